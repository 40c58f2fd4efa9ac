import type { Indicator } from '../../../compute/figures.ts'
import { addMonths, type Month } from '../../../shared/month.ts'
import { fitNumber } from '../number/fit-number.ts'
import { numberAfter } from '../read/beside.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { isInTargetsPlace } from '../standards/target-places.ts'
import { TARGET } from '../standards/target-words.ts'
import { partRows } from '../subject/rival-rows.ts'
import type { Doubted } from './doubted.ts'

/** Two figures that a sentence moves between, with a row of the part that went so. */
export type Pair = { readonly row: Indicator; readonly ends: readonly Placed[] }

/** `From 807 to 530`: the rows that went so, from the month or the year before, whatever else is named. */
export function pairsTold(scene: Scene, world: World): readonly Pair[] {
  return scene.numbers.flatMap((number) => {
    const next = numberAfter(number, scene)
    if (!next || next.kind !== number.kind || !/^ to $/.test(next.left) || next.value < LARGE) return []
    const rows = partRows(world).filter((row) => wentSo(row, number, next, world))
    return rows.map((row) => ({ row, ends: [number, next] }))
  })
}

/** Two smaller figures are a row's by chance. */
const LARGE = 20

function wentSo(row: Indicator, from: Placed, to: Placed, { figures: { measures } }: World): boolean {
  const is = (number: Placed, month: Month) => {
    const figure = measures.figure(row, month)
    return figure !== null && fitNumber(number, figure.printed) === 'fits'
  }
  const latest = row.latest?.month
  return latest !== undefined && is(to, latest) && [-1, -12].some((count) => is(from, addMonths(latest, count)))
}

/**
 * `Two under the CP ceiling of 49`, `but not yet at 20`, `a third of the 6.5 we set ourselves`: what is called a standard or
 * stands for one, and is one of the part's, though a count was thought of.
 */
export function isStandardNamed(number: Placed, world: World): boolean {
  const isCalled = STANDARD.test(number.left) || NOT_YET.test(number.left) || isInTargetsPlace(number)
  return isCalled && partRows(world).some(({ target }) => target?.value === number.value)
}

/** `We still miss the 95% for reviews by 7 points`: the row's own target, by its figure alone. */
export function isOfStandardMissed({ each: { number, row } }: Doubted): boolean {
  return row?.target?.value === number.value && MISSED.test(number.left) && BY_HOW_MUCH.test(number.right)
}

const MISSED = /\b(?:miss(?:ed|es|ing)?|short of|off|shy of|beat(?:en|s|ing)?|exceed(?:ed|s|ing)?) (?:the|our|its) $/i
const BY_HOW_MUCH = /^%?(?: [^.;:()\d]{3,40}?)? by (?:just |only |about |some )*$/i
const STANDARD = new RegExp(String.raw`\b${TARGET}(?: rate| figure)?(?: of| at)? $`, 'i')
/** By how far there is to go. */
const NOT_YET =
  /\b(?:(?:not|never|n['’]t)(?: (?:yet|quite|been|come|got|gone|fallen|risen|dropped|moved|down|up|back|anywhere|near))*|yet to (?:be|come|get|fall|rise|drop|move)(?: (?:down|up|back))?) (?:at|to|below|above|under|within)(?: the)? $|\b(?:yet to|not (?:yet )?|still to) (?:reach|hit|reached|got to|meet|met|clear|make)(?: the)? $/i
