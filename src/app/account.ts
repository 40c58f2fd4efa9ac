import type { Figures } from '../compute/figures.ts'
import { sheetOf } from '../shared/address.ts'
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

/** How to see what does not fit on the terminal. */
export const LIST_ALL = 'run "npm run check -- --mark" on this workbook to have them all listed in a copy of it'

/**
 * The findings that matter most, errors first, then a count of the rest and how to see it. The same error in many
 * cells of a sheet is one line. Where there is room, the notes on what is not as last month follow.
 */
export function tellFindings(findings: readonly Finding[], rest: string, seeAll = ''): string {
  const ranked = [...findings].sort((a, b) => weightOf(a) - weightOf(b)).filter((finding) => finding.level !== 'note')
  const groups = groupAlike(ranked)
  const notes = tellingNotes(findings).slice(0, Math.max(0, MOST_SHOWN - groups.length))
  const shown = [...groups.slice(0, MOST_SHOWN), ...notes.map((note): Group => [note])]
  const more = groups.slice(MOST_SHOWN).reduce((sum, group) => sum + group.length, 0)
  const untold = findings.filter((finding) => finding.level === 'note').length - notes.length
  const left = [...(more > 0 ? [`${more} more`] : []), ...(untold > 0 ? [`${plural(untold, 'note')} ${rest}`] : [])]
  const tail = left.length > 0 ? [`  ${left.join('; ')}${seeAll === '' ? '' : `; ${seeAll}`}.`] : []
  return [`Found ${countLevels(findings)}.`, ...shown.map(tellGroup), ...tail].join('\n')
}

/** Notes on what is not as in last month's pack, of which a reader will ask, the most telling first. */
const TELLING: readonly string[] = ['rag-changed', 'row-gone', 'row-new', 'target-changed']

function tellingNotes(findings: readonly Finding[]): readonly Finding[] {
  return TELLING.flatMap((rule) => findings.filter((finding) => finding.level === 'note' && finding.rule === rule))
}

type Group = readonly [Finding, ...Finding[]]

/** Errors of one rule, in which each cell holds something else and all are mended in the same way. */
const MENDED_ALIKE: ReadonlySet<string> = new Set(['time'])

/** Errors of one sheet with the same words, each group where its first stands; other findings by themselves. */
function groupAlike(ranked: readonly Finding[]): readonly Group[] {
  const groups = new Map<string, [Finding, ...Finding[]]>()
  for (const [at, finding] of ranked.entries()) {
    const key = finding.level === 'error' ? `${sheetOf(finding.cell)}\n${wordsOf(finding)}` : String(at)
    const known = groups.get(key)
    if (known) known.push(finding)
    else groups.set(key, [finding])
  }
  return [...groups.values()]
}

function wordsOf({ rule, message }: Finding): string {
  return MENDED_ALIKE.has(rule) ? rule : message
}

function tellGroup([first, ...others]: Group): string {
  if (others.length === 0) return tellFinding(first)
  return `${tellFinding(first)}; and ${plural(others.length, 'more cell')} of this sheet`
}

const RANK = { error: 0, warning: 10, note: 20 } as const

/** Warnings that come before the others: a pack of the wrong month, then what a reader would repeat from a sentence. */
const FIRST: readonly string[] = [
  'pack-without-figures',
  'figures-after-month',
  'claim-contradicted',
  'claim-conflict',
  'sheet-without-figures',
]

/** Errors first, then what spoils most of the pack; a lower weight comes first. */
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

/** `0 errors, 27 warnings`. */
export function countLevels(findings: readonly Finding[]): string {
  const count = (level: Finding['level']) => findings.filter((finding) => finding.level === level).length
  return `${plural(count('error'), 'error')}, ${plural(count('warning'), 'warning')}`
}

/** `1 page`, `3 pages`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
