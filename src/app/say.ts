/** What a terminal would obey rather than show, tabs and ends of lines aside, and what turns the writing round. */
const OBEYED = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g

/** Text that can only be read: names of files and words of a workbook come from anywhere. */
export function harmless(text: string): string {
  return text.replace(OBEYED, '\uFFFD')
}

/** To the officer; the only door to the terminal, with `sayTrouble`. */
export function say(text: string): void {
  console.log(harmless(text))
}

export function sayTrouble(text: string): void {
  console.error(harmless(text))
}

/** The name of a file on one line. */
export function nameOnOneLine(name: string): string {
  return harmless(name).replace(/[\n\t\u2028\u2029]/g, '\uFFFD')
}
