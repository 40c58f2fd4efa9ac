import type { Indicator } from '../../../compute/figures.ts'
import { addMonths } from '../../../shared/month.ts'
import type { Expected } from '../number/expectation.ts'
import { expectChange, expectDistance, plainCounting } from '../number/expected.ts'
import { fitsAny } from '../number/fit-number.ts'
import { wayMeant } from '../number/way-meant.ts'
import { numberAfter } from '../read/beside.ts'
import type { Placed } from '../read/scene.ts'
import { TARGET } from '../standards/target-words.ts'
import { standardTold } from '../standards/told-figures.ts'
import {
  betterWay,
  factRows,
  figureOf,
  type Given,
  givenBy,
  type Look,
  rowsMeant,
  standardsSaid,
  type Told,
  told,
} from './look.ts'

const GAP =
  /\b(?:gaps?|shortfall|short|distance|separat\w+|away|adrift|margin|difference|off (?:target|it)|to (?:reach|find|go|get)|from (?:the |our |its )?(?:target|standard|goal|\d+%?)|needed?|needs?|would (?:take|have had)|better)\b/i
const MOVE =
  /\b(?:put on|gain\w*|lost|los[ei]\w*|eas(?:ed|ing)|fell|falls?|rose|rises?|by|gave|took|taken|dropp?\w*|climb\w*|added|slipp?\w*|went (?:up|down)|up|down|back|step|against)\b/i
/** `Twelve of them since June`, `112 of that was in the last twelve months`. */
const OF_THAT = /^(?:%| points?)? of (?:them|that|those|it|which)\b/i

const MONTHLY = /^[a-z ]{0,14} (?:a|per|each|every) month\b/i

/** What is still missing is so by the latest figure. */
const STILL = /\b(?:to (?:reach|go|find|get)|need\w*|away|off|short)\b/

/** Gaps and changes of a month that the sentence names, of the rows that its other numbers are of. */
export function gapsElsewhere(look: Look): readonly Told[] {
  const { said, open } = look
  if (open.length === 0 || !(GAP.test(said) || MOVE.test(said))) return []
  return open.flatMap(({ number, sign }) => {
    const given = givenFor(number, sign, look)
    return given ? [told(number, given)] : []
  })
}

function givenFor(number: Placed, sign: number, look: Look): Given | null {
  if (!['number', 'points', 'percent'].includes(number.kind) || MONTHLY.test(number.right)) return null
  const rows = factRows(look).length > 0 ? factRows(look).slice(0, 4) : rowsMeant(number, look, 3)
  const found = rows.flatMap((row) => [...gapsOf(number, row, look), ...movesOf(number, row, sign, look)])
  const right = found.find(({ expected }) => fitsAny(number, expected.values))
  return right ? givenBy(right.row, right.expected, number.value) : null
}

type Found = { readonly row: Indicator; readonly expected: Expected }

function gapsOf(number: Placed, row: Indicator, look: Look): readonly Found[] {
  const { figures } = look.world
  if (!row.latest || !GAP.test(look.said)) return []
  const own = number.months.filter(({ role }) => role === 'at' || role === 'past').map(({ month }) => month)
  const months = own.length > 0 ? own : STILL.test(look.said) ? [row.latest.month] : []
  const standards = standardsSaid(row, look.said)
  return months.flatMap((month) =>
    standards.flatMap((beside) => {
      const expected = expectDistance(row, month, beside, plainCounting(number, row), figures)
      return expected ? [{ row, expected }] : []
    }),
  )
}

/** Those that go the way that the words say, if they say one. */
function movesOf(number: Placed, row: Indicator, sign: number, look: Look): readonly Found[] {
  const { figures } = look.world
  const latest = row.latest?.month
  const way = wayMeant(sign, row)
  if (!latest || !MOVE.test(look.said) || figureOf(row, latest, look) === null) return []
  const own = number.months.map(({ month, role, since }) => ({ month, isAt: role === 'at' && !since }))
  const pairs = own.flatMap(({ month, isAt }) =>
    isAt ? [[addMonths(month, -1), month] as const] : OF_THAT.test(number.right) ? [[month, latest] as const] : [],
  )
  return pairs.flatMap(([from, to]) => {
    const expected = from < to ? expectChange(row, from, to, plainCounting(number, row), figures) : null
    return expected && expected.sign !== 0 && expected.sign !== -way ? [{ row, expected }] : []
  })
}

const INSIDE = new RegExp(
  String.raw`^(?: (?:percentage )?points?)?(?: per [\d,]+)? (?<side>inside|within|outside) (?:the|our|its|their) (?:[a-z-]+ ){0,4}?${TARGET} of $`,
  'i',
)

/** `26 per 10,000 inside our referral rate target of 581`: how far the newest figure lies on that side of what is told. */
export function gapsInside(look: Look): readonly Told[] {
  return look.open.flatMap(({ number }) => gapOf(number, look) ?? [])
}

function gapOf(number: Placed, { scene, facts, world }: Look): Told | null {
  const next = numberAfter(number, scene)
  const standard = facts.find((each) => each.number === next)
  const side = INSIDE.exec(next ? scene.words.slice(number.end, next.at) : '')?.groups?.side?.toLowerCase()
  if (!side || !standard?.row?.latest || standardTold(standard) !== 'target') return null
  const { row } = standard
  const counting = row.unit === 'percent' ? 'points' : 'amount'
  const option = row.latest && expectDistance(row, row.latest.month, { kind: 'target' }, counting, world.figures)
  const way = side === 'outside' ? -betterWay(row) : betterWay(row)
  const isSo = option?.sign === way && fitsAny(number, option.values)
  return option && isSo ? told(number, givenBy(row, option, number.value)) : null
}
