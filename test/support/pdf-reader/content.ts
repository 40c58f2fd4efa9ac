import type { Font } from './font.ts'
import { scanValues } from './scan-values.ts'
import { as, numbersOf, type Value } from './value.ts'

/** A stretch of content between a begin and its end. */
export type Mark = { readonly tag: string; readonly mcid: number | null; readonly inside: Mark | null }
export type Bounds = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** One thing that is seen on the page; `bounds` of words is the point where they begin, from the page's foot. */
export type Paint = {
  readonly kind: 'words' | 'fill' | 'stroke' | 'picture'
  readonly mark: Mark | null
  readonly bounds: Bounds
  readonly colour: string
  /** Of words, in points. */
  readonly size: number
  readonly weight: number
  readonly font: Font | null
  readonly codes: readonly number[]
}

/** What a page paints, in order, and what is wrong with its brackets. */
export type Content = {
  readonly paints: readonly Paint[]
  readonly marks: readonly Mark[]
  readonly unbalanced: number
}

type Matrix = readonly [number, number, number, number, number, number]
type Look = { readonly matrix: Matrix; readonly fill: string; readonly stroke: string; readonly weight: number }

export function readContent(operators: string, fonts: ReadonlyMap<string, Font>): Content {
  const paints: Paint[] = []
  const marks: Mark[] = []
  const saved: Look[] = []
  let look: Look = { matrix: [1, 0, 0, 1, 0, 0], fill: '0 0 0', stroke: '0 0 0', weight: 1 }
  let [mark, unbalanced]: [Mark | null, number] = [null, 0]
  let place: Matrix = look.matrix
  let [font, size]: [Font | null, number] = [null, 0]
  let path: (readonly [number, number])[] = []
  const paint = (kind: Paint['kind'], at: readonly (readonly [number, number])[], codes: readonly number[] = []) => {
    const colour = kind === 'stroke' ? look.stroke : look.fill
    paints.push({ kind, mark, bounds: boundsOf(at), colour, size, weight: look.weight, font, codes })
  }
  const show = (shown: Value | undefined) =>
    paint('words', [moved(times(place, look.matrix), 0, 0)], codesOf(Array.isArray(shown) ? shown : [shown ?? null]))
  const begin = (tag: string, mcid: number | null) => {
    mark = { tag, mcid, inside: mark }
    marks.push(mark)
  }
  const done = () => {
    path = []
  }
  const effects: Readonly<Record<string, (operands: readonly Value[]) => void>> = {
    q: () => saved.push(look),
    Q: () => {
      look = saved.pop() ?? look
    },
    cm: (operands) => {
      look = { ...look, matrix: times(matrixOf(operands), look.matrix) }
    },
    rg: (operands) => {
      look = { ...look, fill: numbersOf(operands).join(' ') }
    },
    RG: (operands) => {
      look = { ...look, stroke: numbersOf(operands).join(' ') }
    },
    w: ([weight]) => {
      look = { ...look, weight: Number(weight) }
    },
    Tf: ([name, points]) => {
      font = fonts.get(as('name', name)?.name ?? '') ?? null
      size = Number(points)
    },
    Tm: (operands) => {
      place = matrixOf(operands)
    },
    Tj: ([shown]) => show(shown),
    TJ: ([shown]) => show(shown),
    m: (operands) => path.push(lastPoint(operands, look)),
    l: (operands) => path.push(lastPoint(operands, look)),
    c: (operands) => path.push(lastPoint(operands, look)),
    re: (operands) => {
      const [x = 0, y = 0, width = 0, height = 0] = numbersOf(operands)
      path.push(moved(look.matrix, x, y), moved(look.matrix, x + width, y + height))
    },
    n: done,
    Do: () => paint('picture', [[0, 0]]),
    BMC: ([tag]) => begin(as('name', tag)?.name ?? '', null),
    BDC: ([tag, properties]) => {
      const mcid = as('dict', properties)?.entries.get('MCID')
      begin(as('name', tag)?.name ?? '', typeof mcid === 'number' ? mcid : null)
    },
    EMC: () => {
      if (mark) mark = mark.inside
      else unbalanced += 1
    },
  }
  for (const { operator, operands } of operatorsOf(operators)) {
    effects[operator]?.(operands)
    if (/^(f|F|f\*|B|B\*|b|b\*)$/.test(operator)) paint('fill', path)
    if (/^(S|s|B|B\*|b|b\*)$/.test(operator)) paint('stroke', path)
    if (/^(f|F|f\*|B|B\*|b|b\*|S|s)$/.test(operator)) done()
  }
  for (let open: Mark | null = mark; open; open = (open as Mark).inside) unbalanced += 1
  return { paints, marks, unbalanced }
}

function* operatorsOf(text: string): Generator<{ readonly operator: string; readonly operands: readonly Value[] }> {
  const scanner = scanValues(text)
  let operands: Value[] = []
  for (let value = scanner.next(); value !== undefined; value = scanner.next()) {
    const keyword = as('keyword', value)
    if (!keyword) operands.push(value)
    else {
      yield { operator: keyword.word, operands }
      operands = []
    }
  }
}

function codesOf(shown: readonly Value[]): readonly number[] {
  return shown.flatMap((one) => {
    const bytes = Buffer.from(as('bytes', one)?.bytes ?? '', 'latin1')
    return Array.from({ length: bytes.length >> 1 }, (_, at) => bytes.readUInt16BE(2 * at))
  })
}

function matrixOf(operands: readonly Value[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersOf(operands)
  return [a, b, c, d, e, f]
}

function times(one: Matrix, other: Matrix): Matrix {
  const [a, b, c, d, e, f] = one
  const [x, y] = moved(other, e, f)
  const [p, q, r, s] = other
  return [a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, x, y]
}

function moved([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f]
}

function lastPoint(operands: readonly Value[], { matrix }: Look): readonly [number, number] {
  const numbers = numbersOf(operands)
  return moved(matrix, numbers.at(-2) ?? 0, numbers.at(-1) ?? 0)
}

function boundsOf(points: readonly (readonly [number, number])[]): Bounds {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.max(...ys), bottom: Math.min(...ys) }
}
