import type { Weighed } from '../found.ts'
import { bareOf } from '../read/bare-of.ts'
import type { Scene } from '../read/scene.ts'
import { TARGET } from '../standards/target-words.ts'
import { contradicted, isWrong, type VerdictAt } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'
import { setApart } from './told-pair.ts'

const NO_MORE = String.raw`(?<!\b(?:no|not|never|nor|many|half|if|than|times|points?|%|\d) )`
const SUBJECT = `(?:(?:the|our|its) )?`
/** What may stand before `more` and `fewer` where they count: behind a verb they may tell what something is like. */
const COUNTS = String.raw`(?<=^\W*|[.;:,(–—] ?|\b(?:and|but|while|whilst|since|because|as|so|that|again|still|once again|slightly|far|there (?:was|were|are)|we (?:had|saw|took|have)) )`
const STOP = String.raw`(?=\s*(?:[.,;:)–—]|$)| (?:and|but|for|in|this|that|set)\b)`

/** Words by which a sentence sets its first number against its second, whatever they are of. */
const FORMS: readonly RegExp[] = [
  // `Was 4, below the target of 3`.
  new RegExp(
    String.raw`\b(?:is|are|was|were|at|of|stands|stood|totalled|reached|numbered) #(?<one>\d+)(?: (?<unit>[a-z]+))?,? ?[,(–—] ?(?:(?:which|that) (?:is|was) )?(?:(?:just|well|still|now|and|but|slightly|comfortably|again) )*(?<said>(?<side>above|over|below|under|beneath|higher than|lower than|more than|less than|fewer than) ${SUBJECT}(?:[a-z]+ ){0,2}?${TARGET}) (?:of )?\(?#(?<other>\d+)(?: \k<unit>)?${STOP}`,
    'gi',
  ),
  // `More came (68) than left (61)`.
  new RegExp(
    String.raw`${COUNTS}${NO_MORE}\b(?<said>(?<side>more|fewer))(?! (?:or|than|[a-z]+ly|often)\b) [^#@.;:()]{3,90}? \(#(?<one>\d+)\)(?: [a-z]+){0,4} than [^#@.;:()]{2,90}? \(#(?<other>\d+)\)`,
    'gi',
  ),
  // `More came than left (68 against 61)`.
  new RegExp(
    String.raw`${COUNTS}${NO_MORE}\b(?<said>(?<side>more|fewer))(?! (?:or|than|[a-z]+ly|often)\b) [^#@.;:()]{3,90}? than [^#@.;:()]{2,90}?(?: \(|, |: ?)#(?<one>\d+) (?:against|versus|vs?\.?|compared (?:with|to)|as against) #(?<other>\d+)(?=\s*(?:[.,;)]|$))`,
    'gi',
  ),
]

/** `Was 4, below the target of 3`, `more came (61) than left (68)`: what two numbers that a sentence sets side by side belie. */
export function beliedByItself(found: readonly Weighed[], scene: Scene): readonly VerdictAt[] {
  if (found.length < 2) return []
  const skeleton = bareOf(found, scene)
  return FORMS.flatMap((form) =>
    [...skeleton.matchAll(form)].flatMap(({ groups = {} }) => {
      const [one, other] = [found[Number(groups.one)], found[Number(groups.other)]]
      const { said = '', side = '' } = groups
      if (!one || !other || !mayCompare(one, other) || isUnreal(one.number, scene)) return []
      const gap = one.number.value - other.number.value
      if (gap === 0 || gap > 0 === IS_MORE.test(side)) return []
      const at = placeOf(said, one, other, scene)
      const evidence = [...(one.claim?.evidence ?? []), ...(other.claim?.evidence ?? [])]
      return [{ at, claim: contradicted({ text: said }, one.number.text, setApart(one, other), evidence) }]
    }),
  )
}

const IS_MORE = /^(?:above|over|higher|more)/i

/** One slip is one finding: a number that is itself called wrong is set against no other. */
function mayCompare(one: Weighed, other: Weighed): boolean {
  const isFigure = ({ number: { kind, hedge, sign } }: Weighed) =>
    (kind === 'number' || kind === 'percent') && hedge === null && sign === 0
  const isSame = one.number.kind === other.number.kind && one.number.measure === other.number.measure
  return isSame && [one, other].every((each) => isFigure(each) && !isWrong(each))
}

/** The words between the two numbers, or the last before them. */
function placeOf(said: string, one: Weighed, other: Weighed, { words, span }: Scene): number {
  const between = words.slice(one.number.end, other.number.at).indexOf(said)
  return between >= 0 ? one.number.end + between : Math.max(span.at, words.lastIndexOf(said, one.number.at))
}
