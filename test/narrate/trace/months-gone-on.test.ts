import { describe, expect, it } from 'vitest'
import type { Claim } from '../../../src/narrate/story.ts'
import type { RowSpec } from '../../support/make-model.ts'
import { POTHOLES, RECYCLED, traceOver } from './other-rows.ts'
import { traceSample } from './read-corpus.ts'

const ROWS: readonly RowSpec[] = [
  POTHOLES,
  RECYCLED,
  {
    code: 'FLYTIPS',
    label: 'Number of fly-tips cleared',
    better: 'lower',
    target: 39,
    basis: 'month',
    values: [40, 41, 43, 39, 42, 44, 40, 41, 43, 45, 44, 41, 37],
  },
  {
    code: 'SATISFIED',
    label: 'Percentage of tenants satisfied with repairs',
    unit: 'percent',
    better: 'higher',
    values: [68, 70, 71, 71, 69, 70, 72, 73, 74, 71, 71, 71, 71],
  },
]

const sample = await traceSample()
const there = traceOver(ROWS)

const SAFEGUARDING = { section: 'Right support, at the right time', part: 'Family Safeguarding' }
const PERMANENCE = { section: 'Promote permanence and placement stability', part: '' }
const FAMILIES = { section: 'Children remain within or return to birth families', part: '' }

type Place = typeof FAMILIES | null

const claimsIn = (words: string, place: Place): readonly Claim[] =>
  place === null ? there(words) : sample({ words, printed: [] }, place)
const numbersOf = (claims: readonly Claim[], status: Claim['status']) =>
  claims.flatMap((claim) => (claim.status === status ? [claim.number] : []))

const TRUE: readonly (readonly [string, Place, string])[] = [
  [
    'Children in our care have fallen for three months running, though the pace has slowed.',
    SAFEGUARDING,
    'fallen for three months running',
  ],
  [
    'Fly-tips cleared have fallen for three months running, although money is tight.',
    null,
    'fallen for three months running',
  ],
  ['Three or more placements in the year has been at 14% in each of the last 3 months.', PERMANENCE, '14%'],
  ['Tenants satisfied with repairs have stood at 71% for four months.', null, 'for four months'],
  [
    'Five orders (CAO or SGO) were achieved in August, bringing the total for the last three months to 14, compared with 7 in the three months before that.',
    FAMILIES,
    '7',
  ],
  [
    'Admissions to care numbered 13 in July, which missed our target of 11 for the month, before falling to 8 in August.',
    FAMILIES,
    'missed our target',
  ],
  ['Admissions to care numbered 13 in July, above our target of 11, before falling to 8 in August.', FAMILIES, '8'],
  ['Fly-tips cleared numbered 41 in July, above our target of 39, before falling to 37 in August.', null, '37'],
  ['67 S47s out of 109 strategy discussions = 61%.', SAFEGUARDING, '61%'],
  ['42 children placed with parents are 8.9% of the 470 in our care.', FAMILIES, '8.9%'],
  ['Children in our care, at 470, are at their lowest since this pack began.', SAFEGUARDING, '470'],
  [
    "August's fall in the number of children in our care, to 470, is the third in a row.",
    SAFEGUARDING,
    'third in a row',
  ],
  ['Fly-tips cleared fell to 37, the third month in a row that they have come down.', null, '37'],
  ['Fly-tips cleared have fallen two months in a row, to 37.', null, 'fallen two months in a row'],
  ['No child returned home in August, the second month with none since April.', FAMILIES, 'No child'],
  ['Six of June’s eight new CLA were UASC.', FAMILIES, 'Six'],
  ["Seven of August's eight new CLA were not UASC.", FAMILIES, 'eight'],
]

const WRONG: readonly (readonly [string, Place, string, string | null])[] = [
  [
    'Children in our care have now fallen for five months in succession, to 470, although the pace has slowed.',
    SAFEGUARDING,
    'fallen for five months in succession',
    '3',
  ],
  [
    'Fly-tips cleared have fallen for five months running, although money is tight.',
    null,
    'fallen for five months running',
    '3',
  ],
  [
    'Three or more placements in the year has been at 14% in each of the last 5 months.',
    PERMANENCE,
    'in each of the last 5 months',
    '3',
  ],
  ['IFA placements have stood at 115 for three months.', PERMANENCE, 'for three months', '1'],
  ['Tenants satisfied with repairs have stood at 71% for six months.', null, 'for six months', '4'],
  [
    'Five orders (CAO or SGO) were achieved in August, bringing the total for the last three months to 14, compared with 9 in the three months before that.',
    FAMILIES,
    '9',
    '7',
  ],
  [
    'Admissions to care numbered 13 in July, which met our target of 11 for the month, before falling to 8 in August.',
    FAMILIES,
    'met our target',
    '13',
  ],
  ['67 S47s out of 109 strategy discussions = 68%.', SAFEGUARDING, '68%', '61%'],
  [
    "August's fall in the number of children in our care, to 470, is the second in a row.",
    SAFEGUARDING,
    'second in a row',
    '3',
  ],
  ['Fly-tips cleared fell to 37, the second consecutive monthly fall.', null, 'second consecutive monthly fall', '3'],
  [
    'No child returned home in August, the third month with nought since Aug-23.',
    FAMILIES,
    'the third month with nought since Aug-23',
    '2',
  ],
  ["Six of July's new CLA were UASC.", FAMILIES, 'Six', '1'],
  ["Three of June's eight new CLA were UASC.", FAMILIES, 'Three', '6'],
  [
    'Children placed with their parents, of whom there were 42 at the end of August, account for 8.2% of the 470 in our care.',
    FAMILIES,
    '8.2%',
    '8.9%',
  ],
  ['42 of the 470 in our care are placed with parents (8.2%).', FAMILIES, '8.2%', '8.9%'],
  [
    'Strategy discussions, at 109, are at their lowest since this pack began.',
    SAFEGUARDING,
    'their lowest since this pack began',
    '97',
  ],
]

describe('what goes on over months, and what is granted of it', () => {
  it.each(TRUE)('traces: %s', (words, place, number) => {
    const claims = claimsIn(words, place)
    expect(numbersOf(claims, 'contradicted')).toEqual([])
    expect(numbersOf(claims, 'traced')).toContain(number)
  })

  it.each(WRONG)('catches: %s', (words, place, number, right) => {
    const wrong = claimsIn(words, place).filter(({ status }) => status === 'contradicted')
    expect(wrong.map((each) => each.number)).toEqual([number])
    expect(wrong[0]?.found).toBe(right)
  })

  it('sets a fall off from the figure before it, and not from a target that is told between', () => {
    const words =
      'Admissions to care numbered 13 in July, which missed our target of 11, before falling to 8 in August.'
    const fall = claimsIn(words, FAMILIES).find(({ number }) => number === 'falling')
    expect(fall?.reason).toMatch(/from 13 to 8$/)
  })

  it.each([
    'Fly-tips cleared had risen for three months running, although they have fallen since.',
    'Fly-tips cleared have risen for three months running, although that has turned.',
    'Fly-tips cleared have risen three months in a row, but that is over.',
    'Waste recycled, at 42%, is not at its lowest on record.',
    'Waste recycled, at 42%, is no longer at its lowest since this pack began.',
    'Tenants satisfied with private repairs have stood at 71% for six months.',
    'Tenants satisfied with repairs have stood at about 71% for six months.',
    'Tenants satisfied with repairs had stood at 71% for six months.',
    'Tenants satisfied with repairs have stood at 71% or more for six months.',
  ])('leaves alone what may be meant otherwise: %s', (words) => {
    expect(numbersOf(there(words), 'contradicted')).toEqual([])
  })
})
