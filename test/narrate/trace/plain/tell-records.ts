import { type Facts, nameOf, printedOf, right, stepOf, type Told, wrong } from './facts-of.ts'

const ORDINALS = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth']

/** The highest and the lowest of the year, and runs of rises or falls. */
export function tellRecords(facts: Facts): readonly Told[] {
  const { subject, now, year } = facts
  if (year.length === 0) return []
  return (['highest', 'lowest'] as const).flatMap((extreme) => {
    const text = `${subject} was ${now.shown}, the ${extreme} in the past 13 months.`
    const place = placeOf(facts, extreme)
    if (place === 'tied') return []
    return place === 'alone' ? right('record', text) : wrong('record', extreme, text)
  })
}

/** Whether the newest figure is the highest or the lowest of the year, and whether another month has it as well. */
function placeOf({ now, year }: Facts, extreme: 'highest' | 'lowest'): 'alone' | 'tied' | 'beaten' {
  const value = printedOf(now)
  const steps = year.slice(0, -1).map((figure) => (printedOf(figure) - value) * (extreme === 'highest' ? 1 : -1))
  if (steps.some((step) => step > 0)) return 'beaten'
  return steps.includes(0) ? 'tied' : 'alone'
}

export function tellRuns({ subject, now, year }: Facts): readonly Told[] {
  const steps = year.slice(1).map((figure, at) => Math.sign(stepOf(year[at] ?? figure, figure)))
  const last = steps.at(-1) ?? 0
  const length = steps.length - 1 - steps.findLastIndex((step) => step !== last)
  const told = (way: number, count: number) =>
    `${subject} ${way > 0 ? 'rose' : 'fell'} for the ${ORDINALS[count]} month running, to ${now.shown}.`
  if (last === 0 || length + 2 >= ORDINALS.length) return []
  return [
    ...(length > 1 ? [right('run', told(last, length))] : []),
    wrong('run', 'longer', told(last, length + 2)),
    wrong('run', 'sign', told(-last, Math.max(2, length))),
  ]
}

/** Means since April, of rows whose months can be set beside each other. */
export function tellMeans({ subject, isPercent, year, now }: Facts): readonly Told[] {
  const start = year.findLastIndex(({ month }) => month.endsWith('-04'))
  const since = year.slice(start)
  if (start < 0 || since.length < 2) return []
  const mean = since.reduce((sum, figure) => sum + printedOf(figure), 0) / since.length
  const told = (value: number) =>
    `${subject} has averaged ${value.toFixed(isPercent ? 0 : 1)}${isPercent ? '%' : ''} since April.`
  const off = mean * 1.12 + 1
  return printedOf(now) > 0 ? [right('mean', told(mean)), wrong('mean', 'off', told(off))] : []
}

/** The best and the worst, and the highest month by its name. */
export function tellExtremes(facts: Facts): readonly Told[] {
  const { row, subject, now, year, before } = facts
  if (year.length === 0) return []
  const said = (extreme: 'highest' | 'lowest', kind: string, text: string) => {
    const place = placeOf(facts, extreme)
    return place === 'tied' ? [] : place === 'alone' ? [right(kind, text)] : [wrong(kind, extreme, text)]
  }
  const best = row.better === null ? null : row.better === 'higher' ? 'highest' : 'lowest'
  const worst = best && (best === 'highest' ? 'lowest' : 'highest')
  const values = year.map(printedOf)
  const top = year.filter((figure) => printedOf(figure) === Math.max(...values))
  const [peak, ...peaks] = top
  const peaked = (month: string, shown: string) => `in the past year ${subject} was highest in ${month}, at ${shown}.`
  return [
    ...said('highest', 'at its highest', `${subject} is at its highest for a year, at ${now.shown}.`),
    ...said('lowest', 'a low', `at ${now.shown}, ${subject} is the lowest it has been in the past 12 months.`),
    ...(best && worst
      ? [
          ...said(best, 'best', `${subject} was ${now.shown}, our best result of the past year.`),
          ...said(worst, 'worst', `at ${now.shown}, ${subject} was the worst in the past year.`),
        ]
      : []),
    ...(peak && peaks.length === 0 && peak !== year[0] && printedOf(before) !== printedOf(peak)
      ? [
          right('peak', peaked(nameOf(peak.month), peak.shown)),
          wrong('peak', 'stale', peaked(nameOf(peak.month), before.shown)),
        ]
      : []),
  ]
}

/** Runs in further words. */
export function tellRunsMore({ subject, year, now }: Facts): readonly Told[] {
  const steps = year.slice(1).map((figure, at) => Math.sign(stepOf(year[at] ?? figure, figure)))
  const last = steps.at(-1) ?? 0
  const length = steps.length - 1 - steps.findLastIndex((step) => step !== last)
  const has = (way: number) => (way > 0 ? 'risen' : 'fallen')
  const forms = [
    (way: number, count: number) => `${subject} has ${has(way)} for ${COUNTS[count]} months in a row.`,
    (way: number, count: number) =>
      `${subject} has ${has(way)} in each of the last ${COUNTS[count]} months, to ${now.shown}.`,
    (way: number, count: number) =>
      `${subject} was ${now.shown}, the ${ORDINALS[count]} monthly ${way > 0 ? 'rise' : 'fall'} in a row.`,
  ]
  if (last === 0 || length + 2 >= COUNTS.length) return []
  return forms.flatMap((told, at) => [
    ...(length > 1 ? [right(`run ${at}`, told(last, length))] : []),
    wrong(`run ${at}`, 'longer', told(last, length + 2)),
    wrong(`run ${at}`, 'sign', told(-last, Math.max(2, length))),
  ])
}

const COUNTS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** Records, runs and means in the plainest words. */
export const RECORDS = [tellRecords, tellRuns, tellMeans]

/** Records and runs in further words. */
export const MORE_RECORDS = [tellExtremes, tellRunsMore]
