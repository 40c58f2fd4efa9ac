import type { Indicator, Reported } from '../../../compute/figures.ts'
import { addMonths, type Month, shortMonth } from '../../../shared/month.ts'
import { type Claimed, isClaimed, type Weighed } from '../found.ts'
import { MONTH_STARTS } from '../read/month-words.ts'
import type { Scene, World } from '../read/scene.ts'
import { DOWN_VERB, UP_VERB } from '../read/sign-of.ts'
import { sentenceOf } from '../read/span.ts'
import { contradicted, type VerdictAt } from '../verdict.ts'
import { SUPPOSED_RECORD } from './held-back.ts'
import { isUnreal } from './is-unreal.ts'
import { ELSE } from './read-record.ts'

/** `A record 131`, `a new record of 131`, `a new high of 131`, `July's record 131`. */
const RECORD = new RegExp(
  String.raw`\b(?:a|(?<whose>(?:${MONTH_STARTS})[a-z]*['’]s)) (?:(?:new )?record (?:(?:high|low|total) )?|new (?:high|low) )(?:of )?$`,
  'i',
)
/** `A record 69 for any November`, `a record 20 for the team`: among fewer months or others than the row's. */
const AMONG = /^[^.;]{0,60}\b(?:for|of (?:any|all|its)|among|outside|since|this (?:financial |calendar )?year)\b/i
/** Verbs that lead to the highest, or to the lowest. */
const UP = new RegExp(String.raw`\b(?:reach\w*|hit|${UP_VERB})(?: (?:up )?(?:to|by))? $`, 'i')
const DOWN = new RegExp(String.raw`\b(?:${DOWN_VERB})(?: (?:down )?to)? $`, 'i')

/**
 * `Business enquiries reached a record 131`, where they were 132 in August: the figure of a month, called a record right
 * before it, that is neither the highest nor the lowest of the months up to its own; and not the highest where the verb leads up,
 * not the lowest where it leads down. One that is so is told with its cell.
 */
export function recordFigures(scene: Scene, found: readonly Weighed[], { figures }: World): readonly VerdictAt[] {
  return found.filter(isClaimed).flatMap((each) => {
    const { number, row } = each
    const match = RECORD.exec(number.left)
    const month = monthOf(each)
    if (!match || !row || month === null || isHeldOff(each, scene)) return []
    // `July's record 131` may be of the months of a chart.
    const start = match.groups?.whose ? addMonths(figures.settings.month, -12) : ''
    const all = row.history.flatMap((past) =>
      past.month < start ? [] : (figures.measures.figure(row, past.month) ?? []),
    )
    const beyond = beyondIt(number.left.slice(0, match.index), month, all)
    const told = { at: number.at - number.left.length + match.index, text: match[0].trim() }
    return all.length > 2 ? [verdictOf(each, told, row, beyond)] : []
  })
}

/** The month of a number that is beyond doubt its row's own figure. */
function monthOf({ number, row, wide, plain, claim }: Claimed): Month | null {
  const [source, ...others] = claim.status === 'traced' ? claim.evidence : []
  const isFigure = source !== undefined && others.length === 0 && source.code === row?.code && (!wide || plain)
  return isFigure && number.hedge === null ? source.month : null
}

/** Whether it is held against the record, supposed, or a record of less than all that the row counts. */
function isHeldOff({ number }: Claimed, scene: Scene): boolean {
  const before = scene.words.slice(scene.span.at, number.at).replace(RECORD, '')
  const after = scene.words.slice(number.end, scene.span.end)
  // `Down from July's record 131`: whatever is held against it.
  const isSaid =
    (RECORD.exec(number.left)?.groups?.whose || !ELSE.test(before)) &&
    !SUPPOSED_RECORD.test(before) &&
    !NOT_SO.test(sentenceOf(scene))
  return !isSaid || AMONG.test(after) || isUnreal(number, scene)
}

/** Words by which the record is another's or was one before. */
const NOT_SO =
  /\b(?:not|never|nearly|almost|then|had|until|previous(?:ly)?|joint|equal\w*|match\w*|excluding|except\w*)\b|n['’]t\b/i

/** What lies beyond a figure on the side that its verb leads to, or on both where none does. */
function beyondIt(before: string, month: Month, all: readonly Reported[]): Reported | null {
  const past = all.filter((each) => each.month <= month).toSorted((a, b) => b.printed - a.printed)
  const own = past.find((each) => each.month === month)
  const [highest, lowest] = [past[0], past.at(-1)]
  if (!own || !highest || !lowest) return null
  const [isTop, isBottom] = [highest.printed === own.printed, lowest.printed === own.printed]
  if (DOWN.test(before)) return isBottom ? null : lowest
  if (UP.test(before)) return isTop || isBottom ? null : highest
  return isTop || isBottom ? null : highest
}

function verdictOf(
  { number, claim }: Claimed,
  told: { readonly at: number; readonly text: string },
  { label }: Indicator,
  beyond: Reported | null,
): VerdictAt {
  const { text, at } = told
  if (!beyond)
    return {
      at,
      claim: { number: text, status: 'traced', found: number.text, reason: label, evidence: claim.evidence },
    }
  const reason = `"${label}" was ${beyond.shown} in ${shortMonth(beyond.month)}, against ${number.text}`
  return { at, claim: contradicted(told, beyond.shown, reason, [...beyond.sources, ...claim.evidence]) }
}
