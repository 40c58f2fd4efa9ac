import type { Indicator, PartFigures, SectionFigures } from '../compute/figures.ts'
import { type Finding, noteAt, warningAt } from '../shared/finding.ts'
import { choosePoints } from './choose-points.ts'
import { findClaims } from './find-claims.ts'
import { findRow } from './find-row.ts'
import { type Narrator, tellFirst, tellOfRow } from './narrator.ts'
import { partContext } from './part-context.ts'
import { pickTemplate } from './pick-template.ts'
import { addItem, readScript, readTyped, readTypedText, type Script } from './read-passages.ts'
import type { ChartStory, PartStory, Passage } from './story.ts'
import { missingCodes } from './tape.ts'
import { tellChart } from './tell-chart.ts'
import { tellGrades } from './tell-grades.ts'
import { tellSpeaker } from './tell-speaker.ts'
import { tellTable } from './tell-table.ts'

/** Points that the default template makes of a part. */
const MOST_POINTS = 6

/** A part of the pack in words, and the notes on sentences that were left out. */
export function tellPart(
  narrator: Narrator,
  section: SectionFigures,
  part: PartFigures,
): { readonly story: PartStory; readonly checks: readonly Finding[] } {
  const title = part.title || section.title
  const script = tellScript(narrator, section, part)
  const typed = typedPassages(narrator, section, part)
  const passages = joinPassages(script.passages, typed.passages)
  const charts = chartsSpokenOf(narrator, passages)
  const trends = part.rows.filter((row) => row.charted && !charts.some((chart) => chart.code === row.code))
  const headlines = tellHeadlines(narrator, part, script)
  const story: PartStory = {
    title,
    ...headlines,
    headline: headlines.headline || section.outcome,
    table: part.rows.length > 0 ? tellTable(part.rows, narrator, title) : null,
    grades: part.grades ? tellGrades(part.grades) : null,
    passages,
    charts,
    trends: trends.flatMap((row) => chartOf(narrator, row) ?? []),
    speaker: tellSpeaker(narrator, part.rows, passages),
  }
  const leftOuts = script.leftOut.map((code) => leftOut(narrator, code))
  return { story, checks: [...leftOuts, ...typed.checks, ...findClaims(passages)] }
}

type Headlines = Pick<PartStory, 'headline' | 'commentaryHeadline' | 'trendsHeadline'>

/** Over each page of a part the headline that its template has for it, or else that of the snippet. */
function tellHeadlines(narrator: Narrator, part: PartFigures, script: Script): Headlines {
  const { figures } = narrator
  const context = partContext(part, figures, choosePoints(part.rows, figures, MOST_POINTS))
  const headline = (name: string, at: number) =>
    script.headlines[at]?.text ?? tellFirst(narrator, name, context)?.text ?? ''
  return {
    headline: headline(part.rows.length > 0 ? 'headline-table' : 'headline-words', 0),
    commentaryHeadline: headline('headline-commentary', 1),
    trendsHeadline: headline('headline-trends', 2),
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
    checks.push(...[...new Set(missingCodes(rendered.text))].map((code) => askedInVain(narrator, code, cell)))
    if (sentence.text !== '') addItem(passages, heading, { bullet, sentence })
  }
  return { passages, checks }
}

function askedInVain({ figures }: Narrator, code: string, cell: string): Finding {
  const label = findRow(figures, code)?.label ?? code
  const message = `the text asks for a figure of "${label}" that is not there, and says so; word it without, or use {{#if-available "${code}"}}`
  return warningAt(cell, 'figure-missing', message)
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

/** Charts of the rows that the sentences turn on, in their order; four stand beside long words, three beside short. */
function chartsSpokenOf(narrator: Narrator, passages: readonly Passage[]): readonly ChartStory[] {
  const sentences = passages.flatMap((passage) => passage.items.map((item) => item.sentence))
  const words = sentences.reduce((sum, sentence) => sum + sentence.text.split(' ').length, 0)
  const codes = [...new Set(sentences.flatMap((sentence) => sentence.codes.slice(0, 1)))]
  const charts = codes.flatMap((code) => {
    const row = narrator.figures.byCode.get(code)
    return (row && chartOf(narrator, row)) ?? []
  })
  return charts.slice(0, words > 130 ? 4 : 3)
}

function chartOf(narrator: Narrator, row: Indicator): ChartStory | null {
  return tellChart(row, narrator.figures, tellOfRow(narrator, 'chart-finding', row)?.text ?? row.label)
}
