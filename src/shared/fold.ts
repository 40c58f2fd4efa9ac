/** A name as it is matched: without regard to case, surrounding spaces or punctuation (`Target-by ` is `target by`). */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
