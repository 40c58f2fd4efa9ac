import { describe, expect, it } from 'vitest'
import { POTHOLES, RECYCLED, SPILLS, wrongOver } from './other-rows.ts'

const wrongIn = wrongOver([POTHOLES, RECYCLED, SPILLS])

describe('standings, runs and firsts over the rows of another council', () => {
  it.each([
    'The number of potholes repaired fell again this month, to 312.',
    'For the third month in a row the number of oil spills on the highway has gone up.',
    'Oil spills on the highway have been at or below the target of 30 for four months in a row.',
    'Oil spills on the highway have not been above the target of 30 since May, and there were 24.',
    'Oil spills on the highway have stayed between 24 and 33 since October, and there were 24.',
    'Oil spills on the highway were four over the target of 30 in July and are six under it now, at 24.',
    'Oil spills on the highway, 24, are below both similar towns (25) and England (15).',
    'The number of potholes repaired, 312, has risen every month this calendar year.',
    'The target for oil spills on the highway has been met in each of the last five months.',
    'The target for oil spills on the highway has been met in three of the last five months.',
    'The target for household waste recycled was met for the last three months running.',
    'Household waste recycled came to 42% and so cleared the 45% standard.',
    'Household waste recycled is on target: 42% was recycled.',
    'The number of potholes repaired, 312; tgt 300 by Mar 25 still missed.',
    '42% of household waste was recycled, the lowest since the table starts.',
    'Oil spills on the highway, 24, are below our target, similar towns and England.',
    "Oil spills on the highway, at 24, are lower than both the similar towns' figure of 25 and the England figure.",
    'Oil spills on the highway, 24, are above England and the target of 30.',
    '42% of household waste was recycled: target exceeded by three points.',
    'Household waste recycled is 42%: target of 45% met by three points.',
    'The number of oil spills on the highway, 24, meets the target of 30 for the third month running.',
    'Household waste recycled has missed the 45% target in all thirteen months.',
    'Recycling performance has improved: 42% of household waste recycled, 50% in July.',
    'The position has improved: 24 oil spills on the highway, 19 a year ago.',
    '33 oil spills on the highway in July, three times as many as in August.',
    'Oil spills on the highway came to 24, three times what we aim for.',
    'England has 15 oil spills, and our own figure of 24 is about 20% higher.',
    'Five more points of waste recycled and we are at target: 42% now, 45% wanted.',
  ])('%s is wrong', (words) => {
    expect(wrongIn(words).length > 0).toBe(true)
  })

  it.each([
    'The target for oil spills on the highway has been met in four of the last five months.',
    'The target for household waste recycled has been missed in each of the last twelve months but one.',
    'The target for oil spills on the highway was met in each of the last five months except July.',
    'The number of potholes repaired rose again this month, to 312.',
    'For the third month in a row the depot has gone up to three shifts, and there were 24 oil spills on the highway.',
    'Oil spills on the highway have been at or below the target of 30 for one month only, at 24.',
    'Oil spills on the highway have not been above the target of 30 since July, and there were 24.',
    'Oil spills on the highway, at 24, are better than the target of 30 and similar towns (25), but not England (15).',
    'Setting the 35 of November aside, oil spills on the highway have stayed between 24 and 33 since October.',
    'Oil spills on the highway last missed the target of 30 in July, at 33.',
    'Oil spills on the highway have been over the target of 30 in four of the thirteen months.',
    'Oil spills on the highway, 24, are below our target, and similar towns and England are at 25 and 15.',
    'Oil spills on the highway, 24, are below our target and similar towns, though above England.',
    'Oil spills on the highway, 24, are below similar towns (25) and above England (15).',
    'Household waste recycled is 42%: target of 45% missed by three points.',
    'The number of oil spills on the highway, 24, meets the target of 30 for the first month since June.',
    'The number of potholes repaired, 312, meets the target of 300 for the first time.',
    'Potholes repaired had missed the target of 300 in all twelve months before this one, at 312.',
    'Recycling performance has worsened: 42% of household waste recycled, 50% in July.',
    'The position has improved: 24 oil spills on the highway, 33 in July.',
    '50% of household waste was recycled in July, 1.2 times as high as in August.',
    '28 oil spills on the highway in May, 1.2 times as many as in August (24).',
    'Oil spills on the highway came to 24, nearly twice what England has.',
    'England has 15 oil spills, and our own figure of 24 is about 60% higher.',
    'England has 15 oil spills, and our own figure of 24 is 27% lower.',
    'Three more points and we are at target: 42% of household waste was recycled.',
    'With three more points of household waste recycled we are at target: 42% now.',
    'Oil spills on the highway were three over the target of 30 in July and are six under it now, at 24.',
    'Oil spills on the highway, 24, have been under the target of 30 since July, when there were 33.',
    'Household waste recycled was at or above the 45% target in all but three months, and came to 42% in August.',
    'The number of potholes repaired fell in July but rose in August, to 312.',
    'Oil spills on the highway, 24, are below the target (30) and similar towns (25), but not yet England (15).',
    'Household waste recycled is 42%, having reached 50% in July, and is below the target of 45%.',
    'Household waste recycled dropped back from a July high of 50% to 42%, three points under the target.',
    'Household waste recycled is 42%, with three points to find before the target is reached.',
    'Potholes repaired rose to 312, as the budget has fallen by a tenth.',
    'Potholes repaired came to 312, but it will be hard to stay above the target of 300.',
    'The number of potholes repaired, 312, has risen every month this year except June and July.',
    'Three in five bins were not put out in time, up from 50% in July; 42% of household waste was recycled.',
  ])('%s is left alone', (words) => {
    expect(wrongIn(words)).toEqual([])
  })
})
