import type { Indicator } from '../../../compute/figures.ts'
import { keptIn } from '../../../shared/kept-in.ts'
import type { Unit } from '../../../shared/unit.ts'
import type { Known, Vocabulary } from '../read/vocabulary.ts'

/** A row that words may speak of: `explained` is how much of the words its label explains, `named` how much of the label they name. */
export type Candidate = {
  readonly row: Indicator
  readonly score: number
  readonly explained: number
  readonly named: number
  /** How many of the words its label, or what explains it, holds. */
  readonly held: number
}

/** Where a text stands in the workbook. */
export type Place = { readonly section: string; readonly part: string }

/** Whether a row is of the part that a text stands in. */
export function isHome(row: Place, { section, part }: Place): boolean {
  return row.section === section && row.part === part
}

/** Words beside a subject weigh more than they name: a text seldom repeats a label to the end. */
const BETA = 0.6
const ASIDE = 0.25

/** The rows that a bag of words may speak of, likeliest first; the part's own rows are preferred. */
export function findCandidates(
  bag: ReadonlySet<string>,
  place: Place,
  units: readonly Unit[],
  vocabulary: Vocabulary,
): readonly Candidate[] {
  const stems = [...bag].filter((stem) => vocabulary.weight(stem) > 0)
  const isOfTime = bag.has(TIMELINESS) && vocabulary.weight(TIMELINESS) === 0
  const ranked = keptIn(rankings, vocabulary, () => new Map<string, readonly Candidate[]>())
  const key = [place.section, place.part, ...units, isOfTime ? TIMELINESS : '', ...stems].join('|')
  return keptIn(ranked, key, () => {
    const timed = isOfTime
      ? rankCandidates(stems, place, units, vocabulary, TIME).filter(({ row }) => isTimed(row))
      : []
    return timed.length > 0 ? timed : rankCandidates(stems, place, units, vocabulary)
  })
}

/** `The timeliness of assessments`: of what was done, the share that was done in time. */
const TIMELINESS = 'timeliness'
/** The stems by which a label says what is in time: the one word stands for them all. */
const TIME = /^(?:\d+|timescal|tim|target|work|agre|statutor|lat|overdu|due)$/

function isTimed({ unit, label }: Indicator): boolean {
  return unit === 'percent' && IN_TIME.test(label)
}

const IN_TIME =
  /\b(?:within|inside|(?:in|on) (?:time|target)|(?:in )?(?:agreed |statutory )?timescales?|late|overdue|due date|\d+ (?:\w+ )?(?:days|weeks|hours|minutes))\b/i

/** The same words are asked after again and again: for a clause, its numbers, its sentence. */
const rankings = new WeakMap<Vocabulary, Map<string, readonly Candidate[]>>()

function rankCandidates(
  stems: readonly string[],
  place: Place,
  units: readonly Unit[],
  vocabulary: Vocabulary,
  idle: RegExp | null = null,
): readonly Candidate[] {
  const total = weigh(stems, vocabulary)
  if (total === 0) return []
  const rows = [...matchedRows(stems, units, vocabulary)].toSorted(([one], [other]) => one.at - other.at)
  const candidates = rows.flatMap(([known, matched]) => {
    const full = fullWeight(known, vocabulary) - (idle ? weighIdle(known, idle, vocabulary) : 0)
    if (full === 0) return []
    const explained = matched / total
    const named = Math.min(1, matched / full)
    const score = blend(explained, named) * nearness(known.row, place)
    const held = stems.filter((stem) => known.stems.has(stem) || known.aside.has(stem)).length
    return [{ row: known.row, score, explained, named, held }]
  })
  return candidates.toSorted((a, b) => b.score - a.score)
}

/** The weighted mean of both, as retrieval has it of precision and recall: neither can make up for a lack of the other. */
function blend(explained: number, named: number): number {
  return ((1 + BETA ** 2) * explained * named) / (BETA ** 2 * explained + named)
}

/** The rows that hold any of some stems, with what those weigh. */
function matchedRows(
  stems: readonly string[],
  units: readonly Unit[],
  vocabulary: Vocabulary,
): ReadonlyMap<Known, number> {
  const matched = new Map<Known, number>()
  for (const stem of stems) {
    const weight = vocabulary.weight(stem)
    for (const each of vocabulary.holders(stem))
      if (units.includes(each.row.unit))
        matched.set(each, (matched.get(each) ?? 0) + (each.stems.has(stem) ? weight : ASIDE * weight))
  }
  return matched
}

/** Those about as likely as the likeliest. */
export function likeliest(candidates: readonly Candidate[]): readonly Candidate[] {
  const [first] = candidates
  return first ? candidates.filter((candidate) => candidate.score >= 0.9 * first.score) : []
}

const fullWeights = new WeakMap<Known, number>()

/** What all the words of a label weigh. */
function fullWeight(known: Known, vocabulary: Vocabulary): number {
  return keptIn(fullWeights, known, () => weigh([...known.stems], vocabulary))
}

function weighIdle({ stems }: Known, idle: RegExp, vocabulary: Vocabulary): number {
  return weigh(
    [...stems].filter((stem) => idle.test(stem)),
    vocabulary,
  )
}

function nearness(row: Indicator, { section, part }: Place): number {
  if (row.section !== section) return 0.85
  return row.part === part ? 1.15 : 1
}

function weigh(stems: readonly string[], vocabulary: Vocabulary): number {
  return stems.reduce((sum, stem) => sum + vocabulary.weight(stem), 0)
}
