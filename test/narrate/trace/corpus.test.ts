import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Example, readCorpus, readSample, traceSample } from './read-corpus.ts'
import { type Outcome, scoreExample, total } from './score-corpus.ts'

/** Of the corpus one sentence in four is judged, of the later hands one in sixty; with `EVERY_ROW=1` all are. */
const CORPORA = [
  { name: 'the corpus of typed sentences', file: 'corpus.csv', oneIn: 4, leastCaught: 0.95, leastTraced: 0.97 },
  { name: 'the sentences of later hands', file: 'later-hands.csv', oneIn: 60, leastCaught: 0.91, leastTraced: 0.94 },
] as const

describe.each(CORPORA)('$name', ({ file, oneIn, leastCaught, leastTraced }) => {
  const corpus = readCorpus(file).filter((_, at) => process.env.EVERY_ROW || at % oneIn === 0)
  const sets = [...new Set(corpus.map((example) => example.set))]
  let outcomes: ReadonlyMap<Example, Outcome>

  beforeAll(async () => {
    const trace = await traceSample()
    outcomes = new Map(
      corpus.map((example) => {
        const claims = trace({ words: example.text, printed: [] }, { section: example.section, part: example.part })
        return [example, scoreExample(example, claims)]
      }),
    )
  }, 300_000)

  const of = (set: string) => [...outcomes].filter(([example]) => example.set === set).map(([, outcome]) => outcome)

  it('are at least 120, two thirds of them true', () => {
    const wrong = corpus.filter((example) => example.claims.some(({ truth }) => truth === 'c'))
    expect(corpus.length).toBeGreaterThanOrEqual(120)
    expect(wrong.length / corpus.length).toBeGreaterThan(0.25)
    expect(wrong.length / corpus.length).toBeLessThan(0.4)
  })

  it.each(sets)('hold no true sentence that is flagged (%s)', (set) => {
    const { alarms, traced, truths, caught, wrongs } = total(of(set))
    const flagged = `${alarms.length} true claims flagged`
    console.log(`${set}: ${flagged}; ${traced} of ${truths} traced; ${caught} of ${wrongs} wrong sentences caught`)
    expect(alarms).toEqual([])
  })

  // A number is left alone rather than called wrong where its words leave a doubt.
  it('are traced where they are true, and caught where they are wrong', () => {
    const { traced, truths, caught, wrongs } = total([...outcomes.values()])
    expect(traced / truths).toBeGreaterThanOrEqual(leastTraced)
    expect(caught / wrongs).toBeGreaterThanOrEqual(leastCaught)
  })

  it('are told of where a number is right on one sheet and wrong on another, but for one in ten', () => {
    const split = corpus.flatMap(({ claims }) => claims.filter(({ truth }) => truth === 'x'))
    const missed = [...outcomes.values()].flatMap(({ conflictsMissed }) => conflictsMissed)
    expect(missed.length).toBeLessThanOrEqual(split.length / 10)
  })
})

describe('the tracer', () => {
  it('goes by rules, and names no indicator, figure or sentence of the sample', async () => {
    const { byCode } = await readSample()
    const folder = new URL('../../../src/narrate/trace/', import.meta.url)
    const code = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(new URL(name, folder), 'utf8').replace(/\/\*\*[\s\S]*?\*\/|\/\/.*/g, ''))
      .join('\n')
    const words = [...byCode.values()].flatMap((row) => [row.code, row.label])
    expect(
      words.filter((word) => word.length > 3 && new RegExp(`\\b${word.replace(/[^\w ]/g, '.')}\\b`).test(code)),
    ).toEqual([])
  })
})
