import type { Indicator } from '../../../compute/figures.ts'
import { isUnsettled, type Weighed } from '../found.ts'
import { fitNumber, isBelied } from '../number/fit-number.ts'
import { shownIn } from '../number/shown-in.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { sentenceOf } from '../read/span.ts'
import { shareRow } from '../subject/pick-subject.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'

const LEAD =
  /^(?: [a-zÀ-ɏ'’-]+){0,4}(?:,| =|:| [–-]|,? or|,? which is|,? that is|,? equal to|,? making up)(?: (?:or|just|only|about|around|some|now|nearly|almost|over|under|an?))* $|^ \($/i
const WHOLE =
  /^\)? of (?:the total|the whole|the cohort|all (?:of )?(?:our |the )?(?:children in (?:our )?care|CLA)|(?:our |the )?(?:children in (?:our )?care|CLA|looked[- ]after children|children looked after))(?=\s*(?:[.,;:)]|$))/i
/** Words by which the share may be of another time, or of others. */
const OTHER =
  /\b(?:not|never|average[sd]?|target|ago|last|previous|earlier|would|peak\w*|together|combined|between)\b|n['’]t\b/i

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
  if (!count?.row || !isNow(count) || isUnreal(share, scene) || !WHOLE.test(share.right)) return null
  const gap = scene.words.slice(count.number.end, share.at)
  const said = scene.words.slice(scene.clauses[count.number.clause]?.at ?? scene.span.at, share.at)
  if (!LEAD.test(gap) || OTHER.test(said)) return null
  return shareRow(count.row, share, world)
}

function isNow({ number, row, level, claim }: Weighed): boolean {
  const [source, ...more] = claim?.status === 'traced' ? claim.evidence : []
  const isLatest = source !== undefined && more.length === 0 && source.month === row?.latest?.month
  return level && isLatest && number.kind === 'number' && number.value === source.value
}

function belied(number: Placed, row: Indicator): Verdict | null {
  const figure = row.latest
  if (!figure) return null
  const room = 10 ** -row.decimals / 2
  const size = figure.printed
  const isOff =
    number.kind === 'fraction'
      ? isBelied(number, { size, low: size - room, high: size + room })
      : fitNumber(number, size) === 'differs' && Math.abs(number.value - size) > 1
  return isOff ? contradicted(number, figure.shown, `"${row.label}" is ${shownIn(figure)}`, figure.sources) : null
}
