import type { Indicator, Rank } from '../compute/figures.ts'

/** Authorities, the council among them, from which on a place among them says more than the figures beside each other. */
const FEWEST = 5

/** The rank of a row as far as a sentence is to be made of it: second of two is the worse of a pair. */
export function tellingRank({ standing }: Pick<Indicator, 'standing'>): Rank | null {
  const rank = standing?.rank ?? null
  return rank !== null && rank.of >= FEWEST ? rank : null
}
