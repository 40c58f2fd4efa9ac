import type { Grades } from '../check/model.ts'
import type { Indicator, PartFigures, Rag, Source } from '../compute/figures.ts'
import { addressOf, placeIn, sheetOf } from '../shared/address.ts'
import { longMonth, type Month } from '../shared/month.ts'
import { gapToTarget } from './gap-to-target.ts'
import { gathers, isMissedAlready } from './met-so-far.ts'
import { shortLabel } from './name-indicator.ts'
import type { Narrator } from './narrator.ts'
import { monthToCome } from './phrase-measure.ts'
import type { Passage, Sentence, SpeakerStory } from './story.ts'
import { tellSources } from './tell-sources.ts'

/** What to say, what may be asked, and where each figure of the sentences comes from. */
export function tellSpeaker(
  narrator: Narrator,
  { rows, grades }: Pick<PartFigures, 'rows' | 'grades'>,
  passages: readonly Passage[],
): SpeakerStory {
  const sentences = passages.flatMap((passage) => passage.items.map((item) => item.sentence))
  const told = sentences.filter((sentence) => sourcesOf(sentence).length > 0)
  return {
    say: told[0] ? `To say: ${told[0].text}` : '',
    asked: tellQuestion(rows, narrator.figures.settings.month),
    table: grades ? tellCountCells(grades) : tellTableCells(rows),
    sources: told.map((sentence) => ({
      sentence: sentence.text,
      cells: `“${opening(sentence.text)}”: ${tellSources(narrator, sourcesOf(sentence))}`,
    })),
  }
}

/**
 * What a councillor asks first: why the target that is missed by most is missed, or what is getting worse. Rows that are
 * red come before those that are close.
 */
function tellQuestion(rows: readonly Indicator[], reporting: Month): string {
  const missed = furthest(rows, 'red') ?? furthest(rows, 'amber')
  if (missed) return `Likely question: ${phraseMiss(missed, reporting)}, and what is being done?`
  const concern = rows.find(({ signal }) => signal?.variation === 'concern')
  if (concern) return `Likely question: why is "${shortLabel(concern.label)}" worse than usual, and will it go on?`
  const worse = rows.find(gotWorse)
  if (worse) return `Likely question: why did "${shortLabel(worse.label)}" get worse, and will it go on?`
  return rows.length > 0 ? 'Likely question: will this last, and what could undo it?' : ''
}

function furthest(rows: readonly Indicator[], rag: Rag): Indicator | undefined {
  return rows.filter((row) => row.rag === rag).toSorted((a, b) => gapToTarget(b) - gapToTarget(a))[0]
}

function phraseMiss(row: Indicator, reporting: Month): string {
  const label = `"${shortLabel(row.label)}"`
  const month = isMissedAlready(row, reporting) ? null : monthToCome(row, reporting)
  return month ? `will ${label} meet its target for ${longMonth(month)}` : `why does ${label} miss its target`
}

/** What the pack calls better elsewhere, by its signal or on a year ago, did not get worse for its latest month. */
function gotWorse(row: Indicator): boolean {
  const isBetter = row.signal?.variation === 'improvement' || row.yearTravel?.meaning === 'improving'
  return row.travel?.meaning === 'worsening' && !isBetter && !gathers(row)
}

/** The corners of the months' figures, in whatever order the columns stand. */
function tellTableCells(rows: readonly Indicator[]): string {
  const [first] = rows
  if (!first) return ''
  const places = rows.flatMap((row) => row.history.map(({ cell }) => placeIn(cell)))
  if (places.length === 0) return ''
  const [lines, columns] = [places.map(({ row }) => row), places.map(({ column }) => column)]
  const corner = (pick: (...numbers: number[]) => number) => addressOf(first.sheet, pick(...lines), pick(...columns))
  return `The figures of the table stand on the sheet ${first.sheet}, from ${corner(Math.min)} to ${corner(Math.max)}.`
}

/** The counts in the order of the sheet, so that the first and the last are its corners. */
function tellCountCells({ services }: Grades): string {
  const cells = services.flatMap(({ counts }) => counts.map(({ cell }) => cell))
  const [first] = cells
  const last = cells.at(-1)
  if (!first || !last) return ''
  return `The counts of the table stand on the sheet ${sheetOf(first)}, from ${first} to ${last}.`
}

/** The cells that helpers read, and those that typed numbers were traced to. */
function sourcesOf({ evidence, claims }: Sentence): readonly Source[] {
  const traced = claims.filter((claim) => claim.status === 'traced').flatMap((claim) => claim.evidence)
  return [...new Map([...evidence, ...traced].map((source) => [source.cell, source])).values()]
}

/** The first words of a sentence, enough to know it by. */
function opening(text: string): string {
  const words = text.split(' ')
  return words.length <= 8 ? text : `${words.slice(0, 7).join(' ')} …`
}
