import { describe, expect, it } from 'vitest'
import { BINS, POTHOLES, RECYCLED, SPILLS, wrongOver } from './other-rows.ts'

const wrongIn = wrongOver([BINS, POTHOLES, RECYCLED, SPILLS])

describe('all of them in a month', () => {
  const wrongOfAll = wrongOver([
    {
      code: 'LAMPS',
      label: 'Percentage of street lamps mended within 5 days of the report',
      unit: 'percent',
      better: 'higher',
      values: [80, 91, 87, 90, 92, 88, 91, 94, 96, 92, 100, 98, 97],
    },
  ])

  it.each([
    'It was in May that all the street lamps were first mended within 5 days.',
    'In May every one of the street lamps was mended within 5 days.',
    'May was the first month in which all street lamps were mended within 5 days.',
    'All street lamps were mended within 5 days in July.',
  ])('are not, where the share falls short of the whole: %s', (words) => {
    expect(wrongOfAll(words)).toHaveLength(1)
  })

  it.each([
    'It was in June that all the street lamps were first mended within 5 days.',
    'In June every one of the street lamps was mended within 5 days.',
    'In May all street lamps were mended.',
    'In May all the street lamps but two were mended within 5 days.',
    'In May all street lamps mended within 5 days were recorded.',
    'In May all street lamps on the seafront were mended within 5 days.',
    'In May all street lamps were mended within 8 days.',
    'Nearly all the street lamps were mended within 5 days in May.',
    'All street lamps should be mended within 5 days in May.',
  ])('may be, or others may be meant: %s', (words) => {
    expect(wrongOfAll(words)).toEqual([])
  })
})

describe('firsts, records and every month over the rows of another council', () => {
  it.each([
    'Oil spills on the highway were under the target of 30 in every month this summer, with 24 in August.',
    'Every month since April has seen oil spills on the highway, now 24, under the target of 30.',
    'Oil spills on the highway, at 24, met the target of 30 for the first time this year.',
    'Oil spills on the highway, at 24, were better than the target of 30 for the first time.',
    'The number of potholes repaired, 312, first met the target of 300 in June.',
    'Household waste recycled, now 42%, met the target of 45% for the first time in March.',
    'The number of potholes repaired, 312, was over 280 for the first time.',
    'August was the only month of the past year when the number of bins on loan, 800, was under 820.',
    'The number of bins on loan rose to 800, the first rise since June, and oil spills were few.',
    'The number of potholes repaired rose to 312, the first rise this year.',
    'Household waste recycled was 42%, the peak of the past 12 months.',
    'The number of bins on loan, 800, stands second only to the 810 of May as the lowest figure of the year.',
    'Household waste recycled has got better in each of the last three months, to 42%.',
  ])('%s is wrong or of no row', (words) => {
    const isLeft = /few\.$/.test(words)
    expect(wrongIn(words).length > 0).toBe(!isLeft)
  })

  it.each([
    'Oil spills on the highway were under the target of 30 in every month of the year but July and November, with 24 in August.',
    'Oil spills on the highway, at 24, met the target of 30 for the first time since June.',
    'The number of potholes repaired, 312, was better than the target of 300 for the first time.',
    'Household waste recycled, now 42%, first met the target of 45% in July.',
    'Household waste recycled, now 42%, met the target of 45% for the first time in July.',
    'The number of potholes repaired, 312, was over 300 for the first time.',
    'The number of bins on loan rose to 800, the first rise in the year.',
    'The number of potholes repaired, 312, met the target of 300 for the first time since the depot opened.',
    'August was the only month of the past year when the number of potholes repaired, 312, met the target of 300.',
    'Household waste recycled reached its peak of 50% in July and was 42% in August.',
    'The number of bins on loan, 800, stands second only to the 750 of July and the 780 of June as the lowest of the year.',
    'Had the number of bins on loan, 800, fallen every month since April, the target would have been met throughout.',
    'Oil spills on the highway, at 24, must stay under the target of 30 in every month of this year.',
  ])('%s is left alone', (words) => {
    expect(wrongIn(words)).toEqual([])
  })
})

describe('unchanged levels, new highs and firsts in few words over the rows of another council', () => {
  const HYDRANTS = {
    code: 'HYDRANTS',
    label: 'Percentage of hydrants kept in order',
    unit: 'percent',
    better: 'higher',
    target: 70,
    values: [58, 60, 61, 66, 64, 71, 69, 67, 65, 66, 62, 62, 62],
  } as const
  const wrongNow = wrongOver([BINS, POTHOLES, RECYCLED, SPILLS, HYDRANTS])

  it.each([
    'The percentage of hydrants kept in order has held at 62% for four months in a row.',
    'Hydrants kept in order: 62% (target 70), the fourth month at that level.',
    'Hydrants kept in order are at 62%, fifth month on 62%.',
    'Bins on loan 800 at month end = highest since April',
    'Bins on loan stand at 800, a low for the year.',
    'The number of potholes repaired was 284 in July, a new high.',
    'Oil spills on the highway 24, first fall since May',
    'Household waste recycled, 42%, is below target for first time since July.',
    '42% of household waste was recycled, the first result under 45% since April.',
    'Oil spills on the highway, 24, have been beneath the target of 30 for three months running.',
    'Household waste recycled has yet to reach the 45% target in any month shown: 42% now.',
    'At 42%, household waste recycled has never been better than its target of 45%.',
    'The number of bins on loan has not risen in any of the last 12 months: 800.',
    'In four of the past five months the number of bins on loan rose.',
    'Bins on loan are at 800. In the past year only May, with 810, has been lower.',
    'October was our busiest month for oil spills on the highway, with 31.',
    '42% of household waste was recycled, three under the target of 45%, which was last met in June.',
    'At 62%, hydrants kept in order are below the 70% we aim for and at their lowest since September.',
  ])('%s is wrong', (words) => {
    expect(wrongNow(words)).toHaveLength(1)
  })

  it.each([
    'The percentage of hydrants kept in order has held at 62% for three months in a row.',
    'Hydrants kept in order: 62% (target 70), the third month at that level.',
    'Hydrants kept in order are at 62%, third month on 62%.',
    'Bins on loan 800 at month end = highest since May',
    'Bins on loan stood at 750 in July, a low for the year.',
    'The number of bins on loan fell from 900 to a low for the year of 750 in July.',
    'The number of potholes repaired was 290 in June, a new high.',
    'Household waste recycled, 42%, is below target for first time since June.',
    '42% of household waste was recycled, the first result under 45% since June.',
    'Household waste recycled has yet to reach the 45% target in any month but July: 42% now.',
    'At 62%, hydrants kept in order have never been better than their target of 70% by more than a point.',
    'The number of bins on loan has risen in only one of the last 12 months: 800.',
    'In one of the past five months the number of bins on loan rose.',
    'Bins on loan are at 800. In the past year only June and July, with 780 and 750, have been lower.',
    'November was our busiest month for oil spills on the highway, with 35.',
    'November was our busiest month for bins on loan, with 262 potholes repaired.',
    '42% of household waste was recycled, three under the target of 45%, which was last met in July.',
    'August was the first month in three to fall for oil spills on the highway, with 24.',
  ])('%s is left alone', (words) => {
    expect(wrongNow(words)).toEqual([])
  })
})
