import { mkdtempSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { openKeptStore } from '../../src/app/kept-store.ts'
import type { KeptStore } from '../../src/shared/kept-store.ts'

describe('the store of what later commands can use again', () => {
  it('gives back what was kept under a name, and nothing under any other', () => {
    const store = openKeptStore('claims', makeFolder(), true)
    keep(store, 'a1', 'first')
    keep(store, 'a1', 'second')
    expect(keptBy(store, 'a1')).toBe('second')
    expect(store.read('b2')).toBeNull()
  })

  it('keeps the newest few, and leaves every other file alone', () => {
    const folder = makeFolder()
    const store = openKeptStore('claims', folder, true)
    for (let at = 0; at < 20; at += 1) keep(store, `state${at}`, `${at}`)
    expect(readdirSync(folder).length).toBe(8)
    expect(keptBy(store, 'state19')).toBe('19')
  })

  it('gives nothing back to a command that is yet to keep its code, and keeps for the next', () => {
    const folder = makeFolder()
    const first = openKeptStore('claims', folder, false)
    keep(first, 'a1', 'first')
    expect(first.read('a1')).toBeNull()
    expect(keptBy(openKeptStore('claims', folder, true), 'a1')).toBe('first')
  })

  it('keeps nothing where there is no place for it, and goes on', () => {
    for (const folder of [null, join(makeFolder(), 'is not there')]) {
      const store = openKeptStore('claims', folder, true)
      keep(store, 'a1', 'first')
      expect(store.read('a1')).toBeNull()
    }
  })
})

function keep(store: KeptStore, name: string, text: string): void {
  store.write(name, Buffer.from(text))
}

function keptBy(store: KeptStore, name: string): string | undefined {
  return store.read(name)?.toString()
}

function makeFolder(): string {
  return mkdtempSync(join(inject('scratch'), 'kept-'))
}
