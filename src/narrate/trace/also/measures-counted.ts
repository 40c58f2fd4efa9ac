import type { Indicator, Reported } from '../../../compute/figures.ts'
import { addMonths, type Month } from '../../../shared/month.ts'
import { shownIn } from '../number/shown-in.ts'
import { COUNT, countNamed } from '../read/number-words.ts'
import { partRows } from '../subject/rival-rows.ts'
import { figureOf, type Look, stretchAt, type Told, told } from './look.ts'

const THINGS = '(?:measures|indicators|groups|standards|targets)'
const SPEAKS = /\b(?:measures|indicators|standards|targets)\b/i
/** `The seven groups`: a word for indicators where all of them are meant. */
const GROUPS = /\b(?:the|our|these|those|all) (?<count>\w+) (?:\w+ ){0,2}groups\b/i
const THEM = /\b(?:of|the|our|these|those|all) $/i
/** Behind a number of all the indicators: `seven visiting measures`. */
const WHOLE = new RegExp(String.raw`^ (?:of (?:our|the) )?(?:(?:other|available|[A-Z]\w+|[a-z-]+) ){0,3}?${THINGS}\b`)
const COUNTS = new RegExp(
  String.raw`\b(?:none|neither|both|${COUNT})\b(?![-%\d.,]*\d|%|-| (?:points?|per|months?|weeks?|days?|years?|in|times|child\w*|or|and|to)\b|th\b|pp\b|pts?\b)`,
  'gi',
)
/** Before a count that is of something else. */
const OTHERWISE = /\b(?:all but|except|bar|but|by|at least|at most|every|each|a|the last|the past|at|to|from|in)\s*$/i

/** `In July three did`: the same as those before. */
const DID = /^ (?:did|had|were|was|have|are there|is there)\b/

/** What the indicators of a part are said to have done; null where the figures do not tell it. */
type Deed = (row: Indicator, month: Month, base: Month, look: Look, bound: number | null) => boolean | null

const DEEDS: readonly (readonly [RegExp, Deed])[] = [
  [
    /\b(?:miss(?:ed|es|ing)?|below|under|short of|outside|not (?:on|at|met|meeting|reached|there)|off|n['’]t (?:met|reached|made|hit))\b|\bnot(?= *$| *[.,;])|\bfell short\b/i,
    (row, month, _base, look, bound) => negated(met(row, month, look, bound, false)),
  ],
  [
    /\b(?:met|meets?|meeting|hit|hits|reach\w*|made|makes|achiev\w+|on (?:target|track)|at or (?:above|over|better)|at (?:its|their|the)|attain\w*|got there|were met|green)\b/i,
    (row, month, _base, look, bound) => met(row, month, look, bound, false),
  ],
  [/\babove (?=[\d.]+%)/i, (row, month, _base, look, bound) => met(row, month, look, bound, true)],
  [/\b(?:stood still|unchanged|stayed|no change|did not move|held (?:steady|still))\b/i, still],
  [/\bcloser\b/i, closer],
  [/\b(?:worse\w*|deteriorat\w+|wrong (?:way|direction))\b/i, (...given) => moved(-1, true, given)],
  [/\b(?:better|improv\w+|right (?:way|direction))\b/i, (...given) => moved(1, true, given)],
  [/\b(?:fell|slipped|dropped|declined|went down|lost|down|dipped|slid)\b/i, (...given) => moved(-1, false, given)],
  [/\b(?:rose|went up|gained|increased|climbed|up|above where)\b/i, (...given) => moved(1, false, given)],
]

/** How many indicators a part has, and how many of them did something, where its figures give just that number. */
export function measuresCounted(look: Look): readonly Told[] {
  const { said } = look
  const groups = SPEAKS.test(said) ? null : GROUPS.exec(said)?.groups?.count
  if (groups === undefined) return []
  const rows = partRows(look.world).filter(({ latest }) => latest !== null)
  if (groups !== null && countNamed(groups) !== rows.length) return []
  if (rows.length < 3) return []
  return [...said.matchAll(COUNTS)].flatMap(({ 0: text, index }) => {
    const value = text.toLowerCase() === 'both' ? 2 : countNamed(text)
    const span = stretchAt(index, text, look)
    if (OTHERWISE.test(said.slice(0, index))) return []
    const whole = WHOLE.exec(said.slice(index + text.length))?.[0] ?? ''
    const all =
      whole !== '' && (!/groups/.test(whole) || THEM.test(said.slice(0, index))) ? allOf(value, rows, look) : null
    if (all) return [told(span, { words: `${value} indicators in all`, sources: sourcesOf(all) })]
    const did = didSo(value, index, text.length, rows, look)
    return did ? [told(span, { words: wordsFor(did, rows), sources: sourcesOf(did) })] : []
  })
}

/** The indicators of the part, those of them that have a target, or those that have this month's figure. */
function allOf(value: number, rows: readonly Indicator[], { world }: Look): readonly Indicator[] | null {
  const { month } = world.figures.settings
  const aimed = rows.filter(({ target }) => target !== null)
  const current = rows.filter(({ latest }) => latest?.month === month)
  return [rows, aimed, current].find(({ length }) => length === value && length > 1) ?? null
}

function didSo(
  value: number,
  at: number,
  length: number,
  rows: readonly Indicator[],
  look: Look,
): readonly Indicator[] | null {
  const around = aroundOf(at, length, look.said)
  const deed = deedIn(around.where)
  if (!deed) return null
  const [month, base] = monthsAround(at - around.before.length, at + length + around.after.length, look)
  const bound = /(\d+(?:\.\d+)?)(?:%|s\b)/.exec(`${around.where} ${look.said}`)?.[1]
  const known = rows.filter((row) => figureOf(row, month, look) !== null)
  const answers = known.map((row) => deed(row, month, base, look, bound === undefined ? null : Number(bound)))
  const did = known.filter((_, place) => answers[place] === true)
  const isTold = answers.filter((each) => each !== null).length >= (value > 0 ? 2 : known.length)
  return isTold && did.length === value ? did : null
}

type Around = { readonly before: string; readonly after: string; readonly where: string }

/** The words about a count, and those of them that tell what was done: behind it, before it, or before all that. */
function aroundOf(at: number, length: number, said: string): Around {
  const behind = said.slice(at + length).replace(/^ \([^)]*\)/, (aside) => ' '.repeat(aside.length))
  const after =
    /^[^.;:(]*?(?=[.;:(]|,? (?:and|but|while) (?:[a-z]+ )?(?:one|two|three|four|five|six|seven)\b|$)/i.exec(
      behind,
    )?.[0] ?? ''
  const before = /[^.;:]*$/.exec(said.slice(0, at))?.[0] ?? ''
  const former = DID.test(after) ? said.slice(0, at) : ''
  const [where = ''] = [after, before, former].filter((words) => deedIn(words) !== null)
  return { before, after, where }
}

/** The month that the words between two places are of, and the one that it is held against. */
function monthsAround(from: number, to: number, look: Look): readonly [Month, Month] {
  const near = look.scene.months.filter((each) => {
    const place = each.at - look.scene.span.at
    return place > from && place < to
  })
  const own = near.find(({ role, since }) => role === 'at' && !since)?.month ?? look.world.figures.settings.month
  return [own, near.find(({ month }) => month < own)?.month ?? addMonths(own, -1)]
}

function deedIn(text: string): Deed | null {
  const found = DEEDS.flatMap(([pattern, deed]) => {
    const match = pattern.exec(text)
    return match ? [{ at: match.index, deed }] : []
  })
  return found.toSorted((a, b) => a.at - b.at)[0]?.deed ?? null
}

function met(row: Indicator, month: Month, look: Look, bound: number | null, isOver: boolean): boolean | null {
  const figure = figureOf(row, month, look)
  // A bound of one standard is that of the rows that are held to it.
  const standard = isOver ? bound : row.target?.value
  if (!figure || standard === undefined || standard === null || row.better === null) return null
  if (figure.printed === standard) return !isOver
  return figure.printed > standard === (row.better === 'higher')
}

function negated(answer: boolean | null): boolean | null {
  return answer === null ? null : !answer
}

function still(row: Indicator, month: Month, base: Month, look: Look): boolean | null {
  const pair = pairOf(row, month, base, look)
  return pair && pair[0].printed === pair[1].printed
}

function closer(row: Indicator, month: Month, base: Month, look: Look): boolean | null {
  const pair = pairOf(row, month, base, look)
  const goal = row.target?.value
  if (!pair || goal === undefined) return null
  return Math.abs(pair[1].printed - goal) < Math.abs(pair[0].printed - goal)
}

function moved(way: 1 | -1, isOfGood: boolean, [row, month, base, look]: Parameters<Deed>): boolean | null {
  const pair = pairOf(row, month, base, look)
  if (!pair || (isOfGood && row.better === null)) return null
  return Math.sign(pair[1].printed - pair[0].printed) === (isOfGood && row.better === 'lower' ? -way : way)
}

function pairOf(row: Indicator, month: Month, base: Month, look: Look): readonly [Reported, Reported] | null {
  const [older, newer] = [figureOf(row, base, look), figureOf(row, month, look)]
  return older && newer ? [older, newer] : null
}

function wordsFor(did: readonly Indicator[], rows: readonly Indicator[]): string {
  const names = did.map(({ label, latest }) => `"${label}" (${latest ? shownIn(latest) : ''})`)
  return `${did.length} of ${rows.length}${names.length === 0 ? '' : `: ${names.join(', ')}`}`
}

function sourcesOf(rows: readonly Indicator[]) {
  return rows.flatMap(({ latest }) => latest?.sources ?? [])
}
