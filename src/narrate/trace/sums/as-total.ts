import { isCounted } from '../number/expect-claim.ts'
import { type Attempt, type Trial, tryRow } from '../number/trial.ts'
import { numberBefore, wordsBefore } from '../read/beside.ts'
import type { Placed, Scene } from '../read/scene.ts'
import { statedStretch } from '../read/stated-stretch.ts'

const MONTH = String.raw`[A-Z]\w+(?: 20\d\d)?`
const OVER = new RegExp(
  String.raw`^\s*(?:[\w'’-]+\s+){0,7}?(?:(?:between|from) ${MONTH} (?:and|to) ${MONTH}|(?:in|over|during|for) the (?:(?:\d+|\w+) months (?:to|from|since)|(?:last|past|first) (?:\d+|\w+) months)|since (?:the (?:start|beginning) of )?[A-Z]\w+)\b`,
)
const OPENS = new RegExp(
  String.raw`(?:^|[;:,]\s*|\band )(?:between ${MONTH} and ${MONTH}|from ${MONTH} to ${MONTH}|${MONTH} to ${MONTH}(?= (?:saw|had|brought)\b)|(?:(?:taken |put )?together|combined|between them),? ${MONTH}(?:, ${MONTH})*,? and ${MONTH}|(?:in|over|during) the (?:(?:\d+|\w+) months (?:to|from|since) (?:the end of )?[A-Z]\w+|(?:last|past|first) (?:\d+|\w+) months(?: of (?:the|this|our) (?:[a-z]+ )?year)?)|since (?:the (?:start|beginning) of )?[A-Z]\w+),? (?:(?:we|there|they|it)\s+)?(?:[a-z]+\s+){0,3}$`,
  'i',
)
/** Words that a single month is picked from the stretch by, or that tell how it went through it. */
const NO_SUM =
  /\b(?:highest|lowest|best|worst|most|fewest|least|first|only|peak\w*|averag\w*|mean|each|every|rang\w+|rose|risen|f[ae]ll\w*|from|went|gone|down|up|more|fewer|less|lower|higher)\b/i
/** A sum that is wrong is still about as great as the right one. */
const NEAR = 0.4

/**
 * A count that its words spread over several months, as `993 referrals between April and August` or `20 since April`,
 * read as their sum; null where it may be one month's or the rows do not count month by month.
 */
export function asTotal(attempt: Attempt, trials: readonly Trial[]): readonly Trial[] | null {
  const { number, relation, scene, world } = attempt
  const own = spreadOver(number, scene)
  // `From April to June 61 came in`: no figure of an older month, though `from` stands before it.
  const isOpened = /^\W*from\b/i.test(own ?? '') && !OVER.test(number.right)
  const isOlder = relation.kind === 'level' && relation.older && !isOpened
  const isLevel = relation.kind === 'level' && !isOlder && number.kind === 'number'
  const former = own === undefined ? goesOnFrom(attempt) : null
  const over = own ?? (former ? OPENS.exec(wordsBefore(former, scene))?.[0] : undefined)
  if (!isLevel || over === undefined || NO_SUM.test(over.replace(/\b[Ff]rom (?=[A-Z])|\bfirst (?=\S+ months\b)/, '')))
    return null
  const isStretch =
    statedStretch(number, scene, world.figures.settings.month) !== null || /\b(?:since|last|past)\b/i.test(over)
  if (!isStretch || !trials.every(({ row }) => isCounted(row))) return null
  const totals = trials.map(({ row }) => tryRow({ ...attempt, relation: { kind: 'total' } }, row))
  // What goes on from a row's own sum is of a part of it, or of others.
  if (totals.some(({ option }) => option?.values[0] === former?.value)) return null
  const isAlike = totals.every(
    ({ option }) => option !== null && Math.abs(number.value - (option.values[0] ?? 0)) <= NEAR * number.value,
  )
  return isAlike ? totals : null
}

/** The words that spread a number over several months, whatever they say of it. */
export function spreadOver(number: Placed, scene: Scene): string | undefined {
  return OVER.exec(number.right)?.[0] ?? OPENS.exec(wordsBefore(number, scene))?.[0]
}

/** `Since April, 61 children have come into care and 68 have left`: the stretch of the first count is the second's too. */
function goesOnFrom({ number, scene }: Attempt): Placed | null {
  const isJoined = JOINED.test(number.left) && HAVE.test(number.right) && number.months.length === 0
  return isJoined ? (numberBefore(number, scene) ?? null) : null
}

const JOINED = /^ [^.,;:()]{3,60},? (?:and|but|while|against) $/
const HAVE = /^ (?:[a-z]+ )?(?:have|had) [a-z]+/
