import { createHash } from 'node:crypto'
import type { Figures, PartFigures, SectionFigures } from '../../compute/figures.ts'
import type { Claim } from '../story.ts'
import { makeTracer, type Tracer } from './trace-text.ts'

/** Where what was traced is kept from one command to the next, under a name that tells of all it was traced over. */
export type ClaimStore = {
  /** What was kept under a name; null where nothing is. */
  readonly read: (name: string) => string | null
  readonly write: (name: string, kept: string) => void
}

/** A tracer, and what keeps its claims for the next command when all texts have been traced. */
export type LastingTracer = { readonly tracer: Tracer; readonly keep: () => void }

/**
 * A tracer that knows the claims of the texts that stood in the workbook before: an officer who corrects one sentence
 * and checks again need not wait for the others. Any change to a figure, a label or a wording has all traced anew.
 */
export function makeLastingTracer(figures: Figures, wordings: string, store: ClaimStore): LastingTracer {
  const grounds = groundsOf(figures)
  const name = nameOf(grounds, wordings)
  const known = readClaims(store.read(name))
  const used = new Map<string, readonly Claim[]>()
  const trace = makeTracer(grounds, wordings)
  return {
    tracer: (text, place) => {
      const key = JSON.stringify([place.section, place.part, text.words, text.printed])
      const claims = known.get(key) ?? trace(text, place)
      used.set(key, claims)
      return claims
    },
    keep: () => {
      const isKept = used.size === known.size && [...used.keys()].every((key) => known.has(key))
      if (!isKept) store.write(name, JSON.stringify([...used]))
    },
  }
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
function readClaims(kept: string | null): ReadonlyMap<string, readonly Claim[]> {
  try {
    return new Map(kept === null ? [] : JSON.parse(kept))
  } catch {
    return new Map()
  }
}
