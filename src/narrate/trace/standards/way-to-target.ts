import type { Indicator } from '../../../compute/figures.ts'
import type { Weighed } from '../found.ts'
import { expectDistance } from '../number/expected.ts'
import { fitNumber } from '../number/fit-number.ts'
import { traced } from '../number/say-verdict.ts'
import { anyOf } from '../read/any-of.ts'
import { bareOf } from '../read/bare-of.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { isWithin, type Span } from '../read/span.ts'
import { withoutMonths } from '../read/without-months.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { isOfRow } from './told-distances.ts'
import { standardTold } from './told-figures.ts'

/** How far a row has yet to go, by the form's own words. */
type Way = {
  readonly number: Placed
  readonly row: Indicator
  /** Null where the words leave open which way that is. */
  readonly up: boolean | null
  /** What the sentence says of it, without what it says before and after. */
  readonly limb: Span
}

/**
 * `The rate must fall by another 9 to reach 87 by March`: where a sentence gives a row's target and how far it is to there,
 * the way begins at the newest figure; that the row once changed by as much vouches for nothing. Where it gives other
 * figures besides, no more is told than that the way is right.
 */
export function waysToTarget(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const told = new Map<Placed, Verdict>()
  const way = found.length < 2 ? null : wayTold(found, scene)
  if (!way) return told
  const isAlone = found.length === 2 && isPlainly(way, scene.span, found, scene, world)
  const verdict = isAlone || isPlainly(way, way.limb, found, scene, world) ? judge(way, world) : null
  if (verdict && (isAlone || verdict.status === 'traced')) told.set(way.number, verdict)
  return told
}

const NEED = anyOf('needs?|must|ha(?:s|ve) to|still needs?|(?:would|will) (?:need|have) to')
const MOVE =
  '(?:to |still |yet )*(?:be )?(?<move>fall|drop|come down|go down|decrease|reduced?|rise|go up|increased?|grow|climb)'
const FURTHER = '(?:another |a further |an extra )?'
const POINTS = '(?: (?:percentage )?points?)?'
const BY = String.raw`by ${FURTHER}#(?<c>\d+)${POINTS}(?: per [\d,]+)?`
const REACH = String.raw`(?:in order |if (?:we|it|they) (?:are|is) )?to (?:reach|hit|meet|get to|get down to|achieve|make|be at|attain) (?:(?:the|our|its) )?(?:target )?(?:of )?#(?<t>\d+)(?: target)?`
const TO_DO =
  '(?: (?:still|yet))?(?: (?:to (?:go|clear|find|cut|lose|shed|gain|add|take off|make up|close)|needed|required|more|less))?'
const WHEN = '(?:,? (?:by|in) (?:the end of )?@)?'
const END = String.raw`(?=\W*$|\s*[;)]|, (?:which|so|and|but|or|while|though|although)\b)`

const FORMS: readonly RegExp[] = [
  new RegExp(String.raw`\b${NEED} ${MOVE} ${BY}${WHEN},? ${REACH}${WHEN}${END}`, 'i'),
  new RegExp(
    String.raw`\b${NEED} ${FURTHER}#(?<c>\d+)${POINTS} (?<move>more|fewer|less|extra)\b(?: [^#@.;:()]{2,100}?)?,? ${REACH}${WHEN}${END}`,
    'i',
  ),
  new RegExp(
    String.raw`^\W*${FURTHER}#(?<c>\d+)${POINTS} (?<move>more|fewer|less|extra)\b(?: [^#@.;:()]{2,100}?)? (?:(?:is|are) (?:still )?(?:needed|required) ${REACH}|would (?:have )?(?:put|br(?:ing|ought)|tak(?:e|en)) (?:us|it) (?:back |down |up )?(?:on|at|to|level with) (?:the|our|its) (?:target of )?#(?<u>\d+)(?: target)?)${WHEN}${END}`,
    'i',
  ),
  // `Another 69 to clear to reach the target of 150`.
  new RegExp(
    String.raw`^\W*(?:(?:(?:that|which) (?:still )?(?:leaves|means)|there (?:are|is)(?: still)?|(?:we|they|it) (?:still )?needs?) )?${FURTHER}#(?<c>\d+)${POINTS}${TO_DO},? ${REACH}${WHEN}${END}`,
    'i',
  ),
  new RegExp(String.raw`^\W*${REACH}${WHEN},? [^#@.;:()]{3,100}? ${NEED} ${MOVE} ${BY}${WHEN}${END}`, 'i'),
]

function wayTold(found: readonly Weighed[], scene: Scene): Way | null {
  const bare = bareOf(found, scene)
  for (const form of FORMS) {
    const { c, u, t = u, move = '' } = form.exec(bare)?.groups ?? {}
    const [each, standard] = [found[Number(c)], found[Number(t)]]
    if (!each || !standard?.row || standardTold(standard) !== 'target') continue
    const up = move === '' ? null : /^(?:rise|go up|incr|grow|climb|more|extra)/i.test(move)
    return { number: each.number, row: standard.row, up, limb: limbOf(each.number, standard.number, scene) }
  }
  return null
}

/** From where what is said of two numbers is joined on, to the end of it. */
function limbOf(one: Placed, two: Placed, { words, span }: Scene): Span {
  const [first, last] = one.at < two.at ? [one, two] : [two, one]
  const joined = [...words.slice(span.at, first.at).matchAll(/[;:]|\b(?:but|and|so|while|although|though)\b/gi)].at(-1)
  const end = words.slice(last.end, span.end).search(/[;)]|, (?:which|so|and|but|or|while|though|although)\b|$/)
  return { at: joined ? span.at + joined.index + joined[0].length : span.at, end: last.end + end }
}

/** What tells of others, of another time, or of each of some. */
const OTHERWISE =
  /\b(?:not|never|no|nor|without|rather|instead|each|every|apiece|average\w*|a month|per month|monthly|year|quarter|had|once|boys|girls|some|half)\b|n['’]t\b/i
const NEEDED =
  /\b(?:needs?|needed|required|more|fewer|less|must|ha(?:s|ve)|would|will|come|go|clear|find|leaves|still|there|another|extra|order|if)\b/gi

/** Whether the sentence tells of the row at its newest, in its own words and plain ones. */
function isPlainly({ number, row }: Way, limb: Span, found: readonly Weighed[], scene: Scene, world: World): boolean {
  const { words } = scene
  const months = scene.months.filter((month) => isWithin(month, limb))
  const isKind = row.unit === 'percent' ? number.kind === 'points' : number.kind === 'number'
  const isDue = (at: number) => /\bby (?:the end of )?$/i.test(words.slice(limb.at, at))
  const isNow = months.every(
    ({ at, month, role }) => role === 'by' || isDue(at) || month > world.figures.settings.month,
  )
  if (!isKind || number.hedge !== null || !isNow || row.latest?.month !== world.figures.settings.month) return false
  const said = found.reduce(
    (text, each) => text.replace(each.number.text, ' '),
    withoutMonths(limb.at, limb.end, scene).replace(/\bper [\d,]+/gi, ' '),
  )
  return (
    !OTHERWISE.test(words.slice(limb.at, limb.end)) &&
    isOfRow(said.replace(NEEDED, ' '), row, world, limb === scene.span)
  )
}

function judge({ number, row, up }: Way, world: World): Verdict | null {
  const { latest, target } = row
  const counting = row.unit === 'percent' ? 'points' : 'amount'
  const option = latest && expectDistance(row, latest.month, { kind: 'target' }, counting, world.figures)
  if (!latest || !target || !option || option.sign === 0) return null
  if (up !== null && option.sign !== (up ? -1 : 1)) return null
  const fits = option.values.map((value) => fitNumber(number, value))
  if (fits.includes('fits')) return traced(number, { row, option })
  if (fits.some((fit) => fit !== 'differs')) return null
  const reason = `"${row.label}" is ${option.words}`
  return contradicted(number, option.shown, reason, option.sources)
}
