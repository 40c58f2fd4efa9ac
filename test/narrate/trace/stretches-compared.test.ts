import { describe, expect, it } from 'vitest'
import { computeFigures } from '../../../src/compute/compute-figures.ts'
import { makeTracer } from '../../../src/narrate/trace/trace-text.ts'
import { makeModel, type RowSpec } from '../../support/make-model.ts'
import { traceOver, wrongOver } from './other-rows.ts'

/** Up to August 2024. From April 2023 on 1,000 came in five months, and 1,100 in those of the year after. */
const ROWS: readonly RowSpec[] = [
  {
    code: 'CONTACTS',
    label: 'New contacts with the advice line',
    values: [210, 190, 205, 195, 200, 207, 199, 212, 188, 190, 230, 226, 240, 214, 222, 218, 206],
  },
  {
    code: 'FALLS',
    label: 'Rate of hospital admissions after a fall per 100,000',
    unit: 'rate',
    better: 'lower',
    basis: 'rolling 12',
    values: [480, 481, 483, 486, 489, 490, 492, 494, 495, 497, 498, 500, 501, 502, 503, 505, 506],
    benchmarks: { England: 504 },
  },
]
const claimsIn = traceOver(ROWS)
const wrongIn = wrongOver(ROWS)

describe('what months came to, held against the same months of another year', () => {
  it.each([
    ['100', 'Since April we have had 1,100 new contacts, 100 more than in the same five months of 2023.'],
    ['100', 'From April to August there were 1,100 new contacts, 100 more than in the same period last year.'],
    ['10%', 'There have been 1,100 new contacts since April, 10% more than the 1,000 of the same months last year.'],
    ['1,000', 'There have been 1,100 new contacts since April, 10% up on the 1,000 in the same period last year.'],
    [
      '10%',
      'Between April and August we had 1,100 new contacts, against 1,000 in the same period last year, a rise of 10%.',
    ],
    [
      'a tenth',
      'Since April we have had 1,100 new contacts, against 1,000 in the same period last year, a rise of a tenth.',
    ],
    ['100', 'Since April we have had 1,100 new contacts, 100 more than at this point last year.'],
    ['20', 'New contacts have averaged 220 a month since April, 20 more than in the same period of 2023/24.'],
    ['100', 'New contacts since April are 100 more than in the same period last year.'],
    ['100', 'From April to August there were 1,100 new contacts, 100 more than in April to August last year.'],
    ['10%', 'From April to August there were 1,100 new contacts, 10% more than the 1,000 of April to August 2023.'],
    ['1,000', 'We have had 1,100 new contacts since April, against 1,000 a year ago.'],
  ])('gives %s in: %s', (number, sentence) => {
    expect(wrongIn(sentence)).toEqual([])
    expect(claimsIn(sentence).find((claim) => claim.number === number)?.status).toBe('traced')
  })

  it.each([
    ['110', 'Since April we have had 1,100 new contacts, 110 more than in the same five months of 2023.'],
    [
      'a third',
      'Since April we have had 1,100 new contacts, against 1,000 in the same period last year, a rise of a third.',
    ],
    ['100', 'Since April we have had 1,100 new contacts, 100 fewer than in the same five months of 2023.'],
    ['1,010', 'There have been 1,100 new contacts since April, against 1,010 in the same period last year.'],
    ['12%', 'From April to August there were 1,100 new contacts, 12% more than the 1,000 of April to August 2023.'],
    ['12%', 'We had 1,100 new contacts since April, against 1,000 in the same period last year, a rise of 12%.'],
  ])('belies %s in: %s', (number, sentence) => {
    expect(wrongIn(sentence)).toEqual([number])
  })

  it.each([
    ['54', '45', 'There were 1,100 new contacts in the last five months, 54 more than in the five before that.'],
    ['54', '45', 'There were 1,100 new contacts in the last five months, 54 more than in the previous five.'],
    ['1,046', '1,064', 'There were 1,100 new contacts in the last five months, against 1,046 in the five before.'],
  ])('knows as many months as before without their word: %s, and not %s, in %s', (number, wrong, sentence) => {
    expect(claimsIn(sentence).find((claim) => claim.number === number)?.status).toBe('traced')
    expect(wrongIn(sentence)).toEqual([])
    expect(wrongIn(sentence.replace(number, wrong))).toEqual([wrong])
  })

  it('knows two quarters by their letter', () => {
    const claims = claimsIn('There were 676 new contacts in Q1, 30 more than the 646 in Q4.')
    expect(claims.map(({ number, status }) => `${number} ${status}`)).toEqual(['676 traced', '30 traced', '646 traced'])
  })

  it('knows a quarter that ends with the reporting month, beside the months of another', () => {
    const model = makeModel(ROWS, { month: '2024-06' })
    const trace = makeTracer(computeFigures(model), '')
    const words = 'We had 676 new contacts in the quarter, 71 more than in April to June last year, a rise of 12%.'
    const claims = trace({ words, printed: [] }, { section: 'Section', part: '' })
    expect(claims.map(({ number, status }) => `${number} ${status}`)).toEqual(['676 traced', '71 traced', '12% traced'])
  })

  it('leaves one month against another alone', () => {
    expect(wrongIn('There were 206 new contacts in August, six more than in the same period last year.')).toEqual([])
  })
})

describe('a figure of a year ago in brackets', () => {
  it('is not what is held to a benchmark', () => {
    const sentence = (side: string) =>
      `The rate of admissions after a fall is 3.5% higher than a year ago (489) and a little ${side} than the England rate of 504.`
    expect(wrongIn(sentence('worse'))).toEqual([])
    expect(wrongIn(sentence('better'))).toEqual(['better than the England rate of'])
  })
})
