import { distance, type Facts, printedOf, right, stepOf, type Told, transposed, wrong } from './facts-of.ts'
import { type Name, namesOf } from './names-of.ts'

/** How officers name a row: by its label in short, by other words for the same, by what was done. */
export function tellNames(facts: Facts, all: readonly Facts[]): readonly Told[] {
  const told = namesOf(facts, all).flatMap((name) => {
    const forms = formsOf({ ...facts, name, spoken: spokenOf(facts, name) }, all)
    return forms.map((each) => ({ ...each, kind: `${each.kind} (${name.how})` }))
  })
  return told
}

/** A row under one of its names; `spoken` stands in a sentence. */
export type Named = Facts & { readonly name: Name; readonly spoken: string }

export function spokenOf({ row, isPercent }: Facts, { noun }: Name): string {
  if (isPercent) return `the share of ${noun}`
  if (row.unit === 'rate') return `the rate of ${noun}`
  return row.unit === 'average' ? `the average number of ${noun}` : `the number of ${noun}`
}

function formsOf(named: Named, all: readonly Facts[]): readonly Told[] {
  const { row } = named
  return [
    ...tellLevel(named),
    ...tellMove(named, all),
    ...tellYearAgo(named, all),
    ...tellStandard(named),
    ...tellDone(named),
    ...(row.unit === 'number' ? tellCount(named) : []),
  ]
}

const way = (step: number) => (step > 0 ? 'up' : 'down')
const side = (step: number) => (step > 0 ? 'higher' : 'lower')

export function inMonth({ row }: Facts, month: string): string {
  return row.basis === 'month end' ? `at the end of ${month}` : `in ${month}`
}

function tellLevel(named: Named): readonly Told[] {
  const { name, spoken, now, before, month, row } = named
  const stands = (shown: string) => `${spoken} stood at ${shown} ${inMonth(named, month)}.`
  const topic = (shown: string) => `${name.noun}: ${shown} in ${month}.`
  const slip = transposed(now.shown)
  const isTopic = row.unit === 'number' || row.unit === 'percent'
  return [
    right('stood', stands(now.shown)),
    ...(isTopic ? [right('topic', topic(now.shown))] : []),
    ...(now.shown === before.shown
      ? []
      : [
          wrong('stood', 'stale', stands(before.shown)),
          ...(isTopic ? [wrong('topic', 'stale', topic(before.shown))] : []),
        ]),
    ...(slip === null || slip === before.shown ? [] : [wrong('stood', 'digits', stands(slip))]),
  ]
}

/** Whether a change is that of no other sheet's row of the same name. */
export function isOwn(
  facts: Facts,
  all: readonly Facts[],
  step: (of: Facts) => number | null,
): (told: number) => boolean {
  const twins = all.filter((other) => other !== facts && other.row.label === facts.row.label)
  return (told) => twins.every((twin) => step(twin) !== told)
}

function tellMove(named: Named, all: readonly Facts[]): readonly Told[] {
  const { name, spoken, now, before, month, monthBefore } = named
  const step = stepOf(before, now)
  if (step === 0) return []
  const off = step + Math.sign(step)
  const told = (by: number) =>
    `${spoken} ${by > 0 ? 'rose' : 'fell'} by ${distance(named, by)} in ${month}, to ${now.shown}.`
  const goingOn = (by: number) =>
    `${spoken} was ${now.shown} ${inMonth(named, month)}. It was ${distance(named, by)} ${side(by)} than in ${monthBefore}.`
  const isTopic = named.row.unit !== 'rate'
  const topic = (by: number) => `${name.noun}: ${now.shown}, ${way(by)} ${distance(named, by)} on ${monthBefore}.`
  const since = (way_: number) =>
    `since ${monthBefore} ${spoken} has gone ${way(way_)}, from ${before.shown} to ${now.shown}.`
  const isWrong = isOwn(named, all, (twin) => stepOf(twin.before, twin.now))(off)
  return [
    right('move', told(step)),
    wrong('move', 'sign', told(-step)),
    right('it', goingOn(step)),
    wrong('it', 'sign', goingOn(-step)),
    ...(isTopic ? [right('topic moved', topic(step)), wrong('topic moved', 'sign', topic(-step))] : []),
    right('since', since(step)),
    wrong('since', 'sign', since(-step)),
    ...(isWrong
      ? [
          wrong('move', 'off by one', told(off)),
          wrong('it', 'off by one', goingOn(off)),
          ...(isTopic ? [wrong('topic moved', 'off by one', topic(off))] : []),
        ]
      : []),
  ]
}

function tellYearAgo(named: Named, all: readonly Facts[]): readonly Told[] {
  const { spoken, now, before, yearAgo, month } = named
  if (!yearAgo || stepOf(yearAgo, now) === 0) return []
  const step = stepOf(yearAgo, now)
  const compared = (shown: string) => `${spoken} was ${now.shown}, compared with ${shown} in ${month} last year.`
  const moved = (by: number) =>
    `${spoken} has ${by > 0 ? 'risen' : 'fallen'} by ${distance(named, by)} since ${month} last year.`
  const off = step + Math.sign(step)
  const isWrong = isOwn(named, all, (twin) => (twin.yearAgo ? stepOf(twin.yearAgo, twin.now) : null))(off)
  return [
    right('year ago', compared(yearAgo.shown)),
    ...(before.shown === yearAgo.shown ? [] : [wrong('year ago', 'base', compared(before.shown))]),
    right('since last year', moved(step)),
    wrong('since last year', 'sign', moved(-step)),
    ...(isWrong ? [wrong('since last year', 'off by one', moved(off))] : []),
  ]
}

function tellStandard(named: Named): readonly Told[] {
  const { row, spoken, now } = named
  if (!row.target) return []
  const gap = printedOf(now) - printedOf(row.target)
  if (gap === 0) return []
  const held = (by: number) =>
    `at ${now.shown}, ${spoken} is ${by > 0 ? 'above' : 'below'} the target of ${row.target?.shown}.`
  return [right('target', held(gap)), wrong('target', 'side', held(-gap))]
}

/** `82% of assessments were completed within 45 days`, `109 strategy discussions were held`. */
function tellDone(named: Named): readonly Told[] {
  const { name, row, now, before, month, monthBefore, isPercent } = named
  if (!name.done || !(isPercent || row.unit === 'number')) return []
  const { who, did } = name.done
  const done = (shown: string) => `${shown}${isPercent ? ' of' : ''} ${who} ${did}`
  const step = stepOf(before, now)
  const slip = transposed(now.shown)
  const level = (shown: string) => `${inMonth(named, month)}, ${done(shown)}.`
  const fromTo = (way_: number) =>
    `${done(now.shown)} in ${month}, ${way(way_)} from ${before.shown} in ${monthBefore}.`
  const against = (now_: string, before_: string) =>
    `${done(now_)} in ${month}, compared with ${before_} in ${monthBefore}.`
  return [
    right('done', level(now.shown)),
    ...(slip && slip !== before.shown ? [wrong('done', 'digits', level(slip))] : []),
    ...(step === 0
      ? []
      : [
          wrong('done', 'stale', level(before.shown)),
          right('done from', fromTo(step)),
          wrong('done from', 'sign', fromTo(-step)),
          right('done against', against(now.shown, before.shown)),
          wrong('done against', 'months', against(before.shown, now.shown)),
        ]),
    ...(isPercent ? tellDoneTarget(named, done) : []),
  ]
}

function tellDoneTarget({ row, now, before }: Named, done: (shown: string) => string): readonly Told[] {
  if (!row.target) return []
  const target = row.target.shown
  const gap = printedOf(now) - printedOf(row.target)
  const held = (by: number) => `${done(now.shown)}, which is ${by > 0 ? 'above' : 'below'} the target of ${target}.`
  const stale = `${done(before.shown)} against a target of ${target}.`
  return [
    ...(gap === 0 ? [] : [right('done and target', held(gap)), wrong('done and target', 'side', held(-gap))]),
    ...(now.shown === before.shown ? [] : [wrong('done against target', 'stale', stale)]),
    right('done against target', `${done(now.shown)} against a target of ${target}.`),
  ]
}

/** `We had 94 referrals into Early Help in August, down from 182.` */
function tellCount(named: Named): readonly Told[] {
  const { name, now, before, yearAgo, month, monthBefore } = named
  const step = stepOf(before, now)
  if (/^[01]$/.test(now.shown) || /^[01]$/.test(before.shown)) return []
  const there = (shown: string) => `there were ${shown} ${name.noun} ${inMonth(named, month)}.`
  const had = (way_: number) =>
    `we had ${now.shown} ${name.noun} in ${month}, ${way(way_)} from ${before.shown} in ${monthBefore}.`
  const fewer = (by: number) =>
    `there were ${now.shown} ${name.noun} in ${month}. That is ${Math.abs(by)} ${by > 0 ? 'more' : 'fewer'} than in ${monthBefore}.`
  const yearStep = yearAgo ? stepOf(yearAgo, now) : 0
  const yearly = (by: number) =>
    `we had ${Math.abs(by)} ${by > 0 ? 'more' : 'fewer'} ${name.noun} in ${month} than in ${month} last year.`
  return [
    right('there were', there(now.shown)),
    ...(step === 0
      ? []
      : [
          wrong('there were', 'stale', there(before.shown)),
          right('we had', had(step)),
          wrong('we had', 'sign', had(-step)),
          right('that is', fewer(step)),
          wrong('that is', 'sign', fewer(-step)),
        ]),
    ...(yearStep === 0
      ? []
      : [right('more than last year', yearly(yearStep)), wrong('more than last year', 'sign', yearly(-yearStep))]),
  ]
}

/** A row under each of its names. */
export const NAMES = [tellNames]
