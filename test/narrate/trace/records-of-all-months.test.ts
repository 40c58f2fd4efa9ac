import { describe, expect, it } from 'vitest'
import type { RowSpec } from '../../support/make-model.ts'
import { traceOver } from './other-rows.ts'
import { traceSample } from './read-corpus.ts'

const PART = { section: 'Right support, at the right time', part: 'Family Help' }
const trace = await traceSample()

/** Another council's figures, over longer than the thirteen months shown. */
const ROWS: readonly RowSpec[] = [
  {
    code: 'FINES',
    label: 'Number of parking fines issued',
    better: 'lower',
    basis: 'month',
    target: 500,
    values: [710, 640, 600, 610, 590, 580, 585, 570, 560, 566, 555, 550, 549, 540, 612, 530, 520, 520, 515, 510],
  },
  {
    code: 'LAMPS',
    label: 'Percentage of street lamps lit',
    unit: 'percent',
    better: 'higher',
    target: 95,
    values: [90],
  },
]
const claimsIn = traceOver(ROWS)
const statusOf = (words: string, part: string) => claimsIn(words).find(({ number }) => number.includes(part))?.status

describe('a record without a time of its own is of all months of the workbook', () => {
  it.each([
    ['Early Help referrals reached 182 in July, the highest on record.', 'highest', 'contradicted'],
    ["July's 182 referrals into Early Help were the highest we have ever recorded.", 'highest', 'contradicted'],
    ['In July referrals into Early Help reached 182, the highest on record.', 'highest', 'contradicted'],
    ['Referrals into Early Help were at an all-time high in July (182).', 'all-time', 'contradicted'],
    ['Early Help referrals reached 182 in July, the highest in the whole period.', 'highest', 'contradicted'],
    ['Early Help referrals reached 182 in July, the highest in the months shown.', 'highest', 'traced'],
    ['In August 2022 Early Help referrals reached 196, the highest we have ever recorded.', 'highest', 'traced'],
  ])('in the sample: %s', (words, part, status) => {
    const said = trace({ words, printed: [] }, PART).find(({ number }) => number.includes(part))
    expect(said?.status).toBe(status)
  })

  it('is of the time that the sentence tells beside another', () => {
    const words =
      'We completed 162 C&Fs in August, the lowest of the last thirteen months; January, with 266, was the highest.'
    const said = trace({ words, printed: [] }, PART).map(({ status }) => status)
    expect(said).not.toContain('contradicted')
  })

  it.each([
    ['Parking fines peaked at 640 in February 2023 and now stand at 510.', 'peaked', 'contradicted'],
    ['Parking fines peaked at 710 in January 2023 and now stand at 510.', 'peaked', 'traced'],
    ['Parking fines peaked at 612 in March and now stand at 510.', 'peaked', 'traced'],
    ['Parking fines were at their highest in March (612).', 'highest', 'contradicted'],
    ['Parking fines, at 510, are the fewest we have ever recorded.', 'fewest', 'traced'],
  ])('elsewhere: %s', (words, part, status) => expect(statusOf(words, part)).toBe(status))
})

describe('a run of every month has no month without a change', () => {
  it.each([
    ['Parking fines have fallen in every single month since March.', 'fallen', 'contradicted'],
    ['Parking fines have fallen each and every month since March.', 'fallen', 'contradicted'],
    ['Parking fines have fallen month after month without a break since March.', 'fallen', 'contradicted'],
    ['Parking fines fell every month from March to August.', 'fell', 'contradicted'],
    ['Parking fines have fallen in every single month since June.', 'fallen', 'traced'],
    ['Parking fines fell every month from June to August.', 'fell', 'traced'],
  ])('%s', (words, part, status) => expect(statusOf(words, part)).toBe(status))
})

describe('a target told by those who set it, and the side of a bound', () => {
  const foundIn = (words: string, said: string) => claimsIn(words).find(({ number }) => number === said)
  it.each([
    ['Parking fines stand at 510, still over the 500 we expect.', '500', 'traced'],
    ['Parking fines stand at 510, still over the 490 that we expect.', '490', 'contradicted'],
    ['Street lamps lit stand at 90%, still short of 95%.', '95%', 'traced'],
    ['Street lamps lit stand at 90%, above 95%.', '95%', 'contradicted'],
    ['Street lamps lit stand at 90%, still below 85%.', '85%', 'contradicted'],
    ['Street lamps lit stand at 90%, which puts us 5 points outside the target.', '5 points', 'traced'],
  ])('%s', (words, said, status) => expect(foundIn(words, said)?.status).toBe(status))

  it('rests on the cell of the target', () => {
    const target = foundIn('Street lamps lit stand at 90%, still short of 95%.', '95%')
    expect(target?.found).toBe('95%')
    expect(foundIn('Parking fines stand at 510, 10 above the target of 500.', '10')?.evidence).toHaveLength(2)
  })
})

describe('what a month brings a total to', () => {
  it.each([
    [
      'We issued 510 parking fines in August, bringing the total for the last three months to 1,545.',
      '1,545',
      'traced',
    ],
    [
      'We issued 510 parking fines in August, taking the total for the last 3 months to 1,565.',
      '1,565',
      'contradicted',
    ],
  ])('%s', (words, said, status) => expect(statusOf(words, said)).toBe(status))
})

describe('what the sample bears out or belies in other words', () => {
  const AUDITS = { section: 'Practice framework and standards', part: '' }
  const SAFE = { section: 'Right support, at the right time', part: 'Family Safeguarding' }
  it.each([
    ['We audited 9 files and 1 came out as outstanding, so 25%.', AUDITS, '25%', 'contradicted'],
    ['We audited 9 files and 1 came out as outstanding, so 11%.', AUDITS, '11%', 'traced'],
    ['67 Section 47 enquiries were completed against 98 in July: nearly a third (32%) fewer.', SAFE, '32%', 'traced'],
    ['The Section 47 rate is down to 234, which puts us 13 inside the target.', SAFE, '13', 'traced'],
    ['The Section 47 rate is down to 234, which puts us 14 inside the target.', SAFE, '14', 'contradicted'],
  ])('%s', (words, place, said, status) => {
    const claim = trace({ words, printed: [] }, place).find(({ number }) => number === said)
    expect(claim?.status).toBe(status)
  })
})

describe('the highest of a time that the sentence tells', () => {
  it('is of that time alone', () => {
    expect(statusOf('In the past year parking fines issued were highest in March, at 612.', 'highest')).toBe('traced')
    expect(statusOf('Parking fines issued were highest in March, at 612.', 'highest')).toBe('contradicted')
    expect(statusOf('In the past year parking fines issued were highest in April, at 530.', 'highest')).toBe(
      'contradicted',
    )
  })
})
