import { isJoined, type Joined, standsAlone } from './join-values.ts'
import { overlap } from './overlap.ts'

export type Rect = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
export type Size = Pick<Rect, 'width' | 'height'>
type Point = readonly [x: number, y: number]

/** What a chart draws, as far as the name of its latest figure must keep clear of it. */
export type Drawn = Joined & {
  readonly marks: readonly unknown[]
  readonly ticks: readonly { readonly value: number }[]
  readonly levels: readonly { readonly kind: string; readonly value: number }[]
  readonly outlook: {
    readonly at: number
    readonly value: number
    readonly line: readonly (number | null)[]
  } | null
}

/** Where a chart's months and values stand in its plot; `y` runs downwards. */
export type Scales = {
  readonly plot: Rect
  readonly xOf: (at: number) => number
  readonly yOf: (value: number) => number
}

/** What may be in the way: lines, each with the price of a point of it, and markers. */
type Ways = {
  readonly lines: readonly { readonly from: Point; readonly to: Point; readonly price: number }[]
  readonly markers: readonly Rect[]
  readonly sides: readonly Side[]
}
/** A level that the point does not lie on, and which side of it the point is on. */
type Side = { readonly y: number; readonly isOver: boolean; readonly price: number }
type Candidate = { readonly box: Rect; readonly price: number }

/** Half the width of a marker, with the air that it wants. */
const MARKER = 4.5
/** What a line keeps from a name. */
const AIR = 1.5
/** Just more than that: how far a name stands over a line that it is clear of. */
const CLEAR = 2
/** From the middle of a marker to the name beside it. */
const AWAY = 5
/** What it costs to be struck by a point of a line, to lie on a marker, or to leave the plot. */
const PRICE = { line: 1, target: 2.5, level: 1, limit: 0.4, grid: 0.2, struck: 4, marker: 30, outside: 100 } as const
/** What it costs to stand on the other side of a level than the point: a met target would read as a missed one. */
const CROSSED: Readonly<Record<string, number>> = { target: 90, benchmark: 30, mean: 4, limit: 4 }
/** How much further from its point a figure may stand, in shares of its height: beyond, it would read as another's. */
const FURTHER = [0, 0.25, 0.5]

/**
 * Where the figure of a point within the plot is written: beside its point, clear of lines and markers where there is
 * room on any side, else where it is struck least.
 */
export function placeLatest(drawn: Drawn, latest: number, scales: Scales, size: Size): Rect {
  const point: Point = [scales.xOf(latest), scales.yOf(drawn.values[latest] ?? 0)]
  const candidates = candidatesAt(point, size, drawn.outlook !== null)
  const reach = roundAll(candidates.map(({ box }) => withAir(box)))
  const ways: Ways = {
    lines: linesOf(drawn, scales).filter(({ from, to }) => touches(from, to, reach)),
    markers: markersOf(drawn, latest, scales),
    sides: sidesOf(drawn, latest, scales.yOf),
  }
  let best: Candidate | null = null
  for (const { box, price } of candidates) {
    // A place that costs more by itself, or by what is soon seen of it, need not be looked at.
    const most: number = (best?.price ?? Number.POSITIVE_INFINITY) - 1e-9
    const least = price >= most ? price : price + priceOfPlace(box, ways, scales.plot)
    if (least >= most) continue
    const whole = least + priceOfLines(box, ways)
    if (whole < most) best = { box, price: whole }
  }
  if (best === null) throw new Error('a figure has no place beside its point')
  return best.box
}

/** The nearest first. After the point where its line has ended; else over it or under it, then at its corners. */
function candidatesAt([x, y]: Point, { width, height }: Size, goesOn: boolean): readonly Candidate[] {
  const at = (right: number, down: number, price: number): Candidate => ({
    box: { x: x + right - width / 2, y: y + down - height / 2, width, height },
    price,
  })
  const beside = width / 2 + AWAY
  const over = height / 2 + AWAY
  const further = FURTHER.map((share) => share * height)
  return [
    at(beside, 0, goesOn ? 1 : 0),
    at(-beside, 0, 2),
    ...further.flatMap((more) =>
      [0, width / 4, -width / 4, width / 2, -width / 2, beside, -beside].flatMap((right) => {
        const price = 0.5 + more * 0.3 + Math.abs(right) * 0.05
        return [at(right, -over - more, price), at(right, over + more, price + 0.2)]
      }),
    ),
    ...[beside, -beside].flatMap((right) =>
      [height / 2, height / 2 + CLEAR].flatMap((down, more) => [
        at(right, -down, 2.5 + more),
        at(right, down, 2.5 + more),
      ]),
    ),
  ]
}

function priceOfLines(box: Rect, { lines }: Ways): number {
  const air = withAir(box)
  return lines.reduce((sum, { from, to, price }) => {
    const length = touches(from, to, air) ? lengthWithin(from, to, air) : 0
    return length > 0 ? sum + price * (PRICE.struck + length) : sum
  }, 0)
}

/** What a place costs for what it covers or crosses, or for leaving the plot. */
function priceOfPlace(box: Rect, { markers, sides }: Ways, plot: Rect): number {
  const covered = markers.filter((marker) => overlap(marker, box)).length * PRICE.marker
  const middle = box.y + box.height / 2
  const crossed = sides.reduce((sum, { y, isOver, price }) => sum + (middle < y === isOver ? 0 : price), 0)
  return covered + crossed + (within(box, plot) ? 0 : PRICE.outside)
}

/** Over the plot a name may stand out by its height and some air, where only a grid line is. */
function within(box: Rect, plot: Rect): boolean {
  const sides = box.x >= plot.x && box.x + box.width <= plot.x + plot.width + 2
  return sides && box.y >= plot.y - box.height - CLEAR && box.y + box.height <= plot.y + plot.height
}

function sidesOf({ levels, values }: Drawn, latest: number, yOf: Scales['yOf']): readonly Side[] {
  const at = values[latest] ?? 0
  return levels.flatMap(({ kind, value }) =>
    value === at ? [] : [{ y: yOf(value), isOver: at > value, price: CROSSED[kind] ?? 0 }],
  )
}

function linesOf(drawn: Drawn, { plot, xOf, yOf }: Scales): Ways['lines'] {
  const across = (value: number, price: number) => ({
    from: [plot.x, yOf(value)] as const,
    to: [plot.x + plot.width, yOf(value)] as const,
    price,
  })
  const pointOf = (at: number, value: number): Point => [xOf(at), yOf(value)]
  const stretches = (line: Joined) =>
    line.values.flatMap((value, at) => {
      const before = line.values[at - 1] ?? null
      if (value === null || before === null || !isJoined(line, at)) return []
      return [{ from: pointOf(at - 1, before), to: pointOf(at, value), price: PRICE.line }]
    })
  return [
    ...drawn.ticks.map(({ value }) => across(value, PRICE.grid)),
    ...drawn.levels.map(({ kind, value }) =>
      across(value, kind === 'limit' || kind === 'target' ? PRICE[kind] : PRICE.level),
    ),
    ...stretches(drawn),
    ...stretches({ values: drawn.outlook?.line ?? [], breaks: [] }),
  ]
}

/** The marks, the latest point's own, points that no line leads to, and the end of the trend. */
function markersOf({ values, breaks, marks, outlook }: Drawn, latest: number, { xOf, yOf }: Scales): readonly Rect[] {
  const around = (x: number, y: number): Rect => ({
    x: x - MARKER,
    y: y - MARKER,
    width: 2 * MARKER,
    height: 2 * MARKER,
  })
  const marked = values.flatMap((value, at) => {
    const seen = value !== null && (at === latest || marks[at] != null || standsAlone({ values, breaks }, at))
    return seen ? [around(xOf(at), yOf(value))] : []
  })
  return outlook ? [...marked, around(xOf(outlook.at), yOf(outlook.value))] : marked
}

function withAir({ x, y, width, height }: Rect): Rect {
  return { x: x - AIR, y: y - AIR, width: width + 2 * AIR, height: height + 2 * AIR }
}

/** The least box that holds all. */
function roundAll(boxes: readonly Rect[]): Rect {
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const bottom = Math.max(...boxes.map((box) => box.y + box.height))
  return { x, y, width: right - x, height: bottom - y }
}

/** Whether a line may reach into a box: sooner seen than how far. */
function touches([x, y]: Point, [toX, toY]: Point, box: Rect): boolean {
  const across = Math.max(x, toX) >= box.x && Math.min(x, toX) <= box.x + box.width
  return across && Math.max(y, toY) >= box.y && Math.min(y, toY) <= box.y + box.height
}

/** How much of a straight line lies within a box. */
function lengthWithin([x, y]: Point, [toX, toY]: Point, box: Rect): number {
  const [right, down] = [toX - x, toY - y]
  const clips = [
    [-right, x - box.x],
    [right, box.x + box.width - x],
    [-down, y - box.y],
    [down, box.y + box.height - y],
  ] as const
  let [enters, leaves] = [0, 1]
  for (const [step, room] of clips) {
    if (step === 0 && room <= 0) return 0
    if (step < 0) enters = Math.max(enters, room / step)
    if (step > 0) leaves = Math.min(leaves, room / step)
  }
  return Math.max(0, leaves - enters) * Math.hypot(right, down)
}
