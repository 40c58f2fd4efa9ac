import type { Indicator } from '../../../compute/figures.ts'
import { addMonths, type Month } from '../../../shared/month.ts'
import type { Expected } from '../number/expectation.ts'
import { expectChange, expectDistance } from '../number/expected.ts'
import { shownIn } from '../number/shown-in.ts'
import { clauseOf } from '../read/read-scenes.ts'
import type { Span } from '../read/span.ts'
import { findCandidates } from '../subject/find-subject.ts'
import {
  betterWay,
  factRows,
  figureOf,
  type Given,
  givenBy,
  type Look,
  rowNamed,
  standardsSaid,
  stretchAt,
  type Told,
  told,
} from './look.ts'

/** None at all. */
const NONE = /\b(?:no (?:child(?:ren)?|one)\b|nobody\b|none\b|nil\b|zero\b)/gi
/** `None of the nine measures`, `none but`. */
const NO_COUNT = /^ (?:of (?:the|our|these|them|those)|but|other|the less|has|have)\b/i
/** One point, one child, or one of some. */
const SINGLE =
  /\b(?<!\b(?:every|each|any|within) )(?:one and a half|one|a (?:percentage )?point|a single (?:point|child|percentage point))\b(?!-| (?:another|(?:working |calendar |school )?(?:year|month|day|week)|hundred|third|quarter|half|by one))/gi
/** How far something lies from something, or what it changed by. */
const APART =
  /\b(?:off|short|away|to go|within|over|under|above|below|better|worse|poorer|higher|lower|up|down|by|rose|fell|gained|lost|gap|more|fewer|less|extra)\b/i
/** One of those that the number before it counts: `eight came in, one of them UASC`. */
const OF_THEM =
  /^ (?:of (?:them|whom|these|those|which|the (?:\w+ )?[a-z]+|\w+)|in \w+|out of|alone|was|were|is|an?\b|\w+ was|from)|^\)? ?[.,;)]|^ [A-Z]{3,}/

/** Counts of none and of one, which are said in words, where the workbook has just that. */
export function singlesAndNone(look: Look): readonly Told[] {
  const { said } = look
  const none = [...said.matchAll(NONE)].flatMap((match) => {
    if (NO_COUNT.test(said.slice(match.index + match[0].length))) return []
    const span = stretchAt(match.index, match[0], look)
    const given = rowsAround(span, look)
      .flatMap((row) => valuesAt(row, span, look))
      .find(({ value }) => value === 0)
    return given ? [told(span, given)] : []
  })
  const one = [...said.matchAll(SINGLE)].flatMap((match) => {
    const span = stretchAt(match.index, match[0], look)
    const given = oneOf(span, match[0].toLowerCase(), look)
    return given ? [told(span, given)] : []
  })
  return [...none, ...one]
}

function oneOf(span: Span, text: string, look: Look): Given | null {
  const { scene } = look
  const value = /half/.test(text) ? 1.5 : 1
  const before = scene.words.slice(Math.max(scene.span.at, span.at - 24), span.at)
  const after = scene.words.slice(span.end, Math.min(scene.span.end, span.end + 24))
  if (/^one$/.test(text) && OF_THEM.test(after) && !/\bby $/i.test(before)) {
    const counted = rowsAround(span, look, true).filter(({ unit }) => unit === 'number')
    const given = counted.flatMap((row) => valuesAt(row, span, look)).find((each) => each.value === 1)
    if (given) return given
  }
  const apart = OUTNUMBERED.test(scene.words.slice(scene.span.at, span.at)) ? countsApart(span, look) : null
  if (apart?.value === value) return apart
  // What would be if something changed by one is not what changed.
  if (!APART.test(`${before} ${after}`) || /\bif\b/i.test(look.said)) return null
  const found = besideRows(span, look).flatMap((row) => {
    const way = waySaid(before, after, row)
    const isGap = /^ (?:to go|off|short|away)\b/i.test(after)
    return apartFor(row, span, look).filter(({ sign, isMove }) => (way === 0 || sign === way) && !(isGap && isMove))
  })
  return found.find((each) => Math.abs(each.value - value) < 1e-9) ?? null
}

/** `Nine left and eight came in, so that leavers outnumbered starters by one`: of the two counts before it. */
const OUTNUMBERED = /\b(?:outnumber|exceed)(?:ed|ing|s)?\b[^.,;:]{0,60} by $/i

function countsApart({ at }: Span, { facts }: Look): Given | null {
  const before = facts.filter(({ number, row, level }) => number.end <= at && level && row?.unit === 'number')
  const [one, two] = before.slice(-2)
  const [first, second] = [one?.claim?.evidence[0], two?.claim?.evidence[0]]
  if (!one || !two || !first || !second || first.month !== second.month) return null
  const words = `it lies between ${one.number.text} and ${two.number.text}`
  return { value: Math.abs(one.number.value - two.number.value), words, sources: [first, second] }
}

/** Which way the words nearest to it say that it lies or went. */
function waySaid(before: string, after: string, row: Indicator): number {
  const good = betterWay(row)
  const ways = [
    [/\b(?:up|above|over|higher|more|rose|gained|extra)\b/i, 1],
    [/\b(?:down|below|under|short|lower|fewer|less|fell|lost)\b/i, -1],
    [/\bbetter\b/i, good],
    [/\b(?:worse|poorer)\b/i, -good],
  ] as const
  const wayIn = (words: string) =>
    ways
      .flatMap(([pattern, way]) => {
        const at = words.search(pattern)
        return at < 0 ? [] : [{ at, way }]
      })
      .toSorted((a, b) => a.at - b.at)
  return (wayIn(after)[0] ?? wayIn(before).at(-1))?.way ?? 0
}

/** The rows of the facts next to it. */
function besideRows(span: Span, { facts }: Look): readonly Indicator[] {
  const former = facts.findLast(({ number, row }) => row && number.at < span.at)?.row
  const next = facts.find(({ number, row }) => row && number.at > span.at)?.row
  return [...new Set([former, next].flatMap((row) => row ?? []))]
}

/** The rows that the words beside it name, and those of the sentence's numbers. */
function rowsAround(span: Span, look: Look, isNear = false): readonly Indicator[] {
  const { scene, world } = look
  const clause = scene.clauses[clauseOf(span, scene.clauses)]
  const end = Math.min(scene.span.end, span.end + 70)
  const after = /^[^.,;:()]*/.exec(scene.words.slice(span.end, end))?.[0] ?? ''
  const bags = [world.vocabulary.stemsOf(after), ...(isNear || !clause ? [] : [clause.bag])]
  const named = bags.flatMap((bag) => {
    const found = findCandidates(bag, world.place, ['number', 'percent'], world.vocabulary)
    const [first] = found
    return found.filter(({ score, explained }) => first && explained >= 0.6 && score >= 0.9 * first.score).slice(0, 2)
  })
  const found = [...named.map(({ row }) => row), ...factRows(look).slice(0, 2)]
  return found.length > 0 ? [...new Set(found)] : rowNamed(look)
}

/** The figures of the months that its clause names, else of the latest. */
function valuesAt(row: Indicator, span: Span, look: Look): readonly Given[] {
  return monthsAt(span, look).flatMap((month) => {
    const figure = figureOf(row, month, look)
    return figure ? [givenBy(row, { words: shownIn(figure), sources: figure.sources }, figure.printed)] : []
  })
}

function monthsAt(span: Span, { scene, world }: Look): readonly Month[] {
  const clause = clauseOf(span, scene.clauses)
  const near = scene.months.filter((month) => clauseOf(month, scene.clauses) === clause && month.role !== 'span')
  return near.length > 0 ? near.map(({ month }) => month) : [world.figures.settings.month]
}

type Apart = Given & { readonly sign: number; readonly isMove: boolean }

/** How far the row lies from its target and benchmarks, and from the month before or those named. */
function apartFor(row: Indicator, span: Span, look: Look): readonly Apart[] {
  const { figures } = look.world
  const latest = row.latest?.month
  if (!latest) return []
  const counting = row.unit === 'percent' ? 'points' : 'amount'
  const named = look.scene.months.map(({ month }) => month).filter((month) => month < latest)
  const [at = latest] = monthsAt(span, look)
  const bases = [...new Set([addMonths(at, -1), ...named])]
  const found = [
    ...standardsSaid(row, look.said).map((beside) => expectDistance(row, latest, beside, counting, figures)),
    ...bases.map((from) => expectChange(row, from, at === from ? latest : at, counting, figures)),
  ]
  return found.flatMap((each) => (each ? [apart(row, each)] : []))
}

function apart(row: Indicator, expected: Expected): Apart {
  const { values, sign, sources } = expected
  const isMove = sources.every(({ month }) => month !== null)
  return { ...givenBy(row, expected, values[0] ?? Number.NaN), sign, isMove }
}
