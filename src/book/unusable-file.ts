import { Unusable } from '../shared/finding.ts'

/** One sentence for a file that is not a workbook we can read: what it is, then what to do. */
export function unusable(file: string, sentence: string): Unusable {
  return new Unusable(`"${file}" ${sentence}`)
}

export function damaged(file: string, what: string): Unusable {
  return unusable(file, `is damaged or was not fully copied (${what}). Copy it again from where it is kept.`)
}

export function tooLarge(file: string, what: string): Unusable {
  return unusable(
    file,
    `${what}, which is more than a board pack needs. Choose the pack's own workbook, or delete from it the sheets, rows and formatting that the pack does not use.`,
  )
}
