import type { Grades } from '../check/model.ts'
import type { Indicator, PartFigures, Source } from '../compute/figures.ts'
import { addressOf, placeIn } from '../shared/address.ts'
import { gapToTarget } from './gap-to-target.ts'
import { shortLabel } from './name-indicator.ts'
import type { Narrator } from './narrator.ts'
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
    asked: tellQuestion(rows),
    table: grades ? tellCountCells(grades) : tellTableCells(rows),
    sources: told.map((sentence) => ({
      sentence: sentence.text,
      cells: `“${opening(sentence.text)}”: ${tellSources(narrator, sourcesOf(sentence))}`,
    })),
  }
}

/** What a councillor asks first: why the target that is missed by most is missed, or what is getting worse. */
function tellQuestion(rows: readonly Indicator[]): string {
  const red = rows.filter((row) => row.rag === 'red').toSorted((a, b) => gapToTarget(b) - gapToTarget(a))[0]
  if (red) return `Likely question: why does "${shortLabel(red.label)}" miss its target, and what is being done?`
  const worse = rows.find((row) => row.travel?.meaning === 'worsening')
  if (worse) return `Likely question: why did "${shortLabel(worse.label)}" get worse, and will it go on?`
  return rows.length > 0 ? 'Likely question: will this last, and what could undo it?' : ''
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
  return `The counts of the table stand on the sheet ${first.slice(0, first.lastIndexOf('!'))}, from ${first} to ${last}.`
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
