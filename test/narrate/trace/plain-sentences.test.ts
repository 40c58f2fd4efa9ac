import { beforeAll, describe, expect, it } from 'vitest'
import { readBook } from '../../../src/book/read-book.ts'
import { checkBook } from '../../../src/check/check-book.ts'
import { computeFigures } from '../../../src/compute/compute-figures.ts'
import type { Figures } from '../../../src/compute/figures.ts'
import { makeTracer } from '../../../src/narrate/trace/trace-text.ts'
import { makeModel, type RowSpec } from '../../support/make-model.ts'
import { makeWorkbook } from '../../support/make-workbook.ts'
import { otherCouncil } from '../../support/other-council.ts'
import { readTemplates } from '../../support/read-templates.ts'
import { type Facts, factsOf, type Told } from './plain/facts-of.ts'
import { CHANGES, MORE_CHANGES } from './plain/tell-changes.ts'
import { CLAUSES } from './plain/tell-clauses.ts'
import { COMPOUND } from './plain/tell-compound.ts'
import { EARLIER } from './plain/tell-earlier.ts'
import { NAMES } from './plain/tell-names.ts'
import { NOMINAL } from './plain/tell-nominal.ts'
import { NOTES } from './plain/tell-notes.ts'
import { MORE_RECORDS, RECORDS } from './plain/tell-records.ts'
import { RELATIONS } from './plain/tell-relations.ts'
import { tellRowsApart } from './plain/tell-rows-apart.ts'
import { MORE_STANDARDS, STANDARDS } from './plain/tell-standards.ts'
import { STRETCHES } from './plain/tell-stretches.ts'
import { TWO_ROWS } from './plain/tell-two-rows.ts'
import { readSample } from './read-corpus.ts'

/** Rows whose labels hold words that would be claims if an officer had chosen them, over longer than the months shown. */
const TELLING_LABELS: readonly RowSpec[] = [
  {
    code: 'WASTE',
    label: 'Cost of waste disposal, year to date (£000)',
    better: 'lower',
    basis: 'year to date',
    from: '2022-10',
    values: [
      4310, 4985, 5590, 6204, 6811, 7402, 702, 1391, 2097, 2788, 3401, 4093, 4771, 5333, 5987, 6622, 7233, 7841, 689,
      1402, 2115, 2822, 3504,
    ],
  },
  {
    code: 'ADMITTED',
    label: 'Permanent admissions per 10,000 people aged 65 and over, 12 months',
    unit: 'rate',
    better: 'lower',
    decimals: 1,
    target: 49,
    benchmarks: { England: 54.6 },
    values: [58.2, 57.9, 57.1, 56.4, 56.8, 55.3, 55.9, 54.7, 54.1, 53.8, 53.2, 52.6, 51.9, 51.4, 50.8, 50.5, 50.8],
  },
  {
    code: 'OUTCOMES',
    label: 'People whose desired outcomes were met',
    unit: 'percent',
    better: 'higher',
    target: 95,
    values: [90, 91, 94, 96, 93, 92, 94, 97, 95, 93, 91, 94, 96, 95, 92, 96, 93],
  },
  {
    code: 'FORMS',
    label: 'Customer satisfaction with online forms (score out of 5)',
    unit: 'average',
    better: 'higher',
    decimals: 2,
    target: 4.4,
    values: [4.02, 4.1, 4.07, 4.11, 4.19, 4.16, 4.2, 4.12, 4.18, 4.22, 4.25, 4.21, 4.17, 4.3, 4.28, 4.15, 4.24],
  },
  {
    code: 'ENTRANTS',
    label: 'First-time entrants to youth justice',
    better: 'lower',
    basis: 'month',
    target: 8,
    values: [13, 12, 14, 11, 12, 9, 7, 8, 6, 9, 7, 5, 8, 6, 7, 10, 9],
  },
]

/** A year to date has no average from month to month, its own row's or that of the row beside it. */
function mayBeTold({ row }: Facts, { text }: Told): boolean {
  return !/averag/i.test(text) || (row.basis !== 'year to date' && !/year to date/i.test(text))
}

type Tell = (facts: Facts, all: readonly Facts[], figures: Figures) => readonly Told[]

/** Kinds of sentences, and of how many of them one is judged; with `EVERY_ROW=1` all are, which takes minutes. */
const KINDS: readonly { readonly tells: readonly Tell[]; readonly oneIn: number }[] = [
  { tells: [...CHANGES, ...STANDARDS, ...RECORDS], oneIn: 10 },
  { tells: RELATIONS, oneIn: 18 },
  { tells: STRETCHES, oneIn: 18 },
  { tells: [...EARLIER, tellRowsApart], oneIn: 20 },
  { tells: NOTES, oneIn: 21 },
  { tells: [...MORE_CHANGES, ...MORE_STANDARDS, ...MORE_RECORDS], oneIn: 25 },
  { tells: CLAUSES, oneIn: 35 },
  { tells: [...NAMES, ...TWO_ROWS], oneIn: 45 },
  { tells: COMPOUND, oneIn: 55 },
  { tells: NOMINAL, oneIn: 90 },
]

function tellAll(facts: Facts, at: number, all: readonly Facts[], figures: Figures): readonly Told[] {
  // Of a few rows more are judged.
  const share = all.length < 10 ? 4 : 1
  return KINDS.flatMap(({ tells, oneIn }) =>
    tells.flatMap((tell) =>
      tell(facts, all, figures).filter(
        (_, nth) => process.env.EVERY_ROW || (at + nth) % Math.ceil(oneIn / share) === 0,
      ),
    ),
  )
}

const WORKBOOKS: Readonly<Record<string, () => Promise<Figures>>> = {
  'the sample': readSample,
  'another council': async () =>
    computeFigures(checkBook(await readBook(await makeWorkbook(otherCouncil()), 'b.xlsx'), { month: null })),
  'labels that tell of times, ages and standards': async () => computeFigures(makeModel(TELLING_LABELS)),
}

/** Of the wrong sentences of a kind; where a doubt is left a number is left alone, and labels that tell much leave more. */
const LEAST_CAUGHT: Readonly<Record<string, number>> = { 'labels that tell of times, ages and standards': 0.88 }

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
      for (const told of tellAll(facts, at, all, figures).filter((each) => mayBeTold(facts, each))) {
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
    expect(1 - missed.length / slips.length).toBeGreaterThanOrEqual(LEAST_CAUGHT[name] ?? 0.95)
  })
})
