import type { Reported } from '../../../compute/figures.ts'
import { addMonths } from '../../../shared/month.ts'
import { anyOf } from '../read/any-of.ts'
import type { MonthSaid } from '../read/month-said.ts'
import { MONTH_STARTS } from '../read/month-words.ts'
import { type MonthsMeant, monthOfLevel } from '../read/pick-months.ts'
import { clauseOf } from '../read/read-scenes.ts'
import type { Placed, Scene } from '../read/scene.ts'
import type { Answer, Asked, Question, Said } from './answer.ts'
import { answerMove, answerRest } from './answer-move.ts'
import { answerNever, answerRange, answerRecord } from './answer-record.ts'
import { answerHeld, answerOften, answerPast, answerRun, answerSteady } from './answer-run.ts'
import { answerBenchmark, answerHeldTo, answerTarget, answerTrack, heldSince, withSince } from './answer-standard.ts'
import { RUNS } from './judged-apart.ts'
import { STANDINGS } from './other-times.ts'
import type { Phrase, Says } from './phrase.ts'
import { placePhrase } from './place-phrase.ts'
import { spokenMove } from './spoken-move.ts'

type Kind = Says['kind']
type Answering<K extends Kind> = (says: Said<K>, asked: Asked) => Answer | null

/** How each kind of phrase is answered; `ofFigure` and `ofLatest` leave out those that nothing can be held against. */
const ANSWERING: { readonly [K in Kind]: Answering<K> } = {
  target: ofFigure(withSince(({ side }, figure, asked) => answerTarget(side, figure, asked))),
  held: ofFigure(withSince(answerHeldTo)),
  benchmark: ofFigure(withSince(answerBenchmark)),
  record: ofFigure((says, figure, asked) => answerRecord(says, recordSet(figure, asked), asked)),
  range: answerRange,
  never: answerNever,
  move: answerMove,
  rest: answerRest,
  'past run': answerPast,
  track: ofLatest(answerTrack),
  steady: ofLatest(answerSteady),
  run: ofLatest(answerRun),
  often: ofLatest(answerOften),
  'held run': ofLatest(answerHeld),
  rag: ofLatest(answerRag),
}

/** Holds a phrase against a row; null where the figures do not settle it. */
export function answerPhrase(question: Question): Answer | null {
  const { phrase, row, scene, found, world } = question
  const { says } = phrase
  // `Since March, when it was 276, it has come down in every month`: the month of a number is not that of the phrase.
  const place = (says.kind === 'steady' ? null : question.number) ?? placePhrase(phrase, scene)
  const meant = monthMeant(place, question)
  const [month] = meant.months
  // From where to where it went the sentence says itself, whatever its month.
  const isSpoken = says.kind === 'move' && spokenMove(phrase, scene, found) !== null
  if (!month || !(meant.sure || isSpoken)) return null
  return answerKind(says, { ...question, place, month, figure: world.figures.measures.figure(row, month) })
}

function answerKind<K extends Kind>(says: Said<K>, asked: Asked): Answer | null {
  return ANSWERING[says.kind](says, asked)
}

/** What is said of the row's figure of a month. */
function ofFigure<K extends Kind>(answer: (says: Said<K>, figure: Reported, asked: Asked) => Answer | null) {
  return (says: Said<K>, asked: Asked) => asked.figure && answer(says, asked.figure, asked)
}

/** What is said of how things stand now: of a month that is past the figures do not tell it. */
function ofLatest<K extends Kind>(answer: Answering<K>): Answering<K> {
  return (says, asked) => (asked.month === asked.row.latest?.month ? answer(says, asked) : null)
}

/** `Over the target of 30 in July`. */
const IN_MONTH = /^(?: of [\d.,]*\d%?)? in $/

/** `344, and in July it moved inside the target`: what was so in a month that is told before it. */
const IT_THEN =
  /^,? (?:it|we|they|this|that) (?:(?:first|finally|also|just|only) )*(?:moved|came|got|went|fell|dropped|rose|climbed|slipped|crept|met|missed|was|were|stood) (?:back |just |well |up |down )*$/i

/** `234 in August; July was the fifth month in a row to fall`: up to the month that it is said of. */
const IS_THE = /^ (?:is|was|makes|made|marks|marked|being) (?:now |already )?(?:the|our|its|a) $/

/** The month that a phrase is said of: none that comes after it; `since May` a figure has been beside its standard now. */
function monthMeant(place: Placed, { phrase, row, scene, world }: Question): MonthsMeant {
  const { kind } = phrase.says
  const own =
    kind === 'record' && CAME_IN.test(phrase.text) ? scene.months.find(({ end }) => end === phrase.end) : undefined
  if (own) return { months: [own.month], sure: own.sure }
  if (kind === 'record' && isOfUnreadMonth(phrase, scene)) return { months: [], sure: false }
  if (kind === 'record') {
    const meant = monthOfLevel(place, row, withoutSince(phrase, upTo(phrase, scene)), world)
    return isDoneByNow(place, row) ? { ...meant, sure: meant.sure || meant.months.length === 1 } : meant
  }
  const subject = scene.months.findLast(({ end }) => end <= phrase.at)
  if (RUNS.has(kind) && subject && IS_THE.test(scene.words.slice(subject.end, phrase.at)))
    return { months: [subject.month], sure: subject.sure }
  if (phrase.says.kind === 'move' && phrase.says.ofThen)
    return { months: row.latest ? [row.latest.month] : [], sure: true }
  if (!STANDINGS.has(kind)) return monthOfLevel(place, row, scene, world)
  const until = upTo(phrase, scene)
  if (row.latest && heldSince(phrase, until)) return { months: [row.latest.month], sure: true }
  const isAt = ({ since }: MonthSaid) => !since
  const behind = scene.months.find((month) => month.at >= phrase.end)
  const ahead = scene.months.findLast((month) => month.end <= phrase.at && month.at >= place.end)
  if (ahead?.role === 'at' && isAt(ahead) && IT_THEN.test(scene.words.slice(ahead.end, phrase.at)))
    return { months: [ahead.month], sure: ahead.sure }
  const isRightBehind = behind && isAt(behind) && IN_MONTH.test(scene.words.slice(phrase.end, behind.at))
  const at = { ...place, months: isRightBehind ? [{ ...behind, role: 'at' as const }] : place.months.filter(isAt) }
  return monthOfLevel(at, row, { ...until, months: until.months.filter(isAt) }, world)
}

/** `At its lowest since the start of the year`: since when is not the time that the figure is of. */
function withoutSince({ at, end }: Phrase, scene: Scene): Scene {
  const { words } = scene
  const said = words.slice(at, end).replace(/\bsince .*$/i, (since) => ' '.repeat(since.length))
  return { ...scene, words: words.slice(0, at) + said + words.slice(end) }
}

/** `85% had been seen in time, our best of the year`: done by now, since it is the newest figure. */
function isDoneByNow({ value, right }: Placed, { latest }: Question['row']): boolean {
  return value === latest?.printed && /^[^.,;:()]* had been \w+/.test(right)
}

/** `The lowest month being July`: of the month that it names itself. */
const CAME_IN = /\b(?:was|is|remains|came|fell|being)\b[^,]* [A-Z][a-z]+$/

/** `The low point was May, at 54%`: a month that the words name is the record's, though it was not read as one. */
function isOfUnreadMonth({ at, end, text }: Phrase, { months }: Scene): boolean {
  return NAMES_MONTH.test(text) && !months.some((month) => month.at < end && at < month.end)
}

const NAMES_MONTH = new RegExp(
  String.raw`\b(?:was|is|remains|came|fell|being)(?: [a-z]+){0,6} ${anyOf(MONTH_STARTS)}[a-z]*$`,
)

/** `The second lowest at 94; only April was lower`: what comes after a record is not set in its month. */
function upTo({ end }: Phrase, scene: Scene): Scene {
  const last = scene.clauses.find((clause) => end <= clause.end)?.end ?? end
  return { ...scene, months: scene.months.filter((month) => month.end <= last) }
}

/** `85% in August and 83% last August, so we're the best of the year`: a record of a later clause is of now. */
function recordSet(figure: Reported, { place, phrase, row: { latest }, scene }: Asked): Reported {
  // `Last year's figure was 69%, the lowest of the series`: of the figure right before it.
  const isBeside = /^%?,? $/.test(scene.words.slice(place.end, phrase.at))
  const isLater = place.at < phrase.at && !isBeside && clauseOf(phrase, scene.clauses) > place.clause
  return isLater && latest && figure.month <= addMonths(latest.month, -12) ? latest : figure
}

/** `Is now rated amber`: the rating of the latest month. */
function answerRag({ rag }: Said<'rag'>, { row, figure }: Asked): Answer | null {
  if (!row.rag) return null
  return {
    right: row.rag === rag,
    shown: row.rag,
    words: `"${row.label}" is ${row.rag}: ${figure?.shown} against a target of ${row.target?.shown}`,
    sources: figure?.sources ?? [],
  }
}
