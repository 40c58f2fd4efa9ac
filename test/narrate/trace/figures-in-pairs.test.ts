import { describe, expect, it } from 'vitest'
import { BINS, POTHOLES, RECYCLED, ROUNDS, SPILLS, wrongOver } from './other-rows.ts'

const wrongIn = wrongOver([POTHOLES, RECYCLED, SPILLS, BINS, ROUNDS])

describe('two figures of a sentence and the word between them, over the rows of another council', () => {
  it.each([
    ['Household waste recycled picked up in August, from 50% in July to 42% in August.', 'picked up'],
    ['Bins on loan eased over the month, going from 750 to 800.', 'eased'],
    ['Potholes repaired lost ground in August, from 284 to 312.', 'lost ground'],
    ['More potholes were repaired in July (284) than in August (312).', 'More'],
    ['Household waste recycled is 42% and the target is 45%, so we can call that one met.', 'call that one met'],
    ['Potholes repaired came to 312, a near miss against the target of 300.', 'near miss'],
    ['Oil spills on the highway stood at 24, on a par with the 15 of England.', 'on a par with'],
    ['Bins on loan are on the wane: there were 750 in July and there are 800 now.', 'on the wane'],
    ['Bins on loan are up: 800 against 900 a year ago.', 'are up'],
    ['Household waste recycled is down: 42% compared with 38% a year ago.', 'is down'],
    ['Similar towns manage a smaller number of oil spills than we do, 25 compared with 24.', 'smaller'],
    ['The target of 45% for household waste recycled has now been achieved: we are at 42%.', 'achieved'],
    ['We are now nearer our 45% target for household waste: 50% was recycled in July, 42% in August.', ''],
    [
      'Oil spills fell to 24, the lowest since last August (19 a year ago), and now below the 19 of a year ago.',
      'below',
    ],
    ['Oil spills fell to 24, from 33 in July (19 a year ago), and are now above the target of 30.', 'above'],
  ])('catches: %s', (words, wrong) => {
    expect(wrongIn(words).join()).toContain(wrong)
  })

  it.each([
    'Household waste recycled slipped back in August, from 50% in July to 42% in August.',
    'Pressure on stock eased, although bins on loan went from 750 to 800.',
    'Rounds per crew improved in July, from 11.9 to 11.5, before the summer leave.',
    'Fewer potholes were repaired in July (284) than in August (312).',
    'Household waste recycled is 42% and the target is 45%, so we cannot call that one met.',
    'Potholes repaired came to 312 against a target of 300: job done.',
    'Oil spills on the highway stood at 24, in line with the 25 of similar towns.',
    'Oil spills on the highway, at 24, would have to fall a long way to be on a par with the 15 of England.',
    'Costs are on the wane, and there were 750 bins on loan in July and there are 800 now.',
    'Similar towns manage a larger number of oil spills than we do, 25 compared with 24.',
    'The target of 45% for household waste recycled will be achieved in time, though we are at 42%.',
    'Bins on loan are down: 800 against 900 a year ago.',
    'Household waste recycled is down, though at 42% it compares with 38% a year ago.',
    'Spirits are down: 42% of household waste was recycled against 50% in July.',
    'Nobody claims that we met our 45% target for household waste recycled, at 42%.',
    'Oil spills fell to 24, the lowest since last August (19 a year ago), and are now above the 19 of a year ago.',
    'Household waste recycled fell to 42%, still the best August on record (38% a year ago), and above the 38% of a year ago.',
    'Bins on loan fell to 800 (900 a year ago), and are now lower than the 810 of May.',
    'Oil spills last came in under the ceiling of 30 in 2021, at 24.',
  ])('leaves alone: %s', (words) => {
    expect(wrongIn(words)).toEqual([])
  })
})
