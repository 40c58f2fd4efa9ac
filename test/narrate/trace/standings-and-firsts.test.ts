import { describe, expect, it } from 'vitest'
import type { RowSpec } from '../../support/make-model.ts'
import { POTHOLES, RECYCLED, SPILLS, wrongOver } from './other-rows.ts'

const LIGHTS = {
  code: 'LIGHTS',
  label: 'Percentage of street lights working',
  unit: 'percent',
  better: 'higher',
  target: 95,
  values: [92, 96, 94, 97, 95, 96, 97, 94, 96, 94, 90, 91, 92],
} as const satisfies RowSpec

const wrongIn = wrongOver([POTHOLES, RECYCLED, SPILLS])
const wrongAmong = wrongOver([POTHOLES, RECYCLED, SPILLS, LIGHTS])

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
    '42% of household waste was recycled; the 45% target has been missed in only two of the 13 months.',
    'The target for oil spills on the highway has been met in three of the last six months.',
    'Oil spills on the highway have been over the target of 30 in four of the thirteen months.',
    'Oil spills on the highway, 24, are on the wrong side of the target of 30.',
    '42% of household waste was recycled, just the right side of our 45% target.',
    'With 24 oil spills on the highway, we did better in August than England at 15.',
    'Oil spills on the highway, at 24, were again higher this month than similar towns.',
    '312 potholes were repaired, about twice the target of 300.',
    'Twice as many oil spills were on the highway in July (33) as in August (24).',
    "Oil spills on the highway, 24, are just over half of England's 25.",
  ])('%s is wrong', (words) => {
    expect(wrongIn(words).length > 0).toBe(true)
  })

  it.each([
    'The target for oil spills on the highway has been met in four of the last five months.',
    '42% of household waste was recycled; the 45% target has been missed in 12 of the 13 months.',
    '42% of household waste was recycled; last year the target was missed in nine of the 12 months.',
    '42% of household waste was recycled; the 10-day target for bins has been met in two of the last six months.',
    'Oil spills on the highway, 24, are on the right side of the target of 30.',
    '42% of household waste was recycled, still the wrong side of our 45% target.',
    'To stay on the wrong side of the target for oil spills on the highway is what nobody wants.',
    'With 24 oil spills on the highway, we did worse in August than England at 15.',
    'We did better this month than similar towns: 24 oil spills on the highway against 25.',
    'Oil spills on the highway (24) are four fifths of the target of 30.',
    'Almost twice as many oil spills were on the highway in July (33) as in August 2023 (19).',
    "Oil spills on the highway, 24, are nearly all of the similar towns' 25.",
    'The target for household waste recycled has been missed in each of the last twelve months but one.',
    'The target for oil spills on the highway was met in each of the last five months except July.',
    'The number of potholes repaired rose again this month, to 312.',
    'For the third month in a row the depot has gone up to three shifts, and there were 24 oil spills on the highway.',
    'Oil spills on the highway have been at or below the target of 30 for one month only, at 24.',
    'Oil spills on the highway have not been above the target of 30 since July, and there were 24.',
    'Oil spills on the highway, at 24, are better than the target of 30 and similar towns (25), but not England (15).',
    'Setting the 35 of November aside, oil spills on the highway have stayed between 24 and 33 since October.',
    'Oil spills on the highway last missed the target of 30 in July, at 33.',
    'Oil spills on the highway have been over the target of 30 in three of the thirteen months.',
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

describe('runs and records beside what else is told of the newest figure', () => {
  it.each([
    'Street lights working were 92% in August, worse than the target of 95% and the third rise in a row.',
    'Street lights working were 92%, the third rise in a row but below the target of 95%.',
    'Street lights working stood at 92%, below the average of the 12 months before (the third rise in a row).',
    'Street lights working were 92%, the second fall in a row but two points up on June.',
    'For the second month running the number of oil spills on the highway was inside its target of 30, at 24.',
    'For the second month in a row, the number of oil spills on the highway met its target, at 24.',
    'Oil spills on the highway came to 24 against a target of 30; for the second month running we were inside it.',
    'The number of potholes repaired, at 312, is unchanged since July.',
    'The number of potholes repaired was 312 and has been above 285 since March.',
    'Oil spills on the highway came to 24, having been above 28 in each of the three months before.',
    'The number of potholes repaired is the lowest it has been: 312.',
    'Household waste recycled was 42%, having slipped from 41% in June.',
  ])('%s is wrong', (words) => {
    expect(wrongAmong(words)).not.toEqual([])
  })

  it.each([
    'Street lights working were 92% in August, worse than the target of 95% and the second rise in a row.',
    'Street lights working were 92%, the second rise in a row but below the target of 95%.',
    'Street lights working stood at 92%, below the average of the 12 months before (the second rise in a row).',
    'Oil spills on the highway reached 33 in July, the fourth rise in a row but still below November.',
    'Street lights working were 92%; our target is a third rise in a row.',
    'Street lights working were 92%, the same as in August.',
    'Street lights working were 92%, unchanged since August 2023.',
    'The number of potholes repaired was 312 and has been above 270 since March.',
    'Oil spills on the highway came to 24, having been above 27 in each of the three months before.',
    'The number of potholes repaired is the highest it has been: 312.',
    'Household waste recycled was 42%, having slipped from 50% in July.',
    'Since its low of 41% in June, household waste recycled has risen to 42%.',
  ])('%s is left alone', (words) => {
    expect(wrongAmong(words)).toEqual([])
  })
})
