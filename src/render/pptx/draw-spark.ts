import type { Box, SparkBlock } from '../../pack/pack.ts'
import type { Colour } from '../../pack/theme.ts'
import { isJoined, type Joined, standsAlone } from '../../shared/join-values.ts'
import type { PathPoint, Pen } from './pen.ts'

const DOT = 5
const LONE = 2
const LINE = { colour: 'accent', weight: 1.25 } as const

/** A freeform for the line and a dot for its end; the two are one group to the reader. */
export function drawSpark(pen: Pen, { box, alt, values, breaks, colour }: SparkBlock): void {
  const points = pointsOf({ values, breaks }, box)
  const last = points.at(-1)
  if (!last) return
  pen.group({ name: pen.name('Spark line'), alt, box }, () => {
    const line = points.filter(({ lone }) => !lone)
    if (line.length > 1) pen.path(line, box, LINE, { kind: 'decoration', name: pen.name('Line') })
    for (const point of points)
      if (point.lone && point !== last) drawDot(pen, box, point, { name: 'Point', across: LONE, fill: 'accent' })
    drawDot(pen, box, last, { name: 'Latest', across: DOT, fill: colour })
  })
}

type Dot = { readonly name: string; readonly across: number; readonly fill: Colour }

function drawDot(pen: Pen, box: Box, { x, y }: PathPoint, { name, across, fill }: Dot): void {
  const dot = { x: box.x + x - across / 2, y: box.y + y - across / 2, width: across, height: across }
  pen.shape('ellipse', dot, { fill }, { kind: 'decoration', name: pen.name(name) })
}

/** `lone` where no line leads to the point. */
type SparkPoint = PathPoint & { readonly lone: boolean }

/** The points within the box, kept clear of its edges by half a dot; after a gap and at a new start the pen moves. */
function pointsOf(series: Joined, box: Box): readonly SparkPoint[] {
  const { values } = series
  const known = values.filter((value) => value !== null)
  const low = Math.min(...known)
  const range = Math.max(...known) - low
  const step = (box.width - DOT) / Math.max(1, values.length - 1)
  const room = box.height - DOT
  return values.flatMap((value, index) => {
    if (value === null) return []
    const share = range > 0 ? (value - low) / range : 0.5
    return [
      {
        x: DOT / 2 + index * step,
        y: DOT / 2 + (1 - share) * room,
        move: !isJoined(series, index),
        lone: standsAlone(series, index),
      },
    ]
  })
}
