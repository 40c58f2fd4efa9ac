import type { PartFigures, SectionFigures } from '../compute/figures.ts'
import { type Finding, noteAt, warningAt } from '../shared/finding.ts'
import { choosePoints } from './choose-points.ts'
import { findClaims } from './find-claims.ts'
import { findRow } from './find-row.ts'
import type { Narrator } from './narrator.ts'
import { partContext } from './part-context.ts'
import { pickTemplate } from './pick-template.ts'
import { addItem, readScript, readTyped, readTypedText, type Script } from './read-passages.ts'
import type { Passage } from './story.ts'
import { type Asked, type Hole, holesIn } from './tape.ts'
import { speaksOfAudits } from './tell-audits.ts'
import { suppressedIn } from './tell-grades.ts'

/** Points that the default template makes of a part. */
export const MOST_POINTS = 6

/** The sentences of a part, of its template and typed, and what is found in them. */
export type HeardPart = {
  readonly script: Script
  readonly passages: readonly Passage[]
  readonly checks: readonly Finding[]
}

/** What a part says in words, and the notes on sentences that were left out. */
export function hearPart(narrator: Narrator, section: SectionFigures, part: PartFigures): HeardPart {
  const script = tellScript(narrator, section, part)
  const typed = typedPassages(narrator, section, part)
  const passages = joinPassages(script.passages, typed.passages)
  const leftOuts = script.leftOut.map((code) => leftOut(narrator, code))
  return {
    script,
    passages,
    checks: [...leftOuts, ...openAudits(section, part), ...typed.checks, ...findClaims(passages)],
  }
}

function tellScript(narrator: Narrator, section: SectionFigures, part: PartFigures): Script {
  const { figures, templates, language } = narrator
  if (part.rows.length === 0 && !part.grades) return { headlines: [], passages: [], leftOut: [] }
  const { file, source } = pickTemplate(part.title, section.title, figures, templates)
  const context = partContext(part, figures, choosePoints(part.rows, figures, MOST_POINTS))
  return readScript(language.render(source, file, context), file)
}

function leftOut({ figures }: Narrator, code: string): Finding {
  const row = findRow(figures, code)
  const what = row ? `"${row.label}"` : code
  return noteAt(
    row?.cell ?? '',
    'sentence-left-out',
    `a sentence on ${what} was left out: a figure that it needs is not there`,
  )
}

/** Of grades some of whose counts are suppressed no total may be told. */
function openAudits(section: SectionFigures, part: PartFigures): readonly Finding[] {
  const [first, ...others] = part.grades ? suppressedIn(part.grades) : []
  if (first === undefined) return []
  const what = others.length === 0 ? 'a count is suppressed' : `${others.length + 1} counts are suppressed`
  const audits = speaksOfAudits(part, section) ? 'audits ' : ''
  return [noteAt(first, 'sentence-left-out', `no sentence tells how many ${audits}were good: ${what}`)]
}

/** The officer's own words, headings in the order of the sheet; a figure that they ask for in vain is a warning. */
function typedPassages(
  narrator: Narrator,
  section: SectionFigures,
  part: PartFigures,
): { readonly passages: readonly Passage[]; readonly checks: readonly Finding[] } {
  const place = { section: section.title, part: part.title }
  const passages: Passage[] = []
  const checks: Finding[] = []
  for (const { heading, text, bullet, cell } of part.paragraphs) {
    const rendered = narrator.language.render(text, cell)
    const claims = narrator.tracer(readTyped(rendered), place)
    const sentence = { ...readTypedText(rendered, heading, cell), claims }
    checks.push(...holesIn(rendered.text).map((hole) => askedInVain(narrator, hole, cell)))
    if (sentence.text !== '') addItem(passages, heading, { bullet, sentence })
  }
  return { passages, checks }
}

function askedInVain({ figures }: Narrator, { code, asked }: Hole, cell: string): Finding {
  const label = findRow(figures, code)?.label ?? code
  return warningAt(cell, 'figure-missing', `the text asks for ${IN_VAIN[asked](label, code)}`)
}

const IN_VAIN: Readonly<Record<Asked, (label: string, code: string) => string>> = {
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
