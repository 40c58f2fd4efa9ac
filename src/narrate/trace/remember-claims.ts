import { createHash } from 'node:crypto'
import type { Figures, PartFigures, SectionFigures } from '../../compute/figures.ts'
import type { KeptStore } from '../../shared/kept-store.ts'
import type { Claim } from '../story.ts'
import type { Text } from './read/span.ts'
import type { Place } from './subject/find-subject.ts'

/** A typed text and where it stands. */
export type TypedText = { readonly text: Text; readonly place: Place }

/** Texts and all that they are traced over; `wordings` are the abbreviations and equal wordings of the templates. */
export type Asked = { readonly figures: Figures; readonly wordings: string; readonly texts: readonly TypedText[] }

/** Traces texts wherever that is done; the claims of each, in their order. */
export type Trace = (asked: Asked) => Promise<readonly (readonly Claim[])[]>

/**
 * The claims of texts, of those that stood in the workbook before as they were traced then: an officer who corrects one
 * sentence and checks again need not wait for the others. They are kept under a name that tells of all they were traced
 * over: any change to a figure, a label or a wording has all traced anew.
 */
export async function recallOrTrace(
  { figures, wordings, texts }: Asked,
  trace: Trace,
  store: KeptStore,
): ReturnType<Trace> {
  const grounds = groundsOf(figures)
  const name = nameOf(grounds, wordings)
  const known = readClaims(store.read(name))
  const asked = texts.map((text) => [keyOf(text), text] as const)
  const fresh = asked.filter(([key]) => !known.has(key))
  const traced =
    fresh.length > 0 ? await trace({ figures: grounds, wordings, texts: fresh.map(([, text]) => text) }) : []
  const found = new Map(fresh.map(([key], at) => [key, traced[at] ?? []]))
  const told = asked.map(([key]) => [key, known.get(key) ?? found.get(key) ?? []] as const)
  const kept = new Map(told)
  if (fresh.length > 0 || kept.size < known.size) store.write(name, Buffer.from(JSON.stringify([...kept])))
  return told.map(([, claims]) => claims)
}

function keyOf({ text, place }: TypedText): string {
  return JSON.stringify([place.section, place.part, text.words, text.printed])
}

/** All that numbers are traced over: the figures without what is typed about them and what was found in them. */
function groundsOf(figures: Figures): Figures {
  const withoutTexts = (part: PartFigures) => ({ ...part, paragraphs: [] })
  const sections = figures.sections.map((section: SectionFigures) => ({
    ...section,
    parts: section.parts.map(withoutTexts),
  }))
  return { ...figures, workbook: { file: '', sha256: '' }, sections, changes: null, checks: [] }
}

/** The measures, which are functions of the rows and settings, do not show in it. */
function nameOf({ sections, byCode, ...figures }: Figures, wordings: string): string {
  const order = sections.map(({ parts, ...section }) => ({ ...section, parts: parts.map(withCodes) }))
  const grounds = JSON.stringify([figures, order, [...byCode.values()], wordings])
  return createHash('sha256').update(grounds).digest('hex').slice(0, 16)
}

function withCodes({ rows, ...part }: PartFigures): object {
  return { ...part, rows: rows.map(({ code }) => code) }
}

/** What cannot be read is traced anew. */
function readClaims(kept: Uint8Array | null): ReadonlyMap<string, readonly Claim[]> {
  try {
    return new Map(kept === null ? [] : JSON.parse(Buffer.from(kept).toString()))
  } catch {
    return new Map()
  }
}
