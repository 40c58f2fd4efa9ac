import type { Former } from '../check/former.ts'
import type { Model, Part, Section } from '../check/model.ts'
import { computeHistories } from './compute-histories.ts'
import { countRag } from './compute-rag.ts'
import type { Figures, Indicator, PartFigures, SectionFigures } from './figures.ts'
import { findChanges } from './find-changes.ts'
import { findNeighbourNotes } from './find-neighbour-notes.ts'
import { makeIndicator } from './make-indicator.ts'
import { makeMeasures } from './make-measures.ts'
import { reconcile } from './reconcile.ts'
import { tellChanges } from './tell-changes.ts'

/**
 * Every number of the pack: calculated, judged against its target, reconciled with the rest of the workbook, and held
 * against the earlier pack where there is one.
 */
export function computeFigures(model: Model, former: Former | null = null): Figures {
  const { workbook, settings, sections } = model
  const byCode = makeIndicators(model)
  const rows = sections.flatMap((section) => section.parts.flatMap((part) => part.rows))
  const placed = sections.map((section) => makeSection(section, byCode))
  const shown = placed.flatMap(({ parts }) => parts.flatMap((part) => part.rows))
  const changes = former && findChanges(shown, former)
  return {
    workbook,
    settings,
    sections: placed,
    byCode,
    measures: makeMeasures(settings),
    changes,
    checks: [
      ...model.checks,
      ...reconcile(rows, byCode),
      ...findNeighbourNotes(model.neighbours, byCode, settings.organisation),
      ...(changes ? tellChanges(changes) : []),
    ],
  }
}

function makeIndicators({ sections, settings, neighbours }: Model): ReadonlyMap<string, Indicator> {
  const placed = sections.flatMap((section) =>
    section.parts.flatMap((part) =>
      part.rows.map((row) => ({ row, place: { section: section.title, part: part.title } })),
    ),
  )
  const histories = computeHistories(placed.map(({ row }) => row))
  return new Map(
    placed.map(({ row, place }) => [
      row.code,
      makeIndicator(row, histories.get(row.code) ?? [], place, { settings, neighbours }),
    ]),
  )
}

function makeSection(section: Section, byCode: ReadonlyMap<string, Indicator>): SectionFigures {
  const parts = section.parts.map((part) => makePart(part, byCode))
  const { title, outcome } = section
  return { title, outcome, parts, counts: countRag(parts.flatMap((part) => part.rows)) }
}

function makePart(part: Part, byCode: ReadonlyMap<string, Indicator>): PartFigures {
  const rows = part.rows.flatMap((row) => byCode.get(row.code) ?? []).filter((row) => row.shown)
  return { title: part.title, rows, grades: part.grades, paragraphs: part.paragraphs }
}
