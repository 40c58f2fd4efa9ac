import type { Indicator, Reported } from '../../../compute/figures.ts'
import type { Weighed } from '../found.ts'
import type { Expected } from '../number/expectation.ts'
import { besideOf, changeOf } from '../number/expected.ts'
import { fitNumber, fitsAny } from '../number/fit-number.ts'
import { traced, unverified } from '../number/say-verdict.ts'
import { JOIN } from '../read/any-of.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { sentenceOf } from '../read/span.ts'
import { partRows } from '../subject/rival-rows.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { TARGET } from './target-words.ts'
import { latestTold, standardTold } from './told-figures.ts'

type Verdicts = ReadonlyMap<Placed, Verdict>

/**
 * Numbers that speak of a target by no usual word: `it's 31 we want`, `seven adrift`, `five points short of where we
 * should be`. The figure beside them tells the row, or the row of the part that alone has both.
 */
export function nearTarget(found: readonly Weighed[], scene: Scene, world: World): Verdicts {
  const verdicts = new Map<Placed, Verdict>()
  if (!MAY_SPEAK.test(sentenceOf(scene))) return verdicts
  for (const each of found) {
    const stray = ofOtherRow(each, found, scene)
    if (stray) verdicts.set(each.number, stray)
    const kind = stray ? null : kindOf(each, scene)
    if (kind === null || !(isOpen(each) || isMove(each, kind))) continue
    const told = rowsFor(each, kind.kind, found, world).flatMap((row) => heldTo(each, kind, row, world) ?? [])
    const fits = told.filter(({ option }) => fitsAny(each.number, option.values))
    const [only, ...more] = fits
    if (only && more.length === 0)
      for (const [number, claim] of together(each, only, found)) verdicts.set(number, claim)
    else if (fits.length === 0) {
      const claim = refuted(each, kind, found, scene, world) ?? (each.wide ? byChance(each, kind, found, world) : null)
      if (claim) verdicts.set(each.number, claim)
    }
  }
  return verdicts
}

const WANTED = '(?:want|need|ask|aim|look|set|expect|should|ought|said|hope|strive|seek|must|meant|supposed)'
const MAY_SPEAK =
  /\b(?:miss(?:ed|es|ing)|want|wanted|need|needs|ask|asks|asked|aim|bar|set ourselves|should|ought|pace|adrift|off|short|shy|to go|to find|above|below|over|under|inside|outside|goal|ambition|expect)\b/i

/** What nearer words do not settle, or settle otherwise. */
function isOpen({ claim, wide }: Weighed): boolean {
  return claim !== null && (claim.status !== 'traced' || wide)
}

/** `four points short of where we should be` is no change between two months, though one be of that size. */
function isMove({ claim }: Weighed, kind: Kind): boolean {
  const isPlain = kind.kind === 'gap' && kind.isPlain
  return isPlain && claim?.status === 'traced' && claim.evidence.every(({ month }) => month !== null)
}

/**
 * `bare` is the target itself; `gap` how far off it a figure is, `way` −2 short of it, 2 inside, 1 above, −1 below; with `isLater`
 * the words say themselves that the target is meant, however far behind the figure.
 */
type Kind =
  | { readonly kind: 'bare' }
  | { readonly kind: 'gap'; readonly way: number; readonly isPlain: boolean; readonly isLater?: true }

const PLACE = String.raw`(?:where (?:we|it|they|things|that|this) (?:\w+ )?${JOIN}${WANTED}\w*\b|(?:the|our|its|their) (?:${TARGET}|bar|mark|ask|aim|pace)\b|${TARGET}\b)`
const OFF_PLACE = new RegExp(
  `^ (?<side>short of|shy of|off|adrift of|away from|from|above|over|below|under|beyond|inside|outside)${JOIN} ${PLACE}(?<tail>[^.;]{0,30})`,
  'i',
)
/** What is wanted by now, on the way to a target, is not the target. */
const BY_NOW = /\b(?:by|now|stage|point|plan|profile|trajectory|month|quarter|week|for (?:teams?|the))\b/i
const OFF = /^ (?:adrift|short|shy|off(?: the pace)?|to go|to find)\s*(?=[.,;!)]|$)/i
/** `The target is missed by 12 points`, `missing the target by 12`. */
const MISSED_BY = new RegExp(
  String.raw`\b(?:(?:the|our|its|their) ${TARGET} (?:is|was|has been|remains) (?:still |again |thus |now )?missed|miss(?:es|ed|ing) (?:the|our|its|their) ${TARGET}) by (?:just |only |a full |some )?$`,
  'i',
)
const BARE_LEFT = new RegExp(
  String.raw`\b(?:(?:our|the) (?:aim|ask|bar|goal|ambition|${TARGET}) (?:is|was|being|remains)|we (?:want|are after|ask for|aim for))\s*$`,
  'i',
)
const BARE_RIGHT =
  /^ (?:(?:is|was) (?:the|our) (?:ask|aim|bar|goal|target)\b|(?:that |which )?(?:we|they) (?:want|need|ask for|are after|are aiming for|aim for|are looking for|look for|set ourselves|expect)(?=)\b(?! (?:to|by|in|next|from)\b))/i

function kindOf({ number }: Weighed, { words, span }: Scene): Kind | null {
  const right = words.slice(number.end, span.end)
  if (number.kind === 'fraction' || number.kind === 'times' || number.kind === 'multiple') return null
  if (number.kind !== 'points' && (BARE_RIGHT.test(right) || BARE_LEFT.test(number.left))) return { kind: 'bare' }
  if (MISSED_BY.test(number.left) && !/\bon average\b/i.test(words.slice(span.at, span.end)))
    return { kind: 'gap', way: -2, isPlain: true, isLater: true }
  const { side, tail = '' } = OFF_PLACE.exec(right)?.groups ?? {}
  if (side !== undefined) return { kind: 'gap', way: wayOf(side), isPlain: !BY_NOW.test(tail) }
  return OFF.test(right) ? { kind: 'gap', way: -2, isPlain: false } : null
}

function wayOf(side: string): number {
  if (/above|over|beyond/i.test(side)) return 1
  if (/inside/i.test(side)) return 2
  return /below|under/i.test(side) ? -1 : -2
}

/** `to 88, seven adrift`: how far off a figure is tells the figure too. */
function together(each: Weighed, { row, latest, option }: Told, found: readonly Weighed[]): Verdicts {
  const isOwn = ({ number, claim }: Weighed) =>
    number.end <= each.number.at && claim?.status === 'unverified' && fitNumber(number, latest.printed) === 'fits'
  const { shown, sources } = latest
  const level: Expected = { values: [latest.printed], sign: 0, shown, words: shown, sources }
  return new Map([
    [each.number, traced(each.number, { row, option })],
    ...found.filter(isOwn).map(({ number }) => [number, traced(number, { row, option: level })] as const),
  ])
}

/** The row of the figure before, else after; where none is known, those of the part whose figure the sentence gives. */
function rowsFor(each: Weighed, kind: Kind['kind'], found: readonly Weighed[], world: World): readonly Indicator[] {
  const levels = latestTold(found).filter((level) => level !== each)
  const level = levels.findLast(({ number }) => number.end <= each.number.at) ?? levels[0]
  if (level) return [level.row]
  if (kind === 'bare' && found.every(({ row }) => row === null)) return partRows(world)
  const open = found.filter((other) => other !== each && isOpen(other) && other.number.value >= 10)
  return partRows(world).filter(({ latest }) =>
    open.some(({ number }) => latest !== null && fitNumber(number, latest.printed) === 'fits'),
  )
}

type Told = { readonly row: Indicator; readonly latest: Reported; readonly option: Expected }

/** What a row gives for a number of that kind: its target, or how far its newest figure is off that. */
function heldTo({ number }: Weighed, kind: Kind, row: Indicator, { figures }: World): Told | null {
  const { latest } = row
  const target = besideOf(row, { kind: 'target' }, figures)
  if (!latest || !target) return null
  const { value, shown, words, sources } = target
  if (kind.kind === 'bare') return { row, latest, option: { values: [value], sign: 0, shown, words, sources } }
  if (number.kind === 'percent') return null
  const gap = changeOf(row, value, latest.printed, row.unit === 'percent' ? 'points' : 'amount')
  if (!gap || (number.kind === 'points') > (row.unit === 'percent')) return null
  const isOff = Math.abs(kind.way) === 2 ? isShort(row, gap) === (kind.way === -2) : gap.sign === kind.way
  if (!isOff) return null
  return {
    row,
    latest,
    option: {
      ...gap,
      words: `${gap.shown} off: ${latest.shown}, and ${words}`,
      sources: [...latest.sources, ...sources],
    },
  }
}

function isShort({ better }: Indicator, { sign }: Expected): boolean {
  return better === null ? sign !== 0 : sign === (better === 'higher' ? -1 : 1)
}

/** `Three points short of the 95% target`, which lie between another row and its target, and not that of the 95%: chance. */
function ofOtherRow({ number, wide, row }: Weighed, found: readonly Weighed[], { words, span }: Scene): Verdict | null {
  const behind = wide && OFF_NUMBERED.test(words.slice(number.end, span.end))
  const target = behind ? found.find((each) => each.number.at >= number.end) : undefined
  const isOther = target !== undefined && standardTold(target) === 'target' && target.row !== row
  return isOther ? unverified(number, UNSETTLED) : null
}

const UNSETTLED = 'the words do not settle which target it lies off'
const OFF_NUMBERED = new RegExp(
  String.raw`^ (?:short of|shy of|off|adrift of|away from|from|above|over|below|under|beyond) (?:the|our|its|their) [\d.,]*\d%? ${TARGET}\b`,
  'i',
)

/** How far off a target, by a reading that its words do not bear: no more than chance. */
function byChance(each: Weighed, kind: Kind, found: readonly Weighed[], world: World): Verdict | null {
  const { number, claim } = each
  const isPlain = kind.kind === 'gap' && kind.isPlain
  const isOfStandard = claim?.evidence.some(({ month }) => month === null) ?? false
  return isPlain && !isOfStandard ? unverified(number, turned(each, kind, found, world) ?? UNSETTLED) : null
}

/** `555 is 26 above the target of 581`: so far it does lie off it, on the other side. */
function turned(
  each: Weighed,
  { way }: Kind & { kind: 'gap' },
  found: readonly Weighed[],
  world: World,
): string | null {
  const [row] = rowsFor(each, 'gap', found, world)
  const told = row && Math.abs(way) === 1 ? heldTo(each, { kind: 'gap', way: -way, isPlain: true }, row, world) : null
  const isSize = fitsAny(each.number, told?.option.values)
  return told && isSize ? `it lies so far on the other side: ${told.row.label}: ${told.option.words}` : null
}

/** `At 75%, eleven off target`: right behind a row's newest figure, and no number of anything else. */
function refuted(each: Weighed, kind: Kind, found: readonly Weighed[], scene: Scene, world: World): Verdict | null {
  const { number } = each
  const { words } = scene
  const level = latestTold(found).findLast((other) => other.number.end <= number.at)
  const isNext =
    level &&
    (ADJOINS.test(words.slice(level.number.end, number.at)) ||
      (kind.kind === 'gap' && kind.isLater && isOfOne(level.row, each, found, scene)))
  if (!level || !isNext || kind.kind !== 'gap' || !kind.isPlain || level.number.value < 10) return null
  if (OF_SOME.test(words.slice(number.end, scene.span.end))) return null
  const told = heldTo(each, kind, level.row, world)
  if (!told?.option.values.every((value) => fitNumber(number, value) === 'differs')) return null
  const reason = `"${told.row.label}" is ${told.option.words}`
  return contradicted(number, told.option.shown, reason, told.option.sources)
}

/** `Nine points off target at the worst depot`, `in one ward`: how far a part of what is counted lies off it. */
const OF_SOME = new RegExp(
  String.raw`^[^.;:,()]{0,30}\b${TARGET} (?:at|in|for|across|among) (?:(?:the|our|its) )?(?:(?:worst|best|slowest|busiest|largest|smallest|north|south|east|west)\w*|one|two|some|most|half)\b`,
  'i',
)

/** Whether a sentence tells of nothing but a row at its newest: no other's figure, and no month before a distance's own clause. */
function isOfOne(row: Indicator, each: Weighed, found: readonly Weighed[], { months, clauses }: Scene): boolean {
  const from = clauses[each.number.clause]?.at ?? 0
  const isNow = months.every(({ at, month, role }) => at < from || role === 'by' || month === row.latest?.month)
  return isNow && found.every((other) => other === each || (other.row === row && other.claim?.status === 'traced'))
}

/** Nothing in between goes on to something else; how far the figure has moved may be told first. */
const ADJOINS =
  /^(?:(?!\b(?:and|but|while|whereas)\b|, with\b)(?:[^.;:()\d]|\d+(?= points?\b))){0,90}(?:,|\bis|\bare) (?:and |so |still |now |which |that |this |it |is |that['’]s |only |just |a full |some |we are |(?:leaves|leaving|puts|putting|keeps|keeping) (?:us|it|this) )*$/i
