import type { Changes } from '../compute/figures.ts'
import { longMonth, nameOf, shortMonth } from '../shared/month.ts'
import { decimalsOf, printCount, printFigure } from '../shared/print-number.ts'
import { shortLabel } from './name-indicator.ts'
import { type Narrator, tellFirst } from './narrator.ts'
import type { Passage, SinceStory } from './story.ts'

/** Bullets of one kind on the page; the findings have them all. */
const MOST = 8

/** What is not as last month's pack had it, for its readers; the findings say it cell by cell. */
export function tellSince(narrator: Narrator): SinceStory | null {
  const { rag, figures } = narrator
  const { changes } = figures
  if (!changes) return null
  const { restated, retargeted, added, gone } = changes
  const flips = changes.flips.toSorted((a, b) => Number(isBetter(a)) - Number(isBetter(b)))
  const list = (heading: string, snippet: string, contexts: readonly Context[]) =>
    passageOf(narrator, heading, snippet, contexts)
  const named = (label: string) => ({ label: shortLabel(label) })
  const passages = [
    ...list(
      'RAG changed',
      'since-rag',
      flips.map(({ row, from, to }) => ({ ...named(row.label), from: rag[from].word, to: rag[to].word })),
    ),
    ...list(
      'History restated',
      'since-restated',
      restated.map(({ row, figures }) => ({
        ...named(row.label),
        figures: figures
          .map(({ month, from, to }) => `${shortMonth(month)} ${from} is now ${to || 'blank'}`)
          .join(', '),
      })),
    ),
    ...list(
      'Targets changed',
      'since-target',
      retargeted.map(({ row, from }) => ({
        ...named(row.label),
        from: from === null ? 'none' : printFigure(from, row.unit, decimalsOf(from)),
        to: row.target?.shown ?? 'none',
      })),
    ),
    ...list(
      'New',
      'since-row',
      added.map((row) => named(row.label)),
    ),
    ...list('No longer reported', 'since-row', gone.map(named)),
  ]
  const title = `Since the pack of ${longMonth(changes.since)}`
  return {
    title,
    summary: summarise(changes),
    passages: passages.length > 0 ? passages : passageOf(narrator, '', 'since-nothing', [{}]),
  }
}

type Flip = Changes['flips'][number]

const ORDER: readonly Flip['to'][] = ['red', 'amber', 'green']

function isBetter({ from, to }: Flip): boolean {
  return ORDER.indexOf(to) > ORDER.indexOf(from)
}

function summarise({ since, flips, restated }: Changes): string {
  const better = flips.filter(isBetter).length
  const moved =
    flips.length > 0 ? [`${better} ${better === 1 ? 'RAG' : 'RAGs'} better and ${flips.length - better} worse`] : []
  const changed = restated.length > 0 ? [`${restated.length} ${restated.length === 1 ? 'row' : 'rows'} restated`] : []
  const said = [...moved, ...changed].join(', ')
  return said === '' ? '' : `since ${nameOf(since)} ${said}`
}

type Context = Readonly<Record<string, string>>

function passageOf(
  narrator: Narrator,
  heading: string,
  snippet: string,
  contexts: readonly Context[],
): readonly Passage[] {
  const told = contexts.slice(0, MOST).flatMap((context) => tellFirst(narrator, snippet, context) ?? [])
  const more = contexts.length - told.length
  const rest = more > 0 ? (tellFirst(narrator, 'since-more', { label: printCount(more) }) ?? []) : []
  const items = [...told, ...[rest].flat()].map((sentence) => ({ bullet: heading !== '', sentence }))
  return items.length > 0 ? [{ heading, desired: false, items }] : []
}
