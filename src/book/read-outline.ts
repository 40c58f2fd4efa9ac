import { withoutControls } from '../shared/tidy-text.ts'
import { LIMITS } from './limits.ts'
import type { Package } from './open-package.ts'
import { readRelations, visitPart } from './read-relations.ts'
import { isTrue } from './read-xml.ts'
import { damaged, tooLarge, unusable } from './unusable-file.ts'

/** Where the parts of a workbook are, sheets in the order of the tabs. */
export type Outline = {
  readonly workbook: string
  readonly from1904: boolean
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly part: string }[]
  readonly sharedStrings: string | null
  readonly styles: string | null
}

type SheetEntry = { readonly name: string; readonly hidden: boolean; readonly id: string }

/** Follows the relations from the package to the workbook and on to its sheets, whatever the parts are called. */
export async function readOutline(source: Package, file: string): Promise<Outline> {
  const root = await readRelations(source, '', file)
  const workbook = root.find(({ type }) => type === 'officeDocument')?.target
  const xml = workbook === undefined ? null : await source.read(workbook)
  if (workbook === undefined || xml === null) throw damaged(file, 'the workbook inside it is missing')
  const relations = await readRelations(source, workbook, file)
  const { sheets, from1904 } = readWorkbook(xml, workbook, file)
  refuseSheets(sheets, file)
  const partOf = (wanted: string) => relations.find(({ type }) => type === wanted)?.target ?? null
  return {
    workbook,
    from1904,
    sheets: sheets.flatMap(({ name, hidden, id }) => {
      const relation = relations.find((known) => known.id === id)
      if (relation === undefined) throw damaged(file, `the sheet "${name}" is missing`)
      // Chart sheets and macro sheets hold no table.
      return relation.type === 'worksheet' ? [{ name, hidden, part: relation.target }] : []
    }),
    sharedStrings: partOf('sharedStrings'),
    styles: partOf('styles'),
  }
}

function refuseSheets(sheets: readonly SheetEntry[], file: string): void {
  if (sheets.length === 0) throw unusable(file, 'has no sheets. Choose the workbook that holds the pack.')
  if (sheets.length > LIMITS.sheets) throw tooLarge(file, `has ${sheets.length} sheets`)
  const names = sheets.map(({ name }) => name.toLowerCase())
  const twice = sheets.find(({ name }, at) => names.indexOf(name.toLowerCase()) !== at)
  if (twice) throw damaged(file, `two sheets are called "${twice.name}"`)
}

function readWorkbook(xml: string, part: string, file: string) {
  const sheets: SheetEntry[] = []
  let from1904 = false
  visitPart(xml, part, file, (name, attributes) => {
    if (name === 'workbookPr') from1904 = isTrue(attributes.date1904)
    if (name !== 'sheet') return
    const hidden = attributes.state === 'hidden' || attributes.state === 'veryHidden'
    sheets.push({ name: withoutControls(attributes.name ?? ''), hidden, id: attributes.id ?? '' })
  })
  return { sheets, from1904 }
}
