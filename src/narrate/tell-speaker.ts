import type { Grades } from '../check/model.ts'
import type { Indicator, PartFigures, Source } from '../compute/figures.ts'
import { longMonth } from '../shared/month.ts'
import { printFigure } from '../shared/print-number.ts'
import { gapToTarget } from './gap-to-target.ts'
import { shortLabel } from './name-indicator.ts'
import type { Narrator } from './narrator.ts'
import type { Passage, Sentence, SpeakerStory } from './story.ts'

/** Months of one indicator beyond which a note gives the first and the last. */
const MOST_CELLS = 3

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

function tellTableCells(rows: readonly Indicator[]): string {
  const [first] = rows
  const last = rows.at(-1)
  if (!first || !last) return ''
  return `The figures of the table stand on the sheet ${first.sheet}, from ${first.cell} to ${last.cell}.`
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

/** `Referrals into statutory service 156: Right support!Z10 (August 2024)`, one clause an indicator. */
function tellSources(narrator: Narrator, sources: readonly Source[]): string {
  const codes = [...new Set(sources.map((source) => source.code))]
  return codes
    .map((code) =>
      tellOne(
        narrator,
        code,
        sources.filter((source) => source.code === code),
      ),
    )
    .join('; ')
}

function tellOne({ figures }: Narrator, code: string, sources: readonly Source[]): string {
  const row = figures.byCode.get(code)
  if (!row && sources.length > MOST_CELLS) return tellCounts(sources)
  const print = ({ value }: Source) => (row ? printFigure(value, row.unit, row.decimals) : String(value))
  const tell = (source: Source) => `${print(source)}: ${source.cell}${asideOf(source, row)}`
  const label = row ? `${shortLabel(row.label)} ` : ''
  const standards = sources.filter(({ month }) => month === null)
  const newestFirst = sources
    .filter(({ month }) => month !== null)
    .toSorted((a, b) => (a.month === b.month ? 0 : (a.month ?? '') < (b.month ?? '') ? 1 : -1))
  const [newest] = newestFirst
  const oldest = newestFirst.at(-1)
  const long = newestFirst.length > MOST_CELLS && newest && oldest
  const months = long
    ? [`${tell(newest)} and the ${newestFirst.length - 1} months before it from ${oldest.cell}`]
    : newestFirst.map(tell)
  return `${label}${[...months, ...standards.map(tell)].join(', ')}`
}

/** Counts of a sheet of grades, which have neither indicator nor month. */
function tellCounts(sources: readonly Source[]): string {
  const total = sources.reduce((sum, { value }) => sum + value, 0)
  const cells = sources.map(({ cell }) => cell).toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  return `${total} in all, from ${cells.length} counts between ${cells[0]} and ${cells.at(-1)}`
}

/** The month of a figure, or that it is the target or a benchmark. */
function asideOf({ month, cell }: Source, row: Indicator | undefined): string {
  if (month) return ` (${longMonth(month)})`
  if (row?.target?.cell === cell) return ' (target)'
  const benchmark = row?.benchmarks.find((each) => each.cell === cell)
  return benchmark ? ` (${benchmark.name})` : ''
}

/** The first words of a sentence, enough to know it by. */
function opening(text: string): string {
  const words = text.split(' ')
  return words.length <= 8 ? text : `${words.slice(0, 7).join(' ')} …`
}
