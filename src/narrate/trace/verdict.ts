import type { Claim } from '../story.ts'

/** What was found of a claim, before the sentence that it stands in is written beside it. */
export type Verdict = Omit<Claim, 'sentence' | 'instead'>
