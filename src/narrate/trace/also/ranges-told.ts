import type { Indicator } from '../../../compute/figures.ts'
import { addMonths, type Month } from '../../../shared/month.ts'
import type { Expected } from '../number/expectation.ts'
import { expectChange } from '../number/expected.ts'
import type { Placed } from '../read/scene.ts'
import { partRows } from '../subject/rival-rows.ts'
import { givenBy, type Look, type Told, told } from './look.ts'

const RANGE =
  /\bby (?:anything (?:from|between)|anywhere (?:from|between)|between|from|as little as|as much as|at least|up to)\b/i
const END = /(?:\b(?:from|between|to|and|as little as|as much as|up to|at least) |–)$/i
const ALL = /\b(?:all|every|other|each|measures?|indicators?|losses|gains)\b/i

/** `By anything from 3 to 14 points`: the least and the most that the indicators of a part rose or fell by. */
export function rangesTold(look: Look): readonly Told[] {
  const { said, open, world } = look
  if (open.length === 0 || !RANGE.test(said) || !ALL.test(said)) return []
  const { month } = world.figures.settings
  const base = look.scene.months.find((each) => each.month < month)?.month ?? addMonths(month, -1)
  const moves = partRows(world).flatMap((row) => moveOf(row, base, look) ?? [])
  const ends = [1, -1].flatMap((way) => {
    const some = moves.filter(({ expected }) => expected.sign === way).toSorted((a, b) => sizeOf(a) - sizeOf(b))
    return some.length >= 3 ? [some[0], some.at(-1)].flatMap((each) => each ?? []) : []
  })
  return open.flatMap(({ number }) => {
    const found = isEnd(number) ? ends.find((each) => Math.abs(sizeOf(each) - number.value) < 1e-9) : undefined
    return found ? [told(number, givenBy(found.row, found.expected, number.value))] : []
  })
}

type Move = { readonly row: Indicator; readonly expected: Expected }

function isEnd({ kind, left }: Placed): boolean {
  return (kind === 'number' || kind === 'points') && END.test(left)
}

function moveOf(row: Indicator, base: Month, { world }: Look): Move | null {
  const latest = row.latest?.month
  const expected = latest
    ? expectChange(row, base, latest, row.unit === 'percent' ? 'points' : 'amount', world.figures)
    : null
  return expected && { row, expected }
}

function sizeOf({ expected }: Move): number {
  return expected.values[0] ?? 0
}
