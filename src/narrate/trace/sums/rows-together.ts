import type { Indicator } from '../../../compute/figures.ts'
import { printNumber } from '../../../shared/print-number.ts'
import type { Weighed } from '../found.ts'
import { fitNumber } from '../number/fit-number.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { sentenceOf } from '../read/span.ts'
import { findCandidates } from '../subject/find-subject.ts'
import { contradicted, type Verdict } from '../verdict.ts'

const NAME = String.raw`[^.,;:()\d]{2,50}?`
const MAKE = '(?:come|comes|came|add up|adds up|amount|amounts|amounted) to|account(?:s|ed)? for|make|made|number|total'
const FORMS = [
  // `Hostels and homes together come to 149`, `hostel and home placements total 149`.
  `^(?<one>${NAME}) and (?<two>${NAME}) (?:(?:together|combined|between them) (?:${MAKE}|are|were)|total|amount to|add up to) $`,
  // `Together, hostels and homes account for 149`.
  `^(?:Together|Combined),? (?<one>${NAME}) and (?<two>${NAME}) (?:${MAKE}|are|were) $`,
].map((form) => new RegExp(form, 'i'))
const ENDS = /^(?: [a-z]+){0,2}(?: in all| altogether)?[.!]?$/i

/** The sum of two counts that a sentence names, and tells nothing else of: what they come to in the latest month. */
export function rowsTogether(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const [each, ...others] = found
  if (!each || others.length > 0 || scene.months.length > 0 || !isCount(each.number)) return new Map()
  const { number } = each
  const said = sentenceOf(scene)
  const at = number.at - scene.span.at
  const names = FORMS.map((form) => form.exec(said.slice(0, at).trimStart())?.groups).find(Boolean)
  if (!names || !ENDS.test(said.slice(at + number.text.length).trimEnd())) return new Map()
  const rows = [names.one, names.two].flatMap((name) => rowNamed(name ?? '', world))
  const verdict = judge(number, rows)
  return verdict ? new Map([[number, verdict]]) : new Map()
}

function isCount({ kind, hedge, decimals }: Placed): boolean {
  return kind === 'number' && hedge === null && decimals === 0
}

/** The only count that a name is of. */
function rowNamed(name: string, { vocabulary, place }: World): readonly Indicator[] {
  const [first, next] = findCandidates(vocabulary.stemsOf(name), place, ['number'], vocabulary)
  if (!first || first.explained < 0.85 || first.named < 0.3) return []
  return next && next.row.label !== first.row.label && next.score >= 0.95 * first.score ? [] : [first.row]
}

function judge(number: Placed, [one, two]: readonly Indicator[]): Verdict | null {
  const [a, b] = [one?.latest, two?.latest]
  if (!one || !two || !a || !b || one === two || one.basis !== two.basis || a.month !== b.month) return null
  const sum = a.printed + b.printed
  const shown = printNumber(sum, 0)
  const reason = `${a.shown} ("${one.label}") and ${b.shown} ("${two.label}") come to ${shown}`
  const evidence = [...a.sources, ...b.sources]
  if (fitNumber(number, sum) !== 'differs')
    return { number: number.text, status: 'traced', found: shown, reason, evidence }
  // One of the two may be told of another way of counting, by which they come to much more or less.
  return Math.abs(number.value - sum) <= NEAR * sum ? contradicted(number, shown, reason, evidence) : null
}

const NEAR = 0.2
