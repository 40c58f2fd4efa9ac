import type { Indicator, PartFigures, SectionFigures } from '../compute/figures.ts'
import type { HeardPart } from './hear-part.ts'
import { type Narrator, tellFirst, tellOfRow } from './narrator.ts'
import { contextOf, partContext } from './part-context.ts'
import type { Script } from './read-passages.ts'
import { ratedSources } from './row-sources.ts'
import type { ChartStory, CitedLine, HeadlineStory, PartStory, Passage } from './story.ts'
import { speaksOfAudits } from './tell-audits.ts'
import { tellChart } from './tell-chart.ts'
import { tellGrades } from './tell-grades.ts'
import { tellTable } from './tell-table.ts'
import type { ToldSnippet } from './told-snippets.ts'

/** A part but for its sentences and what is said of them, which wait for their claims. */
export type ToldPart = Omit<PartStory, 'passages' | 'speaker'>

/** A part of the pack in words, tables and charts. */
export function tellPart(
  narrator: Narrator,
  section: SectionFigures,
  part: PartFigures,
  { script, passages }: HeardPart,
): ToldPart {
  const title = part.title || section.title
  const charts = chartsSpokenOf(narrator, passages)
  const others = part.rows.filter((row) => row.charted && !charts.some(({ chart }) => chart.code === row.code))
  const trends = others.flatMap((row) => chartOf(narrator, row) ?? [])
  const headlines = tellHeadlines(narrator, part, script)
  const first = headlines.first ?? outcomeOf(section) ?? plainHeadline(narrator, part)
  return {
    title,
    headline: first?.text ?? '',
    commentaryHeadline: headlines.commentary?.text ?? '',
    trendsHeadline: headlines.trends?.text ?? '',
    table: part.rows.length > 0 ? tellTable(part.rows, narrator, title) : null,
    grades: part.grades ? tellGrades(part.grades, speaksOfAudits(part, section)) : null,
    charts: charts.map(({ chart }) => chart),
    trends: trends.map(({ chart }) => chart),
    cited: {
      headlines: [
        ...citeHeadline('first', first),
        ...citeHeadline('commentary', passages.length > 0 ? headlines.commentary : null),
        ...citeHeadline('trends', trends.length > 0 ? headlines.trends : null),
      ],
      captions: [...charts, ...trends].map(({ chart, evidence }) => ({
        code: chart.code,
        text: chart.finding,
        evidence,
      })),
    },
  }
}

type Headlines = Readonly<Record<HeadlineStory['page'], CitedLine | null>>

/** Over each page of a part the headline that its template has for it, or else that of the snippet. */
function tellHeadlines(narrator: Narrator, part: PartFigures, script: Script): Headlines {
  const { figures } = narrator
  const context = contextOf(part, figures)
  const headline = (name: ToldSnippet, at: number) => script.headlines[at] ?? tellFirst(narrator, name, context)
  return {
    first: headline(part.rows.length > 0 ? 'headline-table' : 'headline-words', 0),
    commentary: headline('headline-commentary', 1),
    trends: headline('headline-trends', 2),
  }
}

function outcomeOf({ outcome }: SectionFigures): CitedLine | null {
  return outcome === '' ? null : { text: outcome, evidence: [] }
}

/** Of a part that has neither finding nor outcome, what it is. */
function plainHeadline(narrator: Narrator, part: PartFigures): CitedLine | null {
  return tellFirst(narrator, 'headline-plain', partContext(part, narrator.figures, []))
}

function citeHeadline(page: HeadlineStory['page'], line: CitedLine | null): readonly HeadlineStory[] {
  return line ? [{ page, text: line.text, evidence: line.evidence }] : []
}

/** A chart, and the cells that its caption rests on. */
type CitedChart = { readonly chart: ChartStory; readonly evidence: CitedLine['evidence'] }

/** Charts of the rows that the sentences turn on, in their order; four stand beside long words, three beside short. */
function chartsSpokenOf(narrator: Narrator, passages: readonly Passage[]): readonly CitedChart[] {
  const sentences = passages.flatMap((passage) => passage.items.map((item) => item.sentence))
  const words = sentences.reduce((sum, sentence) => sum + sentence.text.split(' ').length, 0)
  const codes = [...new Set(sentences.flatMap((sentence) => sentence.codes.slice(0, 1)))]
  const charts: CitedChart[] = []
  for (const code of codes) {
    if (charts.length === (words > 130 ? 4 : 3)) break
    const row = narrator.figures.byCode.get(code)
    const chart = row && chartOf(narrator, row)
    if (chart) charts.push(chart)
  }
  return charts
}

/** The caption of a rated row says how it stands to its target, which no helper prints. */
function chartOf(narrator: Narrator, row: Indicator): CitedChart | null {
  const caption = tellOfRow(narrator, 'chart-finding', row)
  const chart = tellChart(row, narrator.figures, caption?.text ?? row.label)
  return chart && { chart, evidence: [...(caption?.evidence ?? []), ...(row.rag ? ratedSources(row) : [])] }
}
