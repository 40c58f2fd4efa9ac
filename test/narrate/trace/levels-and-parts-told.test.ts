import { describe, expect, it } from 'vitest'
import { BINS, POTHOLES, RECYCLED, SPILLS, traceOver } from './other-rows.ts'
import { traceSample } from './read-corpus.ts'

const sample = await traceSample()
const HELP = { section: 'Right support, at the right time', part: 'Family Help' }
const SAFE = { section: 'Right support, at the right time', part: 'Family Safeguarding' }
const HOMES = { section: 'Promote permanence and placement stability', part: '' }
const FAMILIES = { section: 'Children remain within or return to birth families', part: '' }
const AREAS = { section: 'Strong, safe and vibrant localities', part: '' }

const told = (place: typeof HELP, words: string, number: string) => {
  const claim = sample({ words, printed: [] }, place).find((each) => each.number === number)
  return claim && `${claim.status} ${claim.found} ${claim.evidence.map(({ cell }) => cell).join(' ')}`
}

describe('a level or a share is no change of another row', () => {
  it.each([
    [AREAS, '42% of referrals in August were re-referrals within 12 months.', '42%', 'contradicted 24% Localities!W5'],
    [AREAS, '24% of referrals in August were re-referrals within 12 months.', '24%', 'traced 24% Localities!W5'],
    [
      SAFE,
      'Children in our care make up 27% of the 1,713 children open to the service.',
      '27%',
      'traced 27% Right support!Y24 Right support!Y26',
    ],
    [
      SAFE,
      'Of the 1,713 children open to the service, 27% are in our care.',
      '27%',
      'traced 27% Right support!Y24 Right support!Y26',
    ],
  ])('%o %s', (place, words, number, wanted) => {
    expect(told(place, words, number)).toBe(wanted)
  })
})

describe('what a count is of another', () => {
  it.each([
    [HELP, 'one in ten', 'Right support!Y10 Right support!Y8'],
    [HELP, '10.5%', 'Right support!Y10 Right support!Y8'],
  ])('is told with both, in words and as a gloss: %o %s', (place, number, cells) => {
    const words = 'About one in ten contacts (10.5%) became a referral into statutory service in August.'
    expect(told(place, words, number)).toMatch(new RegExp(`^traced .* ${cells}$`))
  })

  it('is told where its target stands between', () => {
    const words =
      'Five children achieved a CAO or SGO in August, above the target of 3.5 and more than twice the 2 of July.'
    expect(told(FAMILIES, words, 'twice')).toBe('traced 2.5 times Birth families!W10 Birth families!V10')
    expect(told(FAMILIES, words.replace('twice', 'three times'), 'three times')).not.toMatch(/^traced/)
  })
})

describe('what a figure is of its row’s in a month that is named right behind', () => {
  const [referrals, august] = ['Right support!Y5', 'Early Help had 94 referrals in August']
  it.each([
    [HELP, `${august}, about half the July figure.`, 'half', `traced 52% ${referrals} Right support!X5`],
    [HELP, `${august}, around 52% of the figure for July.`, '52%', `traced 52% ${referrals} Right support!X5`],
    [HELP, `${august}, 42% fewer than a year ago, and just over half of July's 182.`, 'half', /^traced 5[12]/],
    [HELP, `${august}, a third of those in July.`, 'a third', /^contradicted 52%/],
    [HELP, `${august}, twice the July figure.`, 'twice', /^contradicted 0\.5 times/],
    [HELP, `${august}, three times last August's figure.`, 'three times', /^contradicted 0\.6 times/],
    [HELP, `${august}, 42% fewer than a year ago, and less than half of July's 182.`, 'half', /^contradicted 52%/],
    [
      FAMILIES,
      'Eight children came in, three under the target of 11 and over half of the 17 in August 2023.',
      'half',
      /^contradicted 47%/,
    ],
    [
      FAMILIES,
      'Eight children came in, three under the target of 11 and under half of the 17 in August 2023.',
      'half',
      /^traced 47%/,
    ],
  ] as const)('%o %s', (place, words, number, wanted) => {
    expect(told(place, words, number)).toMatch(wanted instanceof RegExp ? wanted : new RegExp(`^${wanted}$`))
  })

  it('is not so of the month that has the multiple itself', () => {
    const words = 'There were 49 Section 47 enquiries in June, double that in July, and 67 in August.'
    expect(told(SAFE, words, 'double')).not.toMatch(/^contradicted/)
  })
})

describe('two rows that are told as one part of a third', () => {
  const parts = 'Permanence!W7 Permanence!W9'
  it.each([
    [
      "Together, 147 of the 470 children in our care (31%) live in IFA placements or children's homes.",
      [`traced 147 ${parts}`, `traced 31.3% Permanence!W5 ${parts}`],
    ],
    [
      "Of the 470 children in our care, 147 (31%) live in IFA placements or children's homes.",
      [`traced 147 ${parts}`, `traced 31.3% ${parts} Permanence!W5`],
    ],
  ])('are right with the cells of both: %s', (words, [sum, share]) => {
    expect(told(HOMES, words, '147')).toBe(sum)
    expect(told(HOMES, words, '31%')).toBe(share)
  })

  it('are wrong where they come to another number', () => {
    const words = "149 of the 470 children in our care live in IFA placements or children's homes."
    expect(told(HOMES, words, '149')).toBe(`contradicted 147 ${parts}`)
    expect(told(HOMES, words, '470')).toBe('traced 470 Permanence!W5')
  })

  it.each([
    "115 of the 470 children in our care live in IFA placements and 32 in children's homes.",
    "149 of the 470 children in our care do not live in IFA placements or children's homes.",
    "In August last year, 149 of the 470 children in our care lived in IFA placements or children's homes.",
    "149 of the 470 children in our care live in IFA placements or children's homes out of county.",
  ])('are left alone otherwise: %s', (words) => {
    const claims = sample({ words, printed: [] }, HOMES)
    expect(claims.some(({ reason }) => /come to 147/.test(reason ?? ''))).toBe(false)
  })
})

describe('the whole beside a share that is wrong', () => {
  it.each([
    [FAMILIES, 'The 42 children placed with parents are 18% of the 470 children in our care.', 'Birth families!W5'],
    [HOMES, 'The 115 children in IFA placements are 56% of the 470 children in our care.', 'Permanence!W5'],
  ])('is still right: %o %s', (place, words, cell) => {
    expect(told(place, words, '470')).toBe(`traced 470 ${cell}`)
  })
})

describe('what stands in the place of a target, bound and all', () => {
  it.each(['met the target of no more than', 'missed the target of no more than', 'met the target of at most'])(
    'is the target, and nothing else: %s',
    (held) => {
      const words = `With 8 new children in our care in August we ${held} 11.`
      expect(told(FAMILIES, words, '11')).toBe('traced 11 Birth families!X7')
      const other = `With 8 new children in our care in August we ${held} 13.`
      expect(told(FAMILIES, other, '13')).toBe('contradicted 11 Birth families!X7')
    },
  )
})

describe('how far a row has yet to go', () => {
  const way = 'Permanence!W7 Permanence!X7'
  it('is how far it lies off its target, and the pace what that makes', () => {
    const words =
      'To reach the target, IFA placements must fall by 24 in the seven months to March 2025, or 3.4 a month.'
    expect(told(HOMES, words, '24')).toBe(`traced 24 ${way}`)
    expect(told(HOMES, words, '3.4')).toBe(`traced 3.4 ${way}`)
  })
})

describe('the same over the rows of another council', () => {
  const traced = traceOver([POTHOLES, SPILLS, RECYCLED, BINS])
  const status = (words: string, number: string) => traced(words).find((each) => each.number === number)?.status

  it.each([
    ['We had 24 oil spills on the highway, against a target of no more than 30.', '30', 'traced'],
    ['We had 24 oil spills on the highway, against a target of no more than 33.', '33', 'contradicted'],
    ['To reach the target, the share of household waste recycled must rise by 3 points.', '3 points', 'traced'],
    // A fall of 11% in bins on loan since August, and of household waste nothing of the kind.
    ['11% of household waste was recycled in August within 12 weeks.', '11%', 'unverified'],
  ])('%s', (words, number, wanted) => {
    expect(status(words, number)).toBe(wanted)
  })
})
