import type { Indicator } from '../../../compute/figures.ts'
import { addMonths, shortMonth } from '../../../shared/month.ts'
import type { Found } from '../found.ts'
import { wayMeant } from '../number/way-meant.ts'
import { monthsOfChange } from '../read/pick-months.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { signOf } from '../read/sign-of.ts'
import type { Answer } from './answer.ts'
import type { Phrase, Says } from './read-phrases.ts'

/** The direction of a move between the months, or the numbers, that the sentence names. */
export function answerMove(
  row: Indicator,
  { sign, no }: Extract<Says, { kind: 'move' }>,
  place: Placed,
  phrase: Phrase,
  scene: Scene,
  found: readonly Found[],
  world: World,
): Answer | null {
  const { figures } = world
  const wanted = wayMeant(sign, row)
  if (wanted === 0) return null
  const spoken = no ? null : spokenMove(phrase, scene, found)
  if (spoken) {
    const [older, newer] = spoken
    const way = Math.sign(newer.value - older.value)
    return way === 0
      ? null
      : {
          right: way === wanted,
          shown: way > 0 ? 'up' : 'down',
          words: `the sentence's own figures go ${way > 0 ? 'up' : 'down'}, from ${older.text} to ${newer.text}`,
          sources: [],
          own: true,
        }
  }
  const { from, to } = monthsOfChange(
    { ...place, at: phrase.at, end: phrase.end, months: ownedIn(phrase, scene) },
    row,
    clauseOnly(phrase, scene),
    world,
  )
  const newer = figures.measures.figure(row, to)
  const isStep = !from.sure && /^,? (?:(?:yet |once )?again|once more)\b/i.test(scene.words.slice(phrase.end))
  const bases = isStep
    ? [addMonths(to, -1)]
    : [...from.months, ...(from.sure ? [] : [addMonths(to, -3), addMonths(to, -6)])]
  const olders = bases.flatMap((month) => (month < to ? (figures.measures.figure(row, month) ?? []) : []))
  const [first] = olders
  if (!newer || !first || (!from.sure && !isStep && olders.length < 2)) return null
  const ways = olders.map((older) => Math.sign(newer.printed - older.printed))
  const words = `"${row.label}" went from ${first.shown} in ${shortMonth(first.month)} to ${newer.shown} in ${shortMonth(to)}`
  const sources = [...first.sources, ...newer.sources]
  // `No better than in July` is right where it was the same.
  if (ways.some((way) => (way === wanted) !== (no === true))) return { right: true, shown: newer.shown, words, sources }
  return { right: false, shown: newer.shown, words, sources }
}

/** `Did not change between July and August`: the figures of both months. */
export function answerRest(row: Indicator, phrase: Phrase, scene: Scene, { figures }: World): Answer | null {
  const [first, second] = scene.months.filter(({ at }) => at >= phrase.end)
  const older = first && figures.measures.figure(row, first.month)
  const newer = second && figures.measures.figure(row, second.month)
  if (!older || !newer || first.month >= second.month) return null
  return {
    right: older.printed === newer.printed,
    shown: newer.shown,
    words: `"${row.label}" went from ${older.shown} in ${shortMonth(older.month)} to ${newer.shown} in ${shortMonth(newer.month)}`,
    sources: [...older.sources, ...newer.sources],
  }
}

/** What a move is compared with stands in its own clause, or opens the sentence. */
function clauseOnly(phrase: Phrase, scene: Scene): Scene {
  const clause = scene.clauses.findIndex((each) => phrase.at < each.end)
  const end = scene.clauses[clause]?.end ?? phrase.end
  return {
    ...scene,
    months: scene.months.filter((month) => month.end <= end),
    numbers: scene.numbers.filter((number) => number.clause === clause),
  }
}

const NOW = /^(?:today|now|currently|at present|this month)$/i

/** Months that belong to the phrase: those between it and the next number or clause. */
function ownedIn(phrase: Phrase, scene: Scene): Placed['months'] {
  const clause = scene.clauses.find((each) => phrase.at < each.end)
  return scene.months.filter(
    (month) =>
      clause !== undefined &&
      month.end <= clause.end &&
      (month.role === 'at'
        ? month.at >= clause.at && NOW.test(scene.words.slice(month.at, month.end))
        : month.at >= phrase.end),
  )
}

/** `fell from 182 to 94`, or `94, down from 182`: the two numbers that the sentence itself moves between. */
function spokenMove(phrase: Phrase, scene: Scene, found: readonly Found[]): readonly [Placed, Placed] | null {
  const then = thenMoved(phrase, scene)
  if (then) return then
  const from = scene.numbers.find(
    (number) =>
      number.at >= phrase.end &&
      /\bfrom\s*(?:just |about |around |nearly |almost )?(?:a (?:high|low|peak) of )?$/i.test(number.left),
  )
  if (!from || !isBeside(from, phrase, scene)) return null
  const at = scene.numbers.indexOf(from)
  const after = scene.numbers[at + 1]
  if (after && after.kind === from.kind && /\bto\s*(?:just |about |around |nearly |almost |only )?$/i.test(after.left))
    return [from, after]
  const reached = scene.numbers[at - 1]
  if (
    reached &&
    reached.at >= phrase.end &&
    reached.kind === from.kind &&
    /\bto\s*(?:just |about |only )?$/i.test(reached.left)
  )
    return [from, reached]
  const before = found.findLast(({ number, older }) => !older && number.end <= phrase.at)?.number
  return before && before.kind === from.kind && /^\s*(?:up|down)\b/i.test(phrase.text) ? [from, before] : null
}

/** `dipped to 109 in September and then rose to 139`: from the number before. */
function thenMoved(phrase: Phrase, { words, numbers }: Scene): readonly [Placed, Placed] | null {
  if (!/\b(?:then|before)\s+(?:\w+ly\s+)?$/i.test(words.slice(0, phrase.at))) return null
  const next = numbers.findIndex((number) => number.at >= phrase.end)
  const [former, reached] = [numbers[next - 1], numbers[next]]
  const isTo = reached && /^\s*(?:\w+ )?to\s*(?:just |about |only )?$/i.test(words.slice(phrase.end, reached.at))
  return former && reached && isTo && former.kind === reached.kind ? [former, reached] : null
}

/** The number that a move starts from stands in the move's clause, or opens a later one: `grew again, from 221 to 234`. */
function isBeside(from: Placed, phrase: Phrase, { clauses, words }: Scene): boolean {
  // `went down, whereas plans went up, from 212 to 222`: the other move's.
  if (signOf(words.slice(phrase.end, from.at)) !== 0) return false
  const own = clauses.findIndex((each) => phrase.at < each.end)
  const isOwn = own === from.clause
  return (
    isOwn ||
    (own + 1 === from.clause &&
      /^[,;:–—-]?\s*from\b[^,;]{0,20}$/i.test(words.slice(clauses[from.clause]?.at, from.at).trimStart()))
  )
}
