import { describe, expect, it } from 'vitest'
import { POTHOLES, RECYCLED, SPILLS, traceOver } from './other-rows.ts'
import { traceSample } from './read-corpus.ts'

const sample = await traceSample()
const BIRTH = { section: 'Children remain within or return to birth families', part: '' }
const HOMES = { section: 'Promote permanence and placement stability', part: '' }
const HELP = { section: 'Right support, at the right time', part: 'Family Help' }
const SAFE = { section: 'Right support, at the right time', part: 'Family Safeguarding' }
const VISITS = { section: 'Performance review', part: 'Visiting' }
const TALKS = { section: 'Performance review', part: 'Supervision' }

const claimOf = (place: typeof BIRTH, words: string, number: string) =>
  sample({ words, printed: [] }, place).find((claim) => claim.number === number)
const cellsOf = (place: typeof BIRTH, words: string, number: string) =>
  [...new Set(claimOf(place, words, number)?.evidence.map(({ cell }) => cell))].toSorted()

const RATE =
  'At 94 the rate is nine lower than in August 2023 (103) but needs to drop by a further seven to hit 87 by March 2025.'

describe('a number is traced to the row of which its sentence speaks', () => {
  it.each([
    [BIRTH, RATE, '94', ['Birth families!W6']],
    [BIRTH, RATE, 'nine', ['Birth families!K6', 'Birth families!W6']],
    [BIRTH, RATE, 'seven', ['Birth families!W6', 'Birth families!X6']],
    [BIRTH, 'The rate is 94, and is seven above target.', 'seven', ['Birth families!W6', 'Birth families!X6']],
    [
      HOMES,
      'IFA use needs to come down by another 24 to reach 91 by March; we may miss it.',
      '24',
      ['Permanence!W7', 'Permanence!X7'],
    ],
    [VISITS, 'CLA visits edged up to 85%, still ten points adrift of 95%.', '95%', ['Performance review!Y11']],
    [
      VISITS,
      'The three-weekly measure for CIN visits fell to 86% from 91%, so it is now below the 90% expected.',
      '90%',
      ['Performance review!Y7'],
    ],
    [
      TALKS,
      'Supervision for care leavers was 75% and for CLA 74%, both lower than July (86% and 88% respectively).',
      '88%',
      ['Performance review!W17'],
    ],
    [
      BIRTH,
      'Connected carers look after 65 of our children, or 14% of all those in care (470), versus 40 (8%) in August 2023.',
      '8%',
      ['Birth families!K13', 'Birth families!K5'],
    ],
    [
      BIRTH,
      '42 of our 470 children (9%) are placed with parents; in July it was 32 (7%).',
      '7%',
      ['Birth families!V12', 'Birth families!V5'],
    ],
    [
      HOMES,
      'IFAs were 115 out of 470 (24%), whereas it was 147 out of 510 (29%) last August.',
      '510',
      ['Permanence!K5'],
    ],
    [
      HELP,
      'The referral rate fell from 760 to 555, i.e. twelve falls and a reduction of just over a quarter (27%).',
      'a quarter',
      ['Right support!M11', 'Right support!Y11'],
    ],
    [
      BIRTH,
      'Eight children came into care in August (13 in July), which is under half the number in the same month last year (17).',
      'half',
      ['Birth families!K7', 'Birth families!W7'],
    ],
    [
      SAFE,
      'CP numbers averaged 234.7 over the last three months against 325 over the same length of time at the start of the period (Aug-Oct 23).',
      '325',
      ['Right support!M22', 'Right support!N22', 'Right support!O22'],
    ],
    [
      HELP,
      'Referrals in Q1 numbered 583, and a further 410 came in July and August.',
      '410',
      ['Right support!X10', 'Right support!Y10'],
    ],
  ] as const)('%o: %s (%s)', (place, words, number, cells) => {
    expect(claimOf(place, words, number)?.status).toBe('traced')
    expect(cellsOf(place, words, number)).toEqual(cells)
  })

  it('reads no age and no school year where a target or a year is told', () => {
    const target =
      'Eight children came into care in August, which is within the target of 11 and under half of last year.'
    expect(cellsOf(BIRTH, target, '11')).toEqual(['Birth families!X7'])
    expect(cellsOf(BIRTH, 'Over the past year 156 children came into care.', '156')).toHaveLength(12)
    expect(claimOf(BIRTH, 'Those aged 11 and under came to us from Year 6.', '11')).toBeUndefined()
  })

  it('leaves people whom no row counts untraced', () => {
    const words =
      "Qualified SW caseloads went up from 13.26 to 14.34 over the month because three leavers' cases were shared out."
    expect(claimOf({ section: 'Permanent, stable workforce', part: '' }, words, 'three')?.status).toBe('unverified')
  })
})

describe('a wrong number is told with the figure of the row meant', () => {
  it.each([
    [VISITS, 'CLA visits edged up to 85%, still ten points adrift of 97%.', '97%', '95%'],
    [
      TALKS,
      'Supervision for care leavers was 75% and for CLA 74%, both lower than July (86% and 89% respectively).',
      '89%',
      '88%',
    ],
    [HELP, 'Referrals fell to 156 in August from 207 in July, because schools are closed.', '207', '254'],
    [SAFE, '61% of S47s resulted in an ICPC in August, up on July.', '61%', '27%'],
  ] as const)('%o: %s', (place, words, number, right) => {
    expect(claimOf(place, words, number)).toMatchObject({ status: 'contradicted', found: right })
  })

  it.each([
    'To reach 91 by March 2025, IFA placements need to fall by another 24 from 115.',
    'On IFA placements we are 24 above the target; that is well above our 115.',
  ])('and nothing is called wrong where the figure itself stands behind: %s', (words) => {
    expect(sample({ words, printed: [] }, HOMES).filter(({ status }) => status === 'contradicted')).toEqual([])
  })
})

describe('the same over another workbook', () => {
  const told = traceOver([POTHOLES, RECYCLED, SPILLS])

  it.each([
    ['Recycling of household waste stood at 42%, still three points adrift of 45%.', '45% traced 45%'],
    ['Recycling of household waste stood at 42%, still three points adrift of 50%.', '50% contradicted 45%'],
    ['Potholes repaired came to 312, above the 300 expected.', '300 traced 300'],
  ])('%s', (words, verdict) => {
    expect(told(words).map(({ number, status, found }) => `${number} ${status} ${found}`)).toContain(verdict)
  })
})
