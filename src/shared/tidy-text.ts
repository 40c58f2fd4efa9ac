/** Characters that are typed or pasted unseen: control characters, zero-width, soft hyphens, marks of writing direction. */
const INVISIBLE =
  /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g

/** Control characters, which no medium can print; tabs and ends of lines aside. */
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g

/** Text as it is meant: one kind of space, no line breaks, nothing invisible, ends trimmed. */
export function tidyText(raw: string): string {
  return raw
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/[\s\u0085]+/g, ' ')
    .trim()
}

/** Excel writes what XML cannot hold as `_x000D_`, and Windows ends a line with that carriage return. */
export function plainLineBreaks(text: string): string {
  return text
    .replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(CONTROL, '')
}

/** The name of a sheet, spaces as they are, since formulas name it so. */
export function withoutControls(name: string): string {
  return name.replace(/[\n\t]/g, ' ').replace(CONTROL, '')
}
