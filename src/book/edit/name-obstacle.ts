/** A part that points at cells in a way that cannot be moved along, in the officer's words; null for any other. */
export function nameObstacle(type: string, sheet: string | null, isSheetChanged: boolean): string | null {
  const anywhere = ANYWHERE[type]
  if (anywhere !== undefined) return anywhere
  const there = ON_A_CHANGED_SHEET[type]
  return there === undefined || !isSheetChanged ? null : `${sheet}: ${there}`
}

const ANYWHERE: Readonly<Record<string, string>> = {
  vbaProject: 'the workbook has macros; one that names columns by their letters will name the wrong ones',
  revisionHeaders:
    'the workbook is shared in the old way and keeps a list of changes, which would no longer fit its columns',
}

const ON_A_CHANGED_SHEET: Readonly<Record<string, string>> = {
  pivotTable: 'a pivot table stands on this sheet and cannot be moved along with its columns',
  queryTable: 'data is fetched into this sheet from elsewhere, and the next fetch may not know the new column',
  tableSingleCells: 'cells of this sheet are tied to an XML map, which cannot be moved along',
}
