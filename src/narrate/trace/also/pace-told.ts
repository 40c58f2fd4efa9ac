import type { Indicator } from '../../../compute/figures.ts'
import { type Month, monthsBetween, shortMonth } from '../../../shared/month.ts'
import { printNumber } from '../../../shared/print-number.ts'
import { shownIn } from '../number/shown-in.ts'
import { JOIN } from '../read/any-of.ts'
import { COUNT, COUNT_OF_SOME, countNamed } from '../read/number-words.ts'
import { decimalsWritten } from '../read/read-numbers.ts'
import { partRows } from '../subject/rival-rows.ts'
import { factRows, figureOf, type Given, type Look, stretchAt, type Told, told } from './look.ts'

const N = String.raw`\d+(?:\.\d+)?|(?:one|two|three|four) and a half|a point|${COUNT}`
const UNIT = '(?: [a-z]+){0,2}?'
const MONTHLY = `(?:(?:a|per|each|every) month(?! (?:ago|earlier|before|later))|monthly)`
const PACE = new RegExp(
  String.raw`(?<![\d.,])\b(?<low>${N})(?:(?<gap> and | to | or |–)(?<high>${N}))?${UNIT} ${MONTHLY}\b`,
  'gi',
)

/** So many a month: what is left to a target over the months to it, or what went by over the months that are named. */
export function paceTold(look: Look): readonly Told[] {
  const { said } = look
  if (!/\bmonth/.test(said) || /\bif\b/i.test(said)) return []
  return [
    ...monthsLeft(look),
    ...[...said.matchAll(PACE)].flatMap((match) => {
      const { low = '', gap = '', high = '' } = match.groups ?? {}
      const { index: at } = match
      const bounds = [readPace(low), readPace(high || low)] as const
      const given = pacesFor(look.scene.span.at + at, look).find(({ value }) =>
        isLike(value, bounds, low, said.slice(0, at)),
      )
      if (!given) return []
      const both = [stretchAt(at, low, look), ...(high ? [stretchAt(at + low.length + gap.length, high, look)] : [])]
      return both.map((span) => told(span, given))
    }),
  ]
}

const LEFT = new RegExp(
  String.raw`\b(?<count>${COUNT})${JOIN} months (?:left|to go|remain\w*|away|from now)\b|\b(?:the next|the remaining|another|in)${JOIN} (?<next>${COUNT_OF_SOME})${JOIN}(?: months)?(?= months)`,
  'gi',
)

/** `With seven months left`: the months from the latest figure to the month of the target. */
function monthsLeft(look: Look): readonly Told[] {
  const { said, world } = look
  return [...said.matchAll(LEFT)].flatMap((match) => {
    const count = match.groups?.count ?? match.groups?.next ?? ''
    const at = match.index + match[0].indexOf(count)
    const row = [...factRows(look), ...partRows(world)].find((each) => each.latest && dueOf(each, look))
    const by = row && dueOf(row, look)
    if (!row?.latest || !row.target || !by || monthsBetween(world.figures.settings.month, by) !== countNamed(count))
      return []
    const source = { code: row.code, month: null, cell: row.target.cell, value: row.target.value }
    return [told(stretchAt(at, count, look), { words: `the months to ${shortMonth(by)}`, sources: [source] })]
  })
}

function readPace(text: string): number {
  const small = text.toLowerCase()
  if (small === 'a point') return 1
  if (/^\d/.test(small)) return Number(small)
  return countNamed(small.replace(/ and a half$/, '')) + (/half$/.test(small) ? 0.5 : 0)
}

const LOOSE =
  /\b(?:about|around|roughly|some|something like|nearly|almost|just (?:over|under)|over|under|say|nearer)(?: an?)? $/i

function isLike(pace: number, [low, high]: readonly [number, number], text: string, before: string): boolean {
  if (low !== high) return pace >= low - 0.05 && pace <= high + 0.05
  const decimals = /half$/i.test(text) ? 1 : decimalsWritten(text)
  const room = decimals > 0 ? 0.5 / 10 ** decimals : 0.5
  return Math.abs(pace - low) <= (LOOSE.test(before) && decimals > 0 ? 2 * room : room) + 1e-9
}

/** Of the rows of the numbers nearest to it. */
function pacesFor(at: number, look: Look): readonly Given[] {
  const near = look.facts.toSorted((a, b) => Math.abs(a.number.at - at) - Math.abs(b.number.at - at))
  return factRows({ ...look, facts: near })
    .slice(0, 2)
    .flatMap((row) => [...paceToTarget(row, look), ...paceSince(row, look)])
}

/** The month by which a row is to meet its target. */
function dueOf(row: Indicator, { scene, world }: Look): Month | null {
  const said = scene.months.find(({ role }) => role === 'by')?.month
  return row.target && (said ?? row.target.by ?? world.figures.measures.projection(row)?.month ?? null)
}

const AIM = /\b(?:target|goal|reach|get|need\w*|by|aim\w*|to go|left|until|promised|want\w*|find|must|required?)\b/i

function paceToTarget(row: Indicator, look: Look): readonly Given[] {
  const { latest, target } = row
  const end = dueOf(row, look)
  if (!latest || !target || !end || !AIM.test(look.said)) return []
  const months = monthsBetween(latest.month, end)
  if (months < 1) return []
  const value = Math.abs(latest.printed - target.value) / months
  const words = `${row.label}: from ${shownIn(latest)} to ${target.shown} by ${shortMonth(end)}, ${printNumber(value, 1)} a month`
  const source = { code: row.code, month: null, cell: target.cell, value: target.value }
  return [{ value, words, sources: [...latest.sources, source] }]
}

const MOVED =
  /\b(?:fell|fall\w*|rose|rise\w*|down|up|drop\w*|gain\w*|lost|los[ei]\w*|pace|reduc\w+|increas\w+|grow\w*|grew|by|against|from|speed|trend)\b/i

function paceSince(row: Indicator, look: Look): readonly Given[] {
  const { latest } = row
  if (!latest || row.basis === 'month' || !MOVED.test(look.said)) return []
  const named = [...new Set(look.scene.months.map(({ month }) => month))].filter((month) => month <= latest.month)
  const ends = [...new Set([...named, latest.month])].toSorted()
  return ends.flatMap((from, at) => ends.slice(at + 1).flatMap((to) => paceBetween(row, from, to, look) ?? []))
}

function paceBetween(row: Indicator, from: Month, to: Month, look: Look): Given | null {
  const [older, newer] = [figureOf(row, from, look), figureOf(row, to, look)]
  if (!older || !newer || older.printed === newer.printed) return null
  const value = Math.abs(newer.printed - older.printed) / monthsBetween(from, to)
  const words = `${row.label}: ${shownIn(older)} to ${shownIn(newer)}, ${printNumber(value, 1)} a month`
  return { value, words, sources: [...older.sources, ...newer.sources] }
}
