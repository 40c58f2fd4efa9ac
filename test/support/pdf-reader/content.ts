import type { Font } from './font.ts'
import { type Bounds, boundsOf, type Matrix, matrixOf, moved, type Point, SAME, times } from './matrix.ts'
import { scanValues } from './scan-values.ts'
import { as, isList, numbersOf, type Value } from './value.ts'

/** A stretch of content between a begin and its end. */
export type Mark = { readonly tag: string; readonly mcid: number | null; readonly inside: Mark | null }

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

/** What a page paints, in order, and how many of its brackets have no partner. */
export type Content = {
  readonly paints: readonly Paint[]
  readonly marks: readonly Mark[]
  readonly unbalanced: number
}

type Look = { readonly matrix: Matrix; readonly fill: string; readonly stroke: string; readonly weight: number }

/** Where the reading stands. */
type State = {
  readonly fonts: ReadonlyMap<string, Font>
  readonly paints: Paint[]
  readonly marks: Mark[]
  readonly saved: Look[]
  look: Look
  place: Matrix
  font: Font | null
  size: number
  path: Point[]
  mark: Mark | null
  unbalanced: number
}

export function readContent(operators: string, fonts: ReadonlyMap<string, Font>): Content {
  const look: Look = { matrix: SAME, fill: '0 0 0', stroke: '0 0 0', weight: 1 }
  const empty = { paints: [], marks: [], saved: [], path: [], font: null, size: 0, mark: null, unbalanced: 0 }
  const state: State = { ...empty, fonts, look, place: SAME }
  for (const { operator, operands } of operatorsOf(operators)) {
    EFFECTS[operator]?.(state, operands)
    if (FILLS.has(operator)) paint(state, 'fill', state.path)
    if (STROKES.has(operator)) paint(state, 'stroke', state.path)
    if (FILLS.has(operator) || STROKES.has(operator) || operator === 'n') state.path = []
  }
  for (let open = state.mark; open; open = open.inside) state.unbalanced += 1
  return { paints: state.paints, marks: state.marks, unbalanced: state.unbalanced }
}

const FILLS: ReadonlySet<string> = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*'])
const STROKES: ReadonlySet<string> = new Set(['S', 's', 'B', 'B*', 'b', 'b*'])

type Effect = (state: State, operands: readonly Value[]) => void

const GRAPHICS: Readonly<Record<string, Effect>> = {
  q: (state) => state.saved.push(state.look),
  Q: (state) => {
    state.look = state.saved.pop() ?? state.look
  },
  cm: (state, operands) => relook(state, { matrix: times(matrixOf(operands), state.look.matrix) }),
  rg: (state, operands) => relook(state, { fill: numbersOf(operands).join(' ') }),
  RG: (state, operands) => relook(state, { stroke: numbersOf(operands).join(' ') }),
  w: (state, [weight]) => relook(state, { weight: Number(weight) }),
  m: addPoint,
  l: addPoint,
  c: addPoint,
  re: (state, operands) => {
    const [x = 0, y = 0, width = 0, height = 0] = numbersOf(operands)
    state.path.push(moved(state.look.matrix, [x, y]), moved(state.look.matrix, [x + width, y + height]))
  },
  Do: (state) => paint(state, 'picture', [[0, 0]]),
}

const WORDS: Readonly<Record<string, Effect>> = {
  Tf: (state, [name, points]) => {
    state.font = state.fonts.get(as('name', name)?.name ?? '') ?? null
    state.size = Number(points)
  },
  Tm: (state, operands) => {
    state.place = matrixOf(operands)
  },
  Tj: show,
  TJ: show,
}

const MARKS: Readonly<Record<string, Effect>> = {
  BMC: begin,
  BDC: begin,
  EMC: (state) => {
    if (state.mark) state.mark = state.mark.inside
    else state.unbalanced += 1
  },
}

const EFFECTS: Readonly<Record<string, Effect>> = { ...GRAPHICS, ...WORDS, ...MARKS }

function relook(state: State, look: Partial<Look>): void {
  state.look = { ...state.look, ...look }
}

function addPoint(state: State, operands: readonly Value[]): void {
  const [x = 0, y = 0] = numbersOf(operands).slice(-2)
  state.path.push(moved(state.look.matrix, [x, y]))
}

function show(state: State, [shown]: readonly Value[]): void {
  const codes = codesOf(isList(shown) ? shown : [shown ?? null])
  paint(state, 'words', [moved(times(state.place, state.look.matrix), [0, 0])], codes)
}

function begin(state: State, [tag, properties]: readonly Value[]): void {
  const mcid = as('dict', properties)?.entries.get('MCID')
  state.mark = { tag: as('name', tag)?.name ?? '', mcid: typeof mcid === 'number' ? mcid : null, inside: state.mark }
  state.marks.push(state.mark)
}

function paint(state: State, kind: Paint['kind'], at: readonly Point[], codes: readonly number[] = []): void {
  const { look, mark, size, font } = state
  const colour = kind === 'stroke' ? look.stroke : look.fill
  state.paints.push({ kind, mark, bounds: boundsOf(at), colour, size, weight: look.weight, font, codes })
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
