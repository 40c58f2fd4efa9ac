import { keptIn } from '../../../shared/kept-in.ts'
import { anyOf } from '../read/any-of.ts'
import type { Scene } from '../read/scene.ts'
import { type Span, sentenceOf } from '../read/span.ts'

/** What makes wishes, plans, conditions and denials of what follows. */
const UNREAL_WORDS = [
  // `Most visits were to people at risk` is so, and no condition.
  'if|unless|would|could|should|might|whether|until|were to(?! (?:people|children|adults|residents|families|households|homes|schools|those|the|our|an?)\\b)|had (?:we|it|they)',
  'aim(?:s|ing)?|plan(?:s|ned|ning)? to|set out to|hop(?:e|es|ing)|want(?:s)?|need(?:s|ed)? to|intend(?:s)?',
  String.raw`propos(?:e|es|ed)|ambition|aspir\w+|striv(?:e|es|ing)|in order to`,
  '(?:seek|try|work|push|look|fight|battl|press)(?:ing|s|e)? to',
  '(?:we|they|managers?|teams?|officers|partners) (?:do |still |now |also |fully )?expects?|(?:is|are) expected to',
  String.raw`not (?:the case|true|right)\b|(?:cannot|can['’]t|not|never|n['’]t) (?:say|claim|think|suggest|pretend|mean)`,
  'no(?:body| one) (?:really |seriously |here )?(?:expects?|thinks?|believes?|claims?|suggests?|says?|pretends?)',
  String.raw`wrong to|so that(?!['’]s|[^.;]*\b(?:has|have) (?:now |already )?been\b|(?<=, so that)(?:(?!\b(?:can|will|may|must|would|could|should|might)\b)[^.;])*\b(?:has|have|was|were|now)\b)`,
].join('|')

const UNREAL = new RegExp(String.raw`^\s*had\b|\b${anyOf(UNREAL_WORDS)}\b`, 'i')

/** Whether what a stretch says is wished, planned or supposed rather than said to be so. */
export function isUnreal({ at }: Span, scene: Scene): boolean {
  return keptIn(unrealFrom, scene, readUnreal) < at
}

/** It is asked of each number and phrase of a sentence. */
const unrealFrom = new WeakMap<Scene, number>()

/** Behind which place of a sentence what it says is unreal. */
function readUnreal(scene: Scene): number {
  const blank = (words: string) => ' '.repeat(words.length)
  const said = sentenceOf(scene).replace(TOLD, blank).replace(STANDARD, blank)
  if (isAnswer(scene) || SO_MANY_MORE.test(said) || TASK.test(said)) return Number.NEGATIVE_INFINITY
  const found = UNREAL.exec(said)
  return found ? scene.span.at + found.index : Number.POSITIVE_INFINITY
}

/** `Members should be reassured that the rate is …`: what follows is said to be so. */
const TOLD =
  /^\W*(?:members|councillors|readers|colleagues|the board|the committee|we|it) (?:should|may|might|could) (?:be (?:reassured|aware|pleased|noted|told)|note|(?:want|wish|like) to (?:note|know))(?=) that\b/i

/** `Four points short of the 31% we aim for`: what is aimed for is the standard, and no wish. */
const STANDARD = /(?<=\d%? )(?:that |which )?we (?:aim|hope|ask|look) for\b/gi

/** `Achieving the 95% standard is a priority`. */
const TASK =
  /^\W*(?:achiev|meet|reach|hitt|gett|attain)ing\b[^;:]* (?:is|are|remains?|stays?) (?:(?:a|an|our|the|now|still|very|top|key|main|next|big|real) )*(?:priorit|challeng|aim|goal|focus|ambition|task|difficult|hard|what)/i

const SOME_MORE = String.raw`(?:only |just |another )*\w+ (?:child |case |point )?(?:more|fewer|less)(?: (?!(?:than|was|were|ha[sd]|have|came|went|left|since|last|this|and|we|it)\b)[a-z'’-]+){0,7}`
/** `Four more moves, and the target is met`, `42; 17 fewer and we are at the target`, `with one fewer we are on target`. */
const SO_MANY_MORE = new RegExp(
  String.raw`^\W*(?:\w+ ){1,3}?(?:more|fewer) [a-z]+(?: [a-z]+){0,3}, and\b|(?:(?:^|[.;:,–—-] )\W*${SOME_MORE},? and|\bwith ${SOME_MORE},?) (?:we|it)(?: are|['’]re| is|['’]s) (?:back )?(?:at|on|there|within|inside|meeting)\b`,
  'i',
)

/** `What would it take? About six fewer.` */
function isAnswer({ before }: Scene): boolean {
  const asked = before?.words.slice(before.span.at, before.span.end) ?? ''
  return /\?\s*$/.test(asked) && UNREAL.test(asked)
}
