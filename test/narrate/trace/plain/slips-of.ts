import { distance, type Facts, printedOf, right, stepOf, type Told, transposed, wrong } from './facts-of.ts'

/** What a sentence says at its places; a slip puts another value at one of them. */
export type Places = Readonly<Record<string, string>>

export const moved = (step: number) => (step > 0 ? 'rose' : 'fell')
export const gone = (step: number) => (step > 0 ? 'risen' : 'fallen')
export const noun = (step: number) => (step > 0 ? 'rise' : 'fall')
export const way = (step: number) => (step > 0 ? 'up' : 'down')
export const side = (step: number) => (step > 0 ? 'above' : 'below')
export const verb = (isMet: boolean) => (isMet ? 'met' : 'missed')
export const worded = (count: number) =>
  ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'][count] ??
  String(count)

/** The sentence as it is true, and with a slip at each of the places that it speaks of. */
export function slips(kind: string, truth: Places, others: Places, tell: (at: Places) => string): readonly Told[] {
  const said = tell(truth)
  const wrongs = Object.entries(others).map(([place, other]) => [place, tell({ ...truth, [place]: other })] as const)
  return [right(kind, said), ...wrongs.flatMap(([place, text]) => (text === said ? [] : [wrong(kind, place, text)]))]
}

/** Digits that changed places, where that makes another figure than those given. */
export function slipOf(
  { shown }: { readonly shown: string },
  ...others: readonly { readonly shown: string }[]
): Places {
  const slip = transposed(shown)
  return slip === null || others.some((other) => printedOf(other) === printedOf({ shown: slip })) ? {} : { slip }
}

/** A slip at a place, where there is one. */
export function at(place: string, { slip }: Places): Places {
  return slip === undefined ? {} : { [place]: slip }
}

export const offBy = (facts: Facts, step: number) => distance(facts, Math.abs(step) + 1)

export type Move = { readonly step: number; readonly truth: Places; readonly others: Places }

/** The newest figure and the one before, which differ, and slips of both. */
export function moveOf(facts: Facts): Move | null {
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
export function targetOf(facts: Facts) {
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
