import type { Tracer } from '../../../src/narrate/trace/trace-text.ts'
import { type CsvRow, readCsv } from '../../sample/read-csv.ts'

/** The sentences over the sample that a file beside this one holds, each with its place and what is true of it. */
export function readSentences(file: string): readonly CsvRow[] {
  return readCsv(`../narrate/trace/${file}`).rows
}

export function textOf(sentence: CsvRow): string {
  return sentence.get('Text') ?? ''
}

/** The claims of a sentence that are called wrong, or told otherwise by two sheets. */
export function wrongIn(trace: Tracer, sentence: CsvRow): readonly string[] {
  const place = { section: sentence.get('Section') ?? '', part: sentence.get('Part') ?? '' }
  const claims = trace({ words: textOf(sentence), printed: [] }, place)
  return claims.flatMap(({ status, number }) => (status === 'contradicted' || status === 'conflict' ? [number] : []))
}
