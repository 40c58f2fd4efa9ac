import { distance, type Facts, nameOf, printedOf, stepOf, type Told } from './facts-of.ts'
import { at, moveOf, noun, offBy, side, slipOf, slips, way } from './slips-of.ts'

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
