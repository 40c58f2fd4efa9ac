import { tellWorkbook } from '../../src/pipeline.ts'
import { type Finding, Refusal, Unusable } from '../../src/shared/finding.ts'
import type { End } from './book-kinds.ts'
import { readTemplates } from './read-templates.ts'

const TEMPLATES = readTemplates()

type Ending = { readonly end: End; readonly said: string }

/** What comes of a workbook, and everything that was said about it. */
export async function endOf(bytes: Uint8Array): Promise<Ending> {
  try {
    const { story } = await tellWorkbook({ file: 'book.xlsx', bytes, month: null }, TEMPLATES)
    return { end: 'read', said: linesOf(story.checks) }
  } catch (error) {
    if (error instanceof Refusal) return { end: 'refused', said: linesOf(error.findings) }
    if (error instanceof Unusable) return { end: 'unusable', said: error.message }
    throw error
  }
}

function linesOf(findings: readonly Finding[]): string {
  return findings.map(({ level, cell, message }) => `${level} ${cell}: ${message}`).join('\n')
}
