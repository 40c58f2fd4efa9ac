import type { Indicator } from '../../../compute/figures.ts'
import { printNumber } from '../../../shared/print-number.ts'
import type { Weighed } from '../found.ts'
import { fitNumber, isBelied } from '../number/fit-number.ts'
import { percentOf } from '../number/percent-of.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { blankExclusions } from '../read/vocabulary.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'
import { OF_A_TIME } from './whole-named.ts'

/** What leads from a count, which may stand in brackets, to the share that it is. */
const LEADS_ON =
  /^\)?[^.;:()\d]{0,70}?(?:,? or|,? that is|,? which is|,? equal to|,? equivalent to|,? are|,? mak(?:e|es|ing) up|,? amount(?:s|ing)? to|,(?= (?:close to|nearly|almost|about|around|some|roughly|just))|,? (?:now |together )?represent(?:s|ing)?|,? account(?:s|ing)? for)\s+(?:(?:just|only|about|around|some|roughly|approximately|now|close to|nearly|almost|an?)\s+)*$/i
/** A part of what was counted, others than it, another time, or a share of something else. */
const OTHERWISE =
  /\b(?:of (?:whom|which|them|these)|not|other|others|rest|more|fewer|less|than|and|but|while|down|were|was|had|ago|last|like)\b|n['’]t\b/i

/**
 * `The 32 in children's homes are 10% of the 470 in our care`: a share that a sentence states of two of its own counts, or
 * of one and a whole that it names in full, which they do not make.
 */
export function statedShares(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const told = new Map<Placed, Verdict>()
  if (!found.some(isOpen)) return told
  for (const at of found.keys()) {
    const verdict = statedAt(at, found, scene, world)
    const share = found[at]
    if (verdict && share) told.set(share.number, verdict)
  }
  return told
}

function statedAt(at: number, found: readonly Weighed[], scene: Scene, world: World): Verdict | null {
  const [part, share, next] = [found[at - 1], found[at], found[at + 1]]
  if (!part || !share || !isCount(part) || !isOpen(share) || isUnreal(share.number, scene)) return null
  // `27% of all contacts that month`: the part's own.
  if (share.number.months.some(({ month, role }) => role !== 'at' || month !== part.row?.latest?.month)) return null
  const lead = scene.words.slice(part.number.end, share.number.at).replace(/\b(?:[A-Z][a-z]+) \d+\b/g, 'it')
  const before = scene.words.slice(scene.span.at, part.number.at)
  const isLed = LEADS_ON.test(lead) || (/^[^.,;:()\d]{0,40}, $/.test(lead) && OF_ALL.test(share.number.right))
  if (!isLed || otherwise(lead, scene, part) || /\b(?:up|down|by)$/i.test(part.number.left.trim())) return null
  if (TOGETHER.test(before.replace(/^\s*between them,/i, ''))) return null
  const whole = wholeOf(share, next, world)
  return whole === null ? null : belied(share, part, whole)
}

/** `383 in June, 27% of all contacts that month`. */
const OF_ALL = /^ of (?:all|the total)\b/

/** Whether what leads to a share goes on to something else; `were` is no other time where the sentence names none. */
function otherwise(lead: string, { months }: Scene, { row }: Weighed): boolean {
  const isNow = months.every(({ month }) => month === row?.latest?.month)
  return OTHERWISE.test(isNow ? lead.replace(/\b(?:was|were|stepped down)\b/gi, 'is') : lead)
}

/** Several counts that are put together, of which only the first stands before the share. */
const TOGETHER = /\b(?:together|combined|between|both|with|plus|adding)\b/i

/** A share that its own words do not settle. */
function isOpen({ number, wide, claim }: Weighed): boolean {
  const isPlain = number.kind === 'percent' || number.kind === 'fraction'
  return isPlain && number.hedge !== 'under' && number.hedge !== 'over' && (wide || claim?.status === 'unverified')
}

function isCount({ number, row, level, claim }: Weighed): boolean {
  const [source, ...more] = claim?.status === 'traced' ? claim.evidence : []
  const isLatest = source !== undefined && more.length === 0 && source.month === row?.latest?.month
  return level && number.kind === 'number' && row?.unit === 'number' && isLatest && number.value === source.value
}

type Whole = { readonly printed: number; readonly sources: Verdict['evidence'] }

/** The whole that stands behind a share: the next number, or a count that the words name with no word besides. */
function wholeOf({ number }: Weighed, next: Weighed | undefined, { vocabulary, place }: World): Whole | null {
  if (next && /^\s*of (?:the |our |all )*$/i.test(number.right))
    return isCount(next) ? { printed: next.number.value, sources: next.claim?.evidence ?? [] } : null
  const words = /^\s*of (?:all )?(?:the |our |those |everyone |everybody )?([^.,;:()\d]{4,40}?)\s*(?:[.,;]|$)/i.exec(
    number.right,
  )?.[1]
  if (words === undefined || OTHERWISE.test(words) || OF_A_TIME.test(words)) return null
  const ways = [words, `children ${words}`].map((each) => telling(vocabulary.stemsOf(each)))
  const rows = vocabulary.rows.filter(
    ({ row, stems, aside }) =>
      isWhole(row) &&
      aside.size === 0 &&
      ways.some((said) => telling(stems).length === said.length && said.every((stem) => stems.has(stem))),
  )
  const row = rows.find((each) => each.row.section === place.section)?.row ?? rows[0]?.row
  return row?.latest ?? null
}

/** `All complaints` are the complaints received. */
function telling(stems: ReadonlySet<string>): readonly string[] {
  return [...stems].filter((stem) => stem !== 'receiv')
}

/** `Of all our plans` is more than the plans of a row that leaves some out. */
function isWhole({ unit, label }: Indicator): boolean {
  return unit === 'number' && blankExclusions(label) === label
}

function belied({ number }: Weighed, part: Weighed, { printed: whole, sources }: Whole): Verdict | null {
  if (whole <= part.number.value) return null
  const share = percentOf(part.number.value, whole)
  const isLoose = number.kind === 'fraction'
  const fits = isLoose
    ? !isBelied(number, { size: share, low: share, high: share })
    : fitNumber(number, share) !== 'differs'
  const isOff = !fits && Math.abs(number.value - share) > 1
  if (!isOff) return null
  const shown = `${printNumber(share, Math.max(isLoose ? 1 : 0, number.decimals))}%`
  const reason = `${part.number.text} of ${printNumber(whole, 0)} is ${shown}`
  return contradicted(number, shown, reason, [...(part.claim?.evidence ?? []), ...sources])
}
