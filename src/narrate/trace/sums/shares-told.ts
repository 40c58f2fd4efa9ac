import type { Reported } from '../../../compute/figures.ts'
import { printNumber } from '../../../shared/print-number.ts'
import type { Weighed } from '../found.ts'
import { fitNumber, isBelied } from '../number/fit-number.ts'
import { percentOf } from '../number/percent-of.ts'
import { anyOf } from '../read/any-of.ts'
import { bareOf } from '../read/bare-of.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'
import { HEDGED } from './form.ts'
import { OF_A_TIME, wholesNamed } from './whole-named.ts'

const MAKES = anyOf(
  [
    '(?:,? (?:which|that|this))? (?:now |still |together |alone )?(?:amounts?|equates?|comes?|came|corresponds?|amounted|equated) to',
    ',? (?:amounting|equating|coming) to',
    ',? (?:which |now |still )?(?:represent(?:s|ed|ing)?|constitut(?:e|es|ed|ing)|compris(?:e|es|ed|ing)|form(?:s|ed|ing)?|equal(?:s|led|ling)?|account(?:s|ed|ing)? for|mak(?:e|es|ing)(?: up)?|made up|works? out at|worked out at|working out at)',
    ',? (?:which |that )?(?:now )?(?:is|are|was|were)(?: equal to| equivalent to)?',
    ",? that['’]s",
    ',? (?:or|i\\.e\\.|equal to|equivalent to)',
    ',',
  ].join('|'),
)
/** What is said of the part up to the verb, or of the whole. */
const WORDS = '[^#@.,;:()]{0,80}?'
const END = String.raw`(?=\s*(?:[.,;:)–]|$| (?:and|but|while|whereas|though|although|when|which|so)\b))`
const SIZE = '(?:(?:some|just|only|now|about|around) )*'
const PART = `(?:(?:the|our|those|these|some|only|just|all) )*#(?<p>\\d+)(?<of>${WORDS})`

const FORMS: readonly RegExp[] = [
  // `As a proportion of all children in our care, the 42 living with their parents amount to 20.6%`.
  new RegExp(
    `(?:^|[:;] |, )(?:(?:expressed |taken |measured |seen )?as an? (?:[a-z]+ )?(?:proportion|share|percentage|fraction|part) of|(?:when )?(?:set |measured |taken )?against|(?:out )?of)(?<w> [^#@.,;:()]{3,80}?|[^#@.,;:()]{0,12}#(?<n>\\d+)${WORDS}), ${PART}${MAKES} ${SIZE}${HEDGED}#(?<s>\\d+)${END}`,
    'i',
  ),
  // `The 32 children placed in children's homes equate to 27.8% of all children in our care`.
  new RegExp(
    `(?:^|[:;] |, |\\b(?:and|but|while|although|though|with) )${PART}${MAKES} ${SIZE}${HEDGED}#(?<s>\\d+) of(?<w> [^#@.,;:()]{3,80}?|[^#@.,;:()]{0,12}#(?<n>\\d+)${WORDS})${END}`,
    'i',
  ),
]
/** A figure of another time or a standard, put beside the part: `, down from 44 in July,`, `(44 in July)`. */
const ASIDE =
  /(?:,| \(| [–-]) ?(?:itself |already |now |still |which (?:is|was) )?(?:(?:up|down|against|compared (?:with|to)|as against|versus|from|above|below|over|under|a (?:rise|fall|drop|reduction|increase|jump|decrease)|an increase|it was|was|target|#\d+ (?:more|fewer|less|higher|lower|up|down|above|below|over|under)|#\d+ (?:in |at )?@|@:?)(?=[ ),:]))[^,;.()&]*(?:,|\)| [–-](?= ))/gi
/** Others, parts of a part, or several counts that are put together. */
const OTHER =
  /\b(?:not|never|no|none|more|fewer|less|than|other|others|rest|half|most|and|or|but|plus|with (?:the|our|another)|together|combined|between|both|adding|also|ago|last|previous|before|until|would|target|aged?|under|over|boys|girls|new|rise|fall|increase|drop|reduction|whom|spend|budget|cost|growth)\b|n['’]t\b|\bthen\b/i

/**
 * `As a proportion of all children in our care, the 42 living with their parents amount to 20.6%`: the share that a count
 * of now is said to be of a whole that the words name in full, or give, which the two do not make.
 */
export function sharesTold(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const told = new Map<Placed, Verdict>()
  if (found.length < 2 || !found.some(mayBeShare)) return told
  const said = readShare(found, scene, world)
  const verdict = said && !isUnreal(said.share.number, scene) ? judge(said, found) : null
  if (said && verdict) told.set(said.share.number, verdict)
  return told
}

function mayBeShare({ number: { kind, months }, claim }: Weighed): boolean {
  const isKind = kind === 'percent' || kind === 'fraction'
  return isKind && months.length === 0 && (claim?.status === 'unverified' || claim?.status === 'traced')
}

type Said = { readonly part: Weighed; readonly share: Weighed; readonly wholes: readonly Reported[] }

/** A share with its part and the counts that its whole may be; null where the words may tell of others. */
function readShare(found: readonly Weighed[], scene: Scene, world: World): Said | null {
  const bare = bareNow(found, scene, world)
  const groups = FORMS.map((form) => form.exec(bare)?.groups).find((each) => each !== undefined)
  const [part, share] = [found[Number(groups?.p ?? -1)], found[Number(groups?.s ?? -1)]]
  if (!groups || !part || !share || !isCount(part) || !mayBeShare(share)) return null
  const whole = (groups.w ?? '').replace(/#\d+/, ' ')
  const before = bare.slice(0, bare.indexOf(`#${groups.p}`))
  if (OF_A_TIME.test(whole) || [whole, groups.of ?? '', before].some((words) => OTHER.test(words))) return null
  const given = groups.n === undefined ? null : found[Number(groups.n)]
  const isGiven = ({ printed }: Reported) => !given || (isCount(given) && given.number.value === printed)
  return { part, share, wholes: wholesNamed(whole, part, world).filter(isGiven) }
}

/** The sentence with `#0` for its numbers and `@` for months that are past, without what is put beside a part. */
function bareNow(found: readonly Weighed[], scene: Scene, { figures }: World): string {
  const months = scene.months.filter(({ month }) => month !== figures.settings.month)
  return bareOf(found, { ...scene, months })
    .trimStart()
    .replace(ASIDE, '')
}

/** A count of now, right as it stands. */
function isCount({ number, row, level, claim }: Weighed): boolean {
  const [source, ...more] = claim?.status === 'traced' ? claim.evidence : []
  const isLatest = source !== undefined && more.length === 0 && source.month === row?.latest?.month
  return level && number.kind === 'number' && row?.unit === 'number' && isLatest && number.value === source.value
}

function judge({ part, share, wholes }: Said, found: readonly Weighed[]): Verdict | null {
  const [whole] = wholes
  if (!whole) return null
  const count = part.number.value
  const values = found.flatMap(({ number }) => (number.kind === 'number' && number.value > 0 ? [number.value] : []))
  const others = values.flatMap((value) => values.map((of) => percentOf(value, of)))
  const sizes = [...wholes.map(({ printed }) => percentOf(count, printed)), ...others]
  if (whole.printed <= count || sizes.some((size) => !isOff(share.number, size))) return null
  const size = percentOf(count, whole.printed)
  const shown = `${printNumber(size, Math.max(1, share.number.decimals))}%`
  const reason = `${part.number.text} of ${whole.shown} is ${shown}`
  return contradicted(share.number, shown, reason, [...(part.claim?.evidence ?? []), ...whole.sources])
}

function isOff(number: Placed, size: number): boolean {
  if (number.kind === 'fraction') return isBelied(number, { size, low: size - 0.5, high: size + 0.5 })
  return fitNumber(number, size) === 'differs' && Math.abs(number.value - size) > 1
}
