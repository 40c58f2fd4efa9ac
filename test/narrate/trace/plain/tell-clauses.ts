import { distance, type Facts, nameOf, right, type Told, wrong } from './facts-of.ts'
import { at, moveOf, offBy, type Places, side, slipOf, slips, targetOf, verb, worded } from './slips-of.ts'
import { tellBelowThen, tellEvenSo, tellHaving, tellOnBoth } from './tell-moves-on.ts'

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
      ...(isOnly ? slips('only month', { to: now.shown, from: before.shown }, at('from', slipOf(before)), only) : []),
    ]
  if (target.was) return [wrong('first time', 'met before', first(nameOf(miss.month)))]
  return [
    right('first time', first(nameOf(last.month))),
    ...(miss.month > last.month ? [wrong('first time', 'month', first(nameOf(miss.month)))] : []),
  ]
}

/** A row told over several clauses, with a slip at each place in turn. */
export const CLAUSES = [
  tellBecause,
  tellDespite,
  tellShort,
  tellFirstMet,
  tellHaving,
  tellBelowThen,
  tellOnBoth,
  tellEvenSo,
] as const
