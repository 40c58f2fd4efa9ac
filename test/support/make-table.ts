import type { TableStory } from '../../src/narrate/story.ts'
import { addMonths, type Month } from '../../src/shared/month.ts'

const REPORTING_MONTH: Month = '2024-08'

/** What `label|first|last|target|benchmark` stands for: a line from first to last that wavers a little. */
export function rowValues(row: string, count: number) {
  const [label = '', first = '0', last = '0', target = '', benchmark = ''] = row.split('|')
  const [from, to] = [Number(first), Number(last)]
  const values = Array.from({ length: count }, (_, at) => {
    const share = count === 1 ? 1 : at / (count - 1)
    const waver = at === 0 || at === count - 1 ? 0 : (((at * 7) % 5) - 2) * 0.04 * Math.max(from, to)
    return Math.max(0, Math.round(from + (to - from) * share + waver))
  })
  const months = values.map((_, at) => addMonths(REPORTING_MONTH, at - count + 1))
  const number = (text: string): number | null => (text === '' ? null : Number(text))
  return { label, values, months, target: number(target), benchmark: number(benchmark) }
}

/** An indicator table of such rows. */
export function makeTable(
  rows: readonly string[],
  { months, apart, benchmarks }: { readonly months: number; readonly apart: boolean; readonly benchmarks: number },
): TableStory {
  const read = rows.map((row) => rowValues(row, months))
  const say = (shown: string) => ({ shown, spoken: shown })
  const names = [
    'Northshire 2022/23',
    'Statistical neighbours',
    'South East',
    'England',
    'Core cities',
    'Shire counties',
  ]
  const before: Month = addMonths(REPORTING_MONTH, -24)
  return {
    summary: `${rows.length} indicators by month`,
    month: REPORTING_MONTH,
    apart: apart && months < 24 ? before : null,
    months: read[0]?.months ?? [REPORTING_MONTH],
    benchmarks: names.slice(0, benchmarks),
    hasTargets: read.some((row) => row.target !== null),
    isMonthly: true,
    rows: read.map(({ label, values, months: held, target, benchmark }, at) => ({
      code: `R${at}`,
      label,
      cells: new Map([
        [before, say('196')],
        ...held.map((month, index) => [month, say(String(values[index]))] as const),
      ]),
      target: target === null ? { shown: '–', spoken: 'no target' } : say(String(target)),
      rag: target === null ? null : { rag: 'amber', shown: 'A', spoken: 'amber, close to target' },
      travel: { direction: 'down', meaning: 'improving', shown: '▼', spoken: 'down from last month, improving' },
      yearTravel: { direction: 'up', meaning: 'worsening', shown: '▲', spoken: 'up from August 2023, worsening' },
      signal: { mark: '♦', variation: 'improvement', shown: '♦ better', spoken: 'improvement: below its usual range' },
      rank: null,
      benchmarks: names.slice(0, benchmarks).map(() => say(benchmark === null ? '–' : String(benchmark))),
    })),
    footnotes: ['Blank: not yet available.', '–: does not apply.'],
  }
}
