import type { Figures, PartFigures } from '../compute/figures.ts'
import { sheetOf } from '../shared/address.ts'
import { longMonth } from '../shared/month.ts'
import { type Claims, checksOf, type HeardSection, type HeardTexts, hearSections, withClaims } from './hear-story.ts'
import { type Narrator, tellFirst } from './narrator.ts'
import type { CoverStory, GlanceStory, PartStory, SectionStory, Story } from './story.ts'
import { sumCounts, tallyContext } from './sum-counts.ts'
import { tellGlance } from './tell-glance.ts'
import { tellNotes } from './tell-notes.ts'
import { type ToldPart, tellPart } from './tell-part.ts'
import { tellSpeaker } from './tell-speaker.ts'

/** All of a story that does not hang on what is traced of its typed texts. */
export type BegunStory = {
  readonly texts: HeardTexts
  readonly sections: readonly HeardSection[]
  readonly cover: CoverStory
  readonly glance: GlanceStory
  readonly parts: ReadonlyMap<PartFigures, ToldPart>
}

/** Tells what can be told while the typed texts are traced. */
export function beginStory(texts: HeardTexts): BegunStory {
  const { narrator } = texts
  const sections = hearSections(texts)
  const parts = sections.flatMap(({ section, parts }) =>
    parts.map(({ part, heard }) => [part, tellPart(narrator, section, part, heard)] as const),
  )
  return { texts, sections, cover: tellCover(narrator), glance: tellGlance(narrator), parts: new Map(parts) }
}

/** The whole story, with the claims of each typed text in the order in which they were asked of. */
export function finishStory({ texts, sections: heard, cover, glance, parts }: BegunStory, claims: Claims): Story {
  const { narrator } = texts
  const { figures } = narrator
  const claimed = withClaims(texts, heard, claims)
  const checks = checksOf(narrator, claimed)
  const sections = claimed.map((section, at) => tellSection(narrator, section, parts, at + 1))
  return {
    cover,
    purpose: {
      title: 'Purpose',
      paragraphs: figures.settings.purpose.split(/\n+/).filter((text) => text.trim() !== ''),
      outcomes: sections.flatMap(({ number, title, outcome, counts }) =>
        outcome === '' ? [] : [{ section: number, title, sentence: outcome, counts }],
      ),
    },
    glance,
    sections,
    notes: tellNotes(narrator, sections, checks),
    sheets: sheetsOf(figures),
    checks,
  }
}

function tellSection(
  narrator: Narrator,
  { section, parts }: HeardSection,
  told: ReadonlyMap<PartFigures, ToldPart>,
  number: number,
): SectionStory {
  const { title, outcome, counts } = section
  const whole = parts.flatMap(({ part, heard: { passages } }): readonly PartStory[] => {
    const begun = told.get(part)
    return begun ? [{ ...begun, passages, speaker: tellSpeaker(narrator, part, passages) }] : []
  })
  return { number, title, outcome, counts, parts: whole }
}

function tellCover(narrator: Narrator): CoverStory {
  const { settings, sections } = narrator.figures
  const counts = sumCounts(sections.map((section) => section.counts))
  return {
    organisation: settings.organisation,
    service: settings.service,
    title: settings.title,
    month: longMonth(settings.month),
    reportingMonth: settings.month,
    strategy: settings.strategy,
    preparedBy: settings.preparedBy,
    summary: tellFirst(narrator, 'cover-summary', tallyContext(narrator.figures))?.text ?? '',
    counts,
  }
}

function sheetsOf({ sections }: Figures): readonly string[] {
  const cells = sections.flatMap(({ parts }) =>
    parts.flatMap(({ rows, grades }) => [...rows, ...(grades?.services ?? [])].map(({ cell }) => cell)),
  )
  return [...new Set(cells.map(sheetOf))]
}
