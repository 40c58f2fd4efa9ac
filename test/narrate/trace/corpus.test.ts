import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Example, readCorpus, readSample, traceSample } from './read-corpus.ts'
import { type Outcome, scoreExample, total } from './score-corpus.ts'

const corpus = readCorpus()
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
}, 60_000)

const of = (set: string) => [...outcomes].filter(([example]) => example.set === set).map(([, outcome]) => outcome)

describe('the corpus of typed sentences', () => {
  it('holds at least 120 sentences, two thirds of them true', () => {
    const wrong = corpus.filter((example) => example.claims.some(({ truth }) => truth === 'c'))
    expect(corpus.length).toBeGreaterThanOrEqual(120)
    expect(wrong.length / corpus.length).toBeGreaterThan(0.25)
    expect(wrong.length / corpus.length).toBeLessThan(0.4)
  })

  it.each(sets)('holds no true sentence that is flagged (%s)', (set) => {
    const { alarms, traced, truths, caught, wrongs } = total(of(set))
    const flagged = `${alarms.length} true claims flagged`
    console.log(`${set}: ${flagged}; ${traced} of ${truths} traced; ${caught} of ${wrongs} wrong sentences caught`)
    expect(alarms).toEqual([])
  })

  // A number is left alone rather than called wrong where its words leave a doubt.
  it('is traced to 19 in 20 where it is true, and caught to 19 in 20 where it is wrong', () => {
    const { traced, truths, caught, wrongs } = total([...outcomes.values()])
    expect(traced / truths).toBeGreaterThanOrEqual(0.95)
    expect(caught / wrongs).toBeGreaterThanOrEqual(0.95)
  })

  it('says of a number that is right on one sheet and wrong on another that the sheets disagree', () => {
    expect([...outcomes.values()].flatMap(({ conflictsMissed }) => conflictsMissed)).toEqual([])
  })

  it('is answered by rules: the tracer names no indicator, figure or sentence of the sample', async () => {
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
