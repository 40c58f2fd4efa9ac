import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { openTidying } from '../../src/app/tidy-memory.ts'

describe('tidying memory up between the packs of a batch', () => {
  it('lets go of a finished pack, which Node by itself goes on holding', async () => {
    const tidy = openTidying()
    const pack = new WeakRef(new Uint8Array(2 * 1024 * 1024))
    await setImmediate()
    expect(pack.deref()).toBeDefined()
    await setImmediate()
    tidy()
    expect(pack.deref()).toBeUndefined()
  })
})
