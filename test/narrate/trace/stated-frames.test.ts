import { describe, expect, it } from 'vitest'
import { BINS, POTHOLES, RECYCLED, SPILLS, traceOver } from './other-rows.ts'
import { traceSample } from './read-corpus.ts'

const trace = await traceSample()
const PLACES = {
  help: { section: 'Right support, at the right time', part: 'Family Help' },
  safe: { section: 'Right support, at the right time', part: 'Family Safeguarding' },
  homes: { section: 'Promote permanence and placement stability', part: '' },
  birth: { section: 'Children remain within or return to birth families', part: '' },
  local: { section: 'Strong, safe and vibrant localities', part: '' },
  staff: { section: 'Permanent, stable workforce', part: '' },
  talks: { section: 'Performance review', part: 'Supervision' },
} as const

const claimsIn = (place: keyof typeof PLACES, words: string) => trace({ words, printed: [] }, PLACES[place])
const claimOf = (place: keyof typeof PLACES, words: string, number: string) =>
  claimsIn(place, words).find((claim) => claim.number === number)

describe('what the words count from, or put together, is what a number is held to, whatever else it fits', () => {
  it.each([
    ['homes', 'Stability: 14%, flat on July, down 5 points from 18% a year ago.', '5 points'],
    ['homes', 'Stability: 14%, down 5 points from 18%.', '5 points'],
    ['safe', 'CLA rate: -1 in month, -8 in year.', '-8'],
    ['homes', 'The target of 20% for IFA placements is five points away.', 'five points'],
    ['homes', "IFA and children's homes together account for 137 children.", '137'],
    ['homes', 'IFA and unregulated placements together come to 149.', '149'],
    ['help', 'CIN and CWD plans total 549.', '549'],
    ['safe', 'Together, CP and CLA account for 714 children.', '714'],
    ['birth', '8 children left care and 9 came in.', '8'],
    ['help', 'Q1 (April to June) saw 372 early help referrals.', '372'],
    ['help', 'Quarter 1 (Apr–Jun): 372 early help referrals.', '372'],
  ] as const)('%s: %s', (place, words, number) => {
    expect(claimOf(place, words, number)?.status).toBe('contradicted')
  })

  it('even where an equal change of the sentence hides the slip', () => {
    const claims = claimsIn('local', 'Re-referrals: 24% (+3pp on month, +3pp on year, target 20%).')
    expect(claims.map(({ status }) => status)).toEqual(['traced', 'traced', 'contradicted', 'traced'])
  })

  it('and is left open where the row is not sure', () => {
    const words = 'Supervision of CIN cases is nine points away from the 95% target.'
    expect(claimOf('talks', words, 'nine points')?.status).toBe('unverified')
  })
})

describe('and what is true of it is borne out by its own cells', () => {
  it.each([
    ['homes', 'Stability: 14%, flat on July, down 4 points from 18% a year ago.', '14%', ['Permanence!W6']],
    [
      'staff',
      'Same social worker for 6 months: 60%, flat on July, down 14 points from 74% a year ago.',
      '14 points',
      ['Workforce!K11', 'Workforce!W11'],
    ],
    [
      'homes',
      'The target of 20% for IFA placements is four points away.',
      'four points',
      ['Permanence!W8', 'Permanence!X8'],
    ],
    ['homes', 'Unregulated placements fell from 44 to 24.', '44', ['Permanence!V11']],
    ['homes', 'Unregulated placements fell from 44 to 24.', 'fell', ['Permanence!V11', 'Permanence!W11']],
    ['homes', 'Unregulated placements fell from 44 to 24, a fall of 45%.', '45%', ['Permanence!V11', 'Permanence!W11']],
    [
      'birth',
      'New entrants to care fell from 13 to eight, i.e. by five or 38%.',
      'five',
      ['Birth families!V7', 'Birth families!W7'],
    ],
    ['help', 'CIN and CWD plans total 539.', '539', ['Right support!Y15', 'Right support!Y16']],
    ['birth', '9 children left care and 8 came in.', '9', ['Birth families!W9']],
  ] as const)('%s: %s: %s', (place, words, number, cells) => {
    const claim = claimOf(place, words, number)
    expect(claim?.status).toBe('traced')
    expect(claim?.evidence.map(({ cell }) => cell)).toEqual(cells)
  })

  it('a percentage by no count that is as high', () => {
    const words =
      'Between August 2023 and August 2024 the number of children in our care fell from 510 to 470, i.e. by 40 children or 8%.'
    for (const number of ['40', '8%']) {
      const { status, reason, evidence } = claimOf('birth', words, number) ?? { evidence: [] }
      expect(status).toBe('conflict')
      expect(reason).toMatch(/^right by Birth families \(a fall of /)
      expect(evidence.map(({ cell }) => cell).slice(0, 2)).toEqual(['Birth families!K5', 'Birth families!W5'])
    }
  })

  it('a number of all indicators by all of them', () => {
    const words = 'Only one of the seven supervision measures met the 95% target in August.'
    expect(claimOf('talks', words, 'seven')?.evidence).toHaveLength(7)
  })

  it('figures in a bracket since a month by those months in turn', () => {
    const cells = claimsIn('birth', '20 children have achieved a CAO or SGO since April (4, 2, 7, 2 and 5).').slice(1)
    expect(cells.map(({ evidence }) => evidence[0]?.month)).toEqual(
      ['04', '05', '06', '07', '08'].map((month) => `2024-${month}`),
    )
    const wrong = claimsIn('birth', '20 children have achieved a CAO or SGO since April (4, 2, 6, 2 and 5).')
    expect(wrong.flatMap(({ status, found }) => (status === 'contradicted' ? [found] : []))).toEqual(['7'])
  })

  it('two counts that stand behind their names, each put in', () => {
    const words = "Neither agency fostering, at 115, nor children's homes, at 32, has been lower in any month shown."
    expect(claimsIn('homes', words).map(({ status }) => status)).not.toContain('contradicted')
  })

  it('the quarter that is told by its months as well', () => {
    expect(claimOf('help', 'Q1 (April to June) saw 327 early help referrals.', '327')?.status).toBe('traced')
    expect(claimOf('help', 'Q1 (May to July) saw 372 early help referrals.', '372')?.status).not.toBe('contradicted')
  })
})

describe("in another council's words", () => {
  const claims = traceOver([POTHOLES, RECYCLED, SPILLS, BINS])
  const statusOf = (words: string, number: string) => claims(words).find((claim) => claim.number === number)?.status

  it.each([
    ['Waste recycled: 42%, down 9 points from 50%.', '9 points'],
    ['Waste recycled: 42% (-8pp on month, -8pp on year).', '-8pp'],
    ['Potholes repaired and oil spills together come to 346.', '346'],
  ])('catches: %s', (words, number) => {
    expect(claims(words).some((claim) => claim.number === number && claim.status === 'contradicted')).toBe(true)
  })

  it.each([
    ['Waste recycled: 42%, down 8 points from 50%.', '8 points'],
    ['Potholes repaired and oil spills together come to 336.', '336'],
    ['Waste recycled: 42%, unchanged on April, down 8 points from 50% in July.', '8 points'],
  ])('leaves alone: %s', (words, number) => {
    expect(claims(words).map(({ status }) => status)).not.toContain('contradicted')
    expect(statusOf(words, number)).toBe('traced')
  })
})
