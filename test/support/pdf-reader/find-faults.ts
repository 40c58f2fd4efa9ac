import { checkContent } from './check-content.ts'
import { checkDocument } from './check-document.ts'
import { checkElements } from './check-elements.ts'
import { checkFonts } from './check-fonts.ts'
import { checkLinks } from './check-links.ts'
import { checkSight } from './check-sight.ts'
import { checkTables } from './check-tables.ts'
import type { Fault } from './fault.ts'
import { readPdf } from './pdf.ts'

/** All that keeps a PDF from conforming to PDF/UA-1 and from being read, as far as a program can tell. */
export function findFaults(bytes: Uint8Array): readonly Fault[] {
  const pdf = readPdf(bytes)
  const checks = [checkDocument, checkContent, checkElements, checkTables, checkLinks, checkFonts, checkSight]
  return checks.flatMap((check) => check(pdf))
}
