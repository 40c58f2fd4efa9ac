import { readFileSync } from 'node:fs'
import { readBook } from '../../../src/book/read-book.ts'
import { checkBook } from '../../../src/check/check-book.ts'
import { computeFigures } from '../../../src/compute/compute-figures.ts'
import type { Figures } from '../../../src/compute/figures.ts'
import { makeTracer, type Tracer } from '../../../src/narrate/trace/trace-text.ts'
import { type CsvRow, readCsv } from '../../sample/read-csv.ts'
import { readTemplates } from '../../support/read-templates.ts'

/** A sentence with what is true of its numbers: `t` true, `c` wrong, `x` right on one sheet only, `u` not in the workbook. */
export type Example = {
  readonly text: string
  readonly section: string
  readonly part: string
  readonly set: string
  readonly claims: readonly { readonly number: string; readonly truth: 't' | 'c' | 'x' | 'u' }[]
}

/**
 * `corpus.csv`, on which the rules were made, or `later-hands.csv`: sentences of hands that did not know the rules, of
 * which a part was mended by after it had been measured.
 */
export function readCorpus(file = 'corpus.csv'): readonly Example[] {
  return readCsv(`../narrate/trace/${file}`).rows.map(readExample)
}

function readExample(row: CsvRow): Example {
  const text = (column: string) => row.get(column) ?? ''
  const claims = text('Claims')
    .split('|')
    .flatMap((claim) => {
      const [, number = '', truth] = /^(.*) ([tcxu])$/.exec(claim.trim()) ?? []
      return truth === 't' || truth === 'c' || truth === 'x' || truth === 'u' ? [{ number, truth } as const] : []
    })
  return { text: text('Text'), section: text('Section'), part: text('Part'), set: text('Set'), claims }
}

/** The sample's figures, read once for all tests of a process. */
export function readSample(): Promise<Figures> {
  sample ??= computeSample()
  return sample
}

let sample: Promise<Figures> | undefined

async function computeSample(): Promise<Figures> {
  const file = 'performance-2024-08.xlsx'
  const bytes = readFileSync(new URL(`../../../input/${file}`, import.meta.url))
  return computeFigures(checkBook(await readBook(bytes, file), { month: null }))
}

/** A tracer over the sample, with the wordings that the templates ship with. */
export async function traceSample(): Promise<Tracer> {
  const { sameWords, abbreviations } = readTemplates()
  return makeTracer(await readSample(), `${sameWords}\n${abbreviations}`)
}
