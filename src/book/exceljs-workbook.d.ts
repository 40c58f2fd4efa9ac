/** The part of exceljs that reads, imported alone because the whole takes three times as long to load. */
declare module 'exceljs/lib/doc/workbook.js' {
  import type { Workbook } from 'exceljs'

  const workbook: typeof Workbook
  export = workbook
}
