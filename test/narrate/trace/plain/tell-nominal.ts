import { distance, type Facts, nameOf, printedOf, right, stepOf, type Told, transposed, wrong } from './facts-of.ts'
import { namesOf } from './names-of.ts'
import { inMonth, isOwn, type Named, spokenOf } from './tell-names.ts'

/** What is told of a change by its signed size; null where a row is not spoken of in this way. */
type Form = (named: Named, by: number) => string | null
type Forms = Readonly<Record<string, Form>>

const COUNTS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

const fall = (by: number) => (by > 0 ? 'rise' : 'fall')
const drop = (by: number) => (by > 0 ? 'jump' : 'drop')
const down = (by: number) => (by > 0 ? 'up' : 'down')
const lower = (by: number) => (by > 0 ? 'higher' : 'lower')
const fewer = (by: number) => (by > 0 ? 'more' : 'fewer')

/** `three`, `two points`: a distance as it is written out. */
function spelt({ isPercent }: Facts, by: number): string {
  const size = Math.abs(by)
  const word = COUNTS[size] ?? String(size)
  return isPercent ? `${word} ${size === 1 ? 'point' : 'points'}` : word
}

const isCount = ({ row, now, before }: Facts) =>
  row.unit === 'number' && [now, before].every((figure) => printedOf(figure) > 1)

/** Changes told by a noun, of which the size is said. */
const SIZED_NOUNS: Forms = {
  'we saw': (of, by) =>
    `we saw a ${fall(by)} in ${of.spoken}, by ${distance(of, by)} since ${of.monthBefore}, to ${of.now.shown}.`,
  'a fall of': (of, by) =>
    `a ${fall(by)} of ${distance(of, by)} in ${of.spoken} in ${of.month} took it to ${of.now.shown}.`,
  'the fall on the month': (of, by) =>
    `the ${fall(by)} in ${of.spoken} on ${of.monthBefore}, of ${distance(of, by)}, is being looked into.`,
  'point rise': (of, by) =>
    of.isPercent
      ? `the ${spelt(of, by).replace(/ points?/, '-point')} ${fall(by)} in ${of.spoken} since ${of.monthBefore} took it to ${of.now.shown}.`
      : null,
  'saw a fall': (of, by) => `${of.spoken} saw a ${fall(by)} of ${spelt(of, by)} on ${of.monthBefore}.`,
  'there was a drop': (of, by) =>
    `there was a ${drop(by)} of ${distance(of, by)} in ${of.spoken} between ${of.monthBefore} and ${of.month}.`,
  'improvement of': (of, by) =>
    of.row.better === null
      ? null
      : `there was ${by > 0 === (of.row.better === 'higher') ? 'an improvement' : 'a deterioration'} of ${distance(of, by)} in ${of.spoken} on ${of.monthBefore}.`,
  'up, opening': (of, by) => `${down(by)} ${distance(of, by)} on ${of.monthBefore}, ${of.spoken} was ${of.now.shown}.`,
}

/** Changes told by a noun and the figures at both ends. */
const NOUNS: Forms = {
  'a rise to and from': (of, by) =>
    `there was a ${fall(by)} in ${of.spoken} to ${of.now.shown} from ${of.before.shown}.`,
  'the fall to': (of, by) =>
    `the ${fall(by)} in ${of.spoken} to ${of.now.shown} follows ${of.before.shown} in ${of.monthBefore}.`,
  'a fall from': (of, by) =>
    `${of.month} brought a ${fall(by)} from ${of.before.shown} to ${of.now.shown} in ${of.spoken}.`,
  'a fall, in words': (of, by) => `${of.month} saw a ${fall(by)} in ${of.spoken}.`,
  'the fall, explained': (of, by) => `the ${drop(by)} in ${of.spoken} on ${of.monthBefore} is not yet understood.`,
}

/** Changes told from the number on. */
const NUMBERS_FIRST: Forms = {
  'than in, with both': (of, by) =>
    isCount(of)
      ? `there were ${of.now.shown} ${of.name.noun} ${inMonth(of, of.month)}, ${spelt(of, by)} ${fewer(by)} than in ${of.monthBefore} (${of.before.shown}).`
      : null,
  dash: (of, by) =>
    isCount(of)
      ? `${of.now.shown} ${of.name.noun} ${inMonth(of, of.month)} – ${distance(of, by)} ${down(by)} on ${of.monthBefore}.`
      : null,
  'more than': (of, by) =>
    isCount(of) ? `there were ${spelt(of, by)} ${fewer(by)} ${of.name.noun} than in ${of.monthBefore}.` : null,
  'more who did': (of, by) =>
    isCount(of) && of.name.done && Math.abs(by) > 1
      ? `${spelt(of, by)} ${fewer(by)} ${of.name.done.who} ${of.name.done.did} in ${of.month} than in ${of.monthBefore}.`
      : null,
  'done, this month': (of, by) => {
    const told = doneOf(of)
    return told && `${told} this month, ${down(by)} ${spelt(of, by)} on ${of.monthBefore}.`
  },
  'done, then which is': (of, by) => {
    const told = doneOf(of)
    return (
      told &&
      `${inMonth(of, of.month)} ${told}, which is ${distance(of, by)} ${of.isPercent ? lower(by) : fewer(by)} than in ${of.monthBefore}.`
    )
  },
}

function doneOf({ name, isPercent, now, row }: Named): string | null {
  if (!name.done || !(isPercent || row.unit === 'number') || printedOf(now) < 2) return null
  return `${now.shown}${isPercent ? ' of' : ''} ${name.done.who} ${name.done.did}`
}

/** Changes since the same month of last year. */
const YEARLY: Forms = {
  'this time last year': (of, by) =>
    isCount(of)
      ? `${of.now.shown} ${of.name.noun} ${inMonth(of, of.month)}, ${spelt(of, by)} ${fewer(by)} than this time last year.`
      : `${of.spoken} was ${of.now.shown}, ${spelt(of, by)} ${lower(by)} than this time last year.`,
  'points on last year': (of, by) =>
    `${of.spoken} is ${down(by)} ${distance(of, by)} on last ${of.month} at ${of.now.shown}.`,
  'over the year, a fall': (of, by) => `over the year there was a ${fall(by)} of ${distance(of, by)} in ${of.spoken}.`,
  'compared, a fall': (of, by) =>
    `compared with ${of.month} last year we saw a ${fall(by)} of ${distance(of, by)} in ${of.spoken}, to ${of.now.shown}.`,
}

/** Every name of a row in every form. */
function overNames(facts: Facts, all: readonly Facts[], tell: (named: Named) => readonly Told[]): readonly Told[] {
  return namesOf(facts, all).flatMap((name) =>
    tell({ ...facts, name, spoken: spokenOf(facts, name) }).map((told) => ({
      ...told,
      kind: `${told.kind} (${name.how})`,
    })),
  )
}

type Step = (of: Facts) => number | null
const monthly: Step = ({ before, now }) => stepOf(before, now)
const yearly: Step = ({ yearAgo, now }) => (yearAgo ? stepOf(yearAgo, now) : null)

function tellForms(named: Named, all: readonly Facts[], forms: Forms, step: Step, isSized: boolean): readonly Told[] {
  const by = step(named)
  if (!by) return []
  const off = Number((by + Math.sign(by)).toFixed(4))
  const isOff = isSized && isOwn(named, all, step)(off)
  return Object.entries(forms).flatMap(([kind, form]) => {
    const [is, sign, one] = [form(named, by), form(named, -by), form(named, off)]
    return is && sign && one
      ? [right(kind, is), wrong(kind, 'sign', sign), ...(isOff ? [wrong(kind, 'off by one', one)] : [])]
      : []
  })
}

export function tellNominalMonth(facts: Facts, all: readonly Facts[]): readonly Told[] {
  return overNames(facts, all, (named) => [
    ...tellForms(named, all, SIZED_NOUNS, monthly, true),
    ...tellForms(named, all, NOUNS, monthly, false),
    ...tellSlips(named),
    ...tellPercent(named),
  ])
}

export function tellNumberFirst(facts: Facts, all: readonly Facts[]): readonly Told[] {
  return overNames(facts, all, (named) => tellForms(named, all, NUMBERS_FIRST, monthly, true))
}

export function tellNominalYear(facts: Facts, all: readonly Facts[]): readonly Told[] {
  return overNames(facts, all, (named) => {
    const [month, year] = [monthly(named), yearly(named)]
    const told = YEARLY['points on last year']?.(named, month ?? 0)
    return [
      ...tellForms(named, all, YEARLY, yearly, true),
      ...(month && year && month !== year && told ? [wrong('points on last year', 'base', told)] : []),
    ]
  })
}

/** Wrong figures at the ends of a change that goes the right way. */
function tellSlips({ spoken, now, before, month, monthBefore }: Named): readonly Told[] {
  const step = stepOf(before, now)
  if (step === 0) return []
  const slip = transposed(now.shown)
  const gave = (was: string, is: string) => `for ${spoken}, ${monthBefore}'s ${was} gave way to ${is} in ${month}.`
  const follows = (is: string, was: string) => `${month}'s ${is} for ${spoken} follows ${was} in ${monthBefore}.`
  const rise = (to: string) => `there was a ${fall(step)} in ${spoken} to ${to} from ${before.shown}.`
  const goesOn = slip !== null && Math.sign(stepOf(before, { ...now, shown: slip })) === Math.sign(step)
  return [
    right('gave way', gave(before.shown, now.shown)),
    wrong('gave way', 'swapped', gave(now.shown, before.shown)),
    right('follows', follows(now.shown, before.shown)),
    wrong('follows', 'swapped', follows(before.shown, now.shown)),
    ...(goesOn && slip ? [wrong('a rise to and from', 'digits', rise(slip))] : []),
  ]
}

/** `a drop of 12% on July`. */
function tellPercent({ spoken, row, now, before, monthBefore }: Named): readonly Told[] {
  const step = stepOf(before, now)
  const share = Math.round((100 * Math.abs(step)) / printedOf(before))
  if (row.unit !== 'number' || printedOf(before) < 20 || share < 3) return []
  const told = (percent: number, by = step) => `there was a ${drop(by)} of ${percent}% on ${monthBefore} in ${spoken}.`
  return [
    right('percent on the month', told(share)),
    wrong('percent on the month', 'off', told(share + 4)),
    wrong('percent on the month', 'sign', told(share, -step)),
  ]
}

/** A change and what came of the target. */
export function tellNominalTarget(facts: Facts, all: readonly Facts[]): readonly Told[] {
  const { row, now, before, monthBefore } = facts
  const step = stepOf(before, now)
  if (!row.target || row.better === null || step === 0) return []
  const target = row.target
  const isMet = (figure: { readonly shown: string }) =>
    row.better === 'higher' ? printedOf(figure) >= printedOf(target) : printedOf(figure) <= printedOf(target)
  const again = isMet(now) === isMet(before) ? 'again ' : ''
  return overNames(facts, all, (named) => {
    const came = (met: boolean, by = step) =>
      `${named.spoken} came to ${now.shown}, ${down(by)} ${distance(facts, by)} on ${monthBefore}, ${met ? 'and' : 'but'} the target of ${target.shown} was ${again}${met ? 'met' : 'missed'}.`
    const short = (met: boolean) =>
      `with ${named.spoken} at ${now.shown}, we ${met ? 'met' : 'fell short of'} the ${target.shown} target.`
    return [
      right('came to', came(isMet(now))),
      wrong('came to', 'side', came(!isMet(now))),
      wrong('came to', 'sign', came(isMet(now), -step)),
      ...(row.better === 'higher'
        ? [right('fell short', short(isMet(now))), wrong('fell short', 'side', short(!isMet(now)))]
        : []),
    ]
  })
}

/** The highest and the lowest of the year, and since when. */
export function tellNominalRecords(facts: Facts, all: readonly Facts[]): readonly Told[] {
  const { now, before, year, monthBefore } = facts
  const [, ...months] = year
  if (months.length === 0) return []
  return overNames(facts, all, ({ name, spoken }) =>
    ([1, -1] as const).flatMap((side) => {
      const beyond = (figure: Facts['now']) => Math.sign(stepOf(now, figure)) === side
      const most = side > 0 ? 'highest' : 'lowest'
      const from = stepOf(before, now) === 0 ? '' : `, from ${before.shown} in ${monthBefore}`
      const record = `${spoken} is at its ${most} point of the past year: ${now.shown}${from}.`
      const earlier = months.slice(0, -1)
      const last = earlier.findLastIndex(beyond)
      const since = (at: number) =>
        `${name.noun}: no month since ${nameOf(earlier[at]?.month ?? now.month)} has been ${side > 0 ? 'higher' : 'lower'}.`
      const isTied = year.slice(0, -1).some((figure) => stepOf(now, figure) === 0)
      return [
        ...(earlier.some(beyond) ? [wrong('lowest point', most, record)] : []),
        ...(isTied || year.some(beyond) ? [] : [right('lowest point', record)]),
        ...(last >= 0 && last < earlier.length - 1 ? [right('no month since', since(last))] : []),
        ...(last > 0 ? [wrong('no month since', 'too far', since(last - 1))] : []),
      ]
    }),
  )
}

/** Changes told by nouns, and sentences that open with the number. */
export const NOMINAL = [tellNominalMonth, tellNumberFirst, tellNominalYear, tellNominalTarget, tellNominalRecords]
