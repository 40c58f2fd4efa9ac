import type { Figures } from '../compute/figures.ts'
import { keptIn } from '../shared/kept-in.ts'

const kept = new WeakMap<Figures, ReadonlySet<string>>()

/** Words, without the s of a plural, that the workbook somewhere writes small, and which are therefore no names. */
export function knownWords(figures: Figures): ReadonlySet<string> {
  return keptIn(kept, figures, () => {
    const sections = figures.sections.flatMap(({ outcome, parts }) => [
      outcome,
      ...parts.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)),
    ])
    const labels = [...figures.byCode.values()].map(({ label }) => label)
    // What stands in braces is of a template and not of a sentence.
    const texts = [figures.settings.purpose, ...sections, ...labels].map((text) => text.replace(/\{\{[^}]*\}\}/g, ' '))
    return new Set(texts.flatMap((text) => text.match(/(?<![\w'’-])[a-z]{3,}(?![\w])/g) ?? []).map(singularOf))
  })
}

function singularOf(word: string): string {
  return word.replace(/s$/, '')
}

/** Endings that no name of a place, a person or a body has. */
const OF_NO_NAME = /(?:[ts]ion|ment|ness|[ae]ncy)$/

/** Whether a word with a capital has it only because it stands first. */
export function isKnownWord(word: string, known: ReadonlySet<string>): boolean {
  const small = singularOf(word.toLowerCase())
  return /^[A-Z][a-z]+$/.test(word) && (known.has(small) || OF_NO_NAME.test(small))
}
