import type { Indicator } from '../../../compute/figures.ts'
import { printNumber } from '../../../shared/print-number.ts'
import type { Weighed } from '../found.ts'
import { fitNumber } from '../number/fit-number.ts'
import { percentOf } from '../number/percent-of.ts'
import { bareOf } from '../read/bare-of.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { sentenceOf } from '../read/span.ts'
import { isOfRow } from '../standards/told-distances.ts'
import { findCandidates } from '../subject/find-subject.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'

const NAME = String.raw`[^.,;:()\d]{2,50}?`
const MAKE = '(?:come|comes|came|add up|adds up|amount|amounts|amounted) to|account(?:s|ed)? for|make|made|number|total'
const FORMS = [
  // `Hostels and homes together come to 149`, `hostel and home placements total 149`.
  `^(?<one>${NAME}) and (?<two>${NAME}) (?:(?:together|combined|between them) (?:${MAKE}|are|were)|total|amount to|add up to) $`,
  // `Together, hostels and homes account for 149`.
  `^(?:Together|Combined),? (?<one>${NAME}) and (?<two>${NAME}) (?:${MAKE}|are|were) $`,
].map((form) => new RegExp(form, 'i'))
const ENDS = /^(?: [a-z]+){0,2}(?: in all| altogether)?[.!]?$/i

const OF_ALL = String.raw`(?:(?! (?:not|who|aged?|under|over|new)\b)[^#@.,;:()]){0,60}?`
const SHARE = String.raw`(?:,? \(#(?<inside>2)\)|, or #(?<or>2),)?`
const LIVE_IN = `(?: (?:is|are|was|were|live|lives|lived))(?: now)?(?: placed| together)?(?: (?:in|with|at|on))?(?: either)? (?<one>[^#@.,;:()]{2,50}?) (?:or|and) (?:(?:in|with|at|on) )?(?<two>[^#@.,;:()]{2,50}?)(?: together)?[.!]?$`
const PARTS: readonly RegExp[] = [
  // `Together, 147 of our 470 tenants (31%) live in hostels or homes`.
  `^(?:(?:Together|Combined|In (?:all|total)),? )?(?:a total of )?#(?<part>0) (?:out )?of (?:the |our |all )*#(?<whole>1)${OF_ALL}${SHARE}${LIVE_IN}`,
  // `Of our 470 tenants, 147 (31%) live in hostels or homes`.
  `^(?:Out )?of (?:the |our |all )*#(?<whole>0)${OF_ALL}, (?:a total of )?#(?<part>1)${SHARE}${LIVE_IN}`,
].map((form) => new RegExp(form, 'i'))
const IS_DENIED = /\b(?:not|never|no|neither|nor|other|another|more|fewer|less|than|both)\b|n['’]t\b/i

/** The sum of two counts that a sentence names, and tells nothing else of: what they come to in the latest month. */
export function rowsTogether(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  return found.length > 1 ? partsOfOne(found, scene, world) : sumAlone(found, scene, world)
}

/** Two counts that are told as one part of a third, with the share that it is. */
function partsOfOne(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const told = new Map<Placed, Verdict>()
  if (found.length > 3 || scene.months.length > 0) return told
  const bare = bareOf(found, scene).trim()
  const names = PARTS.map((form) => form.exec(bare)?.groups).find(Boolean)
  const [part, whole, share] = [found[Number(names?.part)], found[Number(names?.whole)], found[2]]
  const isShare = share === undefined || names?.inside !== undefined || names?.or !== undefined
  if (!names || !part || !whole || !isShare || !isCount(part.number) || !isCount(whole.number)) return told
  if (IS_DENIED.test(bare) || isUnreal(part.number, scene)) return told
  // `Homes out of county` are some of the homes.
  const rows = [names.one, names.two].flatMap((name = '') =>
    rowNamed(name, world).filter((row) => isOfRow(name, row, world, true)),
  )
  const sum = judge(part.number, rows)
  if (!sum) return told
  told.set(part.number, sum)
  const all = whole.claim?.status === 'traced' && whole.level ? whole.claim.evidence : []
  const size = percentOf(part.number.value, whole.number.value)
  if (!share || sum.status !== 'traced' || all.length !== 1 || fitNumber(share.number, size) !== 'fits') return told
  const shown = `${printNumber(size, Math.max(1, share.number.decimals))}%`
  const reason = `${sum.reason}, of ${whole.number.text}: ${shown}`
  const evidence = [...sum.evidence, ...all]
  return told.set(share.number, { number: share.number.text, status: 'traced', found: shown, reason, evidence })
}

function sumAlone(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
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
