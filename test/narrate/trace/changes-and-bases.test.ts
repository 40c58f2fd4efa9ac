import { describe, expect, it } from 'vitest'
import type { Claim } from '../../../src/narrate/story.ts'
import { traceSample } from './read-corpus.ts'

const trace = await traceSample()

/** What is found of one claim of a sentence of the section on families. */
function claimIn(words: string, number: string, part = 'Family Safeguarding'): Claim | undefined {
  const place = { section: 'Right support, at the right time', part }
  return trace({ words, printed: [] }, place).find((claim) => claim.number === number)
}

const monthsOf = (claim: Claim | undefined) => claim?.evidence.map(({ month }) => month)

describe('a change', () => {
  it('of a share of the newer figure is told to be so', () => {
    expect(claimIn('The number of CP plans rose by 13 to 234, an increase of 5.6%.', '5.6%')).toMatchObject({
      status: 'contradicted',
      found: '5.9%',
      reason: expect.stringContaining('5.6% is of the newer figure, 234'),
    })
    const beside = claimIn('Section 47 enquiries were down 31 on July, a reduction of 46%.', '46%')
    expect(beside?.reason).toContain('46% is of the newer figure, 67')
  })

  it('that says the last one again is of the same two months', () => {
    const words = 'There were 112 fewer children on plans than a year ago, a drop of a third.'
    expect(monthsOf(claimIn(words, 'a third'))).toEqual(['2023-08', '2024-08'])
    expect(claimIn(words.replace('a third', 'two fifths'), 'two fifths')?.status).toBe('contradicted')
  })

  it('behind a mean and a figure is of that figure from that mean', () => {
    const words = 'The twelve months before averaged 290 children on a plan, so 234 is 19% lower.'
    expect(claimIn(words, '19%')).toMatchObject({ status: 'traced', found: '19%' })
    expect(claimIn(words.replace('19%', '32%'), '32%')).toMatchObject({ status: 'contradicted', found: '19%' })
  })

  it('below the average of the twelve months before is no change since the month before', () => {
    const words = 'Strategy discussions were 26% below the average of the previous twelve months.'
    expect(claimIn(words, '26%')).toMatchObject({ status: 'contradicted', found: '20%' })
    expect(claimIn(words.replace('26%', '20%'), '20%')?.status).toBe('traced')
  })

  it('ends in the month whose figures stand in brackets behind it', () => {
    expect(monthsOf(claimIn('Section 47 enquiries doubled in July (49 to 98).', 'doubled'))).toEqual([
      '2024-06',
      '2024-07',
    ])
    expect(claimIn('Section 47 enquiries trebled in July (49 to 98).', 'trebled')?.status).toBe('contradicted')
  })
})

describe('a direction without a month', () => {
  it('cites the base that bears it out', () => {
    expect(monthsOf(claimIn('CP plans rose to 234.', 'rose'))).toEqual(['2024-07', '2024-08'])
    expect(monthsOf(claimIn('CP plans fell to 234.', 'fell'))).toEqual(['2023-08', '2024-08'])
  })

  it('is since the month before where the sentence is set in the newest month', () => {
    expect(claimIn('In August contacts rose to 1,491.', 'rose', 'Family Help')?.status).toBe('contradicted')
    expect(claimIn('In August CP plans fell to 234.', 'fell')?.status).toBe('contradicted')
    expect(claimIn('CP plans fell to 234 this month.', 'fell')?.status).toBe('contradicted')
  })

  it('is wrong where it went neither since the month before nor in the year', () => {
    const place = { section: 'Performance review', part: 'Visiting' }
    const [fell] = trace({ words: 'CP visits within ten working days fell to 90%.', printed: [] }, place)
    expect(fell).toMatchObject({ number: 'fell', status: 'contradicted' })
  })
})
