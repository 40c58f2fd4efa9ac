import { mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { followDisk } from '../../../src/app/watch/follow-disk.ts'
import { LOOKS } from '../../../src/app/watch/settle.ts'
import { takeSight } from '../../../src/app/watch/take-sight.ts'
import { makeFolder } from '../../support/run-cli.ts'

const LONG_ENOUGH = LOOKS.gone + 3

let stop = new AbortController()
afterEach(() => stop.abort())

/** Follows a folder of its own, and keeps what each build would have read. */
async function follow(named: string | null = null, work: (nth: number) => Promise<boolean> = async () => false) {
  stop = new AbortController()
  const home = makeFolder()
  const places = {
    input: join(home, 'input'),
    templates: join(home, 'templates'),
    workbook: named && join(home, 'input', named),
  }
  mkdirSync(places.input)
  mkdirSync(join(places.templates, 'snippets'), { recursive: true })
  const path = (name: string) => join(places.input, name)
  save(path('2024-07.xlsx'), 'July', 1)
  save(path('2024-08.xlsx'), 'August', 2)
  const builds: string[] = []
  const gate = makeGate()
  let seen = await takeSight(places)
  const following = followDisk({
    look: async () => {
      await gate.pass()
      seen = await takeSight(places)
      return seen
    },
    build: async () => {
      builds.push(
        seen.workbook === null ? 'none' : `${basename(seen.workbook)}: ${readFileSync(seen.workbook, 'utf8')}`,
      )
      return { again: await work(builds.length) }
    },
    milliseconds: 1,
    signal: stop.signal,
  })
  const looked = async (times: number) => {
    for (let time = 0; time < times; time += 1) await gate.step()
  }
  await looked(2)
  return { path, templates: places.templates, builds, looked, following, letGo: gate.letGo }
}

/** Lets one look happen at a time, whatever comes of it included, so that no test waits for a clock. */
function makeGate() {
  let open: () => void = () => undefined
  let arrive: () => void = () => undefined
  let opened = new Promise<void>((done) => (open = done))
  let arrived = new Promise<void>((done) => (arrive = done))
  return {
    pass: () => {
      arrive()
      return opened
    },
    step: async () => {
      await arrived
      const letIn = open
      arrived = new Promise<void>((done) => (arrive = done))
      opened = new Promise<void>((done) => (open = done))
      letIn()
      await arrived
    },
    letGo: () => open(),
  }
}

/** `day` sets the file's date; without it the save is of now. */
function save(path: string, text: string, day?: number): void {
  writeFileSync(path, text)
  if (day !== undefined) utimesSync(path, day * 86_400, day * 86_400)
}

describe('the watch', () => {
  it('builds at once, and again at each save', async () => {
    const { path, builds, looked } = await follow()
    save(path('2024-08.xlsx'), 'August, a figure mended')
    await looked(LONG_ENOUGH)
    expect(builds).toEqual(['2024-08.xlsx: August', '2024-08.xlsx: August, a figure mended'])
  })

  it('makes one build of a save by Excel, which writes another file, takes the workbook away and puts the new one there', async () => {
    const { path, builds, looked } = await follow()
    save(path('~$2024-08.xlsx'), 'who has it open')
    save(path('7A3B1C00'), 'half of Aug')
    await looked(2)
    save(path('7A3B1C00'), 'August by Excel')
    renameSync(path('2024-08.xlsx'), path('D1E2F300.tmp'))
    await looked(LOOKS.steady + 1)
    renameSync(path('7A3B1C00'), path('2024-08.xlsx'))
    await looked(1)
    rmSync(path('D1E2F300.tmp'))
    await looked(LONG_ENOUGH)
    expect(builds).toEqual(['2024-08.xlsx: August', '2024-08.xlsx: August by Excel'])
  })

  it('waits while a file is written piece by piece, as by LibreOffice or over a network', async () => {
    const { path, builds, looked } = await follow()
    save(path('.~lock.2024-08.xlsx#'), 'who has it open')
    for (const text of ['', 'Aug', 'August by Lib', 'August by LibreOffice']) {
      save(path('2024-08.xlsx'), text)
      await looked(1)
    }
    await looked(LONG_ENOUGH)
    expect(builds).toEqual(['2024-08.xlsx: August', '2024-08.xlsx: August by LibreOffice'])
  })

  it('takes no notice of lock files and of what editors leave behind', async () => {
    const { path, templates, builds, looked } = await follow()
    for (const name of ['~$2024-08.xlsx', '.~lock.2024-08.xlsx#', 'notes.docx']) save(path(name), 'x')
    for (const name of ['.notes.hbs.swp', 'notes.hbs~', '#notes.hbs#']) save(join(templates, name), 'x')
    await looked(LONG_ENOUGH)
    expect(builds).toEqual(['2024-08.xlsx: August'])
  })

  it("goes over to the next month's workbook when it appears", async () => {
    const { path, builds, looked } = await follow()
    save(path('2024-09.xlsx'), 'September', 3)
    await looked(LONG_ENOUGH)
    expect(builds).toEqual(['2024-08.xlsx: August', '2024-09.xlsx: September'])
  })

  it("goes back to last month's when the newest workbook is gone for good", async () => {
    const { path, builds, looked } = await follow()
    rmSync(path('2024-08.xlsx'))
    await looked(LONG_ENOUGH)
    expect(builds).toEqual(['2024-08.xlsx: August', '2024-07.xlsx: July'])
  })

  it('builds when a template is saved, at any depth, and when the house style is', async () => {
    const { templates, builds, looked } = await follow()
    save(join(templates, 'snippets', 'level.hbs'), 'stands at')
    await looked(LONG_ENOUGH)
    save(join(templates, 'theme.json'), '{}')
    await looked(LONG_ENOUGH)
    expect(builds).toHaveLength(3)
  })

  it('stays with the workbook that was named', async () => {
    const { path, builds, looked } = await follow('2024-07.xlsx')
    save(path('2024-09.xlsx'), 'September', 3)
    await looked(LONG_ENOUGH)
    save(path('2024-07.xlsx'), 'July, mended')
    await looked(LONG_ENOUGH)
    expect(builds).toEqual(['2024-07.xlsx: July', '2024-07.xlsx: July, mended'])
  })

  it('builds one at a time, and again after a save during a build', async () => {
    let running = 0
    const { path, builds, looked } = await follow(null, async (nth) => {
      running += 1
      expect(running).toBe(1)
      if (nth === 2) save(path('2024-08.xlsx'), 'August, the last save')
      await new Promise((done) => setImmediate(done))
      running -= 1
      return false
    })
    save(path('2024-08.xlsx'), 'August, saved')
    await looked(LONG_ENOUGH)
    expect(builds).toEqual([
      '2024-08.xlsx: August',
      '2024-08.xlsx: August, saved',
      '2024-08.xlsx: August, the last save',
    ])
  })

  it('tries again what the disk refused, with nothing saved, until it is done', async () => {
    const { builds, looked } = await follow(null, async (nth) => nth < 3)
    await looked(30)
    expect(builds).toHaveLength(3)
  })

  it('ends when it is told to, and begins no build on the way out', async () => {
    const { path, builds, looked, following, letGo } = await follow()
    save(path('2024-08.xlsx'), 'August, saved')
    await looked(LOOKS.steady - 1)
    stop.abort()
    letGo()
    await following
    expect(builds).toEqual(['2024-08.xlsx: August'])
  })
})
