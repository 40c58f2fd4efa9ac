import { describe, expect, it } from 'vitest'
import type { RowSpec } from '../../support/make-model.ts'
import { readTemplates } from '../../support/read-templates.ts'
import { traceOver, wrongOver } from './other-rows.ts'

/** A measure kept month by month and for the year to date, beside another of which a word is the same, up to August 2024. */
const ROWS: readonly RowSpec[] = [
  {
    code: 'HOMES',
    label: 'Permanent admissions to care homes of people aged 65 and over',
    better: 'lower',
    values: [52, 50, 49, 55, 53, 61, 58, 57, 50, 44, 40, 46, 45, 51],
  },
  {
    code: 'HOMES_YEAR',
    label: 'Permanent admissions to care homes of people aged 65 and over, year to date',
    better: 'lower',
    basis: 'year to date',
    target: 240,
    values: [205, 255, 304, 359, 412, 473, 531, 588, 638, 44, 84, 130, 175, 226],
  },
  {
    code: 'DRINK',
    label: 'Rate of alcohol-related hospital admissions per 100,000',
    unit: 'rate',
    better: 'lower',
    basis: 'rolling 12',
    values: [480, 483, 486, 489, 490, 492, 494, 495, 497, 498, 500, 501, 502, 506],
  },
  {
    code: 'DAYS',
    label: 'Average days from first contact to completed assessment',
    unit: 'average',
    better: 'lower',
    decimals: 1,
    target: 28,
    values: [44.1, 43.2, 42.6, 41.9, 41, 40.4, 40.9, 39.2, 38.1, 37.4, 36.6, 35.9, 34.8, 33.5],
  },
]
const { sameWords, abbreviations } = readTemplates()
const wordings = `${sameWords}\n${abbreviations}`
const claimsIn = traceOver(ROWS, wordings)
const wrongIn = wrongOver(ROWS, wordings)

describe('what has come together in the year to date', () => {
  it.each([
    ['255', 'That brings the total of admissions for the year to date to 226, against 255 at this point last year.'],
    ['29', 'Year-to-date admissions are 29 lower than at the same point in 2023/24.'],
    ['29', 'Year-to-date admissions are 29 lower than at the same stage of 2023.'],
    ['226', 'The year-to-date figure of 226 admissions is still under the target of 240.'],
  ])('gives %s in: %s', (number, sentence) => {
    expect(wrongIn(sentence)).toEqual([])
    expect(claimsIn(sentence).find((claim) => claim.number === number)?.status).toBe('traced')
  })

  it.each([
    ['227', 'Permanent admissions for the year to date total 227, 28 fewer than last year.'],
    ['28', 'Permanent admissions for the year to date total 227, 28 fewer than last year.'],
    ['over the target', 'The year-to-date figure of 226 admissions is already over the target of 240.'],
  ])('belies %s in: %s', (number, sentence) => {
    expect(wrongIn(sentence)).toContain(number)
  })
})

describe('a target that is called by its days', () => {
  it('is held to as any other', () => {
    const sentence = (side: string) => `With an average of 33.5 days we ${side} the 28-day target for assessments.`
    expect(wrongIn(sentence('met'))).toEqual(['met the 28-day target'])
    expect(wrongIn(sentence('missed'))).toEqual([])
  })
})

describe('what one month has added to the year to date', () => {
  const savedIn = wrongOver([
    {
      code: 'SAVED',
      label: 'Money saved for consumers, year to date (£)',
      better: 'higher',
      basis: 'year to date',
      values: [4100, 5300, 6100, 7400, 8200, 9100, 9900, 10400, 11200, 1900, 4700, 6300, 7290],
    },
  ])

  it.each([
    'August alone added £7,290 to the money saved for consumers.',
    'In August alone we saved consumers £7,290.',
    'We saved consumers £7,290 in August alone.',
    'In August alone the money saved for consumers came to £7,290.',
    'A further £7,290 was saved for consumers in August.',
    'August’s work added another £7,290 to the money saved for consumers.',
  ])('is not all of it: %s', (words) => {
    expect(savedIn(words)).toEqual(['£7,290'])
  })

  it.each([
    'August alone added £990 to the money saved for consumers.',
    'August took the money saved for consumers to £7,290.',
    'Work this year has added £7,290 to the money saved for consumers.',
    'We had saved consumers £7,290 by the end of August.',
    'April alone added £1,900 to the money saved for consumers.',
  ])('may be as much: %s', (words) => {
    expect(savedIn(words)).toEqual([])
  })
})
