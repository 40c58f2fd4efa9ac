import type { Indicator } from '../../../compute/figures.ts'
import { addMonths, type Month, shortMonth } from '../../../shared/month.ts'
import type { Weighed } from '../found.ts'
import { isPlain } from '../number/find-doubts.ts'
import { unverified } from '../number/say-verdict.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { sentenceOf } from '../read/span.ts'
import { findCandidates } from '../subject/find-subject.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'

const MOVED_TO =
  /\b(?:r[io]sen?|rises|rising|fell|fallen|falls|falling|increas(?:ed|es)|decreas(?:ed|es)|drop(?:ped|s)|climb(?:ed|s)|grew|grown|declin(?:ed|es)|dipped|improved|worsened|reduced|(?:went|gone|came|come|goes) (?:up|down))(?: (?:again|slightly|sharply|further|back|steadily|markedly|a little|once more))* to (?:just |only )?$/i
/** Words that set a move in another time, or tell what came after it. */
const OTHER_TIME =
  /\b(?:had|having|then|once|before|previous\w*|when|while|after|later|last|earlier|until|till|peak\w*|record|high|low|since|first|if|would|initially|ago|year|quarter|spring|summer|autumn|winter|christmas|easter|half|now|today|current\w*|but|yet|however|though|although)\b|\b(?:19|20)\d\d\b/i

/**
 * `Contacts rose to 1,471`, which they were a year ago: what something has moved to is the newest figure where neither the
 * sentence nor the one before it names another time. Wrong of the row that the words before it name; of another it is left open.
 */
export function staleEnds(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const told = new Map<Placed, Verdict>()
  if (isOfOtherTime(scene) || (scene.before && isOfOtherTime(scene.before))) return told
  for (const each of found) {
    const { number, row } = each
    const stale = row && each.wide && MOVED_TO.test(number.left) ? yearBefore(each, row) : null
    const isAlone = found.every((other) => other === each || other.row !== row)
    if (row && stale && isAlone && !isUnreal(number, scene)) told.set(number, verdictOn(number, row, stale, world))
  }
  return told
}

function isOfOtherTime(scene: Scene): boolean {
  return scene.months.length > 0 || OTHER_TIME.test(sentenceOf(scene))
}

/** The month a year before the newest, where a number was traced to its figure. */
function yearBefore({ claim }: Weighed, { code, latest }: Indicator): Month | null {
  const [source, ...others] = claim?.status === 'traced' ? claim.evidence : []
  const isOwn = others.length === 0 && source?.code === code
  return isOwn && latest && source.month === addMonths(latest.month, -12) ? source.month : null
}

function verdictOn(number: Placed, row: Indicator, stale: Month, world: World): Verdict {
  const { latest } = row
  if (!latest || !isNamed(number.left, row, world))
    return unverified(number, 'the words do not settle what it is of, or it is not in the workbook')
  const reason = `"${row.label}" gives ${latest.shown} in ${shortMonth(latest.month)}; ${number.text} is the figure of ${shortMonth(stale)}`
  return contradicted(number, latest.shown, reason, latest.sources)
}

/** Whether the words that lead up to a number are a row's own or plain, no other row's as well, and no part of what it counts. */
function isNamed(lead: string, row: Indicator, world: World): boolean {
  const { vocabulary, place } = world
  const said = vocabulary.stemsOf(lead)
  const [first, next] = findCandidates(said, place, ['number', 'percent', 'rate', 'average'], vocabulary)
  if (first?.row !== row || (next && next.score >= 0.9 * first.score)) return false
  const isOf = (stem: string) => vocabulary.isOf(row, stem)
  const narrowing = NARROWING.exec(lead.replace(MOVED_TO, ''))?.[0] ?? ''
  return [...said].every((stem) => isOf(stem) || isPlain(stem, world)) && [...vocabulary.stemsOf(narrowing)].every(isOf)
}

/** `By the new team`: of some of what a row counts, though the words are plain. */
const NARROWING = /\b(?:by|from|for|among|amongst|at|in|with|to|who|that|which)\b.*$/is
