import type { Indicator } from '../../compute/figures.ts'
import type { Unit } from '../../shared/unit.ts'
import type { Known, Vocabulary } from './vocabulary.ts'

/** A row that words may speak of: `explained` is how much of the words its label explains, `named` how much of the label they name. */
export type Candidate = {
  readonly row: Indicator
  readonly score: number
  readonly explained: number
  readonly named: number
}

export type Place = { readonly section: string; readonly part: string }

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
  const ofBag = ranked.get(bag) ?? new Map<string, readonly Candidate[]>()
  ranked.set(bag, ofBag)
  const key = units.join(' ')
  const known = ofBag.get(key) ?? rankCandidates(bag, place, units, vocabulary)
  ofBag.set(key, known)
  return known
}

/** A bag belongs to one text at one place: it is ranked once for each choice of units. */
const ranked = new WeakMap<ReadonlySet<string>, Map<string, readonly Candidate[]>>()

function rankCandidates(
  bag: ReadonlySet<string>,
  place: Place,
  units: readonly Unit[],
  vocabulary: Vocabulary,
): readonly Candidate[] {
  const known = [...bag].filter((stem) => vocabulary.weight(stem) > 0)
  const total = weigh(known, vocabulary)
  if (total === 0) return []
  const rows = vocabulary.rows.filter(({ row }) => units.includes(row.unit))
  const candidates = rows.flatMap((each) => {
    const { row, stems, aside } = each
    let matched = 0
    for (const stem of known)
      matched += stems.has(stem) ? vocabulary.weight(stem) : aside.has(stem) ? ASIDE * vocabulary.weight(stem) : 0
    if (matched === 0) return []
    const full = fullWeight(each, vocabulary)
    if (matched === 0 || full === 0) return []
    const explained = matched / total
    const named = Math.min(1, matched / full)
    const blended = ((1 + BETA ** 2) * explained * named) / (BETA ** 2 * explained + named)
    return [{ row, score: blended * nearness(row, place), explained, named }]
  })
  return candidates.toSorted((a, b) => b.score - a.score)
}

/** Those about as likely as the likeliest. */
export function likeliest(candidates: readonly Candidate[]): readonly Candidate[] {
  const [first] = candidates
  return first ? candidates.filter((candidate) => candidate.score >= 0.9 * first.score) : []
}

const fullWeights = new WeakMap<Known, number>()

/** What all the words of a label weigh. */
function fullWeight(known: Known, vocabulary: Vocabulary): number {
  const full = fullWeights.get(known) ?? weigh([...known.stems], vocabulary)
  fullWeights.set(known, full)
  return full
}

function nearness(row: Indicator, { section, part }: Place): number {
  if (row.section !== section) return 0.85
  return row.part === part ? 1.15 : 1
}

function weigh(stems: readonly string[], vocabulary: Vocabulary): number {
  return stems.reduce((sum, stem) => sum + vocabulary.weight(stem), 0)
}
