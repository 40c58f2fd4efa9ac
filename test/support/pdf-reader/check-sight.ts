import type { Paint } from './content.ts'
import { type Fault, faultIf } from './fault.ts'
import type { Bounds } from './matrix.ts'
import type { Pdf, SeenPage } from './pdf.ts'
import { charactersOf } from './words.ts'

/** What WCAG 2.2 asks of words and of what carries meaning, and the least size of any type. */
const LEAST = { words: 4.5, large: 3, graphic: 3, size: 8 } as const
const LARGE = 18
const HAIRLINE = 0.5
const PAPER = '1 1 1'

/** Words stand out from the ground that they stand on, and no type is too small to read. */
export function checkSight({ pages }: Pdf): readonly Fault[] {
  return pages.flatMap((page) => [...checkWords(page), ...checkFigures(page)])
}

function checkWords({ number, content }: SeenPage): readonly Fault[] {
  return content.paints.flatMap((paint, at) => {
    const words = charactersOf(paint)
    if (paint.kind !== 'words' || words.trim() === '') return []
    const where = `page ${number}, "${words}"`
    const ground = groundOf(paint, content.paints.slice(0, at))
    const least = paint.size >= LARGE ? LEAST.large : LEAST.words
    return [
      ...faultIf(paint.size < LEAST.size, 'small-type', `${where} at ${paint.size}`),
      ...faultIf(contrast(paint.colour, ground) < least, 'contrast', `${where} on ${ground}`),
    ]
  })
}

/** The colour of what was painted last under the beginning of the words. */
function groundOf({ bounds, size }: Paint, before: readonly Paint[]): string {
  const [x, y] = [bounds.left + 0.5, bounds.bottom + size * 0.25]
  return before.findLast(({ kind, bounds: under }) => kind === 'fill' && holds(under, x, y))?.colour ?? PAPER
}

function holds({ left, right, top, bottom }: Bounds, x: number, y: number): boolean {
  return left <= x && x <= right && bottom <= y && y <= top
}

/** In a figure, lines that are more than hairlines stand out; an area too pale to do so has an edge or words on it. */
function checkFigures({ number, content }: SeenPage): readonly Fault[] {
  const figures = content.paints.filter(({ mark }) => mark?.tag === 'Figure')
  const words = figures.filter(({ kind }) => kind === 'words')
  const edges = figures.filter(({ kind, colour }) => kind === 'stroke' && contrast(colour, PAPER) >= LEAST.graphic)
  const pale = figures.filter(({ kind, colour, weight, bounds }) => {
    if (kind === 'words' || colour === PAPER || contrast(colour, PAPER) >= LEAST.graphic) return false
    if (kind === 'stroke') return weight > HAIRLINE
    const edged = edges.some((edge) => isAround(edge.bounds, bounds))
    return !edged && !words.some((one) => holds(bounds, one.bounds.left + 0.5, one.bounds.bottom + 1))
  })
  return pale.map(({ kind, colour }) => ({ rule: 'figure-pale', where: `page ${number}, ${kind} ${colour}` }))
}

function isAround(edge: Bounds, area: Bounds): boolean {
  return (['left', 'right', 'top', 'bottom'] as const).every((side) => Math.abs(edge[side] - area[side]) < 1)
}

/** The ratio of two colours as WCAG defines it. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = colour.split(' ').map((part) => {
    const share = Number(part)
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
