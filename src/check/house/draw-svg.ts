import { MOST_PIXELS, type PictureRead, type PixelSize } from './read-png.ts'
import { readWasm } from './wasm-file.ts'

/** Pixels along the longer side: 600 to the inch on a logo of 60 mm. */
const LONGER_SIDE = 1400

/** What a drawing cannot bring with it into a printed page, and what to do about it. */
const UNFIT: readonly (readonly [pattern: RegExp, problem: string])[] = [
  [/<!DOCTYPE[^>]*\[|<!ENTITY/i, 'declares entities of its own; save it as "plain SVG"'],
  [/<(\w+:)?script\b/i, 'holds a script; save it as "plain SVG"'],
  [/<(\w+:)?foreignObject\b/i, 'holds a web page; save it as "plain SVG"'],
  [
    /<(\w+:)?text\b/i,
    'holds text, which prints only where its font is installed; convert the text to paths (outlines)',
  ],
  [/<(\w+:)?image\b/i, 'holds a photograph or another file; save the logo as PNG'],
  [/@import|url\(\s*['"]?\s*(?!['"]?#)[^)]/i, 'draws on another file; save it as "plain SVG"'],
  [/\bhref\s*=\s*(["'])\s*(?!#|\1)/i, 'draws on another file; save it as "plain SVG"'],
]

/**
 * Draws an SVG as PNG, which both media then carry alike.
 *
 * resvg runs no script and fetches nothing; what a drawing would lose by that is refused, so that no logo is half there.
 */
export async function drawSvg(bytes: Uint8Array): Promise<PictureRead<PixelSize & { readonly png: Uint8Array }>> {
  const text = new TextDecoder().decode(bytes)
  const unfit = UNFIT.find(([pattern]) => pattern.test(text.replace(/<!--.*?-->/gs, '')))
  if (unfit) return { ok: false, problem: unfit[1] }
  try {
    const { Resvg } = await loadResvg()
    const natural = new Resvg(text)
    const mode = natural.width >= natural.height ? 'width' : 'height'
    const [long, short] = [Math.max(natural.width, natural.height), Math.min(natural.width, natural.height)]
    if (long / short > MOST_PIXELS / 20) return { ok: false, problem: 'is a line and no picture; give it a viewBox' }
    const drawn = new Resvg(text, { fitTo: { mode, value: LONGER_SIDE } })
    if (!drawn.innerBBox()) return { ok: false, problem: 'draws nothing; save it again' }
    const picture = drawn.render()
    return { ok: true, value: { png: picture.asPng(), width: picture.width, height: picture.height } }
  } catch {
    return { ok: false, problem: 'is no SVG file, or a damaged one; save it again' }
  }
}

type Resvg = typeof import('@resvg/resvg-wasm')
let loading: Promise<Resvg> | null = null

/** Loads the renderer when the first SVG is met; it can be set up once only. */
function loadResvg(): Promise<Resvg> {
  loading ??= import('@resvg/resvg-wasm').then(async (resvg) => {
    await resvg.initWasm(readWasm())
    return resvg
  })
  return loading
}
