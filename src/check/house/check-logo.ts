import type { HouseFiles, Logo, Picture } from '../../shared/house-style.ts'
import { LARGEST_PICTURE } from '../../shared/house-style.ts'
import { nearest } from '../../shared/nearest.ts'
import { drawSvg } from './draw-svg.ts'
import type { HouseFields } from './house-schema.ts'
import { type PictureRead, type PixelSize, readPng } from './read-png.ts'

type LogoFields = NonNullable<HouseFields['logo']>

/** The largest that a logo is printed, where the house style says nothing: in millimetres. */
const MOST = { width: 60, height: 20 } as const
const POINTS = 72 / 25.4

/** Opens the logo that the house style names; what is wrong with it is a problem of the field `file`. */
export async function checkLogo(fields: LogoFields, pictures: HouseFiles['pictures']): Promise<PictureRead<Logo>> {
  const name = fields.file
  const known = [...pictures].find(([each]) => each.toLowerCase() === name.toLowerCase())
  if (!known) return { ok: false, problem: missing(name, [...pictures.keys()]) }
  const opened = await openPicture(known[0], known[1])
  if (!opened.ok) return { ok: false, problem: `"${known[0]}" ${opened.problem}` }
  const most = { width: (fields.width ?? MOST.width) * POINTS, height: (fields.height ?? MOST.height) * POINTS }
  return { ok: true, value: { ...opened.value, alt: fields.alt, ground: fields.ground ?? 'paper', most } }
}

function missing(name: string, others: readonly string[]): string {
  if (!/\.(png|svg)$/i.test(name)) return `expected a file that ends in .png or .svg, found "${name}"`
  const near = nearest(name, others)
  return `there is no "${name}" in the folder templates${near || '; put the logo there'}`
}

async function openPicture(
  name: string,
  bytes: Picture,
): Promise<PictureRead<PixelSize & { readonly png: Uint8Array }>> {
  if (bytes === null) {
    return { ok: false, problem: `is larger than ${LARGEST_PICTURE / 1_000_000} MB; save it smaller, or as SVG` }
  }
  if (/\.svg$/i.test(name)) return drawSvg(bytes)
  const read = readPng(bytes)
  return read.ok ? { ok: true, value: { ...read.value, png: bytes } } : read
}
