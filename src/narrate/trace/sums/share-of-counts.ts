import { printNumber } from '../../../shared/print-number.ts'
import { isChange, isUnsettled, type Weighed } from '../found.ts'
import { isPlain } from '../number/find-doubts.ts'
import { fitNumber, isBelied } from '../number/fit-number.ts'
import { percentOf } from '../number/percent-of.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'

/**
 * `156 of 1,491, one in ten`: the share that a sentence states right behind two counts of its own, one said to be of the
 * other. What they make is told, right or wrong, whatever row may hold a share of that name.
 */
export function sharesOfCounts(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const told = new Map<Placed, Verdict>()
  for (const each of found) {
    const pair = pairBefore(each.number, scene) ?? pairBehind(each.number, scene)
    const [part, whole] = pair
      ? pair.map((number) => found.find((other) => other.number === number))
      : (pairAround(each, found, scene, world) ?? [])
    const isRight = part?.claim?.status === 'traced' && whole?.claim?.status === 'traced'
    if (part && whole && isRight && isOpen(each) && !isNotedBeside(each, [part, whole])) {
      const verdict = judge(each.number, part, whole)
      if (verdict) told.set(each.number, verdict)
    }
  }
  return told
}

/** A share that its own words do not settle. */
function isOpen({ wide, claim }: Weighed): boolean {
  return isUnsettled({ claim, wide })
}

/** `A fall of 17 on the month and of 145 on the year (31%)`: what is noted beside changes is no share of one in the other. */
function isNotedBeside({ number }: Weighed, counts: readonly Weighed[]): boolean {
  return number.kind === 'percent' && number.left.endsWith('(') && counts.some(isChange)
}

/** Whether a share is that of the two counts before it, which its sentence says one of the other. */
export function isShareOfPair(number: Placed, scene: Scene): boolean {
  const [part, whole] = pairBefore(number, scene) ?? pairBehind(number, scene) ?? []
  return part !== undefined && whole !== undefined && sizeFits(number, percentOf(part.value, whole.value)) === true
}

/** `Section 47` is a name, and so is `S47s`. */
const NAMED = /\b(?:[A-Z][a-z]+ |[A-Z]+)\d+s?\b/g
const OUT_OF = /^[^.;:()\d]{0,70}\b(?:out of|of|from) (?:the |our |all |some |a total of )*$/i
const OF_THEM = /^ (?:of them|of these|of those|of which)(?:,|$| \()/i
const THEN = /^[^.;:()\d]{1,60} $/i
/** What leads from the counts to their share. */
const LEADS =
  /^(?: [a-zÀ-ɏ'’-]+){0,6}?(?:,? \(|,? =|,|,? or|,? so|,? i\.?e\.?,?|,? making(?: it)?|,? that is|,? which is|,? that['’]s)(?: (?:or|so|i\.e\.|that is|which is|just|only|about|around|some|roughly|approximately|nearly|almost|over|under|more than|less than|fewer than|barely|hardly|well|an?))* ?$/i
const OF_THEM_LEADS =
  /^(?: of (?:them|these|those|which))?(?:,| \(|,? or|,? that is|,? i\.e\.)(?: (?:or|that is|i\.e\.|just|only|about|around|some|roughly|nearly|almost|over|under|more than|less than))* ?$/i
/** Words under which a share is of something else than the counts before it. */
const ELSEWHERE =
  /^ ?(?:of (?:whom|them|these|those|which|the (?:first|latter|former))|more|fewer|less|higher|lower|up|down|above|below|points?|from|by|for|in [A-Z]|as (?:many|much))\b/
const CLOSED =
  /^\s*(?:[.,;)]|$)|^ (?:was|were|is|are|of (?:the total|the whole)(?=\s*(?:[.,;)]|$))|went|became|led|ended|came)\b/

/** The part and the whole that stand before a share; null where the words do not say that one is of the other. */
function pairBefore(number: Placed, scene: Scene): readonly [Placed, Placed] | null {
  if (!isShare(number)) return null
  const { numbers, words } = scene
  const at = numbers.indexOf(number)
  const [one, two] = [numbers[at - 2], numbers[at - 1]]
  if (!one || !two || one.kind !== 'number' || two.kind !== 'number' || isUnreal(number, scene)) return null
  if (ELSEWHERE.test(number.right) || !CLOSED.test(number.right) || one.hedge !== null || two.hedge !== null)
    return null
  const between = words.slice(one.end, two.at).replace(NAMED, 'it')
  const lead = words.slice(two.end, number.at)
  if (OTHER.test(`${between} ${lead}`)) return null
  if (one.value < two.value && OUT_OF.test(between) && LEADS.test(lead)) return [one, two]
  return two.value < one.value && THEN.test(between) && OF_THEM.test(lead) && OF_THEM_LEADS.test(lead)
    ? [two, one]
    : null
}

/** `56% of our 470 children (115 of them)`, `a quarter of our 470 children, 115, are`: the whole and the part that stand behind a share. */
function pairBehind(number: Placed, { numbers, words, ...scene }: Scene): readonly [Placed, Placed] | null {
  const at = numbers.indexOf(number)
  const [whole, part] = [numbers[at + 1], numbers[at + 2]]
  if (!isShare(number) || whole?.kind !== 'number' || part?.kind !== 'number' || whole.value <= part.value) return null
  if (isUnreal(number, { ...scene, numbers, words }) || whole.hedge !== null || part.hedge !== null) return null
  const isOf = /^ of (?:the |our |all |all our |all the |these |those )*$/i.test(words.slice(number.end, whole.at))
  const [, sign] = /^(?: [a-zÀ-ɏ'’-]+){1,6}( \(|, )$/i.exec(words.slice(whole.end, part.at)) ?? []
  const closed =
    sign === ', ' ? /^(?: of (?:them|these))?, (?:is|are|was|were|had?|have|live)\b/i : /^(?: of (?:them|these))?\)/i
  return isOf && sign !== undefined && closed.test(words.slice(part.end)) ? [part, whole] : null
}

/** Behind `half`: `as many as the 59 received`. */
const AS_MANY = /^ as many as (?:the |our |all |all our |those |these )*$/i
const LEADS_AS_MANY =
  /^[^.;:()]{2,90}, (?:just |only |about |around |roughly |nearly |almost |over |under |more than |less than |fewer than )*$/i

/** `16 were upheld, 27% of the 59 received`: the part before a share and the whole behind it, of one month. */
function pairAround(
  { number }: Weighed,
  found: readonly Weighed[],
  scene: Scene,
  world: World,
): readonly [Weighed, Weighed] | null {
  const { vocabulary } = world
  const at = scene.numbers.indexOf(number)
  const [part, whole] = [found[at - 1], found[at + 1]]
  if (!isShare(number) || !part || !whole?.row || !isCount(part) || !isCount(whole) || isUnreal(number, scene))
    return null
  const lead = scene.words.slice(part.number.end, number.at).replace(NAMED, 'it')
  const behind = scene.words.slice(whole.number.end, scene.span.end)
  const [end = ''] = /^[^.,;:()]*/.exec(behind) ?? []
  const leadsOn = scene.words.slice(number.end, whole.number.at)
  const isOf = /^ of (?:the |our |all |all our |all the |those |these )*$/i.test(leadsOn) && LEADS.test(lead)
  const isAsMany = number.kind === 'fraction' && AS_MANY.test(leadsOn) && LEADS_AS_MANY.test(lead)
  const isTold = (isOf || isAsMany) && !OTHER.test(`${lead} ${end}`)
  const isWhole = [...vocabulary.stemsOf(end)].every(
    (stem) => (whole.row && vocabulary.isOf(whole.row, stem)) || (isAsMany && isPlain(stem, world)),
  )
  const isOfOneMonth = part.claim?.evidence[0]?.month === whole.claim?.evidence[0]?.month
  return isTold && isWhole && isOfOneMonth && part.number.value < whole.number.value ? [part, whole] : null
}

function isCount({ number, row, claim }: Weighed): boolean {
  return number.kind === 'number' && number.hedge === null && row?.unit === 'number' && claim?.evidence.length === 1
}

function isShare({ kind }: Placed): boolean {
  return kind === 'percent' || kind === 'fraction'
}

/** Others, and what a count was or is compared with. */
export const OTHER =
  /\b(?:not|never|more|fewer|less|than|down|up|fall|rise|drop|other|others|rest|another|further|target|ago|last|previous|from (?=\w+ to)|while|whereas|but|down from|up from)\b|n['’]t\b/i

/** Whether a share is what it is said to be; null where it is near, and may be. */
function sizeFits(number: Placed, size: number): boolean | null {
  const odds = /\bin[ -](?:every )?(\S+)$/i.exec(number.text)
  const isOne = odds !== null && /^(?:an?|one|1)\b/i.test(number.text)
  if (isOne) {
    const [said, real] = [100 / number.value, 100 / size]
    const away = Math.abs(said - real)
    return away > 1.2 && away > 0.18 * real ? false : away <= 0.6 ? true : null
  }
  if (number.kind === 'fraction') return isBelied(number, { size, low: size, high: size }) ? false : null
  const fit = fitNumber(number, size)
  return fit === 'fits' ? true : fit === 'differs' && Math.abs(number.value - size) > 1 ? false : null
}

function judge(number: Placed, part: Weighed, whole: Weighed): Verdict | null {
  const size = percentOf(part.number.value, whole.number.value)
  const fits = sizeFits(number, size)
  if (fits === null) return null
  const shown = `${printNumber(size, number.kind === 'percent' ? number.decimals : 1)}%`
  const reason = `${part.number.text} of ${whole.number.text} is ${shown}`
  const evidence = [...(part.claim?.evidence ?? []), ...(whole.claim?.evidence ?? [])]
  if (!fits) return contradicted(number, shown, reason, evidence)
  return { number: number.text, status: 'traced', found: shown, reason, evidence }
}
