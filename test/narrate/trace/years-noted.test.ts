import { describe, expect, it } from 'vitest'
import { traceOver } from './other-rows.ts'

const claimsIn = traceOver([
  {
    code: 'BEEHIVES',
    label: 'Number of beehives at the end of the month',
    better: 'higher',
    basis: 'month end',
    months: ['2022-08', '2023-08', '2024-07', '2024-08'],
    values: [388, 346, 230, 234],
  },
  {
    code: 'SWARMS',
    label: 'Number of swarms collected in the month',
    better: 'lower',
    basis: 'month',
    months: ['2022-08', '2023-08', '2024-07', '2024-08'],
    values: [60, 70, 23, 58],
  },
])
const told = (words: string) => claimsIn(words).map(({ number, status }) => `${number} ${status}`)

describe('two digits behind the name of a month in a bracket', () => {
  it('are its year where years follow one another, and claim nothing', () => {
    expect(told('Beehives: 388 (Aug 22), 346 (Aug 23), 234 (Aug 24).')).toEqual([
      '388 traced',
      '346 traced',
      '234 traced',
    ])
  })

  it('settle of which August a figure is', () => {
    expect(told('Beehives: 346 (Aug 22), 346 (Aug 23), 234 (Aug 24).')).toContain('346 contradicted')
  })

  it('are the figure of that month where one bracket stands alone', () => {
    expect(told('Swarms collected: 58 (Jul 23).')).toEqual(['58 traced', '23 traced'])
  })
})
