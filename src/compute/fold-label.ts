/** A label for matching: without case, punctuation or odd spaces. */
export function foldLabel(label: string): string {
  return label
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
