import type { TableStory } from '../narrate/story.ts'
import { addMonths, type Month, shortMonth } from '../shared/month.ts'

type WithMonths = Pick<TableStory, 'months' | 'month'>

/**
 * The months of a table that has room for so many: the newest, and before them the month a year ago, on which sentences
 * and arrows rest; of the older ones it is the last to go.
 */
export function keepMonths({ months, month }: WithMonths, count: number): readonly Month[] {
  const newest = months.slice(-count)
  const yearAgo = addMonths(month, -12)
  if (count < 2 || newest.includes(yearAgo) || !months.includes(yearAgo)) return newest
  return [yearAgo, ...newest.slice(1)]
}

/** Whether months of the table are left out between this one and the next that is kept. */
export function isBeforeGap({ months }: WithMonths, kept: readonly Month[], month: Month): boolean {
  const next = months[months.indexOf(month) + 1]
  return next !== undefined && !kept.includes(next)
}

/** `May-24`, `Jun-24 to Jul-24`: the stretches of a table's months that some of them make. */
export function spansOf(
  { months }: WithMonths,
  some: readonly Month[],
  print: (month: Month) => string = shortMonth,
): readonly string[] {
  const starts = some.filter((month) => !some.includes(before(months, month)))
  const ends = some.filter((month) => !some.includes(after(months, month)))
  return starts.map((start, at) => {
    const end = ends[at] ?? start
    return start === end ? print(start) : `${print(start)} to ${print(end)}`
  })
}

function before(months: readonly Month[], month: Month): Month {
  return months[months.indexOf(month) - 1] ?? addMonths(month, -1)
}

function after(months: readonly Month[], month: Month): Month {
  return months[months.indexOf(month) + 1] ?? addMonths(month, 1)
}
