import { beforeAll, describe, expect, it } from 'vitest'
import type { Tracer } from '../../../src/narrate/trace/trace-text.ts'
import { BINS, POTHOLES, RECYCLED, ROUNDS, SPILLS, traceOver, wrongOver } from './other-rows.ts'
import { traceSample } from './read-corpus.ts'

const ROWS = [POTHOLES, RECYCLED, SPILLS, BINS, { ...ROUNDS, target: 12.5 }]
const wrongIn = wrongOver(ROWS)
const claimsIn = traceOver(ROWS)

describe('over the rows of another council', () => {
  it.each([
    ['short of doing it', 'Household waste recycled is 42%, three points short of meeting the target.'],
    ['some way off doing it', 'Household waste recycled (42%) is some way off reaching the target of 45%.'],
    ['well below doing it', 'Household waste recycled (42%) fell well below hitting its target.'],
    ['on the verge of it', 'Household waste recycled (42%) is on the verge of meeting the target.'],
    ['the August before', 'Household waste recycled was at 38% the August before.'],
    ['the August before a month', 'Household waste recycled reached 50% in July from 38% the August before.'],
    ['a colour of all others', 'All but household waste recycled (42%) are green.'],
    ['a colour of a count', 'Two are green, and household waste recycled (42%) is amber.'],
    ['a colour of others', 'Our sickness is red and household waste recycled (42%) is amber.'],
    ['a time in capitals', 'Household waste recycled 42% v tgt 45%, LY 38%, LM 50%.'],
    ['a time noted', 'Household waste recycled 42% v tgt 45%, prev 50%.'],
    ['an abbreviation that no row has', 'Household waste recycled 42% v tgt 45%, YA 38%.'],
    ['what was expected', 'We expected 290 potholes repaired in August and had 312.'],
    ['what was budgeted for', 'We had budgeted for 290 potholes repaired in August and had 312.'],
    ['what was forecast behind it', 'In August 290 potholes repaired were forecast and 312 came.'],
    ['a record of a fall', 'Oil spills on the highway fell by nine in August, more than in any other month.'],
    ['a record of a step', 'Household waste recycled fell eight points in August, more than in any month of the year.'],
    ['the most in any month', 'Oil spills on the highway fell by nine in August, the most in any month.'],
    ['a record of a rise', 'The number of bins on loan rose by 50 in August, more than in any other month.'],
  ])('leaves alone %s', (_what, sentence) => {
    expect(wrongIn(sentence)).toEqual([])
  })

  it.each([
    ['Pothole repairs (312) are some way off meeting the target of 300.', 'meeting the target'],
    ['Household waste recycled (42%) is meeting the target.', 'meeting the target'],
    ['Household waste recycled was at 42% the August before.', '42%'],
    ['Oil spills are green and household waste recycled (42%) is red.', 'is red'],
    ['Household waste recycled is green and oil spills on the highway (24) are green.', 'is green'],
    ['Household waste recycled 42% v tgt 45%, LY 50%.', '50%'],
    ['Household waste recycled 42% v tgt 45%, LM 38%.', '38%'],
    ['As expected, we had 290 potholes repaired in August.', '290'],
    ['Oil spills on the highway fell to 24 in August, more than in any other month.', 'more than in any other month'],
    ['With 800 in August, bins on loan were more than in any other month.', 'more than in any other month'],
  ])('catches: %s', (sentence, wrong) => {
    expect(wrongIn(sentence)).toContain(wrong)
  })

  it('traces a time in capitals to its month', () => {
    const [, , claim] = claimsIn('Household waste recycled 42% v tgt 45%, LY 38%.')
    expect(claim?.evidence.map(({ month }) => month)).toEqual(['2023-08'])
  })
})

describe('over the sample', () => {
  let trace: Tracer
  beforeAll(async () => {
    trace = await traceSample()
  })
  const wrongOf = (section: string, part: string, words: string) =>
    trace({ words, printed: [] }, { section, part }).flatMap(({ number, status }) =>
      status === 'contradicted' ? [number] : [],
    )
  const RIGHT = 'Right support, at the right time'

  it.each([
    [
      'Promote permanence and placement stability',
      '',
      "32 children live in children's homes, one short of hitting the target of 31.",
    ],
    [
      'Strong, safe and vibrant localities',
      '',
      'Core groups had got to 96% before the holidays, having been as low as 69% the August before.',
    ],
    [
      RIGHT,
      'Family Safeguarding',
      'Three of the five rated measures here are green, one is amber and ICPC (27%) is red.',
    ],
    [RIGHT, 'Family Safeguarding', 'The care rate is amber and ICPC (27%) is red.'],
    [RIGHT, 'Family Help', 'Our forecast was 1,800 contacts for August, and 1,491 came.'],
    [RIGHT, 'Family Help', 'Rotas were drawn up for 254 referrals in August; 156 came.'],
    [RIGHT, 'Family Help', 'We had capacity for 254 referrals in August; 156 came.'],
    [RIGHT, 'Family Safeguarding', 'CLA rate 94 v tgt 87, SN 100.9, Eng 70, LY 103.'],
    [RIGHT, 'Family Help', 'We budgeted for 2,000 contacts in August and had 1,491, 509 fewer.'],
    [RIGHT, 'Family Help', 'Contacts fell by 354 in August, more than in any month since December.'],
  ])('%s, %s: leaves alone: %s', (section, part, sentence) => {
    expect(wrongOf(section, part, sentence)).toEqual([])
  })

  it('says of a month only what it has', () => {
    const words = 'The helpline handled 1,750 contacts in August and had 1,491.'
    const [claim] = trace({ words, printed: [] }, { section: RIGHT, part: 'Family Help' })
    expect(claim?.reason).toMatch(/1,491 in Aug-24; Nov-23 has 1,763$/)
  })

  it.each([
    [RIGHT, 'Family Safeguarding', 'The care rate is green and ICPC (27%) is red.', 'is green'],
    [RIGHT, 'Family Safeguarding', 'CLA rate 94 v tgt 87, LY 95.', '95'],
    ['Strong, safe and vibrant localities', '', 'Core groups held in time were at 80% the August before.', '80%'],
  ])('%s, %s: catches: %s', (section, part, sentence, wrong) => {
    expect(wrongOf(section, part, sentence)).toContain(wrong)
  })
})
