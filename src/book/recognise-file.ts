import { LIMITS } from './limits.ts'
import { tooLarge, unusable } from './unusable-file.ts'

const SAVE_AS = 'Open it in Excel and save it as Excel Workbook (.xlsx).'

/** Refuses whatever its size and first bytes show not to be an .xlsx file, naming what it is. */
export function refuseOtherFiles(bytes: Buffer, file: string): void {
  const open = openIn(file)
  if (open !== null) throw unusable(file, `only says that ${open} is open in Excel or LibreOffice. Choose ${open}.`)
  if (bytes.length === 0) throw unusable(file, 'is empty. Copy it again from where it is kept.')
  if (bytes.length > LIMITS.file) throw tooLarge(file, `is larger than ${LIMITS.file / 1024 / 1024} MB`)
  if (bytes.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))) return
  throw unusable(file, otherKind(bytes, file))
}

/** The workbook whose lock file this is: `~$performance.xlsx`, `.~lock.performance.xlsx#`. */
function openIn(file: string): string | null {
  const [, excel, libreOffice] = /^~\$(.+)$|^\.~lock\.(.+)#$/.exec(file) ?? []
  return excel ?? libreOffice ?? null
}

function otherKind(bytes: Buffer, file: string): string {
  if (bytes.readUInt32BE === undefined || bytes.length < 8) return `is not an Excel workbook. ${SAVE_AS}`
  if (bytes.subarray(0, 4).equals(Buffer.from('D0CF11E0', 'hex'))) return oldOfficeKind(bytes, file)
  if (bytes.subarray(0, 4096).every((byte) => byte === 0))
    return 'holds nothing but zeros; it was probably not fully synchronised. Open it once in Excel and try again.'
  return textKind(bytes.subarray(0, 4096).toString('utf8').trimStart())
}

function oldOfficeKind(bytes: Buffer, file: string): string {
  const holds = (name: string) => bytes.includes(Buffer.from(name, 'utf16le'))
  if (holds('DRMEncrypted') || holds('DRMContent') || holds('EncryptedPackage'))
    return 'needs a password or a rights label to open. Save a copy without one (File > Info > Protect Workbook) and try again.'
  if (holds('Workbook') || holds('Book'))
    return `is an old .xls workbook${/\.xls$/i.test(file) ? '' : ', whatever its name says'}. ${SAVE_AS}`
  return `is an old Office file, not a workbook. ${SAVE_AS}`
}

function textKind(start: string): string {
  if (start.startsWith('%PDF')) return 'is a PDF. Choose the Excel workbook it was made from.'
  if (/^(<!doctype html|<html|<table)/i.test(start)) return `is a web page with an Excel name. ${SAVE_AS}`
  if (start.startsWith('<?xml') || start.startsWith('\uFEFF<?xml')) return `is an XML file. ${SAVE_AS}`
  if (/^[\t\n\r\x20-\x7E\u00A0-\uFFFC]+$/.test(start) && /[,;\t]/.test(start)) return `is a text file (CSV). ${SAVE_AS}`
  return `is not an Excel workbook. ${SAVE_AS}`
}

/** Refuses a zip whose entries show it to be something other than an .xlsx workbook. */
export function refuseOtherPackages(names: ReadonlySet<string>, file: string): void {
  const some = (test: (name: string) => boolean) => [...names].some(test)
  if (names.has('xl/workbook.bin')) throw unusable(file, `is a binary workbook (.xlsb). ${SAVE_AS}`)
  if (names.has('mimetype') && names.has('content.xml'))
    throw unusable(file, 'is an OpenDocument file (.ods). Save it as Excel Workbook (.xlsx).')
  if (some((name) => name.startsWith('word/'))) throw unusable(file, 'is a Word document. Choose the Excel workbook.')
  if (some((name) => name.startsWith('ppt/'))) throw unusable(file, 'is a PowerPoint deck. Choose the Excel workbook.')
  if (some((name) => name.endsWith('.iwa')))
    throw unusable(file, 'is a Numbers document. Export it as Excel (.xlsx) and try again.')
  if (some((name) => /\.xls[xm]$/.test(name)))
    throw unusable(file, 'is a zip with a workbook inside. Unpack it and choose the workbook.')
  if (!names.has('_rels/.rels')) throw unusable(file, `is a zip file, not an Excel workbook. ${SAVE_AS}`)
}
