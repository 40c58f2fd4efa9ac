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
  const { changes } = narrator.figures
  if (!changes) return null
  const passages = kindsOf(changes, narrator.rag).flatMap((kind) => passageOf(narrator, kind))
  const nothing: Kind = { heading: '', snippet: 'since-nothing', contexts: [{}] }
  return {
    title: `Since the pack of ${longMonth(changes.since)}`,
    summary: summarise(changes),
    passages: passages.length > 0 ? passages : passageOf(narrator, nothing),
  }
}

type Context = Readonly<Record<string, string>>

/** A kind of change: its heading, the snippet that words each, and what the snippet is given. */
type Kind = { readonly heading: string; readonly snippet: string; readonly contexts: readonly Context[] }

/** In the order of the page; of the RAG the worse come first. */
function kindsOf({ flips, restated, retargeted, added, gone }: Changes, rag: Narrator['rag']): readonly Kind[] {
  const turned = flips.toSorted((a, b) => Number(isBetter(a)) - Number(isBetter(b)))
  return [
    { heading: 'RAG changed', snippet: 'since-rag', contexts: turned.map((flip) => wordsOfFlip(flip, rag)) },
    { heading: 'History restated', snippet: 'since-restated', contexts: restated.map(wordsOfRestated) },
    { heading: 'Targets changed', snippet: 'since-target', contexts: retargeted.map(wordsOfTarget) },
    { heading: 'New', snippet: 'since-row', contexts: added.map(({ label }) => named(label)) },
    { heading: 'No longer reported', snippet: 'since-row', contexts: gone.map(named) },
  ]
}

function named(label: string) {
  return { label: shortLabel(label) }
}

function wordsOfFlip({ row, from, to }: Flip, rag: Narrator['rag']): Context {
  return { ...named(row.label), from: rag[from].word, to: rag[to].word }
}

function wordsOfRestated({ row, figures }: Changes['restated'][number]): Context {
  const each = figures.map(({ month, from, to }) => `${shortMonth(month)} ${from} is now ${to || 'blank'}`)
  return { ...named(row.label), figures: each.join(', ') }
}

function wordsOfTarget({ row, from }: Changes['retargeted'][number]): Context {
  const former = from === null ? 'none' : printFigure(from, row.unit, decimalsOf(from))
  return { ...named(row.label), from: former, to: row.target?.shown ?? 'none' }
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

function passageOf(narrator: Narrator, { heading, snippet, contexts }: Kind): readonly Passage[] {
  const told = contexts.slice(0, MOST).flatMap((context) => tellFirst(narrator, snippet, context) ?? [])
  const more = contexts.length - told.length
  const rest = more > 0 ? (tellFirst(narrator, 'since-more', { label: printCount(more) }) ?? []) : []
  const items = [...told, ...[rest].flat()].map((sentence) => ({ bullet: heading !== '', sentence }))
  return items.length > 0 ? [{ heading, desired: false, items }] : []
}
