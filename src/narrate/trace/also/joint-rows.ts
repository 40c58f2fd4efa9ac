import type { Indicator } from '../../../compute/figures.ts'
import { type Month, shortMonth } from '../../../shared/month.ts'
import { printNumber } from '../../../shared/print-number.ts'
import { fitNumber } from '../number/fit-number.ts'
import { percentOf } from '../number/percent-of.ts'
import type { Placed, World } from '../read/scene.ts'
import { findCandidates, isHome } from '../subject/find-subject.ts'
import { figureOf, type Given, type Look, monthsMeant, type Told, told } from './look.ts'

const TOGETHER =
  /\b(?:together|combined|between them|between the (?:two|three|four)|in all|all told|altogether|in total|jointly|both|overall|as a whole|or(?= (?:with|in|on|under) ))\b/i
const APART = /\b(?:gap|distance|difference|apart|outnumber\w*|exceed\w*|more out than in|more in than out)\b/i
const EACH = /\b(?:for (?:each|every)|times as many|to every|to each)\b/i
const MOVED = /\b(?:fewer|more|less|down|up|fall|rise|drop|increase|reduction|decrease|fell|rose|dropped)\b/i
const SHARE =
  /\b(?:of|became|become|turned|went|converted|progressed|led|resulted|proportion|share|ratio|equivalent|make up|makes up|made up|account\w*|in (?:ten|five|four|seven|eight|nine|six|\d+))\b/i

/** Where a phrase ends that names one thing. */
const CUT =
  /[.,;:()–—/]|\s-\s|\b(?:and|plus|or|with|between|than|against|became|become|turned|put|who|which|where|for (?:each|every)|of|were|was|is|are|had|have|has|went|compared|joined|there|(?:one|two|three) in (?:every )?(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|\d+))\b|\d+(?:[.,]\d+)*%?/gi

/** Sums, gaps and shares of two or three rows that the sentence names one after the other. */
export function jointRows(look: Look): readonly Told[] {
  const { said, open } = look
  const kinds = { joint: TOGETHER.test(said), apart: APART.test(said), each: EACH.test(said), share: SHARE.test(said) }
  if (open.length === 0 || !Object.values(kinds).includes(true)) return []
  const groups = groupsNamed(look)
  const rows = groups.length === 2 ? groups : namedInTurn(look)
  if (rows.length < 2) return []
  const sums = kinds.joint ? [...runsOf(rows, 2), ...runsOf(rows, 3)] : []
  return open.flatMap(({ number }) => {
    const given = givenFor(number, { rows, sums, kinds, look })
    return given ? [told(number, given)] : []
  })
}

type Frame = {
  readonly rows: readonly Indicator[]
  readonly sums: readonly (readonly Indicator[])[]
  readonly kinds: { readonly joint: boolean; readonly apart: boolean; readonly each: boolean; readonly share: boolean }
  readonly look: Look
}

function givenFor(number: Placed, { rows, sums, kinds, look }: Frame): Given | null {
  const isShare = number.kind === 'percent' || number.kind === 'fraction'
  const isTelling = isShare || number.value >= 10 || number.decimals > 0 || number.kind === 'times'
  if (!isTelling) return null
  const months = monthsMeant(number, look)
  const named = new Set([...months, ...look.scene.months.map(({ month }) => month)])
  const pairs = runsOf(rows, 2)
  const wholes = isShare ? rows : []
  const moves = isShare ? [] : [...named].flatMap((month) => sums.flatMap((parts) => moveOf(parts, month, look)))
  const found = months.flatMap((month) => [
    ...(isShare ? [] : sums.flatMap((parts) => sumOf(parts, month, look) ?? [])),
    ...(kinds.apart && !isShare ? pairs.flatMap((pair) => apartOf(pair, month, look) ?? []) : []),
    ...(kinds.each && !isShare ? pairs.flatMap((pair) => ratioOf(pair, month, look)) : []),
    ...(isShare && kinds.share
      ? [...sums, ...rows.map((row) => [row])].flatMap((parts) =>
          wholes.flatMap((whole) => shareOf(parts, whole, month, look) ?? []),
        )
      : []),
  ])
  return [...found, ...moves].find(({ value }) => fitNumber(number, value) === 'fits') ?? null
}

/** The counts and means that the words name, in their order. */
function namedInTurn({ said, world, facts, scene }: Look): readonly Indicator[] {
  const cuts = [...said.matchAll(CUT)]
  const phrases = [
    ...cuts.map((cut, at) => [at === 0 ? 0 : endOf(cuts[at - 1]), cut.index] as const),
    [endOf(cuts.at(-1)), said.length] as const,
  ]
  const named = phrases.flatMap(([at, end]) => rowsOf(said.slice(at, end), world).map((row) => ({ at, row })))
  const told = facts.flatMap(({ number, row, level }) =>
    row && level && row.unit !== 'percent' ? [{ at: number.at - scene.span.at, row }] : [],
  )
  const inTurn = [...named, ...told].toSorted((a, b) => a.at - b.at).map(({ row }) => row)
  return inTurn.filter((row, at) => inTurn.indexOf(row) === at)
}

const GROUPS =
  /\b(?:the|our|both|these) (?:two )?(?<name>(?!two\b)[^.,;:()\d]{2,40}?) (?:groups|cohorts|kinds|types|categories)\b|\b(?:two|both) (?:groups|cohorts|kinds|types|categories) of (?<of>[^.,;:()\d]{2,40}?)(?= (?:together|combined|came|come|number|fell|rose|make|made|total)|[.,;:(])/i

/** `The two CIN groups`: the rows of the part whose labels only brackets tell apart, where the words name them wholly. */
function groupsNamed({ said, world: { vocabulary, place } }: Look): readonly Indicator[] {
  const { name, of = name } = GROUPS.exec(said)?.groups ?? {}
  const [first] = of ? findCandidates(vocabulary.stemsOf(of), place, ['number'], vocabulary) : []
  if (!first || first.explained < 1 || first.named < 1) return []
  const bare = ({ label }: Indicator) => label.replace(/\([^)]*\)/g, '').trim()
  const alike = vocabulary.rows.filter(({ row }) => isHome(row, place) && bare(row) === bare(first.row))
  return alike.map(({ row }) => row)
}

function endOf(cut: RegExpExecArray | undefined): number {
  return cut ? cut.index + cut[0].length : 0
}

/** The row that a phrase names; two where its words name both alike, as those that only brackets tell apart. */
function rowsOf(phrase: string, world: World): readonly Indicator[] {
  const { vocabulary, place } = world
  const found = findCandidates(vocabulary.stemsOf(phrase), place, ['number', 'average'], vocabulary)
  const [first] = found
  if (!first || first.explained < 0.85 || first.named < 0.3) return []
  const alike = found.filter(({ row, score }) => score >= 0.97 * first.score && row.unit === first.row.unit)
  const labels = new Map(alike.map(({ row }) => [row.label, row]))
  return labels.size > 2 ? [] : [...labels.values()]
}

function runsOf(rows: readonly Indicator[], length: number): readonly (readonly Indicator[])[] {
  return rows.flatMap((first, at) => {
    const run = rows.slice(at, at + length)
    const isOne = run.length === length && run.every(({ unit, basis }) => unit === first.unit && basis === first.basis)
    return isOne ? [run] : []
  })
}

function sumOf(parts: readonly Indicator[], month: Month, look: Look): Given | null {
  const found = parts.flatMap((row) => figureOf(row, month, look) ?? [])
  if (found.length < parts.length || parts.some(({ unit }) => unit !== 'number')) return null
  const words = found.map(({ shown }, at) => `${shown} (${parts[at]?.label})`).join(' and ')
  const value = found.reduce((sum, { printed }) => sum + printed, 0)
  return {
    value,
    words: `${words} in ${shortMonth(month)} together: ${printNumber(value, 0)}`,
    sources: found.flatMap(({ sources }) => sources),
  }
}

/** What the sum of some rows changed by since a month that the sentence names. */
function moveOf(parts: readonly Indicator[], month: Month, look: Look): readonly Given[] {
  const latest = look.world.figures.settings.month
  const [older, newer] = [sumOf(parts, month, look), sumOf(parts, latest, look)]
  if (month === latest || !older || !newer || !MOVED.test(look.said)) return []
  const apart = Math.abs(newer.value - older.value)
  const sources = [...older.sources, ...newer.sources]
  return [{ value: apart, words: `${older.words}; ${newer.words}`, sources }]
}

function apartOf([one, two]: readonly Indicator[], month: Month, look: Look): Given | null {
  const [a, b] = [one && figureOf(one, month, look), two && figureOf(two, month, look)]
  if (!one || !two || !a || !b) return null
  const value = Math.abs(a.printed - b.printed)
  const words = `${a.shown} (${one.label}) and ${b.shown} (${two.label}) in ${shortMonth(month)} are ${printNumber(value, one.decimals)} apart`
  return { value, words, sources: [...a.sources, ...b.sources] }
}

function ratioOf([one, two]: readonly Indicator[], month: Month, look: Look): readonly Given[] {
  const [a, b] = [one && figureOf(one, month, look), two && figureOf(two, month, look)]
  if (!one || !two || !a || !b || a.printed === 0 || b.printed === 0) return []
  const sources = [...a.sources, ...b.sources]
  const words = `${a.shown} (${one.label}) and ${b.shown} (${two.label}) in ${shortMonth(month)}`
  return [a.printed / b.printed, b.printed / a.printed].map((value) => ({ value, words, sources }))
}

function shareOf(parts: readonly Indicator[], whole: Indicator, month: Month, look: Look): Given | null {
  const figure = figureOf(whole, month, look)
  const sum = sumOf(parts, month, look)
  const isOfIt = parts.every((row) => row !== whole && row.basis === whole.basis)
  if (!figure || !sum || !isOfIt || whole.unit !== 'number' || sum.value >= figure.printed || sum.value === 0)
    return null
  const value = percentOf(sum.value, figure.printed)
  return {
    value,
    words: `${sum.words}, of ${figure.shown} (${whole.label}): ${printNumber(value, 1)}%`,
    sources: [...sum.sources, ...figure.sources],
  }
}
