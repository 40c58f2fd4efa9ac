import type { Changes, Figures, SectionFigures } from '../compute/figures.ts'
import type { EvidenceGlance, EvidenceHighlight, EvidenceLine } from './evidence.ts'
import { joinCells } from './join-cells.ts'
import type { CitedLine, GlanceStory, Highlight } from './story.ts'

/** A line of the pack with its cells joined, since what they hold stands with their indicators. */
export function lineOf({ text, evidence }: CitedLine): EvidenceLine {
  return { text, cells: joinCells(evidence.map(({ cell }) => cell)) }
}

/** What the counts of indicators and of their RAGs were counted on: labels, latest figures and targets. */
export function cellsCounted(sections: readonly SectionFigures[]): readonly string[] {
  const rows = sections.flatMap(({ parts }) => parts.flatMap((part) => part.rows))
  return rows.flatMap(({ cell, latest, target }) => [cell, ...cellOf(latest), ...cellOf(target)])
}

function cellOf(place: { readonly cell: string } | null): readonly string[] {
  return place ? [place.cell] : []
}

export function citeGlance({ sections, changes }: Figures, glance: GlanceStory): EvidenceGlance {
  const restated = changes?.restated.flatMap((row) => row.figures.map(({ cell }) => cell)) ?? []
  return {
    headline: { text: glance.headline, cells: joinCells([...cellsCounted(sections), ...restated]) },
    changed: glance.changed.map(citeHighlight),
    attention: glance.attention.map(citeHighlight),
    since: changes && glance.since ? citeSince(changes, glance.since) : null,
  }
}

function citeHighlight({ code, why, figure, sentence }: Highlight): EvidenceHighlight {
  return { code, why, figure, ...lineOf(sentence) }
}

function citeSince({ file }: Changes, { title, passages }: NonNullable<GlanceStory['since']>): EvidenceGlance['since'] {
  const lines = passages.flatMap(({ heading, items }) =>
    items.map(({ sentence }) => ({ heading, ...lineOf(sentence) })),
  )
  return { title, file, lines }
}
