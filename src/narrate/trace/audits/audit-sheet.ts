import type { Grades } from '../../../check/model.ts'
import type { Figures, Source } from '../../../compute/figures.ts'
import { parseSaid } from './audit-words.ts'

/** A sheet of grades with the words by which its grades and services are known, and what is typed beside it. */
export type AuditSheet = {
  readonly section: string
  readonly grades: readonly Named[]
  readonly services: readonly Named[]
  readonly counts: Grades['services']
  /** The words of the section's own commentary, such as the theme of the audits. */
  readonly theme: ReadonlySet<string>
  /** The words of the names of its grades and services. */
  readonly words: ReadonlySet<string>
  /** The texts of its commentary, which may say in which month audits were done. */
  readonly texts: readonly string[]
}
/** A grade or a service; `forms` are patterns that find it, those of `exact` with its capitals only. */
export type Named = { readonly name: string; readonly forms: string; readonly exact: string | null }

/** A number of audits with the cells that give it; null where one of them is suppressed. */
export type Tally = { readonly value: number; readonly sources: readonly Source[] }

/** The sheets of grades that hold any audits. */
export function learnAudits({ sections }: Figures): readonly AuditSheet[] {
  return sections.flatMap(({ title, parts }) => {
    const texts = parts.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text))
    return parts.flatMap(({ grades }) => (grades && holdsAny(grades) ? [sheetOf(grades, title, texts)] : []))
  })
}

function holdsAny({ services }: Grades): boolean {
  return services.some(({ counts }) => counts.some((each) => each.kind === 'figure' && each.value > 0))
}

function sheetOf({ grades, services }: Grades, section: string, texts: readonly string[]): AuditSheet {
  return {
    section,
    grades: grades.map(nameGrade),
    services: services.map(({ name }) => nameService(name)),
    counts: services,
    theme: new Set(texts.flatMap(parseSaid)),
    words: new Set([...grades, ...services.map(({ name }) => name)].flatMap(parseSaid)),
    texts,
  }
}

/** How many audits some services had of some grades. */
export function tally({ counts }: AuditSheet, services: readonly number[], grades: readonly number[]): Tally | null {
  const cells = services.flatMap((at) => grades.flatMap((grade) => counts[at]?.counts[grade] ?? []))
  if (cells.some(({ kind }) => kind === 'suppressed')) return null
  const sources = cells.map((cell) => ({
    code: '',
    month: null,
    cell: cell.cell,
    value: cell.kind === 'figure' ? cell.value : 0,
  }))
  return { value: sources.reduce((sum, { value }) => sum + value, 0), sources }
}

/** The names of the services that have any audit of some grades. */
export function holdersOf(grades: readonly number[], sheet: AuditSheet): readonly string[] {
  return sheet.services.flatMap(({ name }, at) => ((tally(sheet, [at], grades)?.value ?? 0) > 0 ? [name] : []))
}

/** The places of all the things of a list. */
export function placesOf(list: readonly unknown[]): readonly number[] {
  return list.map((_, at) => at)
}

/** `Requires improvement` is also said as `requiring improvement` and as `RI`; one letter or digit only as `grade A`. */
function nameGrade(name: string): Named {
  const words = wordsOf(name)
  const [first = '', ...others] = words
  if (words.length === 1) {
    const isShort = first.length < 3
    return isShort
      ? { name, forms: '(?!)', exact: `(?<=\\b(?:[Gg]raded?|[Rr]ated|[Jj]udged) (?:as |at )?)${escaped(first)}\\b` }
      : { name, forms: `\\b${escaped(first)}s?\\b`, exact: null }
  }
  const verb = `${escaped(first.replace(/(?:es|ed|ing|e|s)$/, ''))}(?:es|ed|ing|e|s)?`
  const spaced = [verb, ...others.map(escaped)].join('[ -]')
  // Plain English for the commonest of them.
  const plain = /^requires? improvement$/i.test(name.trim())
    ? '|\\bneed(?:s|ed|ing)? (?:improvement|improving|work)\\b|\\bimprovement (?:was|is) (?:required|needed)\\b'
    : ''
  return { name, forms: `\\b${spaced}\\b${plain}`, exact: initialsOf(words) }
}

/** `Young People Service` is also said as `YPS` and as `Young People's Service`. */
function nameService(name: string): Named {
  const words = wordsOf(name)
  return {
    name,
    forms: `\\b${words.map(escaped).join("(?:['’]s)?[ -]")}\\b`,
    exact: words.length > 1 ? initialsOf(words) : null,
  }
}

function initialsOf(words: readonly string[]): string {
  return `\\b${words.map((word) => escaped((word[0] ?? '').toUpperCase())).join('\\.?')}\\b`
}

function wordsOf(name: string): readonly string[] {
  return name
    .trim()
    .toLowerCase()
    .split(/[\s-]+/)
}

function escaped(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '\\$&')
}
