import type { Indicator, Rag } from '../compute/figures.ts'
import type { RagLabels } from '../shared/house-style.ts'
import { roundTo } from '../shared/print-number.ts'
import { printedValue } from './as-printed.ts'
import { type Chosen, chooseAttention, chooseChanged, type HighlightKind, toldMove } from './choose-highlights.ts'
import { upperFirst } from './name-indicator.ts'
import { type Narrator, tellFirst } from './narrator.ts'
import { VARIATION_MARKS, VARIATION_WORDS } from './phrase-signal.ts'
import type { GlanceStory, Highlight, Meaning } from './story.ts'
import { unitOf } from './subject-of-verb.ts'
import { tallyContext } from './sum-counts.ts'
import { altOfLine, altOfStrip, breaksOf } from './tell-chart.ts'
import { tellSince } from './tell-since.ts'
import { withMoney } from './unit-of-label.ts'

/** The page for the director with four minutes. */
export function tellGlance(narrator: Narrator): GlanceStory {
  const { figures } = narrator
  const attention = chooseAttention(figures)
  const changed = chooseChanged(figures, attention)
  const told = (chosen: readonly Chosen[]) => chosen.flatMap((each) => tellHighlight(narrator, each) ?? [])
  const since = tellSince(narrator)
  const headline = tellFirst(narrator, 'headline-glance', tallyContext(figures))?.text ?? ''
  return {
    headline: [headline, since?.summary ?? ''].filter((words) => words !== '').join('; '),
    changed: told(changed),
    attention: told(attention),
    since,
  }
}

function tellHighlight(narrator: Narrator, { row, kind, doubted }: Chosen): Highlight | null {
  const benchmark = row.benchmarks.find(({ name }) => /neighbour/i.test(name))?.name ?? ''
  const sentence = tellFirst(narrator, `highlight-${kind}`, { code: row.code, benchmark, doubted })
  const section = narrator.figures.sections.findIndex((each) => each.parts.some((part) => part.rows.includes(row)))
  const part = narrator.figures.sections[section]?.parts.findIndex((each) => each.rows.includes(row)) ?? 0
  if (!sentence || !row.latest) return null
  const history = row.history.slice(-narrator.figures.settings.monthsShown)
  const points = history.map(({ month, shown, ...figure }) => ({ month, shown, value: printedValue(row, figure) }))
  const neighbours =
    kind === 'neighbours' ? (row.standing?.neighbours.map(({ value }) => roundTo(value, row.decimals)) ?? null) : null
  return {
    code: row.code,
    why: WHY[kind](row, narrator.rag),
    mark: kind === 'signal' && row.signal ? VARIATION_MARKS[row.signal.variation] : '',
    figure: withMoney(row.latest.shown, unitOf(row)),
    sentence,
    section: section + 1,
    part,
    points: points.map(({ value }) => value),
    breaks: breaksOf(row, points),
    neighbours,
    latest: row.latest.printed,
    alt: neighbours ? altOfStrip(row) : altOfLine(row, points),
    meaning: meaningOf(row, kind),
  }
}

const WHY: Readonly<Record<HighlightKind, (row: Indicator, labels: RagLabels) => string>> = {
  signal: ({ signal }) => upperFirst(signal ? VARIATION_WORDS[signal.variation] : ''),
  flip: ({ rag, formerRag }, labels) =>
    rag && formerRag ? upperFirst(`${labels[formerRag].word} to ${labels[rag].word}`) : '',
  move: (row) => (toldMove(row)?.meaning === 'worsening' ? 'Worse' : 'Better'),
  'off-track': () => 'Off track for its target',
  'off-target': () => 'Off its target',
  neighbours: () => 'Against neighbours',
}

/** What the row's end point means here, as its sentence has it: that may be other than what the latest month says. */
function meaningOf(row: Indicator, kind: HighlightKind): Meaning {
  switch (kind) {
    case 'signal':
      return meaningOfSignal(row)
    case 'flip':
      return row.rag && row.formerRag && RANK[row.rag] < RANK[row.formerRag] ? 'improving' : 'worsening'
    case 'move':
      return toldMove(row)?.meaning ?? 'neutral'
    case 'off-track':
    case 'off-target':
    case 'neighbours':
      return 'worsening'
  }
}

const RANK: Readonly<Record<Rag, number>> = { green: 0, amber: 1, red: 2 }

function meaningOfSignal({ signal }: Indicator): Meaning {
  if (signal?.variation === 'improvement') return 'improving'
  return signal?.variation === 'concern' ? 'worsening' : 'neutral'
}
