import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { readBook } from '../../../src/book/read-book.ts'
import { checkBook } from '../../../src/check/check-book.ts'
import { computeFigures } from '../../../src/compute/compute-figures.ts'
import { makeTracer, type Tracer } from '../../../src/narrate/trace/trace-text.ts'
import type { RowSpec } from '../../support/make-model.ts'
import { readTemplates } from '../../support/read-templates.ts'
import { traceOver } from './other-rows.ts'

const NONE = null
/** Roads and revenues of another council, from March 2023 to August 2024. */
const ROWS: readonly RowSpec[] = [
  {
    code: 'GRIT',
    label: 'Spend on winter gritting, year to date (£)',
    better: 'lower',
    basis: 'year to date',
    target: 600000,
    values: [
      905000, 40000, 91000, 133000, 180000, 229000, 301000, 377000, 480000, 590000, 701000, 800000, 912000, 52000,
      121500, 249000, 377300, 642000,
    ],
  },
  {
    code: 'CLAIMS',
    label: 'Pothole damage claims, year to date',
    better: 'lower',
    basis: 'year to date',
    values: [88, 5, 11, 18, 22, 29, 37, 44, 52, 60, 71, 79, 90, 6, 15, 21, 34, 41],
  },
  {
    code: 'LAMPS',
    label: 'Street lamps mended',
    basis: 'month',
    values: [
      1412, 1385, 1299, 1340, 1288, 1307, 1359, 1401, 1422, 1390, 1377, 1364, 1351, 1298, 1276, 1333, 1467, 1583,
    ],
  },
  { code: 'ROADS', label: 'Roads in the borough', basis: 'month end', values: Array.from({ length: 18 }, () => 842) },
  {
    code: 'GRAVEL',
    label: 'Roads with a gravel surface',
    basis: 'month end',
    values: Array.from({ length: 18 }, () => 101),
  },
  {
    code: 'MEND',
    label: 'Average days to mend a street lamp',
    unit: 'average',
    better: 'lower',
    decimals: 1,
    target: 5,
    values: [9.1, 8.8, 8.3, 8.5, 7.9, 7.7, 7.4, 7.8, 7.2, 7.1, 6.9, 7.3, 6.8, 6.6, 6.9, 6.7, 6.5, 6.2],
    benchmarks: { 'Kerbside median': 5.9, 'North West': 5.7 },
  },
  {
    code: 'PAID',
    label: 'Percentage of council tax collected (quarterly)',
    unit: 'percent',
    better: 'higher',
    decimals: 1,
    target: 96,
    values: [
      ...[93.8, NONE, NONE, 94.1, NONE, NONE, 93.2, NONE, NONE],
      ...[93.9, NONE, NONE, 94.6, NONE, NONE, 95.3, NONE, NONE],
    ],
  },
]
const { sameWords, abbreviations } = readTemplates()
const wordings = `${sameWords}\n${abbreviations}`
const claimsIn = traceOver(ROWS, wordings)
const wrongIn = (words: string) => claimsIn(words).filter(({ status }) => status === 'contradicted')
const claimOf = (words: string, part: string) => claimsIn(words).find(({ number }) => number.includes(part))
const cellsOf = (words: string, part: string) => claimOf(words, part)?.evidence.map(({ cell }) => cell)

describe('part of a row of the year to date', () => {
  it.each([
    ['There were 20 pothole damage claims between July and August 2024.', '20', ['Sheet!R3', 'Sheet!T3']],
    ['In the three months to August there were 26 pothole damage claims.', '26', ['Sheet!Q3', 'Sheet!T3']],
    ['There were 21 pothole damage claims between April and June 2024.', '21', ['Sheet!R3']],
    ['Over the last three months spend on winter gritting was £520,500.', '520,500', ['Sheet!Q2', 'Sheet!T2']],
    ['Spend on winter gritting averaged £128,400 a month between April and August 2024.', '128,400', ['Sheet!T2']],
  ])('is what came in it: %s', (words, part, cells) => {
    expect(wrongIn(words)).toEqual([])
    expect(claimOf(words, part)?.status).toBe('traced')
    expect(cellsOf(words, part)).toEqual(cells)
  })

  it.each([
    ['There were 41 pothole damage claims between July and August 2024.', '41', '20'],
    ['In the three months to August there were 28 pothole damage claims.', '28', '26'],
    ['Spend on winter gritting averaged £288,360 a month between April and August 2024.', '288,360', '128,400.0'],
    ['In August alone spend on winter gritting was £246,700.', '246,700', '264,700'],
  ])('is belied by that: %s', (words, part, found) => {
    expect(claimOf(words, part)).toMatchObject({ status: 'contradicted', found })
  })

  it.each([
    'Between July and August spend on winter gritting rose from £377,300 to £642,000.',
    'Pothole damage claims in the year to date stand at 41.',
  ])('leaves the count of the year alone: %s', (words) => {
    expect(wrongIn(words)).toEqual([])
  })
})

describe('how far a figure lies from a standard', () => {
  it.each([
    ['At 6.2 days the average time to mend a street lamp is above the Kerbside median by 0.3 days.', '0.3'],
    ['At 6.2 days the average time to mend a street lamp exceeds the North West figure by 0.5.', '0.5'],
    ['Spend on winter gritting exceeded the £600,000 target by £42,000.', '42,000'],
  ])('is told behind it: %s', (words, part) => {
    expect(wrongIn(words)).toEqual([])
    expect(claimOf(words, part)?.evidence).toHaveLength(2)
  })

  it.each([
    ['At 6.2 days the average time to mend a street lamp is above the Kerbside median by 0.8 days.', '0.8'],
    ['The average days to mend a street lamp were 6.2, above the Kerbside median of 5.7.', '5.7'],
  ])('is belied: %s (%s)', (words, part) => {
    expect(claimOf(words, part)?.status).toBe('contradicted')
  })
})

describe('shares of a whole that the sentence gives', () => {
  it.each([
    ['Of our 842 roads, 12% have a gravel surface.', '12%', 'traced'],
    ['Of our 842 roads, 21% have a gravel surface.', '21%', 'contradicted'],
    ['One in eight of our 842 roads, 101, have a gravel surface.', 'One in eight', 'traced'],
    ['A third of our 842 roads, 101, have a gravel surface.', 'A third', 'contradicted'],
    ['Of the 842 roads in the borough, 101 (12%) are of gravel.', '12%', 'traced'],
    ['Of the 842 roads in the borough, 12% are private.', '12%', 'unverified'],
  ])('%s', (words, part, status) => {
    expect(claimOf(words, part)?.status).toBe(status)
  })
})

describe('as many months before', () => {
  it.each([
    [
      'In the three months to August 2024 there were 4,383 street lamps mended, 458 more than in the three months before.',
      '458',
      'traced',
    ],
    [
      'In the three months to August 2024 there were 4,383 street lamps mended, 485 more than in the three months before.',
      '485',
      'contradicted',
    ],
  ])('%s', (words, part, status) => {
    expect(claimOf(words, part)?.status).toBe(status)
  })
})

describe('a number of a row and time that the words settle', () => {
  it.each([
    ['Contractors mended 4,383 street lamps in August.', '4,383', '1,583'],
    ['Street lamps mended in August totalled 4,383.', '4,383', '1,583'],
    ['Street lamps rose by 22.4% compared with July.', '22.4%', undefined],
    ['Collection of council tax was 95.3%, up from 93.9% in the previous quarter.', '93.9%', '94.6%'],
  ])('%s', (words, part, found) => {
    const claim = claimOf(words, part)
    if (found === undefined) expect(claim?.status).not.toBe('traced')
    else expect(claim).toMatchObject({ status: 'contradicted', found })
  })

  it.each([
    'Contractors mended 1,583 street lamps in August.',
    'In the three months to August 4,383 street lamps were mended.',
    'Collection of council tax was 95.3%, up from 94.6% in the previous quarter.',
  ])('is left where it is so: %s', (words) => {
    expect(wrongIn(words)).toEqual([])
  })
})

describe('runs and firsts', () => {
  it.each([
    ['Council tax collected rose for the third quarter in a row, to 95.3%.', 'third quarter', 'traced'],
    ['Council tax collected rose for the fifth quarter in a row, to 95.3%.', 'fifth quarter', 'contradicted'],
    ['Council tax collected rose in each of the last six quarters, to 95.3%.', 'six quarters', 'contradicted'],
    ['Street lamps took 6.2 days to mend, the longest in the 18 months shown.', 'longest', 'contradicted'],
    ['Street lamps took 6.2 days to mend, the shortest in the 18 months shown.', 'shortest', 'traced'],
    ['Street lamps mended reached 1,401 for the first time in October 2023.', 'first time', 'contradicted'],
    ['Street lamps mended reached 1,583 for the first time in August 2024.', 'first time', undefined],
  ])('%s', (words, part, status) => {
    expect(claimOf(words, part)?.status).toBe(status)
  })
})

it('takes quarters that follow on each other for no fraction', () => {
  const words = 'Council tax collected has risen for three quarters in a row and stands at 95.3%.'
  expect(claimsIn(words).filter(({ status }) => status !== 'traced')).toEqual([])
})

it('reads part of a day that is held to a target, though no row is named', () => {
  expect(claimsIn('At 6.2 days we are 1.2 days outside target.').map(({ number }) => number)).toContain('6.2')
})

describe('over the sample', () => {
  let trace: Tracer
  beforeAll(async () => {
    const bytes = new Uint8Array(readFileSync(new URL('../../../input/performance-2024-08.xlsx', import.meta.url)))
    trace = makeTracer(computeFigures(checkBook(await readBook(bytes, 'sample.xlsx'), { month: null }), null), wordings)
  })
  const statusOf = (words: string, part: string) =>
    trace({ words, printed: [] }, { section: 'Promote permanence and stability', part: '' }).find(({ number }) =>
      number.includes(part),
    )?.status

  it.each([
    ['The number of CLA placed in IFA placements is above target by 24.', '24', 'traced'],
    ['The number of CLA placed in IFA placements is above target by 42.', '42', 'contradicted'],
    ['We have 24 more children in IFA placements than our target of 91 would allow.', '24', 'traced'],
  ])('%s', (words, part, status) => {
    expect(statusOf(words, part)).toBe(status)
  })
})
