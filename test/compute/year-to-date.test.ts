import { describe, expect, it } from 'vitest'
import type { Month } from '../../src/shared/month.ts'
import { addMonths } from '../../src/shared/month.ts'
import type { RowSpec } from '../support/make-model.ts'
import { measureRow } from './compute-rows.ts'

const monthsTo = (latest: Month) => Array.from({ length: 25 }, (_, at) => addMonths(latest, at - 24))

/** Ten more each month, from ten in every April, up to the month of the row's latest figure. */
function gathering(latest: Month, spec: Partial<RowSpec> = {}, targetMonth: Month = '2025-03') {
  const months = monthsTo(latest)
  const values = months.map((month) => 10 * (((Number(month.slice(5)) + 8) % 12) + 1))
  const row: RowSpec = { code: 'A', values, months, better: 'lower', basis: 'year to date', target: 100, ...spec }
  return measureRow(row, { month: latest, targetMonth })
}

const APRIL: Month = '2024-04'

describe('a row of the year to date', () => {
  it('has no direction of travel over its new start, nor a former RAG, and has that of the year', () => {
    const { indicator } = gathering(APRIL)
    expect([indicator.latest?.shown, indicator.travel, indicator.formerRag, indicator.rag]).toEqual([
      '10',
      null,
      null,
      'green',
    ])
    expect(indicator.yearTravel).toMatchObject({ direction: 'same', from: { month: '2023-04' } })
  })

  it('travels within the year as any other', () => {
    expect(gathering('2024-05').indicator.travel).toMatchObject({ direction: 'up', meaning: 'worsening' })
    expect(gathering('2024-05', { better: 'higher' }).indicator.travel).toMatchObject({ meaning: 'improving' })
  })

  it('changes within the year, and between years at the same point of them', () => {
    const { indicator, measures } = gathering('2024-06')
    const since = (month: Month) => measures.change(indicator, month)?.amount ?? null
    expect([since('2024-04'), since('2023-06'), since('2024-03'), since('2023-08')]).toEqual([20, 0, null, null])
  })

  it.each<Month>([APRIL, '2024-03'])('has no record, run or average, as of %s', (latest) => {
    const measuresOf = (basis: 'month' | 'year to date') => {
      const { indicator, measures } = gathering(latest, { basis, ...risingTo(latest) })
      const { record, run, againstAverage, average } = measures
      return [record(indicator), run(indicator), againstAverage(indicator), average(indicator, '2023-05')].map(Boolean)
    }
    expect(measuresOf('year to date')).toEqual([false, false, false, false])
    expect(measuresOf('month')).toEqual([true, true, true, true])
  })

  it('is projected on seven months of one year, to a month of that year', () => {
    const projection = (latest: Month, month: Month) => {
      const { indicator, measures } = gathering(latest, {}, month)
      return measures.projection(indicator)?.value ?? null
    }
    expect(projection('2024-10', '2025-03')).toBe(120)
    expect(projection('2024-09', '2025-03')).toBeNull()
    expect(projection('2024-03', '2025-03')).toBeNull()
    expect(projection('2024-10', '2025-04')).toBeNull()
  })
})

/** Figures that rise month by month throughout, so that any other row would have a record and a run. */
function risingTo(latest: Month): Partial<RowSpec> {
  const months = monthsTo(latest)
  return { months, values: months.map((_, at) => at + 1) }
}
