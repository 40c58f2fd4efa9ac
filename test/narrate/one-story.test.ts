import { describe, expect, it } from 'vitest'
import { computeFigures } from '../../src/compute/compute-figures.ts'
import type { PartStory, Story } from '../../src/narrate/story.ts'
import { makeModel, type RowSpec } from '../support/make-model.ts'
import { narrate } from '../support/narrate.ts'
import { readTemplates } from '../support/read-templates.ts'

const NAMES = ['Ash', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fir', 'Gorse', 'Hazel', 'Ivy', 'Juniper'] as const

/** Numbers that look random and are the same at every run. */
function makeDice(seed: number): (faces: number) => number {
  let state = seed
  return (faces) => {
    state = (state * 1664525 + 1013904223) % 2 ** 32
    return Math.floor((state / 2 ** 32) * faces)
  }
}

/** A row that wanders, drifts or jumps, of any kind that an officer may set out. */
function makeRow(code: string, months: number, dice: (faces: number) => number): RowSpec {
  const pick = <T>(...given: readonly T[]) => given[dice(given.length)] as T
  const level = 30 + dice(60)
  const drift = (dice(7) - 3) / 4
  const jump = months - 1 - dice(6)
  const size = dice(25) - 12
  const values = Array.from({ length: months }, (_, at) =>
    dice(30) === 0 ? null : Math.max(1, Math.round(level + drift * at + dice(9) - 4 + (at >= jump ? size : 0))),
  )
  return {
    code,
    label: `${code} visits`,
    values,
    unit: pick('number', 'number', 'percent', 'average'),
    better: pick('lower', 'higher', null),
    basis: pick('month', 'month', 'rolling 12', 'year to date'),
    target: pick(null, level + dice(11) - 5, level + dice(41) - 20),
    charted: true,
    benchmarks: pick({}, { England: level }, { 'Statistical neighbours': level - 4 }),
  }
}

function tell(seed: number): Story {
  const dice = makeDice(seed)
  const months = [8, 15, 30][seed % 3] ?? 15
  return narrate(computeFigures(makeModel(NAMES.map((name) => makeRow(name, months, dice)))), readTemplates())
}

const SENTENCES: (story: Story, part: PartStory) => readonly string[] = ({ glance }, part) => [
  part.headline,
  part.commentaryHeadline,
  part.trendsHeadline,
  part.speaker.say,
  ...part.passages.flatMap(({ items }) => items.map(({ sentence }) => sentence.text)),
  ...[...part.charts, ...part.trends].map(({ code, finding }) => `${code} visits ${finding}`),
  ...[...glance.changed, ...glance.attention].map(({ sentence }) => sentence.text),
]

type Way = 'up' | 'down' | 'level'
const WAYS: readonly (readonly [RegExp, Way])[] = [
  [/\brose to\b/i, 'up'],
  [/\bfell to\b/i, 'down'],
  [/\bstayed at\b/i, 'level'],
]
const SAYS_MONTH = /a month before|the month before|monthly (?:rise|fall)|since [A-Z]|than in [A-Z]/
const OF_YEAR: readonly (readonly [RegExp, Way])[] = [
  [/\brose to\b[^;]* from [^;]* a year ago|\bup [\d.]+(?:%| percentage points?) on a year ago/i, 'up'],
  [/\bfell to\b[^;]* from [^;]* a year ago|\bdown [\d.]+(?:%| percentage points?) on a year ago/i, 'down'],
  [/unchanged in a year|the same as a year ago/i, 'level'],
]
const OF_SIGNAL: readonly (readonly [RegExp, Way])[] = [
  [/\babove (?:the|its) usual range|higher than usual/, 'up'],
  [/\bbelow (?:the|its) usual range|lower than usual/, 'down'],
]

const waysIn = (text: string, ways: readonly (readonly [RegExp, Way])[]) =>
  ways.flatMap(([words, way]) => (words.test(text) ? [way] : []))

/** The move of a sentence that does not say beside which month it is one. */
const bareMoves = (text: string) =>
  SAYS_MONTH.test(text) || / from [^;]* a year ago/.test(text) ? [] : waysIn(text, WAYS)

/** Every number that stands beside the latest as that of a year ago. */
function yearAgo(text: string): readonly Way[] {
  const found = /(?:rose to|fell to|stayed at|stood at) ([\d,.]+)[^;(]*\(([\d,.]+)%? a year ago\)/.exec(text)
  const [now, then] = [found?.[1], found?.[2]].map((digits) => Number(digits?.replace(/,/g, '')))
  if (now === undefined || then === undefined || Number.isNaN(now - then)) return []
  return [now > then ? 'up' : now < then ? 'down' : 'level']
}

describe('what a page says of one row', () => {
  const told = Array.from({ length: 24 }, (_, seed) => {
    const story = tell(seed)
    return story.sections.flatMap(({ parts }) =>
      parts.flatMap((part) =>
        NAMES.map((name) => SENTENCES(story, part).filter((text) => text.includes(`${name} visits`))),
      ),
    )
  }).flat()

  it('is one move, whichever sentence a reader begins with, unless each says from which month', () => {
    const torn = told.filter((sentences) => {
      const bare = new Set(sentences.flatMap(bareMoves))
      const others = sentences.flatMap((text) => [
        ...waysIn(text, OF_YEAR),
        ...waysIn(text, OF_SIGNAL),
        ...yearAgo(text),
      ])
      return bare.size > 1 || (bare.size === 1 && others.some((way) => !bare.has(way)))
    })
    expect(torn).toEqual([])
  })

  it('still names the move where there is only one', () => {
    expect(told.filter((sentences) => sentences.flatMap(bareMoves).length > 0).length).toBeGreaterThan(30)
  })

  it('names no move that goes the other way than the signal over the chart', () => {
    const past = [80, 41, 39, 40, 42, 40, 41, 39, 40, 42, 41]
    const textsOf = (...last: readonly number[]) => {
      const row: RowSpec = { code: 'Ash', label: 'Ash visits', values: [...past, ...last], better: 'lower', target: 90 }
      const story = narrate(computeFigures(makeModel([{ ...row, charted: true }])), readTemplates())
      return story.sections.flatMap(({ parts }) => parts.flatMap((part) => SENTENCES(story, part)))
    }
    expect(textsOf(78, 76).filter((text) => /worse than usual/.test(text))).not.toEqual([])
    expect(textsOf(78, 76).flatMap(bareMoves)).toEqual([])
    expect(textsOf(40, 38).flatMap(bareMoves)).toContain('down')
  })
})
