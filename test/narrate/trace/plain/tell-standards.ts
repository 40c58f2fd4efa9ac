import { distance, type Facts, printedOf, right, type Told, wrong } from './facts-of.ts'

/** A row held against its target. */
export function tellTarget(facts: Facts): readonly Told[] {
  const { row, subject, now, before, month } = facts
  if (!row.target || row.better === null) return []
  const target = row.target.shown
  const gap = Number((printedOf(now) - printedOf({ shown: target })).toFixed(4))
  const isMet = row.better === 'higher' ? gap >= 0 : gap <= 0
  const [is, isNot] = isMet ? ['met', 'missed'] : ['missed', 'met']
  const other = facts.isPercent ? `${printedOf({ shown: target }) + 2}%` : String(printedOf({ shown: target }) + 3)
  return [
    right('target', `${subject} was ${now.shown} against a target of ${target}.`),
    wrong('target', 'another', `${subject} was ${now.shown} against a target of ${other}.`),
    ...(printedOf(before) === printedOf(now)
      ? []
      : [wrong('target', 'stale', `${subject} was ${before.shown} in ${month} against a target of ${target}.`)]),
    right('target met', `${subject} was ${now.shown}, so the target of ${target} was ${is}.`),
    wrong('target met', 'side', `${subject} was ${now.shown}, so the target of ${target} was ${isNot}.`),
    right('target in words', `${subject} ${is} its target in ${month}.`),
    wrong('target in words', 'side', `${subject} ${isNot} its target in ${month}.`),
    ...(gap === 0 ? [] : tellGap(facts, gap, isMet)),
  ]
}

function tellGap(facts: Facts, gap: number, isMet: boolean): readonly Told[] {
  const { row, subject, now } = facts
  const [side, other] = gap > 0 ? ['above', 'below'] : ['below', 'above']
  const short = (size: number) =>
    `at ${now.shown}, ${subject} is ${distance(facts, size)} short of the target of ${row.target?.shown}.`
  return [
    right('side of target', `${subject}, at ${now.shown}, is ${side} target.`),
    wrong('side of target', 'side', `${subject}, at ${now.shown}, is ${other} target.`),
    right('gap to target', `${subject} was ${now.shown}, ${distance(facts, gap)} ${side} the target.`),
    wrong(
      'gap to target',
      'off by one',
      `${subject} was ${now.shown}, ${distance(facts, Math.abs(gap) + 1)} ${side} the target.`,
    ),
    ...(isMet ? [] : [right('short of target', short(gap)), wrong('short of target', 'off', short(Math.abs(gap) + 2))]),
  ]
}

/** A row held against its benchmarks, those without a year in their names. */
export function tellBenchmarks({ row, subject, now }: Facts): readonly Told[] {
  return row.benchmarks.flatMap((benchmark) => {
    const { name, value, shown } = benchmark
    const step = printedOf(now) - printedOf(benchmark)
    if (value === null || step === 0 || /\d/.test(name)) return []
    const [side, other] = step > 0 ? ['higher', 'lower'] : ['lower', 'higher']
    const [above, below] = step > 0 ? ['above', 'below'] : ['below', 'above']
    const called = /neighbours/i.test(name) ? `our ${name.toLowerCase()}` : name
    return [
      right('benchmark', `${subject}, at ${now.shown}, is ${side} than ${called} (${shown}).`),
      wrong('benchmark', 'side', `${subject}, at ${now.shown}, is ${other} than ${called} (${shown}).`),
      right('benchmark in words', `${subject} is ${above} ${called}.`),
      wrong('benchmark in words', 'side', `${subject} is ${below} ${called}.`),
    ]
  })
}

/** A row held against its target in further words. */
export function tellTargetMore(facts: Facts): readonly Told[] {
  const { row, subject, now, month } = facts
  if (!row.target || row.better === null) return []
  const target = row.target.shown
  const gap = Number((printedOf(now) - printedOf({ shown: target })).toFixed(4))
  const isMet = row.better === 'higher' ? gap >= 0 : gap <= 0
  const both = (kind: string, told: (met: boolean) => string) => [
    right(kind, told(isMet)),
    wrong(kind, 'side', told(!isMet)),
  ]
  const off = Math.abs(gap)
  const sized = (kind: string, told: (size: string) => string) =>
    isMet || gap === 0
      ? []
      : [right(kind, told(distance(facts, off))), wrong(kind, 'off by one', told(distance(facts, off + 1)))]
  return [
    ...both('is meeting', (met) => `${subject} is ${met ? 'meeting' : 'not meeting'} its target.`),
    ...both(
      'target and figure',
      (met) => `${subject} has ${met ? 'met' : 'missed'} its target: ${now.shown} against ${target}.`,
    ),
    ...both(
      'within',
      (met) =>
        `with ${now.shown} in ${month}, ${subject} ${met ? 'achieved' : 'did not achieve'} the ${target} target.`,
    ),
    ...both('the target was', (met) => `the target for ${subject} was ${met ? 'met' : 'not met'} in ${month}.`),
    ...both(
      'target in brackets',
      (met) => `${subject} was ${now.shown} (target ${target}), which ${met ? 'meets' : 'misses'} the target.`,
    ),
    ...sized('missed by', (size) => `${subject} missed its target of ${target} by ${size}.`),
    ...sized('off target', (size) => `${subject} was ${now.shown} in ${month}, ${size} off target.`),
    ...sized('gap', (size) => `the gap to target for ${subject} is ${size}.`),
    wrong(
      'target alone',
      'another',
      `the target for ${subject} is ${facts.isPercent ? `${printedOf({ shown: target }) - 3}%` : printedOf({ shown: target }) + 4}.`,
    ),
    right('target alone', `the target for ${subject} is ${target}.`),
  ]
}

/** A row held against its benchmarks in further words. */
export function tellBenchmarksMore(facts: Facts): readonly Told[] {
  const { row, subject, now } = facts
  return row.benchmarks.flatMap((benchmark) => {
    const { name, value, shown } = benchmark
    const step = Number((printedOf(now) - printedOf(benchmark)).toFixed(4))
    if (value === null || step === 0 || /\d/.test(name)) return []
    const called = /neighbours/i.test(name) ? `our ${name.toLowerCase()}` : name
    const other = row.benchmarks.find((each) => each.value !== null && printedOf(each) !== printedOf(benchmark))
    const isBetter = step > 0 === (row.better === 'higher')
    const said = (better: boolean) => `${subject} is ${better ? 'better' : 'worse'} than that of ${called}.`
    return [
      right('benchmark, compared', `${subject} was ${now.shown}, compared with ${shown} for ${called}.`),
      ...(other
        ? [
            wrong(
              'benchmark, compared',
              'another',
              `${subject} was ${now.shown}, compared with ${other.shown} for ${called}.`,
            ),
          ]
        : []),
      right(
        'benchmark gap',
        `${subject} is ${distance(facts, step)} ${step > 0 ? 'above' : 'below'} that of ${called}.`,
      ),
      wrong(
        'benchmark gap',
        'off by one',
        `${subject} is ${distance(facts, Math.abs(step) + 1)} ${step > 0 ? 'above' : 'below'} that of ${called}.`,
      ),
      wrong(
        'benchmark gap',
        'side',
        `${subject} is ${distance(facts, step)} ${step > 0 ? 'below' : 'above'} that of ${called}.`,
      ),
      ...(row.better === null
        ? []
        : [right('benchmark judged', said(isBetter)), wrong('benchmark judged', 'side', said(!isBetter))]),
    ]
  })
}

/** Standards in the plainest words. */
export const STANDARDS = [tellTarget, tellBenchmarks]

/** Standards in further words. */
export const MORE_STANDARDS = [tellTargetMore, tellBenchmarksMore]
