import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import type { Kind } from '../../src/app/kept-store.ts'
import { KEPT } from '../../src/find-bundle.cjs'
import { correctedSample, silentSample, typedSample } from '../support/typed-sample.ts'
import { largeWorkbook } from './large-workbook.ts'
import { type Measured, measure, median, type Sample } from './measure.ts'
import { timeStages } from './time-stages.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const START = join(ROOT, 'src/start.cjs')
const SAMPLE = join(ROOT, 'input/performance-2024-08.xlsx')

const isQuick = process.argv.includes('--quick')
const RUNS = isQuick ? 1 : 9
/** The authorities of England with a children's service; of one worker fewer will do, as it is a rate that is compared. */
const BATCH = isQuick ? 6 : 153
const ALONE = isQuick ? 3 : 24

/** How often a second a command is looked at, whose memory comes and goes, and a batch, which takes a minute. */
const LOOKS = { command: 50, batch: 5 } as const

/** As many sentences with numbers as an officer types into a whole pack. */
const SENTENCES = 60
const SILENT = 'check, with nothing typed'
const FRESH = 'check, sample, its texts not traced before'
const PACK = 'pack, sample'
const FRESH_PACK = 'pack, sample, its texts not traced before'
const FIRST_PACK = 'pack, sample, nothing known of it'
const CORRECTED = 'pack, sample, a figure corrected since'
const TYPED = `check, with ${SENTENCES} sentences more, none traced before`

const scratch = mkdtempSync(join(tmpdir(), 'board-pack-bench-'))
try {
  await bench()
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

async function bench(): Promise<void> {
  const books = await makeBooks()
  const processes = await timeProcesses(books)
  tellProcesses(processes)
  const claims = timeClaims(processes)
  console.table(claims)
  const stages = {
    sample: await timeStages(readFileSync(SAMPLE), RUNS),
    large: await timeStages(readFileSync(books.large), isQuick ? 1 : 3),
  }
  tellStages(stages)
  const batch = await timeBatch()
  console.table(batch)
  const machine = { processors: cpus().length, node: process.version, runs: RUNS }
  mkdirSync(join(ROOT, 'output'), { recursive: true })
  writeFileSync(
    join(ROOT, 'output/bench.json'),
    `${JSON.stringify({ machine, processes, claims, stages, batch }, null, 2)}\n`,
  )
}

/** Workbooks to run the commands on, by where they lie. */
type Books = Readonly<Record<'large' | 'silent' | 'typed', string>> & {
  /** The sample with another figure in each, two a round. */
  readonly corrected: readonly (readonly [looked: string, timed: string])[]
}

async function makeBooks(): Promise<Books> {
  const write = (name: string, bytes: Uint8Array) => {
    const path = join(scratch, `${name}.xlsx`)
    writeFileSync(path, bytes)
    return path
  }
  const corrected = async (at: number) => write(`corrected-${at}`, await correctedSample(at))
  return {
    large: write('large', await largeWorkbook()),
    silent: write('silent', await silentSample()),
    typed: write('typed', await typedSample(SENTENCES)),
    corrected: await Promise.all(
      Array.from({ length: RUNS + 1 }, (_, round) => Promise.all([corrected(2 * round), corrected(2 * round + 1)])),
    ),
  }
}

/**
 * In turn, so that a machine that slows down slows them all; the first round is not counted. In each a command is run
 * once to be timed, and once to be looked at.
 */
async function timeProcesses({ large, silent, typed, corrected }: Books): Promise<Readonly<Record<string, Sample>>> {
  const out = ['--out', join(scratch, 'out')]
  const pack = (book: string) => [START, 'pack', '--workbook', book, ...out]
  const check = (book: string) => [START, 'check', '--workbook', book]
  const commands: Readonly<Record<string, readonly string[]>> = {
    floor: [join(import.meta.dirname, 'floor.mjs'), SAMPLE, scratch],
    [PACK]: pack(SAMPLE),
    'check, sample': check(SAMPLE),
    [FRESH_PACK]: pack(SAMPLE),
    [FIRST_PACK]: pack(SAMPLE),
    [FRESH]: check(SAMPLE),
    [SILENT]: check(silent),
    [TYPED]: check(typed),
    'pack, 12 times the sample': pack(large),
    'check, 12 times the sample': check(large),
  }
  const found = new Map<string, Sample[]>()
  for (const [round, [looked, timed]] of corrected.entries()) {
    for (const name of [...Object.keys(commands), CORRECTED]) {
      // What is looked at goes first, so that a pack made again follows on the same pack.
      const { cpu, megabytes } = await runAfresh(name, commands[name] ?? pack(looked), LOOKS.command)
      const { wall } = await runAfresh(name, commands[name] ?? pack(timed))
      if (round > 0) found.set(name, [...(found.get(name) ?? []), { wall, cpu, megabytes }])
    }
  }
  return Object.fromEntries([...found].map(([name, samples]) => [name, medianOf(samples)]))
}

/** Runs a command when what its name says is not known has been forgotten. */
function runAfresh(name: string, args: readonly string[], looksASecond = 0): Promise<Measured> {
  if (/not traced|none traced|nothing known/.test(name)) forget('claims')
  if (/nothing known/.test(name)) forget('pages')
  return measure(args, looksASecond)
}

/** Takes away what earlier commands kept of the texts that they traced, or of the pages that they laid out. */
function forget(kind: Kind): void {
  const names = readdirSync(KEPT, { recursive: true, encoding: 'utf8' })
  for (const name of names) if (basename(name).startsWith(`${kind}-`)) rmSync(join(KEPT, name))
}

/**
 * Milliseconds that typed texts add: the sample's own to a pack, where they are traced beside the telling, and to a check;
 * and as many sentences with numbers as a full pack has.
 */
function timeClaims(processes: Readonly<Record<string, Sample>>): Readonly<Record<string, number>> {
  const wall = (name: string) => 1000 * (processes[name]?.wall ?? 0)
  return {
    "the sample's own texts, when traced, add to a pack, ms": Math.round(wall(FRESH_PACK) - wall(PACK)),
    "the sample's own texts add to a check, ms": Math.round(wall(FRESH) - wall(SILENT)),
    [`${SENTENCES} sentences more add to a check, ms`]: Math.round(wall(TYPED) - wall(FRESH)),
  }
}

function medianOf(samples: readonly Sample[]): Sample {
  const of = (field: 'cpu' | 'megabytes') => {
    const values = samples.map((sample) => sample[field]).filter((value) => value !== null)
    return values.length === samples.length ? median(values) : null
  }
  return { wall: median(samples.map(({ wall }) => wall)), cpu: of('cpu'), megabytes: of('megabytes') }
}

function tellProcesses(processes: Readonly<Record<string, Sample>>): void {
  const floor = processes.floor?.wall ?? 1
  const rows = Object.entries(processes).map(([name, { wall, cpu, megabytes }]) => [
    name,
    {
      'wall, s': rounded(wall),
      'to the floor': rounded(wall / floor),
      'CPU, s': cpu && rounded(cpu),
      'peak, MB': megabytes && Math.round(megabytes),
    },
  ])
  console.table(Object.fromEntries(rows))
}

function tellStages({ sample, large }: Readonly<Record<'sample' | 'large', Readonly<Record<string, number>>>>): void {
  const rows = Object.entries(sample).map(([stage, seconds]) => {
    const more = large[stage] ?? 0
    return [
      stage,
      {
        'sample, ms': Math.round(seconds * 1000),
        '12 times, ms': Math.round(more * 1000),
        ratio: rounded(more / seconds),
      },
    ]
  })
  console.table(Object.fromEntries(rows))
}

/** Packs a minute with every processor and with one worker, and what was in use early and late in the batch. */
async function timeBatch(): Promise<Readonly<Record<string, number | null>>> {
  const all = await packBatch(BATCH, [])
  const one = await packBatch(ALONE, ['--workers', '1'])
  const inUse = (from: number, to: number) =>
    median(all.marks.filter(({ lines }) => lines >= from && lines <= to).map(({ megabytes }) => megabytes))
  const rates = [BATCH / all.wall, ALONE / one.wall] as const
  return {
    workbooks: BATCH,
    'seconds for all': rounded(all.wall),
    'workbooks a minute': rounded(60 * rates[0]),
    'workbooks a minute, one worker': rounded(60 * rates[1]),
    'times one worker': rounded(rates[0] / rates[1]),
    'peak, MB': all.megabytes && Math.round(all.megabytes),
    'in use at the 20th, MB': isQuick ? null : Math.round(inUse(15, 25)),
    'in use at the end, MB': isQuick ? null : Math.round(inUse(BATCH - 10, BATCH)),
  }
}

function packBatch(count: number, options: readonly string[]): Promise<Measured> {
  const folder = mkdtempSync(join(scratch, 'batch-'))
  for (let at = 1; at <= count; at += 1)
    writeFileSync(join(folder, `authority-${String(at).padStart(3, '0')}.xlsx`), readFileSync(SAMPLE))
  return measure(
    [START, 'pack', '--workbook', `${folder}/*.xlsx`, '--out', join(folder, 'packs'), ...options],
    LOOKS.batch,
  )
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
