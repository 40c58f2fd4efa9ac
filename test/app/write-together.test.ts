import { readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Disk, mendFolder, writeTogether } from '../../src/app/write-together.ts'
import { makeFolder } from '../support/run-cli.ts'

const NAMES = ['.json', '.pdf', '.pptx'].map((ending) => `performance-pack-2024-08${ending}`)
const [JSON_FILE = '', PDF = '', DECK = ''] = NAMES
const NEW_PACK = new Map(NAMES.map((name) => [name, 'new']))

function formerPack(...names: readonly string[]): string {
  const folder = makeFolder()
  for (const name of names) writeFileSync(join(folder, name), 'former')
  return folder
}

function contentsOf(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}

const packOf = (word: string, names: readonly string[] = NAMES) => Object.fromEntries(names.map((name) => [name, word]))

/** A disk that refuses to replace one file, as Windows does while a program has it open. */
function lockedDisk(locked: string, code: string, alsoRefused = ''): Disk {
  return {
    rename: (from, to) => {
      const isRefused = to.endsWith(locked) || (alsoRefused !== '' && from.endsWith(alsoRefused))
      if (isRefused) throw Object.assign(new Error('refused'), { code, path: from, dest: to })
      renameSync(from, to)
    },
  }
}

describe('a pack that is written', () => {
  it.each(['EPERM', 'EBUSY', 'EACCES'])(
    'leaves the former one whole when a file of it is locked (%s)',
    async (code) => {
      const folder = formerPack(...NAMES)
      const writing = writeTogether(folder, NEW_PACK, lockedDisk(DECK, code))
      await expect(writing).rejects.toThrow(`${DECK}: `)
      expect(contentsOf(folder)).toEqual(packOf('former'))
    },
  )

  it('names the program to close', async () => {
    const writing = writeTogether(formerPack(...NAMES), NEW_PACK, lockedDisk(PDF, 'EBUSY'))
    await expect(writing).rejects.toThrow(`${PDF}: a file is open in PowerPoint or Acrobat; close it and try again`)
  })

  it('takes back a file that none stood for, when a later one is locked', async () => {
    const folder = formerPack(DECK)
    await expect(writeTogether(folder, NEW_PACK, lockedDisk(DECK, 'EPERM'))).rejects.toThrow()
    expect(contentsOf(folder)).toEqual(packOf('former', [DECK]))
  })

  it('is undone by the next command when the former files cannot be put back at once', async () => {
    const folder = formerPack(...NAMES)
    const disk = lockedDisk(DECK, 'EPERM', `.${JSON_FILE}.old`)
    await expect(writeTogether(folder, NEW_PACK, disk)).rejects.toThrow('could not be written')
    await mendFolder(folder)
    expect(contentsOf(folder)).toEqual(packOf('former'))
  })

  it('takes no notice of what PowerPoint leaves beside a deck that it has open', async () => {
    const folder = formerPack(...NAMES, `~$${DECK}`)
    await writeTogether(folder, NEW_PACK)
    expect(contentsOf(folder)).toEqual({ ...packOf('new'), [`~$${DECK}`]: 'former' })
  })

  it.skipIf(process.platform === 'win32')('stays in its folder where links lead out of it', async () => {
    const folder = makeFolder()
    const outside = join(formerPack('outside'), 'outside')
    for (const name of [PDF, `.${DECK}.new`, `.${PDF}.copy`]) symlinkSync(outside, join(folder, name))
    await writeTogether(folder, NEW_PACK)
    expect(readFileSync(outside, 'utf8')).toBe('former')
    expect(contentsOf(folder)).toEqual(packOf('new'))
  })
})
