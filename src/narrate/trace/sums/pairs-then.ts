import type { Indicator, Reported } from '../../../compute/figures.ts'
import { printNumber } from '../../../shared/print-number.ts'
import type { Weighed } from '../found.ts'
import { expectLevel } from '../number/expected.ts'
import { fitNumber, fitsAny } from '../number/fit-number.ts'
import { percentOf } from '../number/percent-of.ts'
import { traced } from '../number/say-verdict.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'
import { countAlike } from './whole-named.ts'

/** A part with the whole that its sentence counts it of. */
type Pair = { readonly part: Indicator; readonly whole: Indicator }

/**
 * `65 of our 470 children (14%), versus 40 (8%) a year ago`: what a sentence counted one row of, it counts it of at another
 * time as well. The share in the bracket is of that month's whole, and so is the whole that is told again (`40 out of 510`).
 */
export function pairsThen(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const told = new Map<Placed, Verdict>()
  found.forEach((each, at) => {
    const count = found.slice(0, at).findLast(({ number }) => number.kind === 'number' && isAhead(number, each, scene))
    const then = count && countOf(count, world)
    const pair = then && pairTold(then.row, found.slice(0, found.indexOf(count)), world)
    const whole = pair && world.figures.measures.figure(pair.whole, then.figure.month)
    const isPart = whole && then && whole.printed > then.figure.printed
    const verdict = isPart && pair ? judge(each, then.figure, pair, whole, scene, world) : null
    if (verdict) told.set(each.number, verdict)
  })
  return told
}

const SHARE = /^(?: (?:out )?of (?:the |our |all )*[\d,]+(?: [a-z]+){0,3})? \($/i
const WHOLE = /^ (?:out )?of (?:the |our |all )*$/i

function isAhead({ end }: Placed, { number }: Weighed, { words }: Scene): boolean {
  const between = words.slice(end, number.at)
  return number.kind === 'percent'
    ? SHARE.test(between) && words.startsWith(')', number.end)
    : number.kind === 'number' && WHOLE.test(between)
}

type Count = { readonly row: Indicator; readonly figure: Reported }

/** The count that a number was found to be, of an earlier month than the latest. */
function countOf({ row, claim }: Weighed, { figures }: World): Count | null {
  const [source, ...others] = claim?.status === 'traced' ? claim.evidence : []
  const isThen = source?.month != null && others.length === 0 && source.month !== row?.latest?.month
  const figure = row?.unit === 'number' && isThen && source?.month ? figures.measures.figure(row, source.month) : null
  return row && figure ? { row, figure } : null
}

/** What a part was counted of before: the two cells of its share, or the count that stood right behind it. */
function pairTold(part: Indicator, before: readonly Weighed[], world: World): Pair | null {
  const { figures } = world
  const counts = before.flatMap(({ number, row, claim }) => {
    const sources = claim?.status === 'traced' ? claim.evidence : []
    const isPart = sources.some(({ code }) => code === part.code)
    const other = sources.find(({ code }) => code !== part.code)
    if (number.kind === 'percent' && sources.length === 2 && isPart && other) return [other.code]
    const isWhole = number.kind === 'number' && WHOLE.test(number.left)
    if (isWhole && sources.length === 0) return wholesOf(number, part, world)
    return isWhole && row !== null && row !== part && sources.length === 1 ? [row.code] : []
  })
  const [code, ...more] = [...new Set(counts)]
  const whole = code !== undefined && more.length === 0 ? figures.byCode.get(code) : undefined
  return whole?.unit === 'number' ? { part, whole } : null
}

/** The count of the part's own section that a number is the newest figure of, which no words name. */
function wholesOf(number: Placed, part: Indicator, world: World): readonly string[] {
  return world.vocabulary.rows.flatMap(({ row }) => {
    const isAlike =
      row !== part && row.unit === 'number' && row.section === part.section && countAlike(part, row, world)
    return isAlike && row.latest && fitNumber(number, row.latest.printed) === 'fits' ? [row.code] : []
  })
}

function judge(
  { number, wide, claim }: Weighed,
  figure: Reported,
  { part, whole }: Pair,
  of: Reported,
  scene: Scene,
  world: World,
): Verdict | null {
  if (number.kind === 'number') {
    const option = expectLevel(whole, of.month, world.figures)
    const isOpen = claim?.status === 'unverified' || wide
    return option && isOpen && fitsAny(number, option.values) ? traced(number, { row: whole, option }) : null
  }
  const size = percentOf(figure.printed, of.printed)
  const fits = fitNumber(number, size)
  // A row that holds the share itself is the better witness.
  if (claim?.status === 'traced' && claim.evidence.some(({ code }) => isShareOf(code, part, world))) return null
  if (fits === 'near' || (fits === 'differs' && Math.abs(number.value - size) <= 1)) return null
  const shown = `${printNumber(size, Math.max(1, number.decimals))}%`
  const reason = `${figure.shown} of ${of.shown} is ${shown}`
  const evidence = [...figure.sources, ...of.sources]
  if (fits === 'fits') return { number: number.text, status: 'traced', found: shown, reason, evidence }
  const isHeld = claim?.status === 'traced' || (claim?.status === 'unverified' && !isUnreal(number, scene))
  return isHeld ? contradicted(number, shown, reason, evidence) : null
}

/** Whether a row has the words of a part, in percent. */
function isShareOf(code: string, part: Indicator, { figures, vocabulary }: World): boolean {
  const row = figures.byCode.get(code)
  const [own, its] = [row && vocabulary.knownOf(row)?.stems, vocabulary.knownOf(part)?.stems]
  const isAlike = own !== undefined && its !== undefined && [...its].every((stem) => own.has(stem))
  return row?.unit === 'percent' && isAlike
}
