import type { Indicator } from '../../../compute/figures.ts'
import type { Weighed } from '../found.ts'
import { judgeAmong, judgeNumbers } from '../judge-numbers.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { withoutMonths } from '../read/without-months.ts'
import { isOfRow } from '../standards/told-distances.ts'
import { contradicted, isWrong, type Verdict, type VerdictAt } from '../verdict.ts'
import { isOfOthers } from '../wide/fits-by-chance.ts'
import { isUnreal } from '../words/is-unreal.ts'
import { findDoubts, unusualFrame } from './find-doubts.ts'

/**
 * `Four in five visits were late: 28%, two up on July`, where it is 82%: a number that nothing gives, and that becomes
 * the very figure which its own words ask for when two digits change places, or, where it is how far two figures lie
 * apart or what several come to, when it is one more or less. Little else is so by chance.
 *
 * It is the last to be asked, of a sentence in which nothing else is wrong.
 */
export function slipsRighted(
  told: readonly VerdictAt[],
  found: readonly Weighed[],
  scene: Scene,
  world: World,
): readonly VerdictAt[] {
  if (told.some(isWrong)) return told
  return told.map((each) => {
    const said = found.find(({ number }) => number.at === each.at)
    const claim = said && mayBeSlip(said, each.claim, scene) ? rightedOf(said, each.claim, found, scene, world) : null
    return claim ? { ...each, claim } : each
  })
}

function mayBeSlip({ number, wide }: Weighed, { status }: Verdict, scene: Scene): boolean {
  const isLeft = status === 'unverified' || (status === 'traced' && wide)
  const isWhole = number.hedge === null && !number.spelt && /\d\d/.test(number.text.replace(/[.,]/g, ''))
  return isLeft && isWhole && !DENIED.test(number.left) && !isOfOthers(number, scene) && !isUnreal(number, scene)
}

/** What is told in order to be set aside, or what was foreseen, and a figure that is only neared. */
const DENIED =
  /(?:\b(?:not|never|nor|rather than|instead of|shy of)\b|n['’]t\b)[^.,;:()]*$|\b(?:forecast|predict|estimat|budget|expect|draft|said)\w*\b[^.;:]*$|\b(?:in|since|by) (?:19|20)\d\d\b[^.;:]*$/i

/** What a number was meant to be, by the reading of the sentence with that in its place. */
function rightedOf(
  said: Weighed,
  claim: Verdict,
  found: readonly Weighed[],
  scene: Scene,
  world: World,
): Verdict | null {
  const turned = turnedOf(said.number)
  const near = claim.status === 'unverified' ? nearOf(said.number, scene) : []
  for (const number of [...turned, ...near]) {
    const again = readWith(number, said.number, found, scene, world)
    const { row, claim: right } = again ?? {}
    if (!again || !row || !right || !isMeant(again, row, claim, found, scene, world)) continue
    if (!(turned.includes(number) || isApart(again, row, found)) || !isOfAll(said.number, row, found, scene, world))
      continue
    const why = turned.includes(number) ? '; two digits may have changed places' : ''
    return contradicted(said.number, number.text, `"${row.label}" gives ${number.text}${why}`, right.evidence)
  }
  return null
}

/** A number as it is judged in its own place, with another value; by itself first, which rules most out and costs little. */
function readWith(
  number: Placed,
  instead: Placed,
  found: readonly Weighed[],
  scene: Scene,
  world: World,
): Weighed | undefined {
  const words = scene.words.slice(0, instead.at) + number.text + scene.words.slice(instead.end)
  const numbers = scene.numbers.map((each) => (each === instead ? number : each))
  const read = { ...scene, words, numbers }
  if (judgeAmong(number, found, read, world)?.claim?.status === 'unverified') return undefined
  return judgeNumbers(read, world).find((each) => each.number === number)
}

/** Nothing behind a number narrows what it is of. */
const CLOSED = /^\s*(?:[.,;)]|$)/

/** Whether its own words bear a number out, and no other number of the sentence is that figure. */
function isMeant(
  { number, wide, plain, level, claim }: Weighed,
  row: Indicator,
  { evidence: before }: Verdict,
  found: readonly Weighed[],
  scene: Scene,
  world: World,
): boolean {
  if (claim?.status !== 'traced' || (wide && !(plain && CLOSED.test(number.right)))) return false
  const { evidence } = claim
  const isTold = found.some(
    (each) => each.claim?.status === 'traced' && isSame(each.claim.evidence, evidence) && each.number.at !== number.at,
  )
  const isOwn = before.some(({ code }) => code === row.code)
  const isOne = evidence.length === 1
  if (isTold || isOwn || (before.length > 0 && !(isOne && isAnchored(row, found, number)))) return false
  if (!isOne && !level) return true
  return number.decimals <= row.decimals && evidence.every(({ month }) => isOfTime(month, row, scene, world))
}

function isSame(one: Verdict['evidence'], other: Verdict['evidence']): boolean {
  return one.length === other.length && one.every(({ cell }, at) => cell === other[at]?.cell)
}

function isAnchored(row: Indicator, found: readonly Weighed[], { at }: Placed): boolean {
  return found.some((each) => each.number.at !== at && each.row === row && each.claim?.status === 'traced')
}

/**
 * Whether a number is said of no part of what a row counts: `68% of flooded allotments`, `single ones are 31 fewer`. Where
 * another number shows that the row is meant, only what stands nearest is asked for that.
 */
function isOfAll(number: Placed, row: Indicator, found: readonly Weighed[], scene: Scene, world: World): boolean {
  if (!isAnchored(row, found, number)) return findDoubts(number, [row], scene, world).length === 0
  const lead = /[^.,;:()]*$/.exec(withoutMonths(number.at - number.left.length, number.at, scene))?.[0] ?? ''
  const tail = /^[^.,;:()]*/.exec(withoutMonths(number.end, number.end + number.right.length, scene))?.[0] ?? ''
  return isOfRow(lead, row, world, true) && isOfRow(tail, row, world, true)
}

/** Whether a figure is of now, or of a month that the words name. */
function isOfTime(month: string | null, row: Indicator, { months }: Scene, { figures }: World): boolean {
  return (
    month === null ||
    month === row.latest?.month ||
    month === figures.settings.month ||
    months.some((said) => said.month === month)
  )
}

/** Whether a number is told of two figures or more, of a row that another number shows to be meant. */
function isApart({ number, level, claim }: Weighed, row: Indicator, found: readonly Weighed[]): boolean {
  return !level && (claim?.evidence.length ?? 0) > 1 && isAnchored(row, found, number)
}

/** A number with two neighbouring digits in each other's place. */
function turnedOf(number: Placed): readonly Placed[] {
  const places = [...number.text.matchAll(/\d/g)].map(({ index }) => index)
  return places.slice(1).flatMap((second, at) => {
    const first = places[at] ?? second
    const [one = '', two = ''] = [number.text[first], number.text[second]]
    if (one === two || (at === 0 && two === '0')) return []
    return withText(
      number,
      number.text.slice(0, first) + two + number.text.slice(first + 1, second) + one + number.text.slice(second + 1),
    )
  })
}

/** The numbers next to one, in its last digit; of fractions those that no rounding makes of it. */
function nearOf(number: Placed, scene: Scene): readonly Placed[] {
  if (number.value < 10 || FROM.test(number.left) || unusualFrame(number, scene) !== null) return []
  const steps = number.decimals === 0 ? [1, -1] : [2, -2, 3, -3]
  return steps.flatMap((step) => {
    const digits = /\d[\d,.]*\d/.exec(number.text)?.[0] ?? ''
    const value = Number(digits.replaceAll(',', '')) + step / 10 ** number.decimals
    const written = value.toLocaleString('en-GB', {
      minimumFractionDigits: number.decimals,
      maximumFractionDigits: number.decimals,
      useGrouping: digits.includes(','),
    })
    return written.length === digits.length ? withText(number, number.text.replace(digits, written)) : []
  })
}

/** `Narrowed to 1 point from 12 points`: where something started is no difference. */
const FROM = /\bfrom (?:just |only |about |some )?$/i

/** A number as another text of the same length writes it. */
function withText(number: Placed, text: string): readonly Placed[] {
  const [from, to] = [digitsOf(number.text), digitsOf(text)]
  return from === 0 ? [] : [{ ...number, text, value: (number.value * to) / from }]
}

function digitsOf(text: string): number {
  return Number(text.replace(/\D/g, ''))
}
