import type { Source } from '../../../compute/figures.ts'
import { shortMonth } from '../../../shared/month.ts'
import type { Placed } from '../read/scene.ts'
import { givenBy, type Look, type Told, told } from './look.ts'

/**
 * `89 more in-house (204) than with agencies (115)`: a number in a bracket that is one of the two figures of which another
 * number of the sentence was found to be made.
 */
export function sidesOfSums(look: Look): readonly Told[] {
  return look.open.flatMap(({ number }) => {
    const source = isBracketed(number) ? sideOf(number, look) : undefined
    const row = source && look.world.figures.byCode.get(source.code)
    if (!source?.month || !row) return []
    const words = `${number.text} in ${shortMonth(source.month)}`
    return [told(number, givenBy(row, { words, sources: [source] }, number.value))]
  })
}

function isBracketed({ left, right, kind, value }: Placed): boolean {
  return kind === 'number' && value >= 10 && left.endsWith('(') && right.startsWith(')')
}

function sideOf(number: Placed, { facts }: Look): Source | undefined {
  const made = facts.flatMap(({ claim }) => (claim && claim.evidence.length === 2 ? claim.evidence : []))
  const isTold = ({ cell }: Source) =>
    facts.some(({ claim }) => claim?.evidence.length === 1 && claim.evidence[0]?.cell === cell)
  return made.find((source) => source.value === number.value && source.month !== null && !isTold(source))
}
