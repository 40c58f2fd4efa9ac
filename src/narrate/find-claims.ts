import { type Finding, noteAt, openCheckAt, shorten, warningAt } from '../shared/finding.ts'
import type { Claim, Passage } from './story.ts'

/** What the officer should look at in the numbers that they typed: those contradicted, those in conflict, those unverified. */
export function findClaims(passages: readonly Passage[]): readonly Finding[] {
  const sentences = passages.flatMap((passage) => passage.items.map((item) => item.sentence))
  return sentences.flatMap(({ claims, cell }) => claims.flatMap((claim) => findingOf(claim, cell ?? '')))
}

const LONGEST_QUOTE = 160

function findingOf(claim: Claim, cell: string): readonly Finding[] {
  const quote = `"${shorten(claim.sentence, LONGEST_QUOTE)}"`
  switch (claim.status) {
    case 'contradicted':
      return [
        openCheckAt(cell, 'claim-contradicted', `${quote} says ${claim.number}, but ${claim.reason}`, adviceFor(claim)),
      ]
    case 'conflict':
      return [
        warningAt(cell, 'claim-conflict', `${quote} says ${claim.number}, ${claim.reason}; make the sheets agree`),
      ]
    case 'unverified':
      return [noteAt(cell, 'claim-unverified', `${quote} says ${claim.number}: ${claim.reason}`)]
    case 'traced':
      return []
  }
}

/** What to do about a number that is wrong. */
function adviceFor({ instead }: Claim): string {
  return instead === null ? 'correct the sentence' : `correct the sentence, or let ${instead} write the figure`
}
