import { describe, expect, it } from 'vitest'
import type { Claim } from '../../../src/narrate/story.ts'
import { BINS, POTHOLES, RECYCLED, traceOver } from './other-rows.ts'
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

describe('a change between two months that are named', () => {
  it.each([
    ['Between October 2023 and March 2024 the number of children on protection plans came down by 42.', '42', '35'],
    ['Over the period from October 2023 to March 2024, child protection plans fell by 42.', '42', '35'],
    ['The number of child protection plans fell by 42 between October 2023 and March 2024.', '42', '35'],
    ['From October 2023 to March 2024 the number of children in our care fell by 20.', '20', '13'],
  ])('is no other that the row made: %s', (words, number, found) => {
    expect(claimIn(words, number)).toMatchObject({ status: 'contradicted', found })
    expect(monthsOf(claimIn(words, number))).toEqual(['2023-10', '2024-03'])
  })

  const claimsIn = traceOver([POTHOLES, BINS, RECYCLED])
  const other = (words: string, number: string) => claimsIn(words).find((claim) => claim.number === number)

  it.each([
    ['Between October 2023 and March 2024 the number of bins on loan fell by 30.', '30', '50'],
    ['Between October 2023 and March 2024 potholes repaired in the month rose by 51.', '51', '25'],
    ['From October 2023 to March 2024 household waste recycled rose by one point.', 'one point', '3 percentage points'],
    ['Between October 2023 and March 2024 the number of bins on loan fell by 4%.', '4%', '5.7%'],
  ])('is computed over other rows: %s', (words, number, found) => {
    expect(other(words, number)).toMatchObject({ status: 'contradicted', found })
  })

  it.each([
    ['Between October 2023 and March 2024 the number of bins on loan fell by 50.', '50'],
    ['Between October 2023 and March 2024 the number of bins on loan fell by 6%.', '6%'],
    ['From October 2023 to March 2024 household waste recycled rose by three points.', 'three points'],
    ['Between October 2023 and March 2024 the number of bins on loan fell by 50, and it has fallen by 30 since.', '30'],
    ['Having fallen between October and March, the number of bins on loan rose by 50.', '50'],
    ['The number of bins on loan rose by 50 to 800, reversing the fall seen between October and March.', '50'],
    // What happened in April is a change on March.
    ['From April to August the number of bins on loan fell by 30.', '30'],
  ])('is traced where it is right, or is told of other months: %s', (words, number) => {
    expect(other(words, number)?.status).toBe('traced')
  })
})

describe('so many more than in a month', () => {
  it('is of that month, whatever stands behind it', () => {
    const words = 'Ten fewer children than in July had a Child in Need plan with the disabilities team.'
    expect(claimIn(words, 'Ten', 'Family Help')).toMatchObject({
      status: 'contradicted',
      reason: expect.stringContaining('the direction is the other way'),
    })
    const claimsIn = traceOver([BINS, POTHOLES])
    const told = (text: string) => claimsIn(text).map(({ number, status }) => `${number} ${status}`)
    expect(told('Fifty fewer bins than in July were on loan.')).toEqual(['Fifty contradicted'])
    expect(told('Fifty more bins than in July were on loan.')).toEqual(['Fifty traced'])
    expect(told('Fifty fewer skips than in July were left on verges.')).not.toContain('Fifty contradicted')
  })
})

describe('the ends of a move between two months that do not make the change told by them', () => {
  it.each([
    ['Between January and August the number on protection plans fell by 70, from 307 to 234', ['307']],
    ['Between January and August the number on protection plans fell by 70, from 304 to 234', []],
  ])('are those months’ own, whatever is told besides: %s', async (words, wrong) => {
    const trace = await traceSample()
    const place = { section: 'Right support, at the right time', part: 'Family Safeguarding' }
    const text = `${words}, and the service has fewer open cases as a result.`
    const claims = trace({ words: text, printed: [] }, place)
    expect(claims.flatMap(({ number, status }) => (status === 'contradicted' ? [number] : []))).toEqual(wrong)
  })
})

describe('a change of a row named in part, since another month than is said', () => {
  it.each(['Referrals are down 98 on June.', 'Referrals fell by 98 since June.', 'Referrals were down 98 on May.'])(
    'is wrong where no row has it since then, and one has it since the month before: %s',
    (words) => {
      expect(claimIn(words, '98', 'Family Help')?.status).toBe('contradicted')
    },
  )

  it.each([
    ['Referrals are down 98 on July.', '98', 'traced'],
    ['Referrals are down 51 on June.', '51', 'traced'],
    ['Referrals are down 19 on June.', '19', 'traced'],
    ['Referrals from schools are down 98 on June.', '98', 'unverified'],
    ['Police referrals are down 98 on June.', '98', 'unverified'],
    ['Referrals are down 97 on June.', '97', 'unverified'],
  ])('is left alone where one has it, or more is said: %s', (words, number, status) => {
    expect(claimIn(words, number, 'Family Help')?.status).toBe(status)
  })
})
