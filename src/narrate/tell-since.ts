import type { Changes, Flip, Indicator, Rag } from '../compute/figures.ts'
import { listWords } from '../shared/list-words.ts'
import { longMonth, type Month, nameOf, shortMonth } from '../shared/month.ts'
import { decimalsOf, printCount, printFigure } from '../shared/print-number.ts'
import { shortLabel } from './name-indicator.ts'
import { type Narrator, tellFirst } from './narrator.ts'
import { ownSource, ratedSources, targetSources } from './row-sources.ts'
import type { Passage, SinceStory } from './story.ts'
import { type Cited, cited } from './tape.ts'
import type { ToldSnippet } from './told-snippets.ts'

/** Bullets of one kind on the page; the findings have them all. */
const MOST = 8

/** What is not as last month's pack had it, for its readers; the findings say it cell by cell. */
export function tellSince(narrator: Narrator): SinceStory | null {
  const { changes } = narrator.figures
  if (!changes) return null
  const passages = kindsOf(narrator, changes).flatMap((kind) => passageOf(narrator, kind))
  const nothing: Kind = { heading: '', snippet: 'since-nothing', contexts: [{}] }
  return {
    title: `Since the pack of ${longMonth(changes.since)}`,
    summary: summarise(changes),
    passages: passages.length > 0 ? passages : passageOf(narrator, nothing),
  }
}

type Context = Readonly<Record<string, string | Cited>>

/** A kind of change: its heading, the snippet that words each, and what the snippet is given. */
type Kind = { readonly heading: string; readonly snippet: ToldSnippet; readonly contexts: readonly Context[] }

/** In the order of the page; of the RAG the worse come first. */
function kindsOf(narrator: Narrator, { flips, restated, retargeted, added, gone }: Changes): readonly Kind[] {
  const turned = flips.toSorted((a, b) => WAYS.indexOf(wayOf(a)) - WAYS.indexOf(wayOf(b)))
  return [
    { heading: 'RAG changed', snippet: 'since-rag', contexts: turned.map((flip) => wordsOfFlip(flip, narrator)) },
    { heading: 'History restated', snippet: 'since-restated', contexts: restated.map(wordsOfRestated) },
    { heading: 'Targets changed', snippet: 'since-target', contexts: retargeted.map(wordsOfTarget) },
    { heading: 'New', snippet: 'since-row', contexts: added.map(wordsOfNew) },
    { heading: 'No longer reported', snippet: 'since-row', contexts: gone.map(named) },
  ]
}

function named(label: string) {
  return { label: shortLabel(label) }
}

function wordsOfFlip({ row, from, to, retargeted }: Flip, { rag, figures }: Narrator): Context {
  const word = (each: Rag | null) => (each === null ? 'no RAG' : rag[each].word)
  const why = to === null ? whyNoRag(row, figures.settings.month) : retargeted ? 'after its target changed' : ''
  return { ...named(row.label), from: word(from), to: cited(word(to), ratedSources(row)), why }
}

function wordsOfNew(row: Indicator): Context {
  return { label: cited(shortLabel(row.label), ownSource(row, row.latest)) }
}

/** What a row lacks to be judged by. */
function whyNoRag(row: Indicator, month: Month): string {
  if (row.target === null) return 'it has no target now'
  if (row.better === null) return 'no better direction is set now'
  const status = row.history.find((figure) => figure.month === month)?.status ?? 'pending'
  if (status === 'suppressed') return `${nameOf(month)} is suppressed`
  return status === 'not-applicable' ? `${nameOf(month)} does not apply` : 'it has no recent figure'
}

function wordsOfRestated({ row, figures }: Changes['restated'][number]): Context {
  const each = figures.map(({ month, from, to }) => `${shortMonth(month)} ${from} is now ${to || 'blank'}`)
  const sources = figures.flatMap(({ month, cell }) => {
    const value = row.history.find((figure) => figure.month === month)?.value ?? null
    return value === null ? [] : [{ code: row.code, month, cell, value }]
  })
  return { ...named(row.label), figures: cited(each.join(', '), sources) }
}

function wordsOfTarget({ row, from }: Changes['retargeted'][number]): Context {
  const former = from === null ? 'none' : printFigure(from, row.unit, Math.max(row.decimals, decimalsOf(from)))
  return { ...named(row.label), from: former, to: cited(row.target?.shown ?? 'none', targetSources(row)) }
}

const ORDER: readonly Rag[] = ['red', 'amber', 'green']

type Way = 'worse' | 'gone' | 'new' | 'better'

/** In the order of the page. */
const WAYS: readonly Way[] = ['worse', 'gone', 'new', 'better']

function wayOf({ from, to }: Flip): Way {
  if (to === null) return 'gone'
  if (from === null) return 'new'
  return ORDER.indexOf(to) > ORDER.indexOf(from) ? 'better' : 'worse'
}

function summarise({ since, flips, restated }: Changes): string {
  const { length } = restated
  const changed = length > 0 ? [`${printCount(length)} ${length === 1 ? 'row is' : 'rows are'} restated`] : []
  const said = [...summariseFlips(flips), ...changed].join(', and ')
  return said === '' ? '' : `since ${nameOf(since)}, ${said}`
}

/** `two ratings improved (one after its target changed), none worsened and one is gone`; the more telling way first. */
function summariseFlips(flips: readonly Flip[]): readonly string[] {
  const of = (way: Way) => flips.filter((flip) => wayOf(flip) === way)
  const moved: readonly Way[] =
    of('better').length > 0 ? ['better', 'worse'] : of('worse').length > 0 ? ['worse', 'better'] : []
  const others = (['gone', 'new'] as const).filter((way) => of(way).length > 0)
  const words = [...moved, ...others].map(
    (way, at) => `${countRatings(of(way), at === 0)} ${verbOf(way, of(way))}${asideOf(way, of(way))}`,
  )
  return words.length === 0 ? [] : [listWords(words, words.length)]
}

function verbOf(way: Way, { length }: readonly Flip[]): string {
  if (way === 'better' || way === 'worse') return way === 'better' ? 'improved' : 'worsened'
  return `${length === 1 ? 'is' : 'are'} ${way}`
}

/** What is counted is named once; a month before a digit would read as a date. */
function countRatings({ length }: readonly Flip[], isFirst: boolean): string {
  if (!isFirst) return length === 0 ? 'none' : printCount(length)
  return `${printCount(length)} ${length > 1 ? 'ratings' : 'rating'}`
}

/** A RAG that a new target has turned says nothing of the figure. */
function asideOf(way: Way, flips: readonly Flip[]): string {
  const count = flips.filter(({ retargeted }) => retargeted).length
  if (count === 0 || way === 'gone' || way === 'new') return ''
  const who = count === flips.length ? '' : `${printCount(count)} `
  return ` (${who}after ${count === 1 ? 'its target' : 'their targets'} changed)`
}

function passageOf(narrator: Narrator, { heading, snippet, contexts }: Kind): readonly Passage[] {
  const told = contexts.slice(0, MOST).flatMap((context) => tellFirst(narrator, snippet, context) ?? [])
  const more = contexts.length - told.length
  const rest = more > 0 ? (tellFirst(narrator, 'since-more', { label: printCount(more) }) ?? []) : []
  const items = [...told, ...[rest].flat()].map((sentence) => ({ bullet: heading !== '', sentence }))
  return items.length > 0 ? [{ heading, desired: false, items }] : []
}
