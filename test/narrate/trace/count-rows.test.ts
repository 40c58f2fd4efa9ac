import { describe, expect, it } from 'vitest'
import type { RowSpec } from '../../support/make-model.ts'
import { traceOver } from './other-rows.ts'

const row = (code: string, values: readonly number[]): RowSpec => ({
  code,
  label: `Percentage of ${code} cleared`,
  unit: 'percent',
  better: 'higher',
  target: 90,
  values,
})
const claimsIn = traceOver([
  row('gullies', [80, 91]),
  row('hedges', [95, 93]),
  row('verges', [85, 70]),
  row('drains', [60, 40]),
])
const statusOf = (words: string) => claimsIn(words).find(({ number }) => / of 4$/.test(number))?.status

describe("a count of a part's indicators", () => {
  it.each([
    ['Two of the four measures met their target.', 'traced'],
    ['Only one of the four measures met its target.', 'contradicted'],
    ['None of our four clearing measures is on target.', 'contradicted'],
    ['Of the four measures, only two are at or above 90%.', 'traced'],
    ['Three of the four measures fell in August.', 'traced'],
    ['Two of the four measures fell in August.', 'contradicted'],
    ['One of the four measures rose and three fell.', 'traced'],
    ['Three of the four measures are below target.', 'contradicted'],
  ])('is held against their rows: %s', (words, status) => {
    expect(statusOf(words)).toBe(status)
  })

  it.each([
    'Two of the five measures met their target.',
    'At least one of the four measures met its target.',
    'One of the four measures met its target last year.',
    'One of the four measures was new.',
    'One of the four measures met its target in July.',
    'One of the four measures fell below its target.',
    'Two of the four measures fell by fifteen points or more.',
    'One of the four measures is at 93%.',
    'Two of the four measures are well below target.',
  ])('is left alone where its words leave a doubt: %s', (words) => {
    expect(statusOf(words)).toBeUndefined()
  })
})

describe("a count of a part's colours", () => {
  const inParts = traceOver([
    row('gullies', [80, 91]),
    row('hedges', [95, 93]),
    row('verges', [85, 70]),
    row('drains', [60, 40]),
  ])
  const verdicts = (words: string) => inParts(words).map(({ number, status }) => `${number} ${status}`)

  it.each([
    ['Two of the four measures are red.', ['Two traced', 'four traced']],
    ['Of our four measures, two are green and two red.', ['four traced', 'two traced', 'two traced']],
    ['Three of the four measures are rated red.', ['Three contradicted', 'four traced']],
    ['Two of the four measures are green and one is red.', ['Two traced', 'four traced', 'one contradicted']],
    ['None of the four measures is amber.', ['None traced', 'four traced']],
    ['Two of the four measures are red, up from one in July.', ['Two traced', 'four traced', 'one unverified']],
  ])('is held against their RAG: %s', (words, told) => {
    expect(verdicts(words)).toEqual(told)
  })

  it.each([
    'At least one of the four measures is red.',
    'One of the four measures was red in July.',
    'One of the four measures is not green.',
    'Three of the five measures are red.',
    'One of the four measures would be red.',
  ])('is left alone where it is of another count: %s', (words) => {
    expect(verdicts(words).filter((each) => each.includes('contradicted'))).toEqual([])
  })
})

describe('one line alone, or all but one', () => {
  const wrongIn = (words: string) =>
    claimsIn(words).flatMap(({ number, status }) => (status === 'contradicted' ? [number] : []))

  it.each([
    ['Only verges missed the clearing target.', ['Only']],
    ['Only hedges met the clearing target.', ['Only']],
    ['Gullies is the only service to meet the clearing target.', ['the only']],
    ['All but verges met the clearing target in August.', ['All but']],
  ])('is held against all lines of that name: %s', (words, numbers) => {
    expect(wrongIn(words)).toEqual(numbers)
  })

  it.each([
    'Only verges missed the clearing target in July.',
    'Only two missed the clearing target.',
    'Only verges missed the sweeping target.',
    'Only verges improved, and missed the clearing target.',
  ])('is left alone where others or other times are told of: %s', (words) => {
    expect(wrongIn(words)).not.toContain('Only')
  })

  it('is right where no other did', () => {
    const claims = traceOver([row('gullies', [80, 91]), row('hedges', [95, 93]), row('drains', [60, 40])])(
      'Only drains missed the clearing target.',
    )
    expect(claims.find(({ number }) => number === 'Only')?.status).toBe('traced')
  })
})
