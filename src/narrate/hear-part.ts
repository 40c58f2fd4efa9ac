import type { Indicator, PartFigures, SectionFigures } from '../compute/figures.ts'
import { type Finding, noteAt, warningAt } from '../shared/finding.ts'
import { listWords } from '../shared/list-words.ts'
import { findRow } from './find-row.ts'
import type { Narrator } from './narrator.ts'
import { contextOf } from './part-context.ts'
import { pickTemplate } from './pick-template.ts'
import { addItem, readScript, readTyped, readTypedText, type Script } from './read-passages.ts'
import type { Passage, Sentence } from './story.ts'
import { type Hole, holesIn, type Lack } from './tape.ts'
import { speaksOfAudits } from './tell-audits.ts'
import { suppressedIn } from './tell-grades.ts'
import type { TypedText } from './trace/remember-claims.ts'

/** A text of the `Commentary` sheet as the pack prints it, its claims not yet traced, and as it is traced. */
export type TypedSentence = {
  readonly heading: string
  readonly bullet: boolean
  readonly sentence: Sentence
  readonly asked: TypedText
  readonly holes: readonly Hole[]
}

/** The officer's own words on a part. */
export function hearTyped(
  { language }: Narrator,
  section: SectionFigures,
  part: PartFigures,
): readonly TypedSentence[] {
  const place = { section: section.title, part: part.title }
  return part.paragraphs.map(({ heading, text, bullet, cell }) => {
    const rendered = language.render(text, cell)
    return {
      heading,
      bullet,
      sentence: readTypedText(rendered, heading, cell),
      asked: { text: readTyped(rendered), place },
      holes: differing(holesIn(rendered.text)),
    }
  })
}

/** The sentences of a part, of its template and typed, and what is found in them but for claims. */
export type HeardPart = {
  readonly script: Script
  readonly passages: readonly Passage[]
  readonly checks: readonly Finding[]
}

/** What a part says in words, and the notes on sentences that were left out. */
export function hearPart(
  narrator: Narrator,
  section: SectionFigures,
  part: PartFigures,
  typed: readonly TypedSentence[],
): HeardPart {
  const { script, file } = tellScript(narrator, section, part)
  return {
    script,
    passages: joinPassages(script.passages, typedPassages(typed)),
    checks: [
      ...leftOuts(narrator, script, file),
      ...openAudits(section, part),
      ...typed.flatMap(({ holes, sentence }) => holes.map((hole) => askedInVain(narrator, hole, sentence.cell ?? ''))),
    ],
  }
}

function tellScript(
  { figures, templates, language }: Narrator,
  section: SectionFigures,
  part: PartFigures,
): { readonly script: Script; readonly file: string } {
  const { file, source } = pickTemplate(part.title, section.title, figures, templates)
  if (part.rows.length === 0 && !part.grades) return { script: { headlines: [], passages: [], leftOut: [] }, file }
  return { script: readScript(language.render(source, file, contextOf(part, figures)), file), file }
}

/** A note for each indicator: how many sentences of the template it took with it, and what they asked for. */
function leftOuts({ figures }: Narrator, { leftOut }: Script, file: string): readonly Finding[] {
  const codes = [...new Set(leftOut.flat().map(({ code }) => code))]
  return codes.map((code) => {
    const sentences = leftOut.filter((holes) => holes.some((hole) => hole.code === code))
    const asked = [...new Set(sentences.flat().flatMap((hole) => (hole.code === code ? [hole.asked] : [])))]
    return noteLeftOut(findRow(figures, code), code, sentences.length, asked, file)
  })
}

function noteLeftOut(
  row: Indicator | null,
  code: string,
  count: number,
  asked: readonly string[],
  file: string,
): Finding {
  const what = `${count === 1 ? 'a sentence' : `${count} sentences`} on "${row?.label ?? code}"`
  const message = `${file} left out ${what}: ${listWords(asked)} ${asked.length === 1 ? 'has' : 'have'} no figure`
  return noteAt(row?.cell ?? '', 'sentence-left-out', message)
}

/** Of grades some of whose counts are suppressed no total may be told. */
function openAudits(section: SectionFigures, part: PartFigures): readonly Finding[] {
  const [first, ...others] = part.grades ? suppressedIn(part.grades) : []
  if (first === undefined) return []
  const what = others.length === 0 ? 'a count is suppressed' : `${others.length + 1} counts are suppressed`
  const audits = speaksOfAudits(part, section) ? 'audits ' : ''
  return [noteAt(first, 'sentence-left-out', `no sentence tells how many ${audits}were good: ${what}`)]
}

/** The headings in the order of the sheet. */
function typedPassages(typed: readonly TypedSentence[]): readonly Passage[] {
  const passages: Passage[] = []
  for (const { heading, bullet, sentence } of typed)
    if (sentence.text !== '') addItem(passages, heading, { bullet, sentence })
  return passages
}

/** What is lacking of each row, said once. */
function differing(holes: readonly Hole[]): readonly Hole[] {
  const isSame = (one: Hole, other: Hole) => one.code === other.code && one.lack === other.lack
  return holes.filter((hole, at) => holes.findIndex((each) => isSame(each, hole)) === at)
}

function askedInVain({ figures }: Narrator, { code, lack }: Hole, cell: string): Finding {
  const label = findRow(figures, code)?.label ?? code
  return warningAt(cell, 'figure-missing', `the text asks for ${IN_VAIN[lack](label, code)}`)
}

const IN_VAIN: Readonly<Record<Lack, (label: string, code: string) => string>> = {
  figure: (label, code) =>
    `a figure of "${label}" that is not there, and says so; word it without, or use {{#if-available "${code}"}}`,
  comparison: (label) =>
    `a change or an average that "${label}" does not give, as a year to date starts again each April, and says "not applicable"; compare months of one year, or the same month of two, or word it without`,
  projection: (label) =>
    `a projection of "${label}", and says "not applicable", since no month lies ahead to read it at; word it without`,
}

/** The desired outcome first, then what the figures say, then the officer's further headings. */
function joinPassages(told: readonly Passage[], typed: readonly Passage[]): readonly Passage[] {
  const passages: Passage[] = []
  const ordered = [
    ...typed.filter((passage) => passage.desired),
    ...told,
    ...typed.filter((passage) => !passage.desired),
  ]
  for (const passage of ordered) for (const item of passage.items) addItem(passages, passage.heading, item)
  return passages
}
