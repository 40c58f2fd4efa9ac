import type { Figures } from '../../src/compute/figures.ts'
import { hearTexts } from '../../src/narrate/hear-story.ts'
import type { Aids } from '../../src/narrate/narrate.ts'
import type { Story } from '../../src/narrate/story.ts'
import { beginStory, finishStory } from '../../src/narrate/tell-story.ts'
import type { Templates } from '../../src/narrate/templates.ts'
import { traceTexts } from '../../src/narrate/trace/trace-texts.ts'
import { PLAIN_HOUSE } from '../../src/shared/house-style.ts'

/** The story that `narrate` promises, at once: a test tells many, and a property cannot wait for each. */
export function narrate(
  figures: Figures,
  templates: Templates,
  { rag = PLAIN_HOUSE.rag }: Pick<Aids, 'rag'> = {},
): Story {
  const texts = hearTexts(figures, templates, rag)
  return finishStory(beginStory(texts), traceTexts(texts.asked))
}
