import type { Claim } from '../story.ts'

/** What was found of a claim, before the sentence that it stands in is written beside it. */
export type Verdict = Omit<Claim, 'sentence' | 'instead'>

/** A verdict with the place in the text where its claim begins. */
export type VerdictAt = { readonly at: number; readonly claim: Verdict }

/** A claim that its evidence belies, with what it should have been. */
export function contradicted(
  { text }: { readonly text: string },
  found: string | null,
  reason: string,
  evidence: Verdict['evidence'],
): Verdict {
  return { number: text, status: 'contradicted', found, reason, evidence }
}

/** Whether a claim is called wrong. */
export function isWrong({ claim }: { readonly claim: Pick<Verdict, 'status'> | null }): boolean {
  return claim?.status === 'contradicted'
}
