import { expectDistance } from '../number/expected.ts'
import { fitsAny } from '../number/fit-number.ts'
import { numberAfter } from '../read/beside.ts'
import type { Placed } from '../read/scene.ts'
import { TARGET } from '../standards/target-words.ts'
import { standardTold } from '../standards/told-figures.ts'
import { betterWay, givenBy, type Look, type Told, told } from './look.ts'

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
