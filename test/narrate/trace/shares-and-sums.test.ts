import { describe, expect, it } from 'vitest'
import { POTHOLES, SPILLS, wrongOver } from './other-rows.ts'

/** Shares and sums over the rows of another council. */
const wrongIn = wrongOver([POTHOLES, SPILLS])

describe('shares and sums over other rows', () => {
  it.each([
    ['We have had 160 oil spills on the highway since April.', '160'],
    ['Potholes repaired are a fifth up since July, 284 to 312.', 'a fifth'],
    ['From April to June we repaired 854 potholes.', '854'],
  ])('catches: %s', (words, wrong) => {
    expect(wrongIn(words).some((number) => number.includes(wrong))).toBe(true)
  })

  it.each([
    'We have had 141 oil spills on the highway since April.',
    'We have had 114 oil spills on the highway since May.',
    'We have had 160 oil spills on the highway at weekends since April.',
    'Potholes repaired are a tenth up since July, 284 to 312.',
    'From April to June we repaired 845 potholes.',
    'From April to June we inspected 854 potholes.',
    'From April to June we repaired 282 potholes a month.',
  ])('leaves alone: %s', (words) => {
    expect(wrongIn(words)).toEqual([])
  })
})
