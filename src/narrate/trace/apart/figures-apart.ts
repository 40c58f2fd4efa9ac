import { decimalsOf, printNumber } from '../../../shared/print-number.ts'
import type { Weighed } from '../found.ts'
import { fitNumber } from '../number/fit-number.ts'
import { wordsBefore } from '../read/beside.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { sentenceOf } from '../read/span.ts'
import type { Doubted } from '../spare/doubted.ts'
import { namesSaid } from '../standards/name-benchmark.ts'
import { MAY_STATE_TARGET } from '../standards/target-places.ts'
import { type Level, latestTold } from '../standards/told-figures.ts'
import type { Verdict, VerdictAt } from '../verdict.ts'

/** How a number lies beside what is told of two rows, where the words tell of no time that it is counted over. */
const BEHIND = /^(?: (?:percentage )?points?|pp)? (?:more|fewer|less|higher|lower|greater|above|below|apart)\b/i
const BEFORE =
  /\b(?:gap|difference|distance|margin)\b[^.;:]{0,200}?(?: of| was| is|:)(?: just| only| about| around| some)?$/i
/** `Than in July`, `on last year`: a time, and so a move of one row. */
const OVER_TIME =
  /^[^.;:()]{0,40}?\b(?:than|on|since|from|over|in) (?:in |at |the |a |an |last |this |it |they )*(?:month|year|quarter|week|summer|autumn|winter|spring|time|was|were|had)\b/i

/**
 * `Referrals came to 94, and assessments to 13, 81 fewer`, `a gap of 81`: what lies between the figures of two rows that
 * the sentence gives, or the one before it, and no move of either.
 */
export function betweenRows({ each, found, before, scene }: Doubted): Verdict | null {
  const { number, row, sign } = each
  if (!mayLieBetween(number, scene)) return null
  const told = latestTold([...before(), ...found.filter((other) => other !== each)])
  for (const [at, one] of told.entries()) {
    for (const other of told.slice(at + 1)) {
      if (!areApart(one, other) || (row !== one.row && row !== other.row)) continue
      const gap = row === one.row ? one.number.value - other.number.value : other.number.value - one.number.value
      if (fitNumber(number, Math.abs(gap)) === 'fits' && (sign === 0 || sign === Math.sign(gap)))
        return toldBetween(number, one, other)
    }
  }
  return null
}

/** `A gap of 83` between 94 and 13, the only figures of the sentence: what lies between them is another number. */
export function wrongBetween(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const told = latestTold(found)
  const [number, ...others] = found.flatMap((each) => (told.some((level) => level === each) ? [] : [each.number]))
  const [one, other, ...more] = told
  if (!number || !one || !other || others.length + more.length > 0 || !areApart(one, other)) return new Map()
  const isNamed = namesSaid(scene, world.benchmarks).length > 0 || MAY_STATE_TARGET.test(sentenceOf(scene))
  const isOfBoth =
    BEFORE.test(leadOf(number, scene)) ||
    (one.number.at < number.at && number.at < other.number.at && ABOVE.test(number.right))
  const isRight = fitNumber(number, Math.abs(one.number.value - other.number.value)) !== 'differs'
  if (isNamed || !isOfBoth || isRight || number.hedge !== null || !mayLieBetween(number, scene)) return new Map()
  return new Map([[number, { ...toldBetween(number, one, other), status: 'contradicted' }]])
}

/** `Is 12 points above our own carers, at 43%`. */
const ABOVE =
  /^(?: (?:percentage )?points?)? (?:above|below|(?:higher|lower|more|fewer|less) than) [^.;:()\d]{3,120}\(?$/i

function mayLieBetween(number: Placed, scene: Scene): boolean {
  const isCount = number.kind === 'number' || number.kind === 'points'
  const isSet = BEHIND.test(number.right) || BEFORE.test(leadOf(number, scene))
  return isCount && isSet && number.months.every(({ role }) => role !== 'base') && !OVER_TIME.test(number.right)
}

function leadOf(number: Placed, scene: Scene): string {
  return wordsBefore(number, scene).trimEnd()
}

function areApart(one: Level, other: Level): boolean {
  return one.row !== other.row && one.row.unit === other.row.unit
}

/** What lies between the figures of two rows, told of a number. */
export function toldBetween(number: Placed, one: Level, other: Level): Verdict {
  const evidence = [one, other].flatMap(({ claim }) => claim?.evidence ?? [])
  const gap = Math.abs(one.number.value - other.number.value)
  const reason = `what lies between "${one.row.label}" (${one.number.text}) and "${other.row.label}" (${other.number.text})`
  return { number: number.text, status: 'traced', found: printNumber(gap, decimalsOf(gap)), reason, evidence }
}

/** `94 came in and 13 went out, 81 fewer`: whether what is told rests on figures of several rows. */
export function isOfRows({ claim }: VerdictAt): boolean {
  return claim.status === 'traced' && new Set(claim.evidence.map(({ code }) => code)).size > 1
}

/** Whether the word that begins at a place, `fewer` of `81 fewer`, is of a number right before it that is told of several rows. */
export function isBehindRows(at: number, told: readonly VerdictAt[], { words }: Scene): boolean {
  return told.some((each) => isOfRows(each) && POINTS.test(words.slice(each.at + each.claim.number.length, at)))
}

const POINTS = /^ (?:(?:percentage )?points? )?$/
