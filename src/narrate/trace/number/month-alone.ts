import { addMonths, financialYearStart, type Month } from '../../../shared/month.ts'
import { isYearToDate } from '../../../shared/starts-again.ts'
import type { Weighed } from '../found.ts'
import { bareOf } from '../read/bare-of.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'
import { expectChange } from './expected.ts'
import { nearsAny } from './fit-number.ts'

const MORE = '(?:(?:another|a further|an extra|an additional|some|about|around|over|nearly|almost|just) )*'
/** A month by itself: `July alone added #0`, `a further #0 was saved in July`. */
const FORMS = [
  String.raw`@ (?:alone|by itself|on its own)\b.*#`,
  String.raw`#\d+ [^#]*@ (?:alone|by itself|on its own)\b`,
  String.raw`^\W*(?:in |during )?@(?:['’]s(?: [a-z]+){1,3})?,? (?:(?:we|it|they|the (?:team|service)) )?(?:(?:has|have) )?(?:added|adds|contributed|brought in|brings in|yielded) ${MORE}#`,
  String.raw`\b(?:another|a further|an extra|an additional) #[^#]*\b(?:in|during) @`,
  String.raw`^\W*(?:in |during )?@,? [^#]*\b(?:another|a further|an extra|an additional) #`,
].map((form) => new RegExp(form, 'i'))
/** Words by which all of the year is meant after all, or what it has come to. */
const OF_YEAR =
  /\b(?:year|to date|so far|cumulative\w*|in all|altogether|since|between|by|from|until|till|total\w*|not|never|besides|than|target|forecast)\b|(?<!\b(?:c[ao]mes?|amount\w*|ran|runs) )to (?:just |over |nearly )*#|n['’]t\b/i

/** `July alone added £72,900`, which is what the year has come to by then: a month's own is by how much that rose in it. */
export function monthsAlone(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const [each, ...others] = found
  const month = each && others.length === 0 ? monthOf(each, scene) : null
  if (!each?.row || !month || isUnreal(each.number, scene)) return new Map()
  const bare = bareOf(found, scene)
  if (OF_YEAR.test(bare) || !FORMS.some((form) => form.test(bare))) return new Map()
  const right = expectChange(each.row, addMonths(month, -1), month, 'amount', world.figures, each.number.decimals)
  if (!right || nearsAny(each.number, right.values)) return new Map()
  const reason = `"${each.row.label}" gives ${right.words}; ${each.number.text} is of the year to date`
  return new Map([[each.number, contradicted(each.number, right.shown, reason, right.sources)]])
}

/** The only month of a sentence, where a number is what a year has come to by its end, and others went before it. */
function monthOf({ row, claim }: Weighed, { months }: Scene): Month | null {
  const [source, ...others] = claim?.status === 'traced' ? claim.evidence : []
  const [said, ...more] = months
  if (!row || !isYearToDate(row) || source?.code !== row.code || others.length > 0 || !said || more.length > 0)
    return null
  return source.month === said.month && financialYearStart(said.month) !== said.month ? said.month : null
}
