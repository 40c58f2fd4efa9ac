import type { Box } from '../../pack/pack.ts'
import type { Colour } from '../../pack/theme.ts'
import { keptIn } from '../../shared/kept-in.ts'
import type { Pen } from './pen.ts'

export type Point = readonly [x: number, y: number]
export type Stroke = { readonly colour: Colour; readonly weight: number; readonly dash?: readonly number[] }

export function fillBox(pen: Pen, box: Box, colour: Colour): void {
  pen.write(`${rgb(pen, colour)} rg ${[box.x, box.y, box.width, box.height].map(round).join(' ')} re f`)
}

/** The edge of a box, within it. */
export function strokeBox(pen: Pen, box: Box, { colour, weight }: Stroke): void {
  const inner = { x: box.x + weight / 2, y: box.y + weight / 2, width: box.width - weight, height: box.height - weight }
  const path = [inner.x, inner.y, Math.max(0, inner.width), Math.max(0, inner.height)].map(round).join(' ')
  pen.write(`${rgb(pen, colour)} RG ${round(weight)} w [] 0 d ${path} re S`)
}

/** A box with round corners. */
export function fillPill(pen: Pen, { x, y, width, height }: Box, radius: number, colour: Colour): void {
  const [left, top, right, bottom] = [x, y, x + width, y + height]
  const r = Math.min(radius, width / 2, height / 2)
  const k = r * (1 - ARC)
  const path = [
    `${at(left + r, top)} m ${at(right - r, top)} l`,
    `${at(right - k, top)} ${at(right, top + k)} ${at(right, top + r)} c ${at(right, bottom - r)} l`,
    `${at(right, bottom - k)} ${at(right - k, bottom)} ${at(right - r, bottom)} c ${at(left + r, bottom)} l`,
    `${at(left + k, bottom)} ${at(left, bottom - k)} ${at(left, bottom - r)} c ${at(left, top + r)} l`,
    `${at(left, top + k)} ${at(left + k, top)} ${at(left + r, top)} c h f`,
  ]
  pen.write(`${rgb(pen, colour)} rg ${path.join(' ')}`)
}

/** How far the control points of a quarter circle lie from its ends, in radii. */
const ARC = 0.5523

export function fillDot(pen: Pen, [x, y]: Point, radius: number, colour: Colour): void {
  fillPill(pen, { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }, radius, colour)
}

export function fillPolygon(pen: Pen, points: readonly Point[], colour: Colour): void {
  const path = points.map(([x, y], index) => `${at(x, y)} ${index === 0 ? 'm' : 'l'}`).join(' ')
  pen.write(`${rgb(pen, colour)} rg ${path} h f`)
}

/** Lines through points, each of two points or more. */
export function strokeLines(pen: Pen, lines: readonly (readonly Point[])[], stroke: Stroke): void {
  if (lines.length === 0) return
  const paths = lines.map((points) => points.map(([x, y], index) => `${at(x, y)} ${index === 0 ? 'm' : 'l'}`).join(' '))
  const look = `${rgb(pen, stroke.colour)} RG ${round(stroke.weight)} w 1 j [${(stroke.dash ?? []).join(' ')}] 0 d`
  pen.write(`${look} ${paths.join(' ')} S`)
}

export function rgb({ colours }: Pen, colour: Colour): string {
  return keptIn(SHARES, colours[colour], sharesOf)
}

/** By the colours that were asked for before, which are few and asked for with every word. */
const SHARES = new Map<string, string>()

function sharesOf(hex: string): string {
  const parts = hex.match(/../g) ?? []
  return parts.map((part) => String(Math.round((Number.parseInt(part, 16) / 255) * 1000) / 1000)).join(' ')
}

/** Coordinates to a hundredth of a point: enough for any printer, and short. */
export function round(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`cannot draw at ${value}`)
  return String(Math.round(value * 100) / 100)
}

function at(x: number, y: number): string {
  return `${round(x)} ${round(y)}`
}
