import { describe, expect, it } from 'vitest'
import { linesIn, rowsOf } from './check-sheets.ts'

/** A sheet with Jun-24 and Aug-24, and one column more, before the target or after it. */
const amongMonths = (heading: string) => ({
  Localities: [
    ['Indicator', 'Jun-24', heading, 'Aug-24', 'Target'],
    ['Referrals', 4, 5, 6, 3],
  ],
})
const afterTarget = (heading: string) => ({
  Localities: [
    ['Indicator', 'Jun-24', 'Aug-24', 'Target', heading],
    ['Referrals', 4, 6, 3, 5],
  ],
})

describe('a heading that is plainly a month', () => {
  it.each(['Jul–24', 'Jul_24', '1 July 2024', '2024 Jul', 'Jul-24*', 'Jul-24 (prov)', 'Jul-24 p', 'Jul 24 revised'])(
    'is read: %s, before the target and after it',
    async (heading) => {
      for (const sheets of [amongMonths(heading), afterTarget(heading)]) {
        const [row] = await rowsOf(sheets)
        expect(row?.history.map(({ month }) => month)).toEqual(['2024-06', '2024-07', '2024-08'])
        expect(row?.benchmarks).toEqual([])
      }
    },
  )
})

describe('a heading that was meant for a month', () => {
  const error = (cell: string, heading: string) => [
    `Localities!${cell}: expected a month or a heading, found "${heading}"; write it as Aug-24, or as a date`,
  ]

  it.each(['Jlu-24', 'Jully 2024', 'Jul 204', '24-Jul', '7/24', '2024-13'])(
    'is refused: %s, before the target and after it',
    async (heading) => {
      expect(await linesIn('error', amongMonths(heading))).toEqual(error('C1', heading))
      expect(await linesIn('error', afterTarget(heading))).toEqual(error('E1', heading))
    },
  )

  it.each(['Au-24', 'Month end Jul 24', 'July'])('is refused among the months: %s', async (heading) => {
    expect(await linesIn('error', amongMonths(heading))).toEqual(error('C1', heading))
  })

  it('is asked about where it stands among other words', async () => {
    expect(await linesIn('warning', amongMonths('Jul-24 final'))).toEqual([
      'Localities!C1: the column "Jul-24 final" is not read; if it holds the figures of a month, write its heading as Aug-24',
    ])
  })

  it.each([
    'Southampton 2022/23',
    'March 2024 England',
    '2023/24',
    '22/23',
    '2019-21',
    'May',
    'Avg 2023',
    'Kent 2023',
    'SE 24',
  ])('is none after the target, but a benchmark: %s', async (heading) => {
    const [row] = await rowsOf(afterTarget(heading))
    expect(row?.benchmarks.map(({ name }) => name)).toEqual([heading])
  })
})

describe('a month years away from the others', () => {
  it('is warned about, and one a few years back is not', async () => {
    expect(await linesIn('warning', amongMonths('Jul-99'))).toEqual([
      'Localities!C1: the heading "Jul-99" is read as July 2099, 74 years from any other month of the sheet; correct it if it is a slip',
    ])
    expect(await linesIn('warning', amongMonths('Jul-21'))).toEqual([])
  })
})
