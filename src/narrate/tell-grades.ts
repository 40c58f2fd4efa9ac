import type { Grades } from '../check/model.ts'
import { printNumber } from '../shared/print-number.ts'
import type { GradesStory } from './story.ts'

/** Audit grades with totals and the share graded good or better; a suppressed count leaves its total open. */
export function tellGrades({ grades, services }: Grades): GradesStory {
  const better = grades.findIndex((grade) => /^good$/i.test(grade.trim()))
  const told = services.map((service) => {
    const values = service.counts.map((count) => (count.kind === 'figure' ? count.value : 0))
    const open = service.counts.some((count) => count.kind === 'suppressed')
    const total = values.reduce((sum, value) => sum + value, 0)
    const good = better < 0 ? null : values.slice(0, better + 1).reduce((sum, value) => sum + value, 0)
    return {
      name: service.name,
      values,
      counts: service.counts.map((count, at) => showCount(count.kind, values[at] ?? 0)),
      total: open ? OPEN : shown(printNumber(total, 0)),
      goodOrBetter: open || good === null || total === 0 ? DASH : shown(`${printNumber((100 * good) / total, 0)}%`),
    }
  })
  const said = told.map((service) => `${service.name} ${listCounts(grades, service.values)}`).join('; ')
  return {
    summary: 'Audits by service and grade, with totals and the share graded good or better',
    grades,
    services: told,
    alt: `Stacked bars of audit grades. ${said}.`,
  }
}

/** Audits of all services together, and how many were good or better; null where there are none. */
export function totalGrades({ grades, services }: Grades): { readonly total: number; readonly good: number } | null {
  const better = grades.findIndex((grade) => /^good$/i.test(grade.trim()))
  const values = services.map((service) => service.counts.map((count) => (count.kind === 'figure' ? count.value : 0)))
  const total = values.flat().reduce((sum, value) => sum + value, 0)
  if (total === 0 || better < 0) return null
  return { total, good: values.flatMap((counts) => counts.slice(0, better + 1)).reduce((sum, value) => sum + value, 0) }
}

const DASH = { shown: '–', spoken: 'does not apply' }
const OPEN = { shown: '[c]', spoken: 'suppressed' }

function shown(text: string) {
  return { shown: text, spoken: text }
}

function showCount(kind: string, value: number) {
  if (kind === 'suppressed') return OPEN
  return kind === 'figure' ? shown(printNumber(value, 0)) : { shown: '–', spoken: 'none' }
}

function listCounts(grades: readonly string[], values: readonly number[]): string {
  const named = grades.flatMap((grade, at) => ((values[at] ?? 0) > 0 ? [`${values[at]} ${grade.toLowerCase()}`] : []))
  return named.join(', ') || 'none'
}
