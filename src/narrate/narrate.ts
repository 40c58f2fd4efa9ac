import type { Figures } from '../compute/figures.ts'
import type { Finding } from '../shared/finding.ts'
import { PLAIN_HOUSE, type RagLabels } from '../shared/house-style.ts'
import { type KeptStore, NOTHING_KEPT } from '../shared/kept-store.ts'
import { checksOf, type HeardTexts, hearSections, hearTexts, withClaims } from './hear-story.ts'
import type { Story } from './story.ts'
import { beginStory, finishStory } from './tell-story.ts'
import type { Templates } from './templates.ts'
import { recallOrTrace, type Trace } from './trace/remember-claims.ts'

/** What each sentence is told with besides figures and templates. */
export type Aids = {
  readonly rag?: RagLabels
  /** Where the claims of typed texts are kept until the next time. */
  readonly claims?: KeptStore
  /** What traces typed texts, where that is not done here. */
  readonly trace?: Trace | undefined
}

/**
 * From figures to what the pack says; rejects with a Refusal, which lists everything that is wrong in templates and typed
 * texts at once. What can be is told while the typed texts are traced.
 */
export async function narrate(figures: Figures, templates: Templates, aids: Aids = {}): Promise<Story> {
  const texts = hearTexts(figures, templates, aids.rag ?? PLAIN_HOUSE.rag)
  const traced = traceTyped(texts, aids)
  const begun = beginStory(texts)
  return finishStory(begun, await traced)
}

/** The checks of a story, found without telling it, which a check by itself need not wait for; rejects as `narrate` does. */
export async function findChecks(figures: Figures, templates: Templates, aids: Aids = {}): Promise<readonly Finding[]> {
  const texts = hearTexts(figures, templates, aids.rag ?? PLAIN_HOUSE.rag)
  const traced = traceTyped(texts, aids)
  const sections = hearSections(texts)
  return checksOf(texts.narrator, withClaims(texts, sections, await traced))
}

function traceTyped({ asked }: HeardTexts, { claims = NOTHING_KEPT, trace = traceHere }: Aids): ReturnType<Trace> {
  const traced = recallOrTrace(asked, trace, claims)
  // Whoever waits for it hears of it; until then it must not end the process.
  traced.catch(() => undefined)
  return traced
}

/** What traces is long to load, and most commands know all texts. */
const traceHere: Trace = async (asked) => {
  const { traceTexts } = await import('./trace/trace-texts.ts')
  return traceTexts(asked)
}
