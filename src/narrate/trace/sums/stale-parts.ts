import type { Indicator } from '../../../compute/figures.ts'
import { addMonths, shortMonth } from '../../../shared/month.ts'
import { isUnsettled, type Weighed } from '../found.ts'
import { isPlain } from '../number/find-doubts.ts'
import { otherMeasure } from '../number/narrowed-words.ts'
import { unverified } from '../number/say-verdict.ts'
import { bareOf } from '../read/bare-of.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { sentenceOf } from '../read/span.ts'
import { latestTold } from '../standards/told-figures.ts'
import { isHome } from '../subject/find-subject.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'

const WORDS = '[^#.;:()]{2,90}?'
const PART = String.raw`(?:only |just )?#(?<c>\d+)`
const TOLD = String.raw`(?<p> [^#.,;:()@]{2,90}?)(?=\s*(?:[.,;:]|$))`
const FORMS: readonly RegExp[] = [
  // `157 applications in August, of which 135 were in time`.
  new RegExp(String.raw`#(?<m>\d+)${WORDS},? of (?:which|whom) ${PART}${TOLD}`, 'i'),
  // `157 applications in August, 135 of them in time`.
  new RegExp(String.raw`#(?<m>\d+)${WORDS},? (?:and )?${PART} of (?:them|these|those|which|whom)${TOLD}`, 'i'),
  // `Made 400 collections in August and missed 12 of them`.
  new RegExp(String.raw`#(?<m>\d+)${WORDS},? and (?<p>[a-z]+) ${PART} of (?:them|these|those)(?=\s*(?:[.,;:]|$))`, 'i'),
  // `Of the 157 applications decided in August, 135 were in time`.
  new RegExp(String.raw`^\W*(?:out )?of (?:the|our) #(?<m>\d+)${WORDS}, ${PART}${TOLD}`, 'i'),
]
/** `There were 1,075 in November. Of these, 678 were resolved`. */
const OF_FORMER = new RegExp(String.raw`^\W*of (?:these|those|them),? ${PART}${TOLD}`, 'i')
/** Others, other times, or a part of the part. */
const OTHER =
  /\b(?:not|never|no|none|other|others|rest|more|fewer|less|than|both|each|last|previous|earlier|ago|before|since|yet|due|still|or|and|but)\b|n['’]t\b/i

/**
 * `157 applications in August, of which 135 were in time`: a part of the newest count, whose words name one row and whose
 * figure is what that row had a month or a year before. What is of them is of their month.
 */
export function staleParts(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const told = new Map<Placed, Verdict>()
  if (!/\bof (?:which|whom|them|these|those|the|our)\b/i.test(sentenceOf(scene))) return told
  const bare = bareOf(found, scene)
  const groups = FORMS.map((form) => form.exec(bare)?.groups).find((each) => each !== undefined)
  const [whole] = groups ? latestTold(found.filter((_, at) => at === Number(groups.m))) : []
  const former = groups ? undefined : OF_FORMER.exec(bare)?.groups
  const part = found[Number((groups ?? former)?.c ?? -1)]
  const words = (groups ?? former)?.p ?? ''
  const isOfNow = whole !== undefined || (former !== undefined && isNow(scene.before, world))
  if (!part || !isOfNow || !isOpen(part) || OTHER.test(words) || isUnreal(part.number, scene)) return told
  if (!isNow(scene, world, true)) return told
  const verdict = judge(part.number, words, whole?.row ?? null, world) ?? ofAnotherMonth(part, world)
  if (verdict) told.set(part.number, verdict)
  return told
}

/** A wider reading that finds a part of what is of now in another month has found it by chance. */
function ofAnotherMonth({ number, claim }: Weighed, { figures }: World): Verdict | null {
  const [source, ...others] = claim?.status === 'traced' ? claim.evidence : []
  const isOther = source && others.length === 0 && source.month !== null && source.month !== figures.settings.month
  return isOther ? unverified(number, 'the words do not settle what it is of, or it is not in the workbook') : null
}

function isOpen({ number, wide, claim }: Weighed): boolean {
  return number.kind === 'number' && number.hedge === null && number.value >= 10 && isUnsettled({ claim, wide })
}

/** Whether a sentence is of the month that is reported on and of no other. */
function isNow(scene: Scene | null, { figures }: World, mayGoUnsaid = false): boolean {
  const months = scene?.months ?? []
  return (mayGoUnsaid || months.length > 0) && months.every(({ month }) => month === figures.settings.month)
}

function judge({ text, value }: Placed, words: string, whole: Indicator | null, world: World): Verdict | null {
  const { vocabulary, place, figures } = world
  const rows = vocabulary.rows.flatMap(({ row }) => (isHome(row, place) && row !== whole ? [row] : []))
  const [row, ...others] = rows.filter((each) => each.unit === 'number' && isNamed(each, words, whole, world))
  const { latest } = row ?? {}
  if (!row || !latest || others.length > 0 || latest.month !== figures.settings.month) return null
  if (row.basis !== 'month' || latest.printed === value) return null
  const month = [-1, -12]
    .map((count) => addMonths(latest.month, count))
    .find((each) => {
      return figures.measures.figure(row, each)?.printed === value
    })
  if (!month) return null
  const reason = `"${row.label}" is ${latest.shown} in ${shortMonth(latest.month)}; ${text} is the figure of ${shortMonth(month)}`
  return contradicted({ text }, latest.shown, reason, latest.sources)
}

/** Whether words say of a part what a row's label says, and nothing that it does not. */
function isNamed(row: Indicator, words: string, whole: Indicator | null, world: World): boolean {
  const { vocabulary } = world
  const stems = [...vocabulary.stemsOf(words)]
  const isOwn = (stem: string) => vocabulary.isOf(row, stem)
  const isTimely = whole !== null && otherMeasure(words, whole) !== null && otherMeasure(words, row) === null
  const isApart = isTimely || stems.some((stem) => isOwn(stem) && !(whole && vocabulary.isOf(whole, stem)))
  const ofWhole = whole === null || isTimely ? sharesWords(row, whole, world) : true
  return isApart && ofWhole && stems.every((stem) => isOwn(stem) || isPlain(stem, world))
}

/** `In time`, which every service may do, is said of the row that has the whole's own words. */
function sharesWords(row: Indicator, whole: Indicator | null, { vocabulary }: World): boolean {
  const own = whole && vocabulary.knownOf(whole)?.stems
  return !own || [...own].every((stem) => vocabulary.isOf(row, stem))
}
