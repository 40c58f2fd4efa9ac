import type { Indicator, PartFigures, SectionFigures } from '../compute/figures.ts'
import { choosePoints } from './choose-points.ts'
import { type HeardPart, MOST_POINTS } from './hear-part.ts'
import { type Narrator, tellFirst, tellOfRow } from './narrator.ts'
import { partContext } from './part-context.ts'
import type { Script } from './read-passages.ts'
import type { ChartStory, PartStory, Passage } from './story.ts'
import { speaksOfAudits } from './tell-audits.ts'
import { tellChart } from './tell-chart.ts'
import { tellGrades } from './tell-grades.ts'
import { tellSpeaker } from './tell-speaker.ts'
import { tellTable } from './tell-table.ts'

/** A part of the pack in words, tables and charts. */
export function tellPart(
  narrator: Narrator,
  section: SectionFigures,
  part: PartFigures,
  { script, passages }: HeardPart,
): PartStory {
  const title = part.title || section.title
  const charts = chartsSpokenOf(narrator, passages)
  const trends = part.rows.filter((row) => row.charted && !charts.some((chart) => chart.code === row.code))
  const headlines = tellHeadlines(narrator, part, script)
  return {
    title,
    ...headlines,
    headline: headlines.headline || section.outcome || plainHeadline(narrator, part),
    table: part.rows.length > 0 ? tellTable(part.rows, narrator, title) : null,
    grades: part.grades ? tellGrades(part.grades, speaksOfAudits(part, section)) : null,
    passages,
    charts,
    trends: trends.flatMap((row) => chartOf(narrator, row) ?? []),
    speaker: tellSpeaker(narrator, part, passages),
  }
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

/** Of a part that has neither finding nor outcome, what it is. */
function plainHeadline(narrator: Narrator, part: PartFigures): string {
  return tellFirst(narrator, 'headline-plain', partContext(part, narrator.figures, []))?.text ?? ''
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
