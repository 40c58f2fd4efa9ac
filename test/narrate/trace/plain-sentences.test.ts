import { beforeAll, describe, expect, it } from 'vitest'
import { readBook } from '../../../src/book/read-book.ts'
import { checkBook } from '../../../src/check/check-book.ts'
import { computeFigures } from '../../../src/compute/compute-figures.ts'
import type { Figures } from '../../../src/compute/figures.ts'
import { makeTracer } from '../../../src/narrate/trace/trace-text.ts'
import { makeWorkbook } from '../../support/make-workbook.ts'
import { otherCouncil } from '../../support/other-council.ts'
import { readTemplates } from '../../support/read-templates.ts'
import { type Facts, factsOf, type Told } from './plain/facts-of.ts'
import { CHANGES, MORE_CHANGES } from './plain/tell-changes.ts'
import { CLAUSES } from './plain/tell-clauses.ts'
import { COMPOUND } from './plain/tell-compound.ts'
import { NAMES } from './plain/tell-names.ts'
import { NOMINAL } from './plain/tell-nominal.ts'
import { NOTES } from './plain/tell-notes.ts'
import { MORE_RECORDS, RECORDS } from './plain/tell-records.ts'
import { RELATIONS } from './plain/tell-relations.ts'
import { MORE_STANDARDS, STANDARDS } from './plain/tell-standards.ts'
import { STRETCHES } from './plain/tell-stretches.ts'
import { TWO_ROWS } from './plain/tell-two-rows.ts'
import { readSample } from './read-corpus.ts'

type Tell = (facts: Facts, all: readonly Facts[], figures: Figures) => readonly Told[]

/** Kinds of sentences, and of how many of them one is judged; with `EVERY_ROW=1` all are, which takes minutes. */
const KINDS: readonly { readonly tells: readonly Tell[]; readonly oneIn: number }[] = [
  { tells: [...CHANGES, ...STANDARDS, ...RECORDS], oneIn: 10 },
  { tells: RELATIONS, oneIn: 18 },
  { tells: STRETCHES, oneIn: 18 },
  { tells: NOTES, oneIn: 21 },
  { tells: [...MORE_CHANGES, ...MORE_STANDARDS, ...MORE_RECORDS], oneIn: 25 },
  { tells: CLAUSES, oneIn: 35 },
  { tells: [...NAMES, ...TWO_ROWS], oneIn: 45 },
  { tells: COMPOUND, oneIn: 55 },
  { tells: NOMINAL, oneIn: 90 },
]

function tellAll(facts: Facts, at: number, all: readonly Facts[], figures: Figures): readonly Told[] {
  return KINDS.flatMap(({ tells, oneIn }) =>
    tells.flatMap((tell) =>
      tell(facts, all, figures).filter((_, nth) => process.env.EVERY_ROW || (at + nth) % oneIn === 0),
    ),
  )
}

const WORKBOOKS: Readonly<Record<string, () => Promise<Figures>>> = {
  'the sample': readSample,
  'another council': async () =>
    computeFigures(checkBook(await readBook(await makeWorkbook(otherCouncil()), 'b.xlsx'), { month: null })),
}

/** Of the wrong sentences of a kind; where a doubt is left a number is left alone. */
const LEAST_CAUGHT = 0.95

/** What an officer says plainly of a row, rightly and with a slip, of every row of a workbook. */
describe.each(Object.keys(WORKBOOKS))('plain sentences over %s', (name) => {
  const judged: { readonly told: Told; readonly wrong: readonly string[] }[] = []

  beforeAll(async () => {
    const figures = await WORKBOOKS[name]?.()
    if (!figures) throw new Error(`no workbook is called ${name}`)
    const { sameWords, abbreviations } = readTemplates()
    const trace = makeTracer(figures, `${sameWords}\n${abbreviations}`)
    const all = factsOf(figures)
    for (const [at, facts] of all.entries())
      for (const told of tellAll(facts, at, all, figures)) {
        const claims = trace({ words: told.text, printed: [] }, { section: facts.row.section, part: facts.row.part })
        const wrong = claims.filter(({ status }) => status === 'contradicted')
        judged.push({ told, wrong: wrong.map(({ number, reason }) => `${number}: ${reason}`) })
      }
  }, 900_000)

  it('are left alone where they are true', () => {
    const flagged = judged.filter(({ told, wrong }) => told.mistake === null && wrong.length > 0)
    expect(flagged.map(({ told, wrong }) => `${told.text} ${wrong[0]}`)).toEqual([])
  })

  it('are caught where they are wrong, but for one in twenty', () => {
    const slips = judged.filter(({ told }) => told.mistake !== null)
    const missed = slips.filter(({ wrong }) => wrong.length === 0).map(({ told }) => `${told.kind}, ${told.mistake}`)
    const counts = [...new Set(missed)].map((kind) => `${missed.filter((each) => each === kind).length} ${kind}`)
    console.log(`${name}: ${slips.length - missed.length} of ${slips.length} caught; missed ${counts.join('; ')}`)
    expect(slips.length).toBeGreaterThan(50)
    expect(1 - missed.length / slips.length).toBeGreaterThanOrEqual(LEAST_CAUGHT)
  })
})
