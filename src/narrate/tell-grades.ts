import type { Grades } from '../check/model.ts'
import type { Source } from '../compute/figures.ts'
import { printNumber } from '../shared/print-number.ts'
import type { EvidenceService } from './evidence.ts'
import type { GradesStory } from './story.ts'

type Service = Grades['services'][number]
type Count = Service['counts'][number]

/** Grades with totals and the share graded good or better; a suppressed count leaves both of its row open. */
export function tellGrades({ grades, services }: Grades, areAudits: boolean): GradesStory {
  const told = services.map((service) => ({
    name: service.name,
    values: service.counts.map(auditsIn),
    counts: service.counts.map(showCount),
    total: showTotal(service),
    goodOrBetter: showShare(service, placeOfGood(grades)),
  }))
  return {
    summary: `${areAudits ? 'Audits by service and grade' : 'Grades by service'}, with totals and the share graded good or better`,
    grades,
    services: told,
    alt: `Stacked bars of ${areAudits ? 'audit ' : ''}grades. ${services.map((service) => `${service.name} ${listCounts(grades, service)}`).join('; ')}.`,
  }
}

/** The counts as printed, with their cells. */
export function citeGrades({ grades, services }: Grades): readonly EvidenceService[] {
  return services.map((service) => ({
    service: service.name,
    cell: service.cell,
    counts: service.counts.map((count, at) => ({
      grade: grades[at] ?? '',
      value: count.kind === 'figure' ? count.value : null,
      shown: showCount(count).shown,
      status: count.kind === 'figure' ? 'reported' : count.kind,
      cell: count.cell,
    })),
    total: showTotal(service).shown,
    goodOrBetter: showShare(service, placeOfGood(grades)).shown,
  }))
}

/** A number of audits with the cells that give it. */
export type AuditCount = { readonly value: number; readonly sources: readonly Source[] }

/**
 * Audits of all services together, and how many were good or better.
 *
 * Null where there are none, and where a count is suppressed: what is not told of one service would be told by the sum.
 */
export function totalGrades(grades: Grades): { readonly total: AuditCount; readonly good: AuditCount } | null {
  const better = placeOfGood(grades.grades)
  const total = sumOf(grades.services.flatMap(({ counts }) => counts))
  const good = sumOf(grades.services.flatMap(({ counts }) => counts.slice(0, better + 1)))
  if (better < 0 || suppressedIn(grades).length > 0 || total.value === 0) return null
  return { total, good }
}

/** How many of all services together had each grade. */
export function countsByGrade({ grades, services }: Grades): readonly (AuditCount & { readonly grade: string })[] {
  return grades.map((grade, at) => ({ grade, ...sumOf(services.flatMap(({ counts }) => counts.slice(at, at + 1))) }))
}

/** The cells of the counts that may not be told. */
export function suppressedIn({ services }: Grades): readonly string[] {
  return services.flatMap(({ counts }) => counts.filter(isSuppressed).map(({ cell }) => cell))
}

/** A grade behind the count of those that have it: `requiring improvement`, since `six requires` do not agree. */
export function gradeInSentence(grade: string): string {
  return grade
    .toLowerCase()
    .replace(/^(require|need|meet|exceed|lack|fail)s(?= )/, (_, verb: string) => `${verb.replace(/e$/, '')}ing`)
}

function sumOf(counts: readonly Count[]): AuditCount {
  const sources = counts.flatMap((count) =>
    count.kind === 'figure' ? [{ code: '', month: null, cell: count.cell, value: count.value }] : [],
  )
  return { value: sources.reduce((sum, { value }) => sum + value, 0), sources }
}

/** Where `Good` stands among the grades; below nought where they are called otherwise. */
function placeOfGood(grades: readonly string[]): number {
  return grades.findIndex((grade) => /^good$/i.test(grade.trim()))
}

function auditsIn(count: Count): number {
  return count.kind === 'figure' ? count.value : 0
}

function isSuppressed({ kind }: Count): boolean {
  return kind === 'suppressed'
}

const DASH = { shown: '–', spoken: 'does not apply' }
const OPEN = { shown: '[c]', spoken: 'suppressed' }

function shown(text: string) {
  return { shown: text, spoken: text }
}

function showCount(count: Count) {
  if (isSuppressed(count)) return OPEN
  return count.kind === 'figure' ? shown(printNumber(count.value, 0)) : { shown: '–', spoken: 'none' }
}

function showTotal({ counts }: Service) {
  return counts.some(isSuppressed) ? OPEN : shown(printNumber(sumOf(counts).value, 0))
}

function showShare({ counts }: Service, better: number) {
  if (better < 0) return DASH
  if (counts.some(isSuppressed)) return OPEN
  const total = sumOf(counts).value
  return total === 0 ? DASH : shown(`${printNumber((100 * sumOf(counts.slice(0, better + 1)).value) / total, 0)}%`)
}

function listCounts(grades: readonly string[], { counts }: Service): string {
  const named = counts.flatMap((count, at) => {
    const grade = gradeInSentence(grades[at] ?? '')
    if (isSuppressed(count)) return [`${grade} suppressed`]
    return auditsIn(count) > 0 ? [`${auditsIn(count)} ${grade}`] : []
  })
  return named.join(', ') || 'none'
}
