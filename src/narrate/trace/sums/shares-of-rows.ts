import type { Indicator } from '../../../compute/figures.ts'
import { isUnsettled, type Weighed } from '../found.ts'
import { fitNumber } from '../number/fit-number.ts'
import { percentOf } from '../number/percent-of.ts'
import { shownIn } from '../number/shown-in.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { sentenceOf } from '../read/span.ts'
import type { Known } from '../read/vocabulary.ts'
import { shareRow } from '../subject/pick-subject.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'
import { isOffShare } from './is-off-share.ts'
import { OF_A_TIME } from './whole-named.ts'

const LEAD =
  /^(?: [a-zÀ-ɏ'’-]+){0,4}(?:,| =|:| [–-]|,? or|,? which is|,? that is|,? equal to|,? making up)(?: (?:or|just|only|about|around|some|now|nearly|almost|over|under|an?))* $|^(?: [a-zÀ-ɏ'’-]+){0,4} \($/i
const WHOLE = /^\)? of (?<whole>[^.,;:()\d]{3,60}?)(?=\s*(?:[.,;:)]|$))/i
const OF_ALL = /^(?:the total|the whole|the cohort|all)$/i
/** Words by which the share may be of another time, or of others. */
const OTHER =
  /\b(?:not|never|average[sd]?|target|ago|last|previous|earlier|then|before|would|peak\w*|together|combined|between)\b|n['’]t\b/i

/**
 * `204 in-house, 58% of CLA`: a share beside the count that it is of, where a row of the sheet has that share and gives
 * another.
 */
export function sharesOfRows(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const told = new Map<Placed, Verdict>()
  if (found.length < 2 || !/ of /.test(sentenceOf(scene))) return told
  for (const [at, each] of found.entries()) {
    const row = isOpen(each) ? rowBeside(found[at - 1], each.number, scene, world) : null
    const verdict = row && belied(each.number, row)
    if (verdict) told.set(each.number, verdict)
  }
  return told
}

function isOpen({ number, wide, claim }: Weighed): boolean {
  const isShare = number.kind === 'percent' || number.kind === 'fraction'
  return isShare && number.months.length === 0 && isUnsettled({ claim, wide })
}

/** The row of the share that a count right before it is, where that is the count of now. */
function rowBeside(count: Weighed | undefined, share: Placed, scene: Scene, world: World): Indicator | null {
  const whole = WHOLE.exec(share.right)?.groups?.whole
  if (
    !count?.row ||
    whole === undefined ||
    OTHER.test(whole) ||
    OF_A_TIME.test(whole) ||
    !isNow(count) ||
    isUnreal(share, scene)
  )
    return null
  const gap = scene.words.slice(count.number.end, share.at)
  const said = scene.words.slice(scene.clauses[count.number.clause]?.at ?? scene.span.at, share.at)
  if (!LEAD.test(gap) || OTHER.test(said)) return null
  const row = shareRow(count.row, share, world)
  return row && (OF_ALL.test(whole) || isWhole(whole, count.number.value, row, world)) ? row : null
}

/** Whether all of some words name a count of which the part is the share that the row has. */
function isWhole(words: string, part: number, { latest, decimals }: Indicator, { vocabulary }: World): boolean {
  const [first, ...others] = vocabulary.stemsOf(words)
  const share = latest && { value: latest.printed, decimals, kind: 'percent' as const, hedge: null, spelt: false }
  const isOf = ({ row }: Known) =>
    row.unit === 'number' &&
    row.latest?.month === latest?.month &&
    others.every((stem) => vocabulary.isOf(row, stem)) &&
    share !== null &&
    fitNumber(share, percentOf(part, row.latest?.printed ?? 0)) === 'fits'
  return first !== undefined && vocabulary.holders(first).some(isOf)
}

function isNow({ number, row, level, claim }: Weighed): boolean {
  const [source, ...more] = claim?.status === 'traced' ? claim.evidence : []
  const isLatest = source !== undefined && more.length === 0 && source.month === row?.latest?.month
  return level && isLatest && number.kind === 'number' && number.value === source.value
}

function belied(number: Placed, row: Indicator): Verdict | null {
  const figure = row.latest
  if (!figure) return null
  if (!isOffShare(number, figure.printed)) return null
  return contradicted(number, figure.shown, `"${row.label}" is ${shownIn(figure)}`, figure.sources)
}
