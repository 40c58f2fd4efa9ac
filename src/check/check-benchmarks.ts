import type { Heading } from '../book/book.ts'
import { warningAt } from '../shared/finding.ts'
import { nearestOf } from '../shared/nearest.ts'
import { wordsOf } from './cell-words.ts'
import type { SheetOutline } from './outline-sheet.ts'
import type { Report } from './report.ts'

/** A benchmark by its folded name: the first heading that bears it, and the sheets that it stands on. */
type Name = { readonly folded: string; readonly heading: Heading; readonly sheets: readonly string[] }

/** Names too short for a slip to be told from another name: Kent and Gent. */
const SHORTEST = 5

/** A workbook with more benchmarks is not one in which a slip of one letter is what matters. */
const MOST_NAMES = 100
const LONGEST = 60

/**
 * Says where a benchmark is spelt on one sheet as on no other, and nearly as elsewhere: `Englnad` would be a column of
 * its own. One slip at most, and never in a number: South East is not South West, nor 2021/22 a slip of 2022/23.
 */
export function checkBenchmarks(outlines: readonly SheetOutline[], report: Report): void {
  const names = namesOn(outlines)
  if (names.length > MOST_NAMES) return
  for (const [at, name] of names.entries()) {
    const [sheet, ...others] = name.sheets
    if (sheet === undefined || others.length > 0) continue
    // Of two that stand on one sheet each, the later is the slip.
    const known = names.filter((other, where) => where < at || other.sheets.length > 1)
    const near = nearBy(
      name,
      known.filter(({ sheets }) => !sheets.includes(sheet)),
    )
    if (near !== null) report(warningAt(name.heading.cell.at, 'benchmark-near-miss', tellNear(name, near)))
  }
}

function namesOn(outlines: readonly SheetOutline[]): readonly Name[] {
  const names = new Map<string, Name>()
  for (const { sheet, columns } of outlines) {
    for (const heading of columns.benchmarks) {
      const { folded } = heading
      const known = names.get(folded)
      names.set(folded, { folded, heading: known?.heading ?? heading, sheets: [...(known?.sheets ?? []), sheet.name] })
    }
  }
  return [...names.values()]
}

function nearBy({ folded }: Name, names: readonly Name[]): Name | null {
  if (folded.length < SHORTEST || folded.length > LONGEST) return null
  const alike = names.filter((name) => name.folded.length <= LONGEST && digitsOf(name.folded) === digitsOf(folded))
  const near = nearestOf(
    folded,
    alike.map((name) => name.folded),
    1,
  )
  return alike.find((name) => name.folded === near) ?? null
}

function digitsOf(name: string): string {
  return name.replace(/\D+/g, ' ').trim()
}

function tellNear({ heading }: Name, near: Name): string {
  const [found, meant] = [wordsOf(heading.cell.content), wordsOf(near.heading.cell.content)]
  return `the benchmark "${found}" stands on this sheet alone; did you mean "${meant}", as on ${near.sheets[0]}?`
}
