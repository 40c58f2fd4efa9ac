import type { Indicator, Reported } from '../../../compute/figures.ts'
import { addMonths, shortMonth } from '../../../shared/month.ts'
import { asPrinted } from '../../as-printed.ts'
import { type Found, isWeighed, type Weighed } from '../found.ts'
import { besideOf } from '../number/expected.ts'
import { fitNumber } from '../number/fit-number.ts'
import { monthOfLevel } from '../read/pick-months.ts'
import { clauseOf, type Placed, type Scene, type World } from '../read/scene.ts'
import { standardTold } from '../standards/told-figures.ts'
import type { Answer } from './answer.ts'
import { answerMove, answerRest } from './answer-move.ts'
import { answerRange, answerRecord } from './answer-record.ts'
import { answerHeld, answerOften, answerPast, answerRun, answerSteady } from './answer-run.ts'
import { placePhrase } from './place-phrase.ts'
import type { Phrase, Says } from './read-phrases.ts'

/** Holds a phrase against a row; null where the figures do not settle it. */
export function answerPhrase(
  phrase: Phrase,
  row: Indicator,
  number: Placed | null,
  scene: Scene,
  found: readonly Found[],
  world: World,
): Answer | null {
  const { says } = phrase
  // `Since March, when it was 276, it has come down in every month`: the month of a number is not that of the phrase.
  const place = (says.kind === 'steady' ? null : number) ?? placePhrase(phrase, scene)
  const meant = monthOfLevel(place, row, says.kind === 'record' ? upTo(phrase, scene) : scene, world)
  const [month] = meant.months
  if (!meant.sure || !month) return null
  const figure = world.figures.measures.figure(row, month)
  const atLatest = month === row.latest?.month
  switch (says.kind) {
    case 'target':
      return figure && answerTarget(row, figure, says.side, world)
    case 'held':
      return (
        figure &&
        (isTarget(says.at, row, scene)
          ? answerTarget(row, figure, says.side, world)
          : heldToOther(row, figure, says, found, world))
      )
    case 'rest':
      return answerRest(row, phrase, scene, world)
    case 'benchmark':
      return figure && answerBenchmark(row, figure, says, world)
    case 'track':
      return atLatest ? answerTrack(row, says.on, world) : null
    case 'record':
      return figure && answerRecord(row, recordSet(figure, place, phrase, row, scene), says, scene, world)
    case 'range':
      return answerRange(row, says, phrase, scene, world)
    case 'move':
      return answerMove(row, says, place, phrase, scene, found, world)
    case 'steady':
      return atLatest ? answerSteady(row, says.sign, phrase, scene, world) : null
    case 'run':
      return atLatest ? answerRun(row, says, scene, world) : null
    case 'past run':
      return answerPast(row, says, world)
    case 'often':
      return atLatest ? answerOften(row, says, world) : null
    case 'held run':
      return atLatest ? answerHeld(row, says.length, world) : null
    case 'rag':
      return atLatest && row.rag
        ? {
            right: row.rag === says.rag,
            shown: row.rag,
            words: `"${row.label}" is ${row.rag}: ${figure?.shown} against a target of ${row.target?.shown}`,
            sources: figure?.sources ?? [],
          }
        : null
  }
}

/** `The second lowest at 94; only April was lower`: what comes after a record is not set in its month. */
function upTo({ end }: Phrase, scene: Scene): Scene {
  const last = scene.clauses.find((clause) => end <= clause.end)?.end ?? end
  return { ...scene, months: scene.months.filter((month) => month.end <= last) }
}

/** `85% in August and 83% last August, so we're the best of the year`: a record of a later clause is of now. */
function recordSet(figure: Reported, place: Placed, phrase: Phrase, { latest }: Indicator, scene: Scene): Reported {
  const isLater = place.at < phrase.at && clauseOf(phrase, scene.clauses) > place.clause
  return isLater && latest && figure.month <= addMonths(latest.month, -12) ? latest : figure
}

/** A mean that the sentence gives, held against the standard that a phrase speaks of. */
export function answerMean(says: Says, { number, claim }: Weighed, row: Indicator, world: World): Answer | null {
  if (!row.latest || claim?.status !== 'traced') return null
  const mean = {
    ...row.latest,
    value: number.value,
    printed: number.value,
    shown: number.text,
    sources: claim.evidence,
  }
  const answer = says.kind === 'target' ? answerTarget(row, mean, says.side, world) : null
  const target = answer && besideOf(row, { kind: 'target' }, world.figures)
  return target && { ...answer, words: `${claim.reason}, and ${target.words}` }
}

/** Whether the number that begins there is the row's target. */
function isTarget(at: number, { target }: Indicator, { numbers }: Scene): boolean {
  const number = numbers.find((each) => each.at === at)
  return number !== undefined && target !== null && fitNumber(number, target.value) === 'fits'
}

function answerTarget(
  row: Indicator,
  figure: Reported,
  side: Extract<Says, { kind: 'target' }>['side'],
  world: World,
): Answer | null {
  const target = besideOf(row, { kind: 'target' }, world.figures)
  if (!target) return null
  const gap = figure.printed - asPrinted(target)
  const met = row.better === null ? null : gap === 0 || gap < 0 === (row.better === 'lower')
  const right = {
    above: gap > 0,
    below: gap < 0,
    'not above': gap <= 0,
    'not below': gap >= 0,
    met,
    missed: met === null ? null : !met,
    beyond: gap > 0 || met === true,
    short: gap < 0 || met === false,
  }[side]
  if (right === null) return null
  return {
    right,
    shown: figure.shown,
    words: `"${row.label}" is ${figure.shown} in ${shortMonth(figure.month)}, and ${target.words}`,
    sources: [...figure.sources, ...target.sources],
  }
}

function answerBenchmark(
  row: Indicator,
  figure: Reported,
  { name, side }: Extract<Says, { kind: 'benchmark' }>,
  world: World,
): Answer | null {
  const beside = besideOf(row, { kind: 'benchmark', name }, world.figures)
  if (!beside) return null
  const gap = figure.printed - beside.value
  if (row.better === null && (side === 'better' || side === 'worse')) return null
  const better = gap < 0 === (row.better === 'lower')
  const apart = Math.abs(gap) / Math.abs(beside.value)
  // How far is no longer level is for anybody to say, up to a point.
  if (side === 'level' && apart > LEVEL && apart < FAR) return null
  const right = {
    above: gap > 0,
    below: gap < 0,
    better: better && gap !== 0,
    worse: !better && gap !== 0,
    past: gap > 0 || (row.better !== null && better),
    level: apart <= LEVEL,
  }[side]
  return {
    right,
    shown: figure.shown,
    words: `"${row.label}" is ${figure.shown} in ${shortMonth(figure.month)}, and ${beside.words}`,
    sources: [...figure.sources, ...beside.sources],
  }
}

/** Of a benchmark's figure, how far another may lie from it and be level with it, and from where it cannot be. */
const LEVEL = 0.1
const FAR = 0.25

/** `Below the 191.6 seen across England`: a number that is a benchmark of the row. */
function heldToOther(
  row: Indicator,
  figure: Reported,
  { at, side }: Extract<Says, { kind: 'held' }>,
  found: readonly Found[],
  world: World,
): Answer | null {
  const other = found.find(({ number }) => number.at === at)
  const name = other && isWeighed(other) && other.row === row ? standardTold(other) : null
  if (name === null || name === 'target' || (side !== 'above' && side !== 'below')) return null
  return answerBenchmark(row, figure, { kind: 'benchmark', name, side }, world)
}

function answerTrack(row: Indicator, on: boolean, { figures }: World): Answer | null {
  const projection = figures.measures.projection(row)
  if (!projection || projection.onTrack === null || !row.target) return null
  const value = projection.value.toFixed(row.decimals)
  return {
    right: projection.onTrack === on,
    shown: value,
    words: `"${row.label}" heads for ${value} by ${shortMonth(projection.month)} on the latest seven months, and the target is ${row.target.shown}`,
    sources: projection.sources,
  }
}
