import { mkdtempSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { openClaimStore } from '../../src/app/claim-store.ts'

describe('the store of claims', () => {
  it('gives back what was kept under a name, and nothing under any other', () => {
    const store = openClaimStore(makeFolder(), true)
    store.write('a1', 'first')
    store.write('a1', 'second')
    expect(store.read('a1')).toBe('second')
    expect(store.read('b2')).toBeNull()
  })

  it('keeps the newest few, and leaves every other file alone', () => {
    const folder = makeFolder()
    const store = openClaimStore(folder, true)
    for (let at = 0; at < 20; at += 1) store.write(`state${at}`, `${at}`)
    expect(readdirSync(folder).length).toBe(8)
    expect(store.read('state19')).toBe('19')
  })

  it('gives nothing back to a command that is yet to keep its code, and keeps for the next', () => {
    const folder = makeFolder()
    const first = openClaimStore(folder, false)
    first.write('a1', 'first')
    expect(first.read('a1')).toBeNull()
    expect(openClaimStore(folder, true).read('a1')).toBe('first')
  })

  it('keeps nothing where there is no place for it, and goes on', () => {
    for (const folder of [null, join(makeFolder(), 'is not there')]) {
      const store = openClaimStore(folder, true)
      store.write('a1', 'first')
      expect(store.read('a1')).toBeNull()
    }
  })
})

function makeFolder(): string {
  return mkdtempSync(join(inject('scratch'), 'claims-'))
}
