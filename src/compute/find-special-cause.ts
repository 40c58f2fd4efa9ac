import type { SpecialCause } from './figures.ts'

export type Limits = { readonly mean: number; readonly lower: number; readonly upper: number }

/** Points that rise, fall, or lie on one side before chance is ruled out. */
const RUN = 7
/** Of three points, two beyond this share of the way from the mean to a limit. */
const NEAR = 2 / 3

type Side = SpecialCause['side']
const SIDES: readonly Side[] = ['high', 'low']

/**
 * The first pattern of special cause that a point is part of; null where chance is enough to explain it.
 *
 * In order: outside the limits; seven consecutive points strictly rising or falling; two of three consecutive points
 * beyond two thirds of the way to a limit, all three on that side; seven consecutive points on one side of the mean.
 */
export function findSpecialCause(values: readonly number[], at: number, limits: Limits): SpecialCause | null {
  return (
    outside(values, at, limits) ?? trend(values, at) ?? nearLimit(values, at, limits) ?? oneSide(values, at, limits)
  )
}

function outside(values: readonly number[], at: number, { lower, upper }: Limits): SpecialCause | null {
  const value = values[at]
  if (value === undefined || (value >= lower && value <= upper)) return null
  return { kind: 'outside', side: value > upper ? 'high' : 'low', length: 1 }
}

/** An equal neighbour ends a rise or fall. */
function trend(values: readonly number[], at: number): SpecialCause | null {
  const isStep = (step: number) => (from: number) => stepFrom(values, from) === step
  // A turning point belongs to the rise or fall before it and to the one after.
  for (const from of [at - 1, at]) {
    const step = stepFrom(values, from)
    if (step === 0) continue
    const steps = stretch(values.length - 1, from, isStep(step))
    if (steps.length + 1 >= RUN) {
      const length = Math.max(RUN, at - steps.from + 1)
      return { kind: 'trend', side: step > 0 ? 'high' : 'low', length: Math.min(length, steps.length + 1) }
    }
  }
  return null
}

/** Whether the value after a place rises (1), falls (-1) or neither (0); none follows the last. */
function stepFrom(values: readonly number[], at: number): number {
  const [here, next] = [values[at], values[at + 1]]
  return here === undefined || next === undefined ? 0 : Math.sign(next - here)
}

function nearLimit(values: readonly number[], at: number, limits: Limits): SpecialCause | null {
  const side = SIDES.find((each) =>
    [at - 2, at - 1, at].some((from) => isNearLimit(values.slice(Math.max(0, from), from + 3), each, limits)),
  )
  return side ? { kind: 'near-limit', side, length: 3 } : null
}

function isNearLimit(three: readonly number[], side: Side, limits: Limits): boolean {
  const reach = side === 'high' ? limits.upper - limits.mean : limits.mean - limits.lower
  const near = three.filter((value) => away(value, side, limits) > reach * NEAR)
  return three.length === 3 && near.length >= 2 && three.every((value) => away(value, side, limits) > 0)
}

/** A point on the mean is on neither side. */
function oneSide(values: readonly number[], at: number, limits: Limits): SpecialCause | null {
  const side = SIDES.find((each) => away(values[at] ?? limits.mean, each, limits) > 0)
  if (!side) return null
  const run = stretch(values.length, at, (place) => away(values[place] ?? limits.mean, side, limits) > 0)
  return run.length >= RUN ? { kind: 'one-side', side, length: Math.max(RUN, at - run.from + 1) } : null
}

/** How far a value lies from the mean towards a side; negative on the other. */
function away(value: number, side: Side, { mean }: Limits): number {
  return side === 'high' ? value - mean : mean - value
}

/** The unbroken stretch of places, of so many, around one that passes. */
function stretch(places: number, at: number, passes: (place: number) => boolean) {
  let from = at
  while (from > 0 && passes(from - 1)) from -= 1
  let until = at + 1
  while (until < places && passes(until)) until += 1
  return { from, length: until - from }
}
