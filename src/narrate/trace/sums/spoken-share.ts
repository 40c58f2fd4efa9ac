import type { Indicator } from '../../../compute/figures.ts'
import { isUnsettled, type Weighed } from '../found.ts'
import { isPlain } from '../number/find-doubts.ts'
import { fitNumber, isBelied } from '../number/fit-number.ts'
import { shownIn } from '../number/shown-in.ts'
import { isOfOtherThing, thingOf } from '../number/thing-shared.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { blankExclusions } from '../read/vocabulary.ts'
import { latestTold } from '../standards/told-figures.ts'
import { findCandidates, isHome } from '../subject/find-subject.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'
import { fitShare, isShareOf } from './shares-told.ts'

const HEDGE =
  '(?:(?:in [A-Z][a-z]+,? )?(?:just |only |some |about |around |roughly |nearly |almost |a little |well |getting on for |close to |over |under |more than |less than |fewer than )*)'
const OPENS = new RegExp(`^\\W*${HEDGE}$`, 'i')
/** Others, other times, a part of those, and what is not done. */
const OTHER =
  /\b(?:not|never|no(?! further)|none|without|outside|late|overdue|missed|waiting|than|other|others|another|rest|of (?:whom|them|these|those|which)|each|ago|last year|previous|earlier|since|until|before|after|again|averag\w*|year|quarter|target|aim\w*|because|while|but|whereas|boys|girls|under|over the|aged?|new|who|whose|(?<!no )further)\b|n['’]t\b|[;:?]/i
/** Label words in the form that a sentence gives them. */
const LED = /\b(?:led|lead|came|come|comes) to\b/gi
const IDLE = /^(?:liv|plac|child|had|hav|been|was|wer)/
/** The percentage that says a fraction once more. */
const GLOSS = /\s*\([\d.]+ ?%\)/

/**
 * `Half of children open for six months or more have had two or more social workers.`: a sentence that is no more than a
 * share and the whole of one row's words, and nothing besides, where the row's share is another.
 */
export function spokenShares(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const told = new Map(sharesOfCounts(found, scene, world))
  const [first, gloss, ...more] = found
  if (!first || more.length > 0 || !isShare(first) || isUnreal(first.number, scene)) return told
  const thing = thingOf(first.number)
  const right = (thing && ` ${thing}`) + scene.words.slice(first.number.end, scene.span.end)
  const isAlone = gloss === undefined || (gloss.number.kind === 'percent' && GLOSS.test(right))
  const isNow = scene.months.every(({ month }) => month === world.figures.settings.month)
  const opening = scene.words.slice(scene.span.at, first.number.at)
  if (
    !isAlone ||
    !isNow ||
    !OPENS.test(opening) ||
    !(/^ of /.test(right) || / in /i.test(first.number.text)) ||
    OTHER.test(right.replace(/\blooked[- ]after\b/gi, ''))
  )
    return told
  const verdict = judge(first.number, right.replace(GLOSS, ''), scene, world, gloss)
  if (verdict) told.set(first.number, verdict)
  return told
}

const OF_WHICH = new RegExp(`^[^.;:()]{0,60}? of (?:which|whom|these|those|them),? ${HEDGE}$`, 'i')
const TO_ITS_END = /^[^.,;:()–]{3,120}?(?= (?:and|but|while|whereas)\b|\s*(?:[.,;:()–]|$))/
/** What became of some, of which no label has to speak. */
const BECAME = /^(?:lead|led|result|end|went|go|came|com|progress|proceed|turn|mov)$/

/** `120 discussions, of which 65% led to an enquiry`: a share of the count before it, where one row is just that. */
function sharesOfCounts(
  found: readonly Weighed[],
  scene: Scene,
  world: World,
): readonly (readonly [Placed, Verdict])[] {
  const isNow = scene.months.every(({ month }) => month === world.figures.settings.month)
  if (!isNow) return []
  return found.flatMap((each, at) => {
    const [whole] = latestTold(found.slice(Math.max(0, at - 1), at))
    const said = TO_ITS_END.exec(scene.words.slice(each.number.end, scene.span.end))?.[0] ?? ''
    const isOf = whole?.row.unit === 'number' && isShare(each) && OF_WHICH.test(each.number.left)
    if (!whole || !isOf || said === '' || OTHER.test(said) || isUnreal(each.number, scene)) return []
    const verdict = against(each.number, rowOfSome(said, whole.row, world), world)
    return verdict ? [[each.number, verdict] as const] : []
  })
}

/** The one row of the part that is the share of a count of which some words are told: by its label, or by both counts. */
function rowOfSome(said: string, whole: Indicator, world: World): Indicator | null {
  const { vocabulary } = world
  const bag = [...vocabulary.stemsOf(said)]
  const home = vocabulary.rows.filter(
    ({ row }) => isHome(row, world.place) && row.latest?.month === whole.latest?.month,
  )
  const isSaid = (rows: readonly Indicator[]) => (stem: string) =>
    BECAME.test(stem) || IDLE.test(stem) || isPlain(stem, world) || rows.some((row) => vocabulary.isOf(row, stem))
  const isMade = (row: Indicator) =>
    home.some(
      ({ row: part }) =>
        part !== whole &&
        part.unit === 'number' &&
        isShareOf(row, part.latest?.printed ?? 0, whole.latest?.printed ?? 0) &&
        bag.every(isSaid([row, part])),
    )
  const [only, ...more] = home.filter(({ row, stems }) => {
    const own = [...stems].filter((stem) => !vocabulary.isOf(whole, stem) && !isSaid([])(stem))
    const named = own.filter((stem) => bag.includes(stem)).length
    if (row.unit !== 'percent' || named === 0 || named < 0.6 * own.length) return false
    return isMade(row) || [...bag, ...vocabulary.stemsOf(whole.label)].every(isSaid([row]))
  })
  // What its label leaves out is part of the count.
  return only && more.length === 0 && blankExclusions(only.row.label) === only.row.label ? only.row : null
}

function isShare(each: Weighed): boolean {
  return (each.number.kind === 'fraction' || each.number.kind === 'percent') && isOpen(each)
}

/** A number that its own words do not settle. */
function isOpen({ wide, claim }: Weighed): boolean {
  return isUnsettled({ claim, wide })
}

/** The children of whom all placements are told. */
const IN_CARE =
  /^ (?:of )?(?:all )?(?:the |our |those )*(?:children (?:that are |who are )?in (?:our |local authority )?care|children looked after|looked[- ]after children|children (?:that |whom )?we look after|CLA|LAC)(?= (?:are|is|live|lives|have been|were)\b)/i

function rowsOf(said: string, { vocabulary, place }: World) {
  const bag = vocabulary.stemsOf(said)
  return { bag, found: findCandidates(bag, place, ['percent'], vocabulary) }
}

function judge(number: Placed, said: string, scene: Scene, world: World, gloss?: Weighed): Verdict | null {
  const row = rowSaid(withoutMonths(said, scene), world)
  // `Had supervision` need not be in time.
  return !row || !IN_TIME.test(row.label) || IN_TIME.test(said) ? against(number, row, world, gloss) : null
}

function against(number: Placed, row: Indicator | null, world: World, gloss?: Weighed): Verdict | null {
  const figure = row?.latest
  const isNow = figure?.month === world.figures.settings.month
  if (!row || !figure || !isNow || isOfOtherThing(number, row, world.vocabulary)) return null
  // `Nearly half of them (43%)`: what it says itself is no nearer to half than to two fifths.
  const isBeside = gloss?.number.value === figure.printed && fitShare(number, figure.printed) === 'differs'
  if (!isBeside && !isOff(number, figure.printed)) return null
  return contradicted(number, figure.shown, `"${row.label}" is ${shownIn(figure)}`, figure.sources)
}

const IN_TIME = /\btime|up to date/i

function withoutMonths(said: string, { months, words }: Scene): string {
  return months.reduce((text, { at, end }) => text.replace(words.slice(at, end), ' '), said).replace(LED, 'leading to')
}

/** The one row whose words these are, and no more than its words. */
function rowSaid(spoken: string, world: World): Indicator | null {
  const whole = rowsOf(spoken, world)
  // Where they are placed is told of children in care, whether or not a label says so again.
  const placed = IN_CARE.test(spoken) && (whole.found[0]?.explained ?? 1) < 0.99 ? spoken.replace(IN_CARE, '') : null
  const { bag, found } = placed === null ? whole : rowsOf(placed, world)
  const [first, ...rest] = found
  if (!first || first.explained < 0.99 || first.named < 0.75) return null
  if (placed !== null && !/\bplac(?:ed|ement)/i.test(first.row.label)) return null
  // `Half of referrals from schools`: a word that no label holds narrows what is told.
  const isOwn = (stem: string) => world.vocabulary.isOf(first.row, stem) || IDLE.test(stem)
  const isRivalled = rest.some(({ row, score }) => row.label !== first.row.label && score >= 0.85 * first.score)
  return isRivalled || ![...bag].every((stem) => isOwn(stem) || isPlain(stem, world)) ? null : first.row
}

/** Whether a share is another than a percentage by more than rounding. */
function isOff(number: Placed, size: number): boolean {
  if (number.kind === 'fraction') return isBelied(number, { size, low: size - 0.5, high: size + 0.5 })
  return fitNumber(number, size) === 'differs' && Math.abs(number.value - size) > 2
}
