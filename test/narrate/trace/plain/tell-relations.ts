import type { Reported } from '../../../../src/compute/figures.ts'
import { distance, type Facts, printedOf, right, stepOf, type Told, wrong } from './facts-of.ts'
import { gone, moved, side, worded } from './slips-of.ts'

const lowered = (label: string) => label.charAt(0).toLowerCase() + label.slice(1)

/** Parts that a change is told in, with the sizes that the words leave in no doubt. */
const PARTS: readonly { readonly words: string; readonly from: number; readonly to: number }[] = [
  { words: 'about a tenth', from: 0.092, to: 0.108 },
  { words: 'over a fifth', from: 0.205, to: 0.235 },
  { words: 'nearly a quarter', from: 0.23, to: 0.247 },
  { words: 'just over a quarter', from: 0.253, to: 0.275 },
  { words: 'nearly a third', from: 0.305, to: 0.33 },
  { words: 'about a third', from: 0.32, to: 0.347 },
  { words: 'more than a third', from: 0.337, to: 0.39 },
  { words: 'almost half', from: 0.46, to: 0.496 },
  { words: 'more than half', from: 0.505, to: 0.62 },
]

/** Changes of counts and rates told as parts: by a third, halved, doubled. */
export function tellParts(facts: Facts): readonly Told[] {
  const { isPercent, before, yearAgo, monthBefore, month } = facts
  if (isPercent) return []
  return [
    ...tellPart(facts, before, `since ${monthBefore}`, `in ${monthBefore}`),
    ...(yearAgo ? tellPart(facts, yearAgo, 'over the past year', `in ${month} last year`) : []),
  ]
}

function tellPart({ subject, now }: Facts, from: Reported, since: string, then: string): readonly Told[] {
  const [newer, older] = [printedOf(now), printedOf(from)]
  if (older < 8 || newer === older) return []
  const share = Math.abs(newer - older) / older
  const step = newer - older
  const told = (words: string, way = step) => `${subject} has ${gone(way)} by ${words} ${since}, to ${now.shown}.`
  const fromTo = (words: string, way = step) =>
    `${subject} ${moved(way)} by ${words}, from ${from.shown} ${then} to ${now.shown}.`
  const parts = PARTS.filter((part) => share > part.from && share < part.to)
  const far = PARTS.find((part) => part.from > 1.6 * share || part.to < share / 1.6)
  const turned = step < 0 ? 'halved' : 'doubled'
  const isTurned =
    step < 0 ? newer / older < 0.52 && newer / older > 0.48 : newer / older > 1.95 && newer / older < 2.05
  const isFar = step < 0 ? newer / older > 0.65 : newer / older < 1.6
  const turn = `${subject} has ${turned} ${since}, to ${now.shown}.`
  return [
    ...parts.flatMap(({ words }) => [
      right('part', told(words)),
      right('part from and to', fromTo(words)),
      wrong('part', 'sign', told(words, -step)),
      wrong('part from and to', 'sign', fromTo(words, -step)),
    ]),
    ...(far && share > 0.03
      ? [wrong('part', 'off', told(far.words)), wrong('part from and to', 'off', fromTo(far.words))]
      : []),
    ...(isTurned ? [right(turned, turn)] : isFar ? [wrong(turned, 'off', turn)] : []),
  ]
}

/** How far off its target a row is now, and was. */
export function tellGapsThen(facts: Facts): readonly Told[] {
  const { row, before, yearAgo, month, monthBefore } = facts
  if (!row.target || row.better === null) return []
  return [
    ...tellGapThen(facts, before, monthBefore, `since ${monthBefore}`),
    ...(yearAgo ? tellGapThen(facts, yearAgo, `${month} last year`, 'over the year') : []),
  ]
}

function tellGapThen(facts: Facts, from: Reported, then: string, since: string): readonly Told[] {
  const { row, subject, now } = facts
  const target = { month: now.month, shown: row.target?.shown ?? '' } as Reported
  const [was, is] = [stepOf(target, from), stepOf(target, now)]
  const isMissed = row.better === 'higher' ? was < 0 && is < 0 : was > 0 && is > 0
  if (!isMissed || was === is) return []
  const narrower = Math.abs(is) < Math.abs(was)
  const words = narrower
    ? ['narrowed', 'widened', 'closer to', 'further from']
    : ['widened', 'narrowed', 'further from', 'closer to']
  const gap = (verb = '', size = was) =>
    `For ${lowered(row.label)}, the gap to the target has ${verb} from ${distance(facts, size)} in ${then} to ${distance(facts, is)} now.`
  const bare = (verb = '') => `For ${lowered(row.label)}, the gap to the target has ${verb} ${since}.`
  const nearer = (verb = '') => `At ${now.shown}, ${subject} is ${verb} its target than it was in ${then}.`
  return [
    right('gap then', gap(words[0])),
    wrong('gap then', 'turned', gap(words[1])),
    wrong('gap then', 'off', gap(words[0], Math.abs(was) + (narrower ? 3 : -0.5 * Math.abs(was)))),
    right('gap in words', bare(words[0])),
    wrong('gap in words', 'turned', bare(words[1])),
    right('nearer', nearer(words[2])),
    wrong('nearer', 'turned', nearer(words[3])),
  ]
}

/** How far a row lies from its benchmarks, and whether that is good. */
export function tellBesides(facts: Facts): readonly Told[] {
  const { row, subject, now, isPercent } = facts
  return row.benchmarks.flatMap(({ name, value, shown }) => {
    if (value === null || /\d/.test(name)) return []
    const step = stepOf({ shown } as Reported, now)
    const share = Math.round((100 * Math.abs(step)) / printedOf({ shown }))
    const called = /neighbours/i.test(name) ? `our ${name.toLowerCase()}` : name
    const by = (size: number, way = step) =>
      `${subject} was ${now.shown}, ${distance(facts, size)} ${side(way)} ${called}.`
    const percent = (size: number, way = step) => `at ${now.shown}, ${subject} is ${size}% ${side(way)} ${called}.`
    const isGood = step > 0 === (row.better === 'higher')
    const good = (is: boolean) => `at ${now.shown}, ${subject} is ${is ? 'better' : 'worse'} than ${called}.`
    if (step === 0) return []
    return [
      right('besides', by(step)),
      wrong('besides', 'off', by(Math.abs(step) + 2)),
      wrong('besides', 'side', by(step, -step)),
      ...(isPercent || share < 2
        ? []
        : [
            right('percent besides', percent(share)),
            wrong('percent besides', 'off', percent(share + 4)),
            wrong('percent besides', 'side', percent(share, -step)),
          ]),
      ...(row.better === null ? [] : [right('better than', good(isGood)), wrong('better than', 'side', good(!isGood))]),
    ]
  })
}

/** Moves between two months, and changes in percent of percentages. */
export function tellBetween(facts: Facts): readonly Told[] {
  const { subject, isPercent, now, before, month, monthBefore } = facts
  const step = stepOf(before, now)
  if (step === 0) return []
  const between = (way: number, to = now.shown) =>
    `Between ${monthBefore} and ${month}, ${subject} ${moved(way)} from ${before.shown} to ${to}.`
  const behind = (way: number, size: number) =>
    `${subject} ${moved(way)} by ${distance(facts, size)} between ${monthBefore} and ${month}, to ${now.shown}.`
  const percent = (size: number) =>
    `${subject} ${moved(step)} by ${size}% in ${month}, from ${before.shown} to ${now.shown}.`
  const share = Math.round((100 * Math.abs(step)) / printedOf(before))
  const isApart = isPercent && share > Math.abs(step) + 1
  return [
    right('between', between(step)),
    wrong('between', 'sign', between(-step)),
    right('between behind', behind(step, step)),
    wrong('between behind', 'sign', behind(-step, step)),
    wrong('between behind', 'off by one', behind(step, Math.abs(step) + 1)),
    ...(isApart ? [wrong('percent of percent', 'points', percent(Math.abs(step)))] : []),
  ]
}

/** How many months in a row a target was met or missed. */
export function tellRowsOfMonths(facts: Facts): readonly Told[] {
  const { row, subject, now, year } = facts
  if (!row.target || row.better === null || year.length === 0) return []
  const target = { shown: row.target.shown } as Reported
  const isMet = (figure: Reported) =>
    row.better === 'higher' ? stepOf(target, figure) >= 0 : stepOf(target, figure) <= 0
  const met = isMet(now)
  const ago = year.findLastIndex((figure) => isMet(figure) !== met)
  const length = year.length - 1 - ago
  const told = (count: number, is = met) =>
    `${subject} has ${is ? 'met' : 'missed'} its target in each of the last ${worded(count)} months.`
  const row_ = (count: number) =>
    `at ${now.shown}, ${subject} has ${met ? 'met' : 'missed'} its target of ${row.target?.shown} for ${worded(count)} months in a row.`
  return [
    ...(length > 1 && length < 13 ? [right('each of months', told(length)), right('in a row', row_(length))] : []),
    ...(ago < 0 || length + 2 > 12
      ? []
      : [wrong('each of months', 'longer', told(length + 2)), wrong('in a row', 'longer', row_(length + 2))]),
    wrong('each of months', 'side', told(Math.max(2, Math.min(12, length)), !met)),
  ]
}

/** What part of one count another is that by its label is a part of it. */
export function tellPartsOfCounts(facts: Facts, all: readonly Facts[]): readonly Told[] {
  const isPart = ({ row }: Facts) =>
    row.label !== facts.row.label &&
    row.section === facts.row.section &&
    row.part === facts.row.part &&
    row.label.startsWith(`${facts.row.label} `)
  if (facts.row.unit !== 'number' || facts.row.label.includes('(')) return []
  return all.filter(isPart).flatMap((part) => {
    const share = Math.round((100 * printedOf(part.now)) / printedOf(facts.now))
    const told = (percent: number) =>
      `${part.subject} was ${part.now.shown}, ${percent}% of ${facts.subject} (${facts.now.shown}).`
    return [right('part of count', told(share)), wrong('part of count', 'off', told(share + 7))]
  })
}

/** The less simple relations. */
export const RELATIONS = [tellParts, tellGapsThen, tellBesides, tellBetween, tellRowsOfMonths, tellPartsOfCounts]
