import { distance, type Facts, nameOf, printedOf, right, stepOf, type Told, transposed, wrong } from './facts-of.ts'

/** What a sentence says at its places; a slip puts another value at one of them. */
type Places = Readonly<Record<string, string>>

const moved = (step: number) => (step > 0 ? 'rose' : 'fell')
const noun = (step: number) => (step > 0 ? 'rise' : 'fall')
const way = (step: number) => (step > 0 ? 'up' : 'down')
const side = (step: number) => (step > 0 ? 'above' : 'below')
const verb = (isMet: boolean) => (isMet ? 'met' : 'missed')
const worded = (count: number) =>
  ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'][count] ??
  String(count)

/** The sentence as it is true, and with a slip at each of the places that it speaks of. */
function slips(kind: string, truth: Places, others: Places, tell: (at: Places) => string): readonly Told[] {
  const said = tell(truth)
  const wrongs = Object.entries(others).map(([place, other]) => [place, tell({ ...truth, [place]: other })] as const)
  return [right(kind, said), ...wrongs.flatMap(([place, text]) => (text === said ? [] : [wrong(kind, place, text)]))]
}

/** Digits that changed places, where that makes another figure than those given. */
function slipOf({ shown }: { readonly shown: string }, ...others: readonly { readonly shown: string }[]): Places {
  const slip = transposed(shown)
  return slip === null || others.some((other) => printedOf(other) === printedOf({ shown: slip })) ? {} : { slip }
}

/** A slip at a place, where there is one. */
function at(place: string, { slip }: Places): Places {
  return slip === undefined ? {} : { [place]: slip }
}

const offBy = (facts: Facts, step: number) => distance(facts, Math.abs(step) + 1)

type Move = { readonly step: number; readonly truth: Places; readonly others: Places }

/** The newest figure and the one before, which differ, and slips of both. */
function moveOf(facts: Facts): Move | null {
  const { now, before } = facts
  const step = stepOf(before, now)
  if (step === 0) return null
  return {
    step,
    truth: { moved: moved(step), noun: noun(step), by: distance(facts, step), to: now.shown, from: before.shown },
    others: {
      moved: moved(-step),
      noun: noun(-step),
      by: offBy(facts, step),
      ...at('to', slipOf(now, before)),
      ...at('from', slipOf(before, now)),
    },
  }
}

/** The target, on which side of it the newest figure lies and whether that meets it, as did the one before. */
function targetOf(facts: Facts) {
  const { row, now, before } = facts
  if (!row.target || row.better === null) return null
  const { shown } = row.target
  const met = (figure: { readonly shown: string }) => {
    const gap = printedOf(figure) - printedOf({ shown })
    return row.better === 'higher' ? gap >= 0 : gap <= 0
  }
  const gap = Number((printedOf(now) - printedOf({ shown })).toFixed(4))
  const target = facts.isPercent ? `${printedOf({ shown }) + 2}%` : String(printedOf({ shown }) + 3)
  return { shown, gap, met, is: met(now), was: met(before), other: { target } }
}

/** Whether a row meets its target, told as what follows from how it moved. */
export function tellBecause(facts: Facts): readonly Told[] {
  const { subject, month, monthBefore } = facts
  const move = moveOf(facts)
  const target = targetOf(facts)
  if (!move || !target) return []
  const { is, was, shown } = target
  const truth = { ...move.truth, target: shown, is: verb(is) }
  const others = { ...move.others, ...target.other, is: verb(!is) }
  const kept = (isMet: boolean) => (isMet ? 'still meets' : 'still misses')
  const changed = (isMet: boolean) => (isMet ? 'now meets' : 'no longer meets')
  const [link, as, state, otherState] =
    is === was ? ['although', 'as', kept(is), changed(!is)] : ['because', 'unlike', changed(is), kept(!is)]
  return [
    ...slips(
      link,
      { ...truth, state },
      { ...others, state: otherState },
      (of) =>
        `${link} ${subject} ${of.moved} from ${of.from} to ${of.to} in ${month}, it ${of.state} the target of ${of.target}.`,
    ),
    ...slips(
      'so that',
      truth,
      others,
      (of) =>
        `${subject} ${of.moved} by ${of.by} to ${of.to}, so that the target of ${of.target} was ${of.is} in ${month}.`,
    ),
    ...slips(
      'with it at',
      truth,
      others,
      (of) => `with ${subject} at ${of.to} (${monthBefore}: ${of.from}), the target of ${of.target} was ${of.is}.`,
    ),
    ...slips(
      `${as} the month before`,
      truth,
      others,
      (of) => `${as} in ${monthBefore} (${of.from}), ${subject} ${of.is} its target of ${of.target} at ${of.to}.`,
    ),
  ]
}

/** On which side of its target a row lies, in spite of how it moved or as it would follow from that. */
export function tellDespite(facts: Facts): readonly Told[] {
  const { subject, row, month, monthBefore } = facts
  const move = moveOf(facts)
  const target = targetOf(facts)
  if (!move || !target || target.gap === 0) return []
  const { gap, shown } = target
  const isOpposed = move.step * gap < 0
  const truth = { ...move.truth, target: shown, side: side(gap), gap: distance(facts, gap) }
  const others = { ...move.others, ...target.other, side: side(-gap), gap: offBy(facts, gap) }
  const limit = row.better === 'lower' ? 'limit' : 'standard'
  return [
    ...slips('although, side', truth, others, (of) =>
      isOpposed
        ? `although ${subject} ${of.moved} by ${of.by} to ${of.to}, it is still ${of.side} target.`
        : `${subject} ${of.moved} by ${of.by} to ${of.to} and is now ${of.side} target.`,
    ),
    ...slips('despite', truth, others, (of) =>
      isOpposed
        ? `despite a ${of.noun} of ${of.by} in ${month}, ${subject} remains ${of.side} target at ${of.to}.`
        : `after a ${of.noun} of ${of.by} in ${month}, ${subject} is ${of.side} target at ${of.to}.`,
    ),
    ...slips(
      'now stands beside',
      truth,
      others,
      (of) =>
        `${subject} ${of.moved} from ${of.from} to ${of.to} and now stands ${of.gap} ${of.side} the target of ${of.target}.`,
    ),
    ...slips(
      'which keeps',
      truth,
      others,
      (of) =>
        `${subject} was ${of.to} in ${month} (${monthBefore}: ${of.from}), which leaves us ${of.side} the ${limit} of ${of.target}.`,
    ),
  ]
}

/** Figures that fall short of a target, for how long, and what is wanting. */
export function tellShort(facts: Facts): readonly Told[] {
  const { subject, row, isPercent, now, year, month } = facts
  const target = targetOf(facts)
  if (!target || target.gap === 0) return []
  const { gap, is, was, met, shown } = target
  const digits = at('to', slipOf(now))
  const truth = { to: now.shown, target: shown }
  const others = { ...digits, ...target.other }
  const short = row.better === 'lower' ? 'over' : 'short of'
  const missed = year.length - 1 - year.findLastIndex(met)
  const run = { count: worded(missed), is: verb(is) }
  const lack = isPercent ? distance(facts, gap) : worded(Math.abs(gap))
  const once = (of: Places) => `${subject} was ${of.to} – once again ${short} the ${of.target} we aim for.`
  const enough = (of: Places) =>
    `${subject} came to ${of.to} in ${month}, not quite enough to reach the target of ${of.target}.`
  const running = (of: Places) => `at ${of.to}, ${subject} has now ${of.is} its target for ${of.count} months.`
  const needed = (size: string) =>
    `${subject} is ${now.shown}; ${size} ${row.better === 'lower' ? 'fewer' : 'more'} and we are at the target of ${shown}.`
  if (is)
    return [
      wrong('once again', 'met', once(truth)),
      ...(row.better === 'higher' ? [wrong('not enough', 'met', enough(truth))] : []),
    ]
  return [
    ...(was ? [] : slips('once again', truth, others, once)),
    ...(row.better === 'higher' ? slips('not enough', truth, others, enough) : []),
    ...(missed > 1 && missed < 11 && year.length > 0
      ? slips('for months', { ...truth, ...run }, { ...others, is: 'met', count: worded(missed + 2) }, running)
      : []),
    ...(isPercent || /rate|average/i.test(row.label) || !Number.isInteger(gap)
      ? []
      : [right('are at target', needed(lack)), wrong('are at target', 'off', needed(worded(Math.abs(gap) + 2)))]),
  ]
}

/** The first time that a target is met again, and the months since it was last met. */
export function tellFirstMet(facts: Facts): readonly Told[] {
  const { subject, year, now, monthBefore, before } = facts
  const target = targetOf(facts)
  const earlier = year.slice(1, -1)
  const last = target && earlier.findLast(target.met)
  const miss = target && earlier.findLast((figure) => !target.met(figure) && figure.month !== before.month)
  if (!target || !last || !miss) return []
  const first = (month: string) => `${subject} met its target for the first time since ${month}, at ${now.shown}.`
  const only = (at: Places) =>
    `${subject} was ${at.to}, whereas in ${monthBefore} it had been ${at.from}, the only month of the past year in which the target was met.`
  const isOnly = !target.is && target.was && year.filter(target.met).length === 1
  if (!target.is)
    return [
      wrong('first time', 'missed', first(nameOf(last.month))),
      ...(isOnly
        ? slips('only month', { to: now.shown, from: before.shown }, at('from', slipOf(before)), only)
        : printedOf(before) === printedOf(now)
          ? []
          : [wrong('only month', 'not so', only({ to: now.shown, from: before.shown }))]),
    ]
  if (target.was) return [wrong('first time', 'met before', first(nameOf(miss.month)))]
  return [
    right('first time', first(nameOf(last.month))),
    ...(miss.month > last.month ? [wrong('first time', 'month', first(nameOf(miss.month)))] : []),
  ]
}

/** The month before in a clause of its own, and how it goes on. */
export function tellHaving(facts: Facts): readonly Told[] {
  const { subject, month, monthBefore, year } = facts
  const move = moveOf(facts)
  if (!move) return []
  const { step, truth, others } = move
  const third = year.at(-3)
  const former = third ? stepOf(third, facts.before) : 0
  return [
    ...slips(
      'having been',
      truth,
      others,
      (of) => `${subject} was ${of.to}, having been ${of.from} in ${monthBefore}.`,
    ),
    ...slips(
      'having stood',
      truth,
      others,
      (of) => `having stood at ${of.from} in ${monthBefore}, ${subject} was ${of.to} in ${month}.`,
    ),
    ...(former * step > 0
      ? slips(
          'continues',
          { ...truth, going: noun(step) },
          { ...others, going: noun(-step) },
          (of) => `${subject} continues to ${of.going} and now stands at ${of.to}.`,
        )
      : []),
    ...(former === 0
      ? []
      : slips(
          'following',
          { ...truth, former: noun(former), size: distance(facts, former) },
          { ...others, former: noun(-former), size: offBy(facts, former) },
          (of) =>
            `${subject} ${of.moved} by ${of.by} in ${month}, following a ${of.former} of ${of.size} in ${monthBefore}, and now stands at ${of.to}.`,
        )),
    ...(former === 0
      ? []
      : slips(
          'after it had',
          { ...truth, former: former > 0 ? 'rising' : 'falling' },
          { ...others, former: former > 0 ? 'falling' : 'rising' },
          (of) => `after ${of.former} to ${of.from} in ${monthBefore}, ${subject} ${of.moved} to ${of.to} in ${month}.`,
        )),
  ]
}

/** A move told with how far the figure lies from that of another month. */
export function tellBelowThen(facts: Facts): readonly Told[] {
  const { subject, row, now, year, month } = facts
  const move = moveOf(facts)
  const then = year.at(-4)
  const step = then ? stepOf(then, now) : 0
  if (!move || !then || step === 0) return []
  const count = row.unit === 'number' && !/rate|average/i.test(row.label) ? 'count' : 'figure'
  const name = nameOf(then.month)
  const truth = { ...move.truth, size: distance(facts, step), side: side(step), former: then.shown }
  const others = { ...move.others, size: offBy(facts, step), side: side(-step), ...at('former', slipOf(then, now)) }
  return [
    ...slips(
      'which is below',
      truth,
      others,
      (of) =>
        `${subject} ${of.moved} to ${of.to} in ${month}, which is ${of.size} ${of.side} the ${name} ${count} of ${of.former}.`,
    ),
    ...slips(
      'colon, which is below',
      truth,
      others,
      (of) =>
        `${subject} has ${move.step > 0 ? 'risen' : 'fallen'}: it was ${of.to} in ${month}, which is ${of.size} ${of.side} the ${name} ${count} of ${of.former}.`,
    ),
  ]
}

/** The month and the year in one sentence. */
export function tellOnBoth(facts: Facts): readonly Told[] {
  const { subject, now, yearAgo, month, monthBefore } = facts
  const move = moveOf(facts)
  const step = yearAgo ? stepOf(yearAgo, now) : 0
  if (!move || !yearAgo || step === 0) return []
  const isOpposed = step * move.step < 0
  const truth = {
    ...move.truth,
    way: way(move.step),
    wayOfYear: way(step),
    size: distance(facts, step),
    side: side(step),
    former: yearAgo.shown,
  }
  const others = {
    ...move.others,
    way: way(-move.step),
    wayOfYear: way(-step),
    size: offBy(facts, step),
    side: side(-step),
    ...at('former', slipOf(yearAgo, now)),
  }
  const [but, still] = isOpposed ? ['but', 'still'] : ['and', 'now']
  return [
    ...slips(
      'year aside',
      truth,
      { ...others, ...(printedOf(facts.before) === printedOf(yearAgo) ? {} : { former: facts.before.shown }) },
      (of) => `${subject}, which was ${of.former} a year ago, is now ${of.to}.`,
    ),
    ...slips(
      'than where it was',
      truth,
      others,
      (of) =>
        `${subject} ${of.moved} by ${of.by} to ${of.to} ${but} is ${still} ${of.size} ${of.side} where it was in ${month} last year (${of.former}).`,
    ),
    ...slips(
      'down but up',
      truth,
      others,
      (of) => `${subject} is ${of.way} on ${monthBefore} ${but} ${of.wayOfYear} on last ${month}.`,
    ),
    ...slips(
      'month and year',
      truth,
      others,
      (of) =>
        `${subject} was ${of.to} in ${month}, ${of.way} ${of.by} on ${monthBefore} ${but} ${of.wayOfYear} ${of.size} on the year.`,
    ),
  ]
}

/** A move, and on which side of a benchmark it leaves the row. */
export function tellEvenSo(facts: Facts): readonly Told[] {
  const { subject, row, now, month } = facts
  const move = moveOf(facts)
  if (!move) return []
  return row.benchmarks.flatMap((benchmark) => {
    const { name, value, shown } = benchmark
    const step = stepOf({ ...now, shown }, now)
    if (value === null || step === 0 || /\d/.test(name)) return []
    const called = /neighbours/i.test(name) ? `our ${name.toLowerCase()}` : name
    const other = row.benchmarks.find((each) => each.value !== null && printedOf(each) !== printedOf(benchmark))
    return slips(
      'even so',
      { ...move.truth, side: side(step), than: shown },
      { ...move.others, side: side(-step), ...(other ? { than: other.shown } : {}) },
      (of) =>
        move.step * step < 0
          ? `${subject} ${of.moved} to ${of.to} in ${month}; even so, it remains ${of.side} ${called} (${of.than}).`
          : `${subject} ${of.moved} to ${of.to} in ${month}, which puts it ${of.side} ${called} (${of.than}).`,
    )
  })
}
