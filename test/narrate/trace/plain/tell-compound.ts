import type { Figures } from '../../../../src/compute/figures.ts'
import { type Facts, right, type Told, wrong } from './facts-of.ts'
import { type Fragment, fragmentsOf } from './fragments-of.ts'

/** A way to join pieces: the forms of those that it takes, and the sentence of a row's figure with them. */
type Join = {
  readonly kind: string
  readonly takes: readonly Fragment['form'][]
  readonly say: (facts: Facts, pieces: readonly string[]) => string
}

const head = ({ subject, now, month }: Facts) => `${subject} was ${now.shown} in ${month}`
const capital = (text = '') => text.charAt(0).toUpperCase() + text.slice(1)

/** One row with two or three pieces behind its figure. */
const JOINS: readonly Join[] = [
  { kind: 'commas', takes: ['phrase', 'phrase'], say: (of, [a, b]) => `${head(of)}, ${a}, ${b}.` },
  {
    kind: 'three by commas',
    takes: ['phrase', 'phrase', 'phrase'],
    say: (of, [a, b, c]) => `${head(of)}, ${a}, ${b} and ${c}.`,
  },
  { kind: 'and', takes: ['phrase', 'phrase'], say: (of, [a, b]) => `${head(of)}, ${a} and ${b}.` },
  { kind: 'but', takes: ['phrase', 'phrase'], say: (of, [a, b]) => `${head(of)}, ${a} but ${b}.` },
  { kind: 'bracket and phrase', takes: ['bracket', 'phrase'], say: (of, [a, b]) => `${head(of)} (${a}), ${b}.` },
  { kind: 'phrase and bracket', takes: ['phrase', 'bracket'], say: (of, [a, b]) => `${head(of)}, ${a} (${b}).` },
  { kind: 'one bracket', takes: ['bracket', 'bracket'], say: (of, [a, b]) => `${head(of)} (${a}; ${b}).` },
  { kind: 'dashes', takes: ['phrase', 'clause'], say: (of, [a, b]) => `${head(of)} – ${a} – and ${b}.` },
  { kind: 'dash at the end', takes: ['phrase', 'phrase'], say: (of, [a, b]) => `${head(of)}, ${a} – ${b}.` },
  { kind: 'semicolon', takes: ['phrase', 'clause'], say: (of, [a, b]) => `${head(of)}, ${a}; ${b}.` },
  { kind: 'semicolon and then', takes: ['phrase', 'then'], say: (of, [a, b]) => `${head(of)}, ${a}; ${b}.` },
  { kind: 'while', takes: ['phrase', 'then'], say: (of, [a, b]) => `${head(of)}, ${a}, while ${b}.` },
  {
    kind: 'second sentence',
    takes: ['phrase', 'clause', 'then'],
    say: (of, [a, b, c]) => `${head(of)}, ${a}, and ${b}. ${capital(c)}.`,
  },
  {
    kind: 'second sentence alone',
    takes: ['phrase', 'phrase', 'then'],
    say: (of, [a, b, c]) => `${head(of)}, ${a}, ${b}. ${capital(c)}.`,
  },
  {
    kind: 'clauses',
    takes: ['bracket', 'clause', 'then'],
    say: (of, [a, b, c]) => `${head(of)} (${a}) and ${b}, but ${c}.`,
  },
  {
    kind: 'at the front',
    takes: ['phrase', 'clause'],
    say: (of, [a, b]) => `with ${of.subject} at ${of.now.shown}, ${a}, ${b}.`,
  },
  {
    kind: 'phrase in brackets',
    takes: ['phrase', 'phrase'],
    say: (of, [a, b]) => `${head(of)} (${a}), ${b}.`,
  },
  {
    kind: 'phrase in brackets and clause',
    takes: ['phrase', 'clause', 'then'],
    say: (of, [a, b, c]) => `${head(of)} (${a}) and ${b}; ${c}.`,
  },
  {
    kind: 'this is',
    takes: ['bracket', 'phrase', 'phrase'],
    say: (of, [a, b, c]) => `${head(of)} (${a}), ${b}. This is ${c}.`,
  },
  {
    kind: 'although',
    takes: ['clause', 'phrase'],
    say: (of, [a, b]) => `although ${a}, ${of.subject} was ${of.now.shown}, ${b}.`,
  },
]

/** Two rows, the first with as many pieces as is told, and the other with the rest. */
type JoinOfTwo = {
  readonly kind: string
  readonly takes: readonly Fragment['form'][]
  readonly others: readonly Fragment['form'][]
  readonly say: (both: readonly [Facts, Facts], pieces: readonly string[]) => string
}

const JOINS_OF_TWO: readonly JoinOfTwo[] = [
  {
    kind: 'two by while',
    takes: ['phrase'],
    others: ['phrase'],
    say: ([one, other], [a, b]) => `${head(one)}, ${a}, while ${head(other)}, ${b}.`,
  },
  {
    kind: 'two by and',
    takes: ['bracket'],
    others: ['bracket'],
    say: ([one, other], [a, b]) => `${head(one)} (${a}) and ${other.subject} was ${other.now.shown} (${b}).`,
  },
  {
    kind: 'two by semicolon',
    takes: ['phrase', 'phrase'],
    others: ['phrase'],
    say: ([one, other], [a, b, c]) => `${head(one)}, ${a} and ${b}; ${other.subject} was ${other.now.shown}, ${c}.`,
  },
  {
    kind: 'two sentences',
    takes: ['bracket', 'phrase'],
    others: ['phrase', 'clause'],
    say: ([one, other], [a, b, c, d]) =>
      `${head(one)} (${a}), ${b}. ${capital(other.subject)} was ${other.now.shown}, ${c}, and ${d}.`,
  },
  {
    kind: 'two by but',
    takes: ['phrase'],
    others: ['bracket', 'phrase'],
    say: ([one, other], [a, b, c]) => `${head(one)}, ${a}, but ${other.subject} was ${other.now.shown} (${b}), ${c}.`,
  },
]

/** How many sentences are made of each way to join, for each row. */
const DRAWS = 2

/** Sentences of one row, drawn from what can be said of it, right and with one slip. */
function tellOneRow(facts: Facts, all: readonly Facts[], figures: Figures): readonly Told[] {
  const known = fragmentsOf(facts, figures)
  const draw = drawFrom(all.indexOf(facts) + 1)
  return JOINS.flatMap(({ kind, takes, say }) =>
    Array.from({ length: DRAWS }).flatMap(() => {
      const pieces = pick(takes, known, draw)
      return pieces ? told(kind, pieces, (texts) => say(facts, texts), draw) : []
    }),
  )
}

/** The same of a row and another of its section. */
function tellTwoRows(facts: Facts, all: readonly Facts[], figures: Figures): readonly Told[] {
  const at = all.indexOf(facts)
  const isAlone = ({ row }: Facts) => all.filter((each) => each.row.label === row.label).length === 1
  const fellows = all.filter((each) => each !== facts && each.row.section === facts.row.section && isAlone(each))
  const draw = drawFrom(at + 1001)
  return JOINS_OF_TWO.flatMap(({ kind, takes, others, say }) =>
    Array.from({ length: DRAWS }).flatMap(() => {
      const other = fellows[draw(fellows.length)]
      const own = pick(takes, fragmentsOf(facts, figures), draw)
      const its = other && pick(others, fragmentsOf(other, figures), draw)
      return other && own && its ? told(kind, [...own, ...its], (texts) => say([facts, other], texts), draw) : []
    }),
  )
}

export const COMPOUND = [tellOneRow, tellTwoRows]

/** The sentence as it is true, and with a slip in one of its pieces. */
function told(
  kind: string,
  pieces: readonly Fragment[],
  say: (texts: readonly string[]) => string,
  draw: (below: number) => number,
): readonly Told[] {
  const texts = pieces.map(({ text }) => text)
  const slips = pieces.flatMap((piece, at) => piece.slips.map((slip) => ({ at, slip })))
  const chosen = slips[draw(slips.length)]
  if (!chosen) return [right(kind, say(texts))]
  const [mistake, text] = chosen.slip
  return [right(kind, say(texts)), wrong(kind, mistake, say(texts.with(chosen.at, text)))]
}

/** A piece of each form that is asked for, none twice and none that says the like of another; null where there is none. */
function pick(
  forms: readonly Fragment['form'][],
  known: readonly Fragment[],
  draw: (below: number) => number,
): readonly Fragment[] | null {
  const picked: Fragment[] = []
  for (const form of forms) {
    const open = known.filter((each) => each.form === form && !picked.some((other) => other.about === each.about))
    const found = open[draw(open.length)]
    if (!found) return null
    picked.push(found)
  }
  return picked
}

/** Whole numbers that look drawn by lot and are the same at each run. */
function drawFrom(seed: number): (below: number) => number {
  let state = (seed * 2_654_435_761) % 2_147_483_647
  return (below) => {
    state = (state * 48_271) % 2_147_483_647
    return below === 0 ? 0 : state % below
  }
}
