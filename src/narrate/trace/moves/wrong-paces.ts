import type { Indicator } from '../../../compute/figures.ts'
import { type Month, monthsBetween, shortMonth } from '../../../shared/month.ts'
import { printNumber } from '../../../shared/print-number.ts'
import type { Weighed } from '../found.ts'
import { fitNumber } from '../number/fit-number.ts'
import { shownIn } from '../number/shown-in.ts'
import { bareOf } from '../read/bare-of.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { TARGET } from '../standards/target-words.ts'
import { standardTold } from '../standards/told-figures.ts'
import { HEDGED } from '../sums/form.ts'
import { contradicted, type Verdict } from '../verdict.ts'

/** `Must fall by 3.4 a month to reach 91 by March 2025`. */
const FORM = new RegExp(
  String.raw`\b(?:needs?|must|(?:has|have)(?: got)?|will (?:need|have)|would (?:need|have)) (?:to )?(?:fall|drop|reduce|come down|go down|decrease|rise|grow|increase|climb|go up|move|improve|change) by ${HEDGED}#(?<n>\d+)(?: [a-z]+){0,2}? (?:a|per|each|every) month,?(?: on average,?)?(?: (?:if (?:we are|it is|they are) |in order )?to) (?:reach|meet|hit|achieve|get(?: back| down| up)? to|come down to) (?:(?:the|our|its|their|a) (?:${TARGET} (?:of )?)?)?#(?<t>\d+)(?<by> by (?:the end of )?@)?(?=\s*(?:[.,;]|$))`,
  'i',
)

/** `Must fall by 4.4 a month to reach 91 by March 2025`: a pace that does not lead from the newest figure to the target. */
export function wrongPaces(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const groups = FORM.exec(bareOf(found, scene))?.groups
  const [pace, target] = [found[Number(groups?.n ?? -1)], found[Number(groups?.t ?? -1)]]
  if (!pace || !target?.row || standardTold(target) !== 'target' || pace.claim?.status === 'contradicted')
    return new Map()
  const said = groups?.by === undefined ? null : (scene.months.find(({ role }) => role === 'by')?.month ?? null)
  const due = groups?.by === undefined ? (target.row.target?.by ?? null) : said
  const verdict = due === null ? null : judge(pace.number, target.row, due, world)
  return new Map(verdict ? [[pace.number, verdict]] : [])
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
