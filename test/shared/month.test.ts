import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths, longMonth, monthOf, monthsBetween, parseMonth, shortMonth } from '../../src/shared/month.ts'

const anyMonth = fc.tuple(fc.integer({ min: 1990, max: 2099 }), fc.integer({ min: 1, max: 12 }))
const thisCentury = fc.tuple(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }))

describe('a month', () => {
  it('is read back from every way it is printed', () => {
    fc.assert(
      fc.property(anyMonth, ([year, of]) => {
        const month = monthOf(year, of)
        expect(parseMonth(month)).toBe(month)
        expect(parseMonth(longMonth(month))).toBe(month)
        expect(parseMonth(` ${longMonth(month).toUpperCase()} `)).toBe(month)
      }),
    )
  })

  it('of this century is read back from its short form', () => {
    fc.assert(
      fc.property(thisCentury, ([year, of]) => {
        expect(parseMonth(shortMonth(monthOf(year, of)))).toBe(monthOf(year, of))
      }),
    )
  })

  it('moves there and back by any number of months', () => {
    fc.assert(
      fc.property(anyMonth, fc.integer({ min: -600, max: 600 }), ([year, of], count) => {
        const month = monthOf(year, of)
        expect(monthsBetween(month, addMonths(month, count))).toBe(count)
        expect(addMonths(addMonths(month, count), -count)).toBe(month)
      }),
    )
  })

  it.each([
    ...['Aug-24', 'Aug 2024', 'August 2024', '2024-08', 'aug 24', 'Aug’24', '08/2024', '31/08/2024', '1-8-2024'],
    ...[
      'Aug–24',
      'Aug—2024',
      'Aug\u201124',
      'Aug_24',
      '2024_08',
      '1 August 2024',
      '31st Aug 24',
      '2024 Aug',
      '2024-August',
    ],
  ])('is read from %s', (text) => {
    expect(parseMonth(text)).toBe('2024-08')
  })

  it.each(['Sept-24', 'Sep-24', 'September 2024'])('called September is read from %s', (text) => {
    expect(parseMonth(text)).toBe('2024-09')
  })

  it.each([
    '',
    'Aug',
    'Agu-24',
    '2024',
    '2024-13',
    '2022/23',
    'England',
    'Southampton 2022/23',
    'Q1 2024/25',
    '24-Aug',
    '8/24',
    '32 August 2024',
  ])('is not read from %s', (text) => {
    expect(parseMonth(text)).toBeNull()
  })
})
