import type { Indicator } from '../../../compute/figures.ts'
import { type Month, monthsBetween, shortMonth } from '../../../shared/month.ts'
import { printNumber } from '../../../shared/print-number.ts'
import type { Weighed } from '../found.ts'
import { fitNumber } from '../number/fit-number.ts'
import { shownIn } from '../number/shown-in.ts'
import { bareOf } from '../read/bare-of.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { TARGET } from '../standards/target-words.ts'
import { latestTold, standardTold } from '../standards/told-figures.ts'
import { HEDGED } from '../sums/form.ts'
import { contradicted, type Verdict } from '../verdict.ts'

/** `Must fall by 3.4 a month to reach 91 by March 2025`. */
const FORM = new RegExp(
  String.raw`\b(?:needs?|must|(?:has|have)(?: got)?|will (?:need|have)|would (?:need|have)) (?:to )?(?:fall|drop|reduce|come down|go down|decrease|rise|grow|increase|climb|go up|move|improve|change) by ${HEDGED}#(?<n>\d+)(?: [a-z]+){0,2}? (?:a|per|each|every) month,?(?: on average,?)?(?: (?:if (?:we are|it is|they are) |in order )?to) (?:reach|meet|hit|achieve|get(?: back| down| up)? to|come down to) (?:(?:the|our|its|their|a) (?:${TARGET} (?:of )?)?)?#(?<t>\d+)(?<by> by (?:the end of )?@)?(?=\s*(?:[.,;]|$))`,
  'i',
)

/** `24 fewer placements are needed by March 2025, the equivalent of two a month`: how far it has to go stands before. */
const TO_GO =
  /#(?<t>\d+) (?:fewer|more) [^#@.;:()]{0,50}\bneeded(?<by> by (?:the end of )?@),? (?:or |which is |that is |i\.e\. )?(?:the equivalent of |equivalent to )?(?:about |around |roughly |nearly |almost |just |over |under |some )*#(?<n>\d+) (?:a|per|each|every) month(?=\s*(?:[.,;]|$))/i

/** `Must fall by 4.4 a month to reach 91 by March 2025`: a pace that does not lead from the newest figure to the target. */
export function wrongPaces(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const bare = bareOf(found, scene)
  const groups = (FORM.exec(bare) ?? TO_GO.exec(bare))?.groups
  const pace = found[Number(groups?.n ?? -1)]
  const row = rowHeld(Number(groups?.t ?? -1), found)
  if (!pace || !row || pace.claim?.status === 'contradicted') return new Map()
  const said = groups?.by === undefined ? null : (scene.months.find(({ role }) => role === 'by')?.month ?? null)
  const due = groups?.by === undefined ? (row.target?.by ?? null) : said
  const verdict = due === null ? null : judge(pace.number, row, due, world)
  return new Map(verdict ? [[pace.number, verdict]] : [])
}

/** The row that a number is the target of, or whose figure stands before and lies so far from its target. */
function rowHeld(at: number, found: readonly Weighed[]): Indicator | null {
  const each = found[at]
  if (each && standardTold(each) === 'target') return each.row
  const [newest] = latestTold(found.slice(0, at)).slice(-1)
  const { latest, target } = newest?.row ?? {}
  const isSo = each && latest && target && fitNumber(each.number, Math.abs(latest.printed - target.value)) === 'fits'
  return newest && isSo ? newest.row : null
}

/** The months to go may be counted with the newest and without the last. */
const COUNTED = [-1, 0, 1]

function judge(number: Placed, row: Indicator, due: Month, { figures }: World): Verdict | null {
  const { latest, target } = row
  if (!latest || !target || latest.month !== figures.settings.month) return null
  const months = monthsBetween(latest.month, due)
  const paces = COUNTED.map((more) => Math.abs(latest.printed - target.value) / (months + more))
  if (months < 2 || paces.some((pace) => fitNumber(number, pace) !== 'differs' || isWithinOne(number, pace)))
    return null
  const shown = printNumber(Math.abs(latest.printed - target.value) / months, 1)
  const reason = `"${row.label}" goes from ${shownIn(latest)} to ${target.shown} by ${shortMonth(due)} at ${shown} a month`
  const source = { code: row.code, month: null, cell: target.cell, value: target.value }
  return contradicted(number, shown, reason, [...latest.sources, source])
}

/** A whole number may be rounded up to what is enough. */
function isWithinOne({ decimals, value }: Placed, pace: number): boolean {
  return decimals === 0 && (value === Math.ceil(pace) || value === Math.floor(pace))
}
