import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** The renderer of SVG, which comes from its package as code does. */
export function readWasm(): Uint8Array {
  return readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm'))
}
