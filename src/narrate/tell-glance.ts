import type { Indicator } from '../compute/figures.ts'
import { chooseAttention, chooseImproved } from './choose-highlights.ts'
import { type Narrator, tellFirst, tellOfRow } from './narrator.ts'
import type { GlanceStory, Highlight } from './story.ts'
import { sumCounts, tallyContext } from './sum-counts.ts'
import { altOfLine } from './tell-chart.ts'

/** The page for the director with four minutes. */
export function tellGlance(narrator: Narrator): GlanceStory {
  const { figures } = narrator
  const told = (rows: readonly Indicator[], snippet: string) =>
    rows.flatMap((row) => tellHighlight(narrator, row, snippet) ?? [])
  const attention = chooseAttention(figures)
  const improved = chooseImproved(figures).filter((row) => !attention.includes(row))
  const counts = sumCounts(figures.sections.map((section) => section.counts))
  return {
    headline: tellFirst(narrator, 'headline-glance', tallyContext(counts))?.text ?? '',
    improved: told(improved, 'highlight-improved'),
    attention: told(attention, 'highlight-attention'),
  }
}

function tellHighlight(narrator: Narrator, row: Indicator, snippet: string): Highlight | null {
  const sentence = tellOfRow(narrator, snippet, row)
  const section = narrator.figures.sections.findIndex((each) => each.parts.some((part) => part.rows.includes(row)))
  const part = narrator.figures.sections[section]?.parts.findIndex((each) => each.rows.includes(row)) ?? 0
  if (!sentence || !row.latest) return null
  const points = row.history.slice(-narrator.figures.settings.monthsShown)
  return {
    code: row.code,
    figure: row.latest.shown,
    sentence,
    section: section + 1,
    part,
    points: points.map((figure) => figure.value),
    alt: altOfLine(row, points),
    meaning: row.travel?.meaning ?? 'neutral',
  }
}
