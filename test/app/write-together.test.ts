import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Disk } from '../../src/app/disk.ts'
import { mendFolder } from '../../src/app/undo-swap.ts'
import { writeTogether } from '../../src/app/write-together.ts'
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

/** A folder as a killed command leaves it: the `.new` files not yet in place, and the `.old` ones set by. */
function brokenOff(files: Readonly<Record<string, string>>): string {
  const folder = makeFolder()
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return folder
}

/** The folder as it would lie there if the computer went off now. */
function copyOf(folder: string): string {
  const copy = makeFolder()
  cpSync(folder, copy, { recursive: true })
  // Whoever wrote there is gone.
  if (existsSync(join(copy, CLAIM))) writeFileSync(join(copy, CLAIM), `999999999 ${hostname()}`)
  return copy
}

const NOTE = '.performance-pack-swap'
const CLAIM = '.performance-pack-claim'

describe('what a killed command leaves is put right by the next:', () => {
  it('nothing but drafts: they go', async () => {
    const folder = brokenOff({
      ...packOf('former'),
      [`.${PDF}.new`]: 'ne',
      [`.${DECK}.old`]: 'former',
      [CLAIM]: `999999999 ${hostname()}`,
    })
    await mendFolder(folder)
    expect(contentsOf(folder)).toEqual(packOf('former'))
  })

  it('killed between two files: the former ones come back, and what stood for none goes', async () => {
    const folder = brokenOff({
      [JSON_FILE]: 'new',
      [PDF]: 'new',
      [`.${PDF}.old`]: 'former',
      [DECK]: 'former',
      [`.${DECK}.old`]: 'former',
      [`.${DECK}.new`]: 'new',
      [NOTE]: JSON_FILE,
    })
    await mendFolder(folder)
    expect(contentsOf(folder)).toEqual(packOf('former', [PDF, DECK]))
  })

  it('the first pack of a month, killed between two files: none of it stays', async () => {
    const folder = brokenOff({
      [JSON_FILE]: 'new',
      [`.${PDF}.new`]: 'new',
      [`.${DECK}.new`]: 'new',
      [NOTE]: NAMES.join('\n'),
    })
    await mendFolder(folder)
    expect(contentsOf(folder)).toEqual({})
  })

  it('killed again while it was being undone: what is back already stays', async () => {
    const folder = brokenOff({ ...packOf('former'), [PDF]: 'new', [`.${PDF}.old`]: 'former', [NOTE]: '' })
    await mendFolder(folder)
    expect(contentsOf(folder)).toEqual(packOf('former'))
  })

  it('killed when all were in place: the new ones stay', async () => {
    const folder = brokenOff({ ...packOf('new'), [`.${PDF}.old`]: 'former', [`${NOTE}.copy`]: '' })
    await mendFolder(folder)
    expect(contentsOf(folder)).toEqual(packOf('new'))
  })

  it.each([
    ['all of the former pack', NAMES],
    ['a part of it', [PDF]],
    ['none of it', []],
  ])('killed before or after any rename, where %s stood there', async (_what, stood) => {
    const folder = formerPack(...stood)
    const moments: string[] = []
    const take = () => moments.push(copyOf(folder))
    const rename = (from: string, to: string) => {
      take()
      renameSync(from, to)
      take()
    }
    await writeTogether(folder, NEW_PACK, { rename })
    expect(moments).toHaveLength(2 * NAMES.length)
    for (const moment of moments) {
      await mendFolder(moment)
      expect(contentsOf(moment)).toEqual(packOf('former', stood))
    }
    expect(contentsOf(folder)).toEqual(packOf('new'))
  })

  it('a note that names files elsewhere takes none away', async () => {
    const folder = brokenOff({ 'book.xlsx': 'mine', [NOTE]: '../secret\nbook.xlsx\n/etc/hosts' })
    await mendFolder(folder)
    expect(contentsOf(folder)).toEqual({ 'book.xlsx': 'mine' })
  })
})

describe('two commands that write to one folder', () => {
  it('wait for each other, and one whole pack stands there', async () => {
    const folder = formerPack(...NAMES)
    const words = ['one', 'two', 'three', 'four']
    const packs = words.map((word) => new Map(NAMES.map((name) => [name, word.repeat(100_000)])))
    await Promise.all(packs.map((pack) => Promise.all([mendFolder(folder), writeTogether(folder, pack)])))
    const found = Object.values(contentsOf(folder))
    expect(found).toHaveLength(NAMES.length)
    expect(new Set(found).size).toBe(1)
  })
})

describe('a folder that cannot take a pack is told with what to do:', () => {
  const written = (folder: string) => writeTogether(folder, NEW_PACK)

  it('a file of that name', async () => {
    const file = join(formerPack('notes.txt'), 'notes.txt')
    await expect(written(file)).rejects.toThrow(`${file}: a file stands where a folder is wanted`)
    await expect(written(join(file, 'below'))).rejects.toThrow('a file stands where a folder is wanted')
  })

  it.skipIf(process.platform === 'win32')('a link in a circle, or to nothing', async () => {
    const [circle, nothing] = [join(makeFolder(), 'circle'), join(makeFolder(), 'link')]
    symlinkSync(circle, circle)
    symlinkSync('/nowhere/at/all', nothing)
    await expect(written(circle)).rejects.toThrow('a link there leads back to itself')
    await expect(written(join(circle, 'below'))).rejects.toThrow('a link there leads back to itself')
    await expect(written(nothing)).rejects.toThrow('a link there leads to nothing')
  })

  it.each([PDF, `.${PDF}.new`, `.${PDF}.old`])('a folder in the place of %s', async (name) => {
    const folder = formerPack(JSON_FILE, DECK, ...(name === PDF ? [] : [PDF]))
    const before = readdirSync(folder)
    mkdirSync(join(folder, name))
    await expect(written(folder)).rejects.toThrow(`${name}: a folder stands where a file is wanted`)
    expect(readdirSync(folder).toSorted()).toEqual([...before, name].toSorted())
    expect(readFileSync(join(folder, DECK), 'utf8')).toBe('former')
  })

  it('a name too long, and none that is only long and has umlauts', async () => {
    const long = 'Übersicht für Kämmerer '.repeat(4).trim()
    const folder = join(makeFolder(), long, long)
    await written(folder)
    expect(contentsOf(folder)).toEqual(packOf('new'))
    await expect(written(join(folder, long.repeat(9)))).rejects.toThrow(/the name is too long|does not allow/)
  })

  // Windows keeps no such bits, and root, who may write everywhere, becomes somebody else for a moment.
  it.skipIf(process.platform === 'win32')('a folder that may only be read', async () => {
    const folder = formerPack(...NAMES)
    chmodSync(folder, 0o555)
    await expect(asNobody(() => written(folder))).rejects.toThrow(
      `the pack could not be written to ${folder}: you have no permission, or the folder is read-only`,
    )
    expect(contentsOf(folder)).toEqual(packOf('former'))
  })

  it.skipIf(process.platform === 'win32')('a file of the former pack that may only be read', async () => {
    const folder = formerPack(...NAMES)
    chmodSync(folder, 0o777)
    for (const name of NAMES) chmodSync(join(folder, name), name === PDF ? 0o444 : 0o666)
    await expect(asNobody(() => written(folder))).rejects.toThrow(`${PDF}: you have no permission`)
    expect(contentsOf(folder)).toEqual(packOf('former'))
  })
})

/** Does it without the rights of root, where the tests run with them. */
async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  const isRoot = process.geteuid?.() === 0
  if (isRoot) process.seteuid?.(65534)
  try {
    return await work()
  } finally {
    if (isRoot) process.seteuid?.(0)
  }
}
