import type { Indicator } from '../../../compute/figures.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { sentenceOf } from '../read/span.ts'
import type { Known } from '../read/vocabulary.ts'
import { partRows } from '../subject/rival-rows.ts'
import { OTHERS } from '../wide/overstretched.ts'
import { AIM } from '../wide/readings.ts'
import { besideOf, besidesOf, expectLevel } from './expected.ts'
import { fitNumber, fitsAny } from './fit-number.ts'

/** Words by which those who were once of a kind are meant, or a part of them. */
const FORMER =
  /\b(?:former(?:ly)?|ex|left|leav\w+|past(?! (?:[a-z\d]+ )?(?:years?|months?)\b)|adults?|over|older|aged?|once|no longer|moved?|used to|(?<!\blook(?:s|ed|ing)? )after(?! \d)|beyond|previously|experienced?)\b/i

/**
 * Whether a row of the part cannot be meant: all that sets it apart from the row that the words name goes unsaid, and
 * what sets that one apart from it, if anything does, is said.
 */
export function isUnnamed(
  other: Indicator,
  number: Placed,
  rows: readonly Indicator[],
  scene: Scene,
  { vocabulary }: World,
): boolean {
  const [row, ...more] = rows
  const own = row && vocabulary.knownOf(row)
  const its = vocabulary.knownOf(other)
  if (own && its && more.length === 0 && isPartOf(number, own, its, scene)) return true
  if (!own || !its || more.length > 0 || row.unit !== other.unit) return false
  if (FORMER.test(sentenceOf(scene))) return false
  const told = (stem: string) => vocabulary.weight(stem) > 0
  const its_own = [...its.stems].filter((stem) => told(stem) && !own.stems.has(stem) && !own.aside.has(stem))
  const apart = [...own.stems].filter((stem) => told(stem) && !its.stems.has(stem) && !its.aside.has(stem))
  const isSaid = apart.length === 0 || apart.some((stem) => scene.bag.has(stem))
  return its_own.length > 0 && isSaid && its_own.every((stem) => !scene.wide.has(stem))
}

/** `Eight of the children who came in were unaccompanied`: the part is counted, not the whole that it is of. */
function isPartOf({ left, right }: Placed, own: Known, its: Known, scene: Scene): boolean {
  const isWhole = [...its.stems].every((stem) => own.stems.has(stem)) && own.stems.size > its.stems.size
  const isSaid = [...own.stems].some((stem) => !its.stems.has(stem) && scene.bag.has(stem))
  return isWhole && isSaid && PART.test(right) && !WHOLE.test(left)
}

const PART = /^ of\b[^.;,]*\b(?:were|was|are|is|had|have|has)\b/i
const WHOLE = /\b(?:of|the|our|those|these|all|\p{L}+['’]s?)\s*$/iu

/**
 * Whether a level, though out of its row's reach, is a figure that was taken for the row's own: what the row is held to,
 * where nothing speaks of that, or the latest figure of another row of the part, of which the words say nothing.
 */
export function isTakenFrom(number: Placed, rows: readonly Indicator[], scene: Scene, world: World): boolean {
  const [row, ...more] = rows
  const isOfSome = number.value >= 10 && (number.hedge === null || number.hedge === 'about')
  if (!row || more.length > 0 || !isOfSome || !isOfNow(scene, world) || ASIDE.test(saidIn(scene))) return false
  return isOwnStandard(number, row, scene, world) || isOthersFigure(number, row, scene, world)
}

/** Words that leave a part out. */
const ASIDE =
  /\b(?:not|without|outside|excluding|except|excl|bar|beyond|minus|other than|apart|aside|rest|remaining|including|incl|between|together|total|altogether|combined|whole)\b/i

function isOfNow({ months, words, span }: Scene, { figures }: World): boolean {
  // `Up on July` tells of July no more than which way it went.
  const isNow = months.every(({ month, role }) => month === figures.settings.month || role === 'base')
  return isNow && !COULD_BE.test(words.slice(span.at, span.end)) && PRESENT.test(words.slice(span.at, span.end))
}

const PRESENT = /\b(?:is|are|was|were|has|have|had|stands?|stood|hold|holds|resulted|led|became|ended)\b/i
/** `Room for 40`, `should be 95%`: what could or ought to be, and not how things stand. */
const COULD_BE =
  /\b(?:if|would|could|should|might|may|until|unless|once|space|places|room|capacity|able|ought|must|supposed)\b/i

function isOwnStandard(number: Placed, row: Indicator, scene: Scene, { figures }: World): boolean {
  if (AIM.test(saidIn(scene)) || OTHERS.test(saidIn(scene))) return false
  return besidesOf(row).some((beside) => {
    const found = besideOf(row, beside, figures)
    return found !== null && fitNumber({ ...number, hedge: null }, found.value) === 'fits'
  })
}

function isOthersFigure(number: Placed, row: Indicator, scene: Scene, world: World): boolean {
  // `Of our 470 children, 43% live with our carers`: the whole of which the words tell a part.
  if (OF_ALL.test(number.left)) return false
  return partRows(world).some((other) => {
    const isSame = number.hedge === null && other !== row && other.unit === row.unit && isOfSize(number, row)
    const level = isSame && other.latest ? expectLevel(other, other.latest.month, world.figures) : null
    const isIts = fitsAny(number, level?.values)
    return isIts === true && isUnnamed(other, number, [row], scene, world)
  })
}

const OF_ALL = /\bof (?:the |our |all |those |these )*$/i

/** No more than some times as large or small as the row's own. */
function isOfSize({ value }: Placed, { latest }: Indicator): boolean {
  return latest !== null && value <= MUCH * latest.printed && latest.printed <= MUCH * value
}

const MUCH = 2.5

function saidIn({ words, span }: Scene): string {
  return words.slice(span.at, span.end)
}
