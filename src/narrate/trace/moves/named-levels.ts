import type { Indicator } from '../../../compute/figures.ts'
import type { Month } from '../../../shared/month.ts'
import { isUnsettled, type Weighed } from '../found.ts'
import { expectLevel } from '../number/expected.ts'
import { nearsAny } from '../number/fit-number.ts'
import { bareOf } from '../read/bare-of.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { withTwins } from '../subject/find-twins.ts'
import { contradicted, type Verdict } from '../verdict.ts'

const OF_MONTH = String.raw`#(?<a>\d+),? (?:(?:back |reported |recorded |seen )*(?:in|at the end of|as at the end of|for|during|at) )?@`
const TO = '(?:in|at the end of|for) @'

/**
 * Ways to set a row's newest figure `#b` beside that of a month that is named, `#a`: `from 487 in August 2023 to 344`,
 * `344, down from 487 in August 2023`, `65 children, eight fewer than at their high of 93 in April`.
 */
const FORMS = [
  String.raw`\bfrom (?:a |the |an? )?(?:(?:high|low|peak|figure|level|rate|total) of )?${OF_MONTH},? (?:down |up |right down |right up )?to (?:just |only |the )?#(?<b>\d+)`,
  String.raw`#(?<b>\d+)(?: children| cases)?(?: ${TO}| @)?(?:,| –| -|;| \()? ?(?:(?:down|up|which is|which was|having|is|was|has|have|come|gone|fallen|risen|dropped|increased|reduced|improved|slipped|and|a|the|fall|rise|drop|increase|reduction|improvement|compared|still|well|far) )*(?:down |up )?(?:from|compared with|compared to|against|versus) (?:the |a |an )?(?:(?:high|low|peak|figure|level|rate|total) of )?${OF_MONTH}(?!,? to\b)`,
  String.raw`#(?<b>\d+)[^#;:.()]{0,60}, (?:even if (?:that|this) is |though (?:that|this) is |although (?:that|this) is |which is |still |now |well |some )*#\d+(?: points?)? (?:fewer|lower|less|more|higher|below|above|down|up|off|short of)(?: than| on| from)?(?: at| in)? (?:its|their|our|the|a|an?) (?:[a-z-]+ )?(?:high|low|peak|best|worst|record|figure|level|rate|total|number)(?: point)? of ${OF_MONTH}`,
] as const

let forms: readonly RegExp[] | null = null

/** Figures of a month that is named beside the newest figure of a row, which that month of the row does not have. */
export function namedLevels(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const told = new Map<Placed, Verdict>()
  if (found.length < 2 || scene.months.length === 0 || !found.some(isOpen)) return told
  forms ??= FORMS.map((form) => new RegExp(form, 'gi'))
  const skeleton = bareOf(found, scene)
  if (OTHERWISE.test(skeleton)) return told
  for (const form of forms)
    for (const { groups = {} } of skeleton.matchAll(form)) {
      const [older, newer] = [found[Number(groups.a)], found[Number(groups.b)]]
      const verdict = older && newer && isOpen(older) ? judge(older.number, newer, found, scene, world) : null
      if (older && verdict) told.set(older.number, verdict)
    }
  return told
}

/** No figure that its own words bear out. */
function isOpen({ wide, claim, number }: Weighed): boolean {
  return number.hedge === null && isUnsettled({ claim, wide })
}

/** Words by which a figure is of another thing, is a mean or a sum, or is not said to be so. */
const OTHERWISE =
  /\b(?:not|never|(?<!even )if|unless|until|whether|aim\w*|hop\w+|want\w*|plan(?:ned|ning)? to|would|could|should|expect\w*|forecast|mean|combined|together|both|each|respectively|total\w*|in all|restated|corrected|revised|draft|published|reported as|targets?|goal)\b|n['’]t\b/i

function judge(number: Placed, newer: Weighed, found: readonly Weighed[], scene: Scene, world: World): Verdict | null {
  const { row } = newer
  const month = monthOf(number, scene)
  if (!row || month === null || !isSure(newer) || number.kind !== newer.number.kind) return null
  if (found.some((each) => each.row !== null && each.row !== row && !each.wide && each.claim?.status === 'traced'))
    return null
  const right = expectLevel(row, month, world.figures)
  if (!right || month >= (row.latest?.month ?? month)) return null
  // What the newer figure names by its digits alone may be a namesake's as well.
  const rows = newer.wide && !newer.plain ? world.vocabulary.rows.map((each) => each.row) : withTwins(row, world)
  if (rows.some((each) => isOf(number, each, month, world))) return null
  return contradicted(number, right.shown, `"${row.label}" gives ${right.words}`, right.sources)
}

/** The only month that stands right behind a number. */
function monthOf({ end }: Placed, { months, words }: Scene): Month | null {
  const next = months.find(({ at }) => at >= end)
  return next && /^,? (?:[a-z]+ ){0,6}$/i.test(words.slice(end, next.at)) && !next.since ? next.month : null
}

/** The newest figure of a row, by its own words. */
function isSure({ claim, wide, plain, row, number }: Weighed): boolean {
  const [source, ...others] = claim?.status === 'traced' ? claim.evidence : []
  const isNow = row?.latest?.month === source?.month && others.length === 0 && source?.code === row?.code
  return (
    isNow &&
    (!wide || plain || isUnlikeOthers(number)) &&
    !MOVED_BY.test(number.left) &&
    number.hedge === null &&
    (number.value >= 10 || number.decimals > 0)
  )
}

/** `12.91`: so many digits are no other row's by chance. */
function isUnlikeOthers({ value, decimals }: Placed): boolean {
  return value * 10 ** decimals >= 1000 && (decimals > 0 || value % 50 !== 0)
}

/** `dropped by 24, from 195 in July`: how far, and no figure. */
const MOVED_BY = /\b(?:by|of|down|up) (?:just |only |another )?$/i

function isOf(number: Placed, row: Indicator, month: Month, { figures }: World): boolean {
  return nearsAny(number, expectLevel(row, month, figures)?.values)
}
