import type { Indicator, Reported } from '../../../compute/figures.ts'
import { addMonths, financialYearStart, type Month } from '../../../shared/month.ts'
import { sideNeverPassed } from '../read/is-bound.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { sentenceOf } from '../read/span.ts'
import type { Expected } from './expectation.ts'
import { expectLevel } from './expected.ts'

/** Words by which the months that are named were otherwise. */
const EXCEPT = /\b(?:apart from|except\w*|bar|barring|other than|aside|outside|but for)\b/i

/** `Before July it had never reached 95%`: of a time that is over. */
const ENDED = /\b(?:before|until|till)\b/i

/**
 * `Have not been above 1,850 since`: the month that came nearest to a bound that was never passed, of all months, those
 * after one that is named before it or those of the year; null where a month of each went beyond.
 */
export function neverPassed(number: Placed, row: Indicator, scene: Scene, { figures }: World): Expected | null {
  if (ENDED.test(sentenceOf(scene))) return null
  const side = sideNeverPassed(number) ?? ''
  const isLeast = /below|under|fewer|less|lower/i.test(side)
  const isBeyond = ({ printed }: Reported) =>
    isLeast ? printed < number.value : printed > number.value || (/reach|hit/i.test(side) && printed === number.value)
  const since = scene.months.filter((month) => month.since && month.role !== 'span')
  const named = (since.length > 0 ? since : scene.months).map(({ month }) => month)
  const left: readonly Month[] = EXCEPT.test(sentenceOf(scene)) ? named : []
  const year = since.length > 0 ? [] : [financialYearStart(figures.settings.month)]
  const starts = ['', ...named.map((month) => addMonths(month, 1)), ...year]
  for (const start of starts) {
    const months = row.history
      .filter(({ month }) => month >= start && !left.includes(month))
      .flatMap(({ month }) => figures.measures.figure(row, month) ?? [])
    const [nearest] = months.toSorted((a, b) => (isLeast ? a.printed - b.printed : b.printed - a.printed))
    const level = nearest && !months.some(isBeyond) ? expectLevel(row, nearest.month, figures) : null
    if (level) return { ...level, values: [number.value] }
  }
  return null
}
