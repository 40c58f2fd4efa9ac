import type { Figures, Indicator, PartFigures, Signal } from '../compute/figures.ts'
import { cellsCounted, citeGlance, lineOf } from './cite-lines.ts'
import type { Evidence, EvidenceIndicator, EvidencePart, EvidenceStatement } from './evidence.ts'
import { joinCells } from './join-cells.ts'
import { phraseCause } from './phrase-signal.ts'
import type { PartStory, Story } from './story.ts'
import { citeGrades } from './tell-grades.ts'

/** The evidence of a pack: its figures and sentences, in the order of the pack, each with its cells. */
export function collectEvidence(figures: Figures, story: Story): Evidence {
  const { title, organisation, service, month } = figures.settings
  return {
    pack: { title, organisation, service, month, workbook: figures.workbook },
    cover: { text: story.cover.summary, cells: joinCells(cellsCounted(figures.sections)), counts: story.cover.counts },
    glance: citeGlance(figures, story.glance),
    sections: figures.sections.map((section, at) => ({
      title: section.title,
      counts: section.counts,
      cells: joinCells(cellsCounted([section])),
      parts: section.parts.map((part, within) => partOf(part, story.sections[at]?.parts[within])),
    })),
    checks: story.checks.map(({ level, rule, cell, message }) => ({ level, rule, cell, message })),
  }
}

function partOf(part: PartFigures, told: PartStory | undefined): EvidencePart {
  return {
    title: part.title,
    headlines: told?.cited.headlines.map((each) => ({ page: each.page, ...lineOf(each) })) ?? [],
    captions: told?.cited.captions.map((each) => ({ code: each.code, ...lineOf(each) })) ?? [],
    indicators: part.rows.map(indicatorOf),
    grades: part.grades ? citeGrades(part.grades) : [],
    statements: statementsOf(told),
  }
}

function indicatorOf(row: Indicator): EvidenceIndicator {
  return {
    code: row.code,
    label: row.label,
    unit: row.unit,
    better: row.better,
    cell: row.cell,
    history: row.history.map(({ month, value, shown, status, cell }) => ({ month, value, shown, status, cell })),
    latest: row.latest && { month: row.latest.month, value: row.latest.value, shown: row.latest.shown },
    basis: row.basis,
    target: row.target?.value ?? null,
    rag: row.rag,
    travel: row.travel && { direction: row.travel.direction, meaning: row.travel.meaning },
    benchmarks: Object.fromEntries(row.benchmarks.map(({ name, value }) => [name, value])),
    signal: row.signal && signalOf(row.signal),
    rank: row.standing?.rank
      ? { place: row.standing.rank.place, of: row.standing.rank.of, year: row.standing.year }
      : null,
  }
}

function signalOf({ mean, lower, upper, cause, variation, assurance }: Signal): EvidenceIndicator['signal'] {
  return { mean, lower, upper, variation, rule: cause && phraseCause(cause), assurance }
}

function statementsOf(told: PartStory | undefined): readonly EvidenceStatement[] {
  const sentences = told?.passages.flatMap((passage) => passage.items.map((item) => item.sentence)) ?? []
  return sentences.map(({ heading, text, origin, cell, evidence, claims }) => ({
    heading,
    text,
    origin,
    cell,
    evidence,
    claims: claims.map(({ instead: _, ...claim }) => claim),
  }))
}
