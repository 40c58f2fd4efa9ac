import type { Indicator } from '../../../compute/figures.ts'
import { isUnsettled, type Weighed } from '../found.ts'
import { isPlain } from '../number/find-doubts.ts'
import { fitNumber, isBelied } from '../number/fit-number.ts'
import { shownIn } from '../number/shown-in.ts'
import { isOfOtherThing, thingOf } from '../number/thing-shared.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { findCandidates } from '../subject/find-subject.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'

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
  const told = new Map<Placed, Verdict>()
  const [first, gloss, ...more] = found
  if (!first || more.length > 0 || !isShare(first) || isUnreal(first.number, scene)) return told
  const thing = thingOf(first.number)
  const right = (thing && ` ${thing}`) + scene.words.slice(first.number.end, scene.span.end)
  const isAlone = gloss === undefined || (gloss.number.kind === 'percent' && GLOSS.test(right) && isOpen(gloss))
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
  const verdict = judge(first.number, right.replace(GLOSS, ''), scene, world)
  if (verdict) told.set(first.number, verdict)
  return told
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

function judge(number: Placed, said: string, scene: Scene, world: World): Verdict | null {
  const row = rowSaid(withoutMonths(said, scene), world)
  const figure = row?.latest
  // `Had supervision` need not be in time.
  const isWhole = !row || !IN_TIME.test(row.label) || IN_TIME.test(said)
  const isNow = figure?.month === world.figures.settings.month
  if (
    !row ||
    !figure ||
    !isWhole ||
    !isNow ||
    isOfOtherThing(number, row, world.vocabulary) ||
    !isOff(number, figure.printed)
  )
    return null
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
