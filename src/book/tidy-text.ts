/** Characters that are typed or pasted unseen: zero-width, soft hyphens, marks of writing direction. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g

/** Text as it is meant: one kind of space, no line breaks, nothing invisible, ends trimmed. */
export function tidyText(raw: string): string {
  return raw.normalize('NFC').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim()
}

/** Excel writes a carriage return in a text as `_x000D_`, and Windows ends a line with one. */
export function plainLineBreaks(text: string): string {
  return text
    .replace(/_x000D_/gi, '')
    .replace(/_x000A_/gi, '\n')
    .replace(/\r\n?/g, '\n')
}
