import type { Indicator } from '../../../compute/figures.ts'
import type { Month } from '../../../shared/month.ts'
import { printNumber } from '../../../shared/print-number.ts'
import type { Unit } from '../../../shared/unit.ts'
import type { Weighed } from '../found.ts'
import { bareOf } from '../read/bare-of.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { sentenceOf } from '../read/span.ts'
import { OF_BEFORE, TREND } from '../read/trend-words.ts'
import { TARGET } from '../standards/target-words.ts'
import { isOfRow, rowOfAll } from '../standards/told-distances.ts'
import { isHome } from '../subject/find-subject.ts'
import { pickSubject } from '../subject/pick-subject.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { expectProjection } from './expected.ts'
import { fitNumber } from './fit-number.ts'
import { traced } from './say-verdict.ts'
import { RATE_SAID } from './units-for.ts'

/** What a trend does of itself. */
const LEADS =
  /\b(?:would|will|there|be|have|at|stand|reach|see|fall|drop|rise|increase|decrease|grow|climb|come|go|down|up|to|us|number|per 10,?000)\b/gi
const OTHERWISE =
  /\b(?:not|never|no|nor|without|instead|rather|more|fewer|less|than|above|below|over|under|short|off|by another|between|each|every|average\w*|half|some|target|up to|at (?:most|least|best|worst)|was|were|had|last|previous\w*|former\w*|original\w*|earlier|initial\w*|revised|updated|draft|best|worst|case|high|low|central|another|extra)\b|n['’]t\b/i
/** By which it would be another trend than that of now. */
const CONDITION =
  /\b(?:if|unless|once|assuming|provided|without|after|following|thanks|because|plus|including|but for|allowing|excluding|with (?!us\b|our own\b|carers\b))\b/i
const STOPS = /,(?!\d{3}\b)|[;:()–—]| (?:and|but|while|whereas|against|which|compared|so)\b/

/** A number that a sentence says its row's trend comes to, with the words that name the row. */
type Led = { readonly each: Weighed; readonly said: string; readonly others: readonly Weighed[]; readonly month: Month }

/**
 * `On the current trend placements would be 84 by March`: a number that is said to be where the trend leads is the
 * projection, which the pack prints beside it; a target that the row has besides is none. A trend that is drawn over other
 * months than the pack's, and a forecast that somebody makes by other means, are left alone.
 */
export function withProjections(found: readonly Weighed[], scene: Scene, world: World): readonly Weighed[] {
  const led = found.length > 0 && TREND.test(sentenceOf(scene)) ? ledBy(found, scene) : null
  const row = led && rowNamed(led, scene, world)
  const isAhead = row && led?.month === world.figures.measures.projection(row)?.month
  if (!led || !row || !isAhead || led.others.some((other) => other.row !== row)) return found
  const next = found[found.indexOf(led.each) + 1]
  return found.map((each) => {
    const claim =
      each === led.each ? judge(each, row, world) : each === next ? judgeApart(each, led.each, row, scene, world) : null
    return claim ? { ...each, row, claim } : each
  })
}

/** The number of the part of a sentence that names the month which the trend is read at. */
function ledBy(found: readonly Weighed[], scene: Scene): Led | null {
  if (OF_BEFORE.test(sentenceOf(scene)) && (scene.before?.numbers.length ?? 0) > 0) return null
  const months = scene.months.filter(({ role }) => role !== 'span')
  const bare = bareOf(found, { ...scene, months })
  const ahead = bare.indexOf('@')
  const said = bare.replace(TREND, (words) => ' '.repeat(words.length))
  const mark = nearestMark(said, ahead)
  const each = found[Number(mark?.[1])]
  if (!mark || !each || each.number.hedge !== null || CONDITION.test(said)) return null
  const from = Math.max(ahead + 1, mark.index + mark[0].length)
  const head = said.slice(0, from) + said.slice(from).split(STOPS)[0]
  const named = months.slice(0, head.split('@').length - 1)
  const [only, ...more] = named
  if (!only || more.length > 0 || OTHERWISE.test(head)) return null
  const others = found.filter((other) => other !== each && head.includes(`#${found.indexOf(other)}`))
  return { each, others, month: only.month, said: head.replace(/#\d+|@/g, ' ').replace(LEADS, ' ') }
}

/** The number that stands in one part of the sentence with the month, or right before its comma. */
function nearestMark(said: string, ahead: number): RegExpExecArray | null {
  if (ahead < 0) return null
  const marks = [...said.matchAll(/#(\d+)/g)]
  // `By March 2025, placements would be 84`.
  const opens = /^\W*(?:by|in|for|at|the end of| )*$/i.test(said.slice(0, ahead)) ? /^@,/ : /(?!)/
  const isNear = ({ index }: RegExpExecArray) =>
    !STOPS.test(said.slice(Math.min(index, ahead), Math.max(index, ahead)).replace(opens, ''))
  const near = marks.filter(isNear)
  return near.length === 1 ? (near[0] ?? null) : null
}

/** The row that all the words before the number and about it are of, or plain besides. */
function rowNamed({ each: { number }, said }: Led, scene: Scene, world: World): Indicator | null {
  const bare = said.replace(A_MONTH, ' ')
  const units = unitsOf(number, bare)
  const { rows, sure } = pickSubject(number, scene, units, null, world)
  const [picked, ...others] = rows
  const isPicked =
    picked && sure && others.length === 0 && isHome(picked, world.place) && isOfRow(bare, picked, world, true)
  const row = rowOfAll(bare, units, world) ?? (isPicked ? picked : null)
  return A_MONTH.test(said) && row?.basis !== 'month' ? null : row
}

const A_MONTH = / a month\b/

function unitsOf({ kind }: Placed, said: string): readonly Unit[] {
  if (kind === 'percent') return ['percent']
  if (kind !== 'number') return []
  return RATE_SAID.test(said) ? ['rate'] : ['number', 'rate', 'average']
}

function judge({ number, claim }: Weighed, row: Indicator, world: World): Verdict | null {
  const right = expectProjection(row, world.figures)
  const [value] = right?.values ?? []
  if (!right || value === undefined || fitNumber(number, value) === 'near') return null
  if (fitNumber(number, value) === 'fits')
    return claim?.status === 'traced' ? null : traced(number, { row, option: right })
  const reason = `"${row.label}": the trend of the latest seven months gives ${right.shown}`
  return contradicted(number, right.shown, reason, right.sources)
}

const APART = new RegExp(
  String.raw`^(?: (?:percentage )?points?)? (?<side>above|over|below|under|short of|off|from|adrift of) (?:the|our|its) (?:${TARGET})\b`,
  'i',
)

/** `89 in March 2025, two above the target`: how far the projection lies from the target. */
function judgeApart(
  { number, claim }: Weighed,
  led: Weighed,
  row: Indicator,
  scene: Scene,
  { figures }: World,
): Verdict | null {
  const side = APART.exec(number.right)?.groups?.side?.toLowerCase()
  const right = expectProjection(row, figures)
  const between = scene.words.slice(led.number.end, number.at)
  if (
    !side ||
    !right ||
    !row.target ||
    claim?.status === 'contradicted' ||
    !/^[^.;:]{0,40}, (?:still |just |only |which (?:is|would be) )?$/.test(between)
  )
    return null
  const gap = Number(printNumber(right.values[0] ?? 0, row.decimals).replace(/,/g, '')) - row.target.value
  const isSide = /above|over/.test(side) ? gap > 0 : /below|under/.test(side) ? gap < 0 : true
  const shown = printNumber(Math.abs(gap), row.decimals)
  const words = `${right.words}, which is ${shown} ${gap > 0 ? 'above' : 'below'} the target of ${row.target.shown}`
  const option = { ...right, values: [Math.abs(gap)], shown, words }
  return isSide && fitNumber(number, Math.abs(gap)) === 'fits'
    ? traced(number, { row, option })
    : contradicted(number, shown, `"${row.label}": ${words}`, right.sources)
}
