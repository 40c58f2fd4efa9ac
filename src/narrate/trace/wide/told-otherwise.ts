import type { Placed, Scene } from '../read/scene.ts'
import { benchmarkNamed } from '../standards/name-benchmark.ts'
import { TARGET } from '../standards/target-words.ts'
import type { Reading } from './readings.ts'

const HEDGES = '(?:(?:almost|nearly|over|about|around|just|only|more than|less than|some|well) )*'
/** `Six of the seven measures`, `in the previous eight`: how many measures or months, which is no figure of any. */
const OF_MEASURES = /^ (?:out )?of (?:the |our |these |those )?(?:[a-z]+ ){0,3}(?:measures|indicators|lines)\b/i
const OF_FORMER = /\bthe (?:previous|preceding|prior) $/i
/** `By almost a third`, `a rise of 24%`: so much of a move. */
const MOVED_BY = new RegExp(
  String.raw`\b(?:by|(?:an? |the )(?:(?!net )[a-z]+ )?(?:rise|fall|drop|increase|decrease|reduction|decline) of) ${HEDGES}$`,
  'i',
)
/** `Four points above the 20%`: how far from what is held to. */
const OFF_STANDARD = new RegExp(
  String.raw`^(?: (?:percentage )?points?)? (?:above|below|over|under|short of|off|shy of|adrift of) (?:the|our|its) (?:[\d.]+%?(?!%| (?:of|in|reported|recorded|seen|from)\b)(?![\d.])|${TARGET}\b)`,
  'i',
)
const IS_STANDARD = new RegExp(`^ ${TARGET}\\b`, 'i')
/** `5.3% lower than it was`: so much of a difference. */
const COMPARED = /^ (?:more|fewer|less|higher|lower|up|down) (?:than|on) (?:it|they|there|in|at|last|the|a)\b/i
/** `Made up 8% of that month's new entrants`: a share, and no change. */
const IS_SHARE =
  /\b(?:(?:made|makes?) up|account(?:s|ed)? for|represent(?:s|ed)?|amount(?:s|ed)? to|is|are|was|were) (?:just |only |about |some )?$/i
const OF_WHOLE = /^ of (?:the|our|all|that|those|these|its)\b/i
/** `Doubled`, said of what moved, and not of what it is held to. */
const IN_TIME = /^(?:doubled|trebled|tripled|quadrupled|halved)$/i

/** Whether the words right beside a number tell that it is of another kind than a reading makes it. */
export function isToldOtherwise(
  { month, apart, beside }: Reading,
  { text, left, end, kind }: Placed,
  scene: Scene,
  benchmarks: readonly string[],
): boolean {
  const after = scene.words.slice(end, scene.span.end)
  if (kind === 'number' && (OF_MEASURES.test(after) || OF_FORMER.test(left))) return true
  if (apart === 'months')
    return OFF_STANDARD.test(after) || (kind === 'percent' && IS_SHARE.test(left) && OF_WHOLE.test(after))
  if (apart === 'standard') return kind === 'multiple' && IN_TIME.test(text)
  if (month !== null && beside === null && isOfBenchmark(left, benchmarks)) return true
  if (month === null || beside !== null) return false
  return MOVED_BY.test(left) || IS_STANDARD.test(after) || (kind === 'percent' && COMPARED.test(after))
}

/** `By 2027 at the national average of 70`: what a benchmark is, and no month's figure. */
function isOfBenchmark(left: string, benchmarks: readonly string[]): boolean {
  const [said] = OF_AVERAGE.exec(left) ?? []
  return said !== undefined && benchmarkNamed(said, benchmarks) !== null
}

const OF_AVERAGE = /(?:[\w'’-]+ ){1,4}(?:average|mean)(?: rate| figure)? (?:of |\()$/i
