/** What a file of text says, without its byte-order mark; or the first line that cannot be read. */
export type Decoded = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly line: number }

/** Reads UTF-8, and UTF-16 where its byte-order mark says so: other encodings cannot be told from each other. */
export function decodeText(bytes: Uint8Array): Decoded {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return decode(bytes, 'utf-16le') ?? { ok: false, line: 1 }
  if (first === 0xfe && second === 0xff) return decode(bytes, 'utf-16be') ?? { ok: false, line: 1 }
  return decode(bytes, 'utf-8') ?? { ok: false, line: lineAstray(bytes) }
}

/** Null where a byte has no meaning, or where there are noughts, which is UTF-16 without its mark. */
function decode(bytes: Uint8Array, encoding: string): Decoded | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return text.includes('\0') ? null : { ok: true, text }
  } catch {
    return null
  }
}

function lineAstray(bytes: Uint8Array): number {
  let [line, from] = [1, 0]
  for (;;) {
    const end = bytes.indexOf(0x0a, from)
    if (end < 0 || decode(bytes.subarray(from, end), 'utf-8') === null) return line
    line += 1
    from = end + 1
  }
}
