import type { Figures } from '../compute/figures.ts'
import { type Finding, shorten } from '../shared/finding.ts'
import { longMonth } from '../shared/month.ts'

/** Findings shown on the terminal; the rest are counted. */
const MOST_SHOWN = 10

/** What was read, in a line. */
export function tellRead(figures: Figures): string {
  const rows = figures.sections.flatMap((section) => section.parts.flatMap((part) => part.rows))
  const targets = rows.filter((row) => row.target !== null).length
  const { workbook, settings, sections } = figures
  return `Read ${workbook.file}: ${longMonth(settings.month)}, ${plural(sections.length, 'section')}, ${plural(rows.length, 'indicator')}, ${targets} with a target.`
}

/** The findings that matter most, errors first, then a count of the rest. */
export function tellFindings(findings: readonly Finding[], rest: string): string {
  const ranked = [...findings].sort((a, b) => weightOf(a) - weightOf(b)).filter((finding) => finding.level !== 'note')
  const shown = ranked.slice(0, MOST_SHOWN).map(tellFinding)
  const left = [
    ...(ranked.length > shown.length ? [`${ranked.length - shown.length} more`] : []),
    ...countNotes(findings, rest),
  ]
  const tail = left.length > 0 ? [`  ${left.join('; ')}.`] : []
  return [`Found ${countLevels(findings)}.`, ...shown, ...tail].join('\n')
}

const RANK = { error: 0, warning: 10, note: 20 } as const

/** Warnings that come before the others: a wrong number in a sentence is what a reader would repeat. */
const FIRST: readonly string[] = ['claim-contradicted', 'claim-conflict']

/** Errors first, then what a reader would repeat; a lower weight comes first. */
export function weightOf({ level, rule }: Finding): number {
  const at = FIRST.indexOf(rule)
  return RANK[level] + (at < 0 ? FIRST.length : at)
}

/** Longer ones are told in full in the findings page. */
const LONGEST_LINE = 260

/** A finding in a line. */
export function tellFinding({ level, cell, message }: Finding): string {
  const told = level === 'error' ? message : shorten(message, LONGEST_LINE)
  return `  ${level.padEnd(7)}  ${cell ? `${cell}: ` : ''}${told}`
}

function countNotes(findings: readonly Finding[], rest: string): readonly string[] {
  const notes = findings.filter((finding) => finding.level === 'note').length
  return notes > 0 ? [`${plural(notes, 'note')} ${rest}`] : []
}

/** `0 errors, 27 warnings`. */
export function countLevels(findings: readonly Finding[]): string {
  const count = (level: Finding['level']) => findings.filter((finding) => finding.level === level).length
  return `${plural(count('error'), 'error')}, ${plural(count('warning'), 'warning')}`
}

/** `1 page`, `3 pages`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
