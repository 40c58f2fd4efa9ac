import type { Claim } from '../story.ts'
import type { Asked } from './remember-claims.ts'
import { makeTracer } from './trace-text.ts'

/** The claims of each text, in their order. */
export function traceTexts({ figures, wordings, texts }: Asked): readonly (readonly Claim[])[] {
  const trace = makeTracer(figures, wordings)
  return texts.map(({ text, place }) => trace(text, place))
}
