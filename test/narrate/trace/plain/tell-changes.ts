import { distance, type Facts, printedOf, right, stepOf, type Told, transposed, wrong } from './facts-of.ts'

const moved = (step: number) => (step > 0 ? 'rose' : 'fell')
const way = (step: number) => (step > 0 ? 'up' : 'down')
const side = (step: number) => (step > 0 ? 'higher' : 'lower')

/** What a row is, and how it has changed since the month before. */
export function tellMonth(facts: Facts): readonly Told[] {
  const { subject, now, before, month, monthBefore } = facts
  const step = stepOf(before, now)
  const is = right('level', `${subject} was ${now.shown} in ${month}.`)
  if (step === 0) return [is]
  const by = distance(facts, step)
  const off = distance(facts, Math.abs(step) + 1)
  const fromTo = (way_: number, from: string, to: string) =>
    `${subject} ${moved(way_)} from ${from} in ${monthBefore} to ${to} in ${month}.`
  const onMonth = (way_: number, size: string) =>
    `${subject} was ${now.shown} in ${month}, ${way(way_)} ${size} on ${monthBefore}.`
  const goingOn = (way_: number, size: string) =>
    `${subject} was ${now.shown} in ${month}. This is ${size} ${side(way_)} than in ${monthBefore}.`
  const compared = (way_: number) =>
    `compared with ${monthBefore}, ${subject} has ${way_ > 0 ? 'risen' : 'fallen'} by ${by} to ${now.shown}.`
  return [
    is,
    wrong('level', 'stale', `${subject} was ${before.shown} in ${month}.`),
    wrong('now', 'stale', `${subject} now stands at ${before.shown}.`),
    right('from and to', fromTo(step, before.shown, now.shown)),
    wrong('from and to', 'sign', fromTo(-step, before.shown, now.shown)),
    right('on the month', onMonth(step, by)),
    wrong('on the month', 'sign', onMonth(-step, by)),
    wrong('on the month', 'off by one', onMonth(step, off)),
    right('going on', goingOn(step, by)),
    wrong('going on', 'sign', goingOn(-step, by)),
    wrong('going on', 'off by one', goingOn(step, off)),
    right('compared', compared(step)),
    wrong('compared', 'sign', compared(-step)),
    right('word', `${subject} ${moved(step)} in ${month}.`),
    wrong('word', 'sign', `${subject} ${moved(-step)} in ${month}.`),
    right('bracket', `${subject}: ${now.shown} (${monthBefore} ${before.shown}).`),
    ...tellSlip(facts, fromTo),
    ...tellShare(facts, step),
    ...tellBetter(facts, step),
  ]
}

function tellSlip({ subject, now, before, month }: Facts, fromTo: (way: number, from: string, to: string) => string) {
  const slip = transposed(now.shown)
  if (slip === null || slip === before.shown) return []
  const step = printedOf({ shown: slip }) - printedOf(before)
  return [
    wrong('level', 'digits', `${subject} was ${slip} in ${month}.`),
    wrong('from and to', 'digits', fromTo(step, before.shown, slip)),
  ]
}

/** Changes in percent, of counts large enough that the two bases give different ones. */
function tellShare({ subject, isPercent, now, before, month }: Facts, step: number): readonly Told[] {
  const share = Math.round((100 * Math.abs(step)) / printedOf(before))
  const ofNow = Math.round((100 * Math.abs(step)) / printedOf(now))
  if (isPercent || printedOf(before) < 20 || share < 3) return []
  const told = (percent: number) =>
    `${subject} ${moved(step)} by ${percent}% in the month, from ${before.shown} to ${now.shown}.`
  return [
    right('percent', told(share)),
    ...(share === ofNow ? [] : [wrong('percent', 'base', told(ofNow))]),
    right('percent alone', `${subject} ${moved(step)} by ${share}% in ${month}.`),
    wrong('percent alone', 'off', `${subject} ${moved(step)} by ${share + 5}% in ${month}.`),
  ]
}

function tellBetter({ row, subject, now, month }: Facts, step: number): readonly Told[] {
  if (row.better === null) return []
  const words = step > 0 === (row.better === 'higher') ? ['improved', 'got worse'] : ['got worse', 'improved']
  return [
    right('better', `${subject} ${words[0]} in ${month}, to ${now.shown}.`),
    wrong('better', 'sign', `${subject} ${words[1]} in ${month}, to ${now.shown}.`),
  ]
}

/** How a row has changed since the same month of last year. */
export function tellYear(facts: Facts): readonly Told[] {
  const { subject, now, before, yearAgo, month, monthBefore } = facts
  const step = yearAgo ? stepOf(yearAgo, now) : 0
  if (!yearAgo || step === 0) return []
  const by = distance(facts, step)
  const onYear = (way_: number, size: string) =>
    `at ${now.shown}, ${subject} is ${size} ${side(way_)} than in ${month} last year (${yearAgo.shown}).`
  const isOther = printedOf(before) !== printedOf(yearAgo)
  return [
    right('on the year', onYear(step, by)),
    wrong('on the year', 'sign', onYear(-step, by)),
    right('a year ago', `${subject} was ${now.shown}, against ${yearAgo.shown} a year ago.`),
    ...(isOther
      ? [
          wrong('a year ago', 'base', `${subject} was ${now.shown}, against ${before.shown} a year ago.`),
          wrong('bracket', 'base', `${subject}: ${now.shown} (${monthBefore} ${yearAgo.shown}).`),
        ]
      : []),
  ]
}

/** The same in further words: each is right with the way it went, and wrong with the other. */
export function tellMoved(facts: Facts): readonly Told[] {
  const step = stepOf(facts.before, facts.now)
  if (step === 0) return []
  const both = (kind: string, told: (way: number) => string) => [
    right(kind, told(step)),
    wrong(kind, 'sign', told(-step)),
  ]
  const { subject, now, before, month, monthBefore } = facts
  const by = distance(facts, step)
  const went = (of: number) => (of > 0 ? 'went up' : 'came down')
  const noun = (of: number) => (of > 0 ? 'an increase' : 'a decrease')
  return [
    ...both(
      'opened by the month',
      (of) => `in ${month}, ${subject} ${went(of)} to ${now.shown}, from ${before.shown}.`,
    ),
    ...both('between months', (of) => `between ${monthBefore} and ${month}, ${subject} ${moved(of)} by ${by}.`),
    ...both(
      'noun behind',
      (of) => `${subject} was ${now.shown} in ${month}, ${noun(of)} of ${by} on the month before.`,
    ),
    ...both('way behind', (of) => `${subject} is now ${now.shown}, ${way(of)} from ${before.shown} last month.`),
    ...both('than last month', (of) => `${subject} was ${side(of)} in ${month} than in ${monthBefore}.`),
    ...both(
      'since',
      (of) => `since ${monthBefore}, ${subject} has ${of > 0 ? 'increased' : 'decreased'} to ${now.shown}.`,
    ),
    ...both('to and from', (of) => `${subject} has gone ${way(of)} to ${now.shown} from ${before.shown}.`),
    ...both('aside', (of) => `${subject} (${now.shown}) is ${way(of)} on ${monthBefore} (${before.shown}).`),
    wrong('unchanged', 'moved', `${subject} was unchanged from ${monthBefore} at ${now.shown}.`),
    wrong('unchanged', 'stale', `${subject} remained at ${before.shown} in ${month}.`),
  ]
}

/** Slips of a change in further words. */
export function tellMovedBy(facts: Facts): readonly Told[] {
  const step = stepOf(facts.before, facts.now)
  if (step === 0) return []
  const { subject, now, before, month, monthBefore } = facts
  const verb = step > 0 ? 'increased' : 'dropped'
  const both = (kind: string, told: (size: string) => string) => [
    right(kind, told(distance(facts, step))),
    wrong(kind, 'off by one', told(distance(facts, Math.abs(step) + 1))),
  ]
  return [
    ...both('by and to', (size) => `in ${month}, ${subject} ${verb} by ${size} to ${now.shown}.`),
    ...both('by in the month', (size) => `${subject} ${verb} by ${size} in ${month}.`),
    ...both('a rise of', (size) => `there was a ${step > 0 ? 'rise' : 'fall'} of ${size} in ${subject} in ${month}.`),
    ...both(
      'by, from and to',
      (size) => `${subject} ${verb} by ${size}, from ${before.shown} in ${monthBefore} to ${now.shown}.`,
    ),
    ...both('than in', (size) => `at ${now.shown}, ${subject} is ${size} ${side(step)} than in ${monthBefore}.`),
  ]
}

/** Changes in the plainest words. */
export const CHANGES = [tellMonth, tellYear]

/** Changes in further words. */
export const MORE_CHANGES = [tellMoved, tellMovedBy]
