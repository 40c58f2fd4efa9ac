import type { Figures, PartFigures, SectionFigures } from '../compute/figures.ts'
import { sheetOf } from '../shared/address.ts'
import { type Finding, Refusal } from '../shared/finding.ts'
import { PLAIN_HOUSE, type RagLabels } from '../shared/house-style.ts'
import { longMonth } from '../shared/month.ts'
import { checkWords, warnOfWords } from './check-words.ts'
import { initialsOf } from './find-abbreviations.ts'
import { type HeardPart, hearPart } from './hear-part.ts'
import { makeLanguage } from './make-language.ts'
import { type Narrator, tellFirst } from './narrator.ts'
import type { CoverStory, SectionStory, Story } from './story.ts'
import { sumCounts, tallyContext } from './sum-counts.ts'
import { tellGlance } from './tell-glance.ts'
import { tellNotes } from './tell-notes.ts'
import { tellPart } from './tell-part.ts'
import type { Templates } from './templates.ts'
import { type ClaimStore, makeLastingTracer } from './trace/remember-claims.ts'

/** What each sentence is told with besides figures and templates. */
export type Aids = {
  readonly rag?: RagLabels
  /** Where the claims of typed texts are kept until the next time. */
  readonly claims?: ClaimStore
}

/** From figures to what the pack says; a Refusal lists everything that is wrong in templates and typed texts at once. */
export function narrate(figures: Figures, templates: Templates, aids: Aids = {}): Story {
  const { narrator, sections: heard, checks } = hear(figures, templates, aids)
  const sections = heard.map((section, at) => tellSection(narrator, section, at + 1))
  return {
    cover: tellCover(narrator),
    purpose: {
      title: 'Purpose',
      paragraphs: figures.settings.purpose.split(/\n+/).filter((text) => text.trim() !== ''),
      outcomes: sections.flatMap(({ number, title, outcome, counts }) =>
        outcome === '' ? [] : [{ section: number, title, sentence: outcome, counts }],
      ),
    },
    glance: tellGlance(narrator),
    sections,
    notes: tellNotes(narrator, sections, checks),
    sheets: sheetsOf(figures),
    checks,
  }
}

/** The checks of a story, found without telling it, which a check by itself need not wait for; refuses as `narrate` does. */
export function findChecks(figures: Figures, templates: Templates, aids: Aids = {}): readonly Finding[] {
  return hear(figures, templates, aids).checks
}

type HeardSection = {
  readonly section: SectionFigures
  readonly parts: readonly { readonly part: PartFigures; readonly heard: HeardPart }[]
}

/** The sentences of every part, and all that is found in figures, templates and typed texts. */
function hear(
  figures: Figures,
  templates: Templates,
  { rag = PLAIN_HOUSE.rag, claims = NOWHERE }: Aids,
): {
  readonly narrator: Narrator
  readonly sections: readonly HeardSection[]
  readonly checks: readonly Finding[]
} {
  const errors = checkWords(figures, templates)
  if (errors.length > 0) throw new Refusal([...errors, ...figures.checks])
  const language = makeLanguage(figures, templates.snippets, rag)
  const { tracer, keep } = makeLastingTracer(figures, wordingsOf(figures, templates), claims)
  const narrator: Narrator = { figures, templates, rag, language, tracer }
  const sections = figures.sections.map((section) => ({
    section,
    parts: section.parts.map((part) => ({ part, heard: hearPart(narrator, section, part) })),
  }))
  keep()
  const found = sections.flatMap(({ parts }) => parts.flatMap(({ heard }) => heard.checks))
  return { narrator, sections, checks: [...figures.checks, ...warnOfWords(figures, templates), ...found] }
}

function sheetsOf({ sections }: Figures): readonly string[] {
  const cells = sections.flatMap(({ parts }) =>
    parts.flatMap(({ rows, grades }) => [...rows, ...(grades?.services ?? [])].map(({ cell }) => cell)),
  )
  return [...new Set(cells.map(sheetOf))]
}

/** What is called by more than one name: by equal wordings, by abbreviations, by the initials of the organisation. */
function wordingsOf({ settings }: Figures, { sameWords, abbreviations }: Templates): string {
  const own = initialsOf(settings.organisation).map(({ short, long }) => `${short}: ${long}`)
  return [sameWords, abbreviations, ...own].join('\n')
}

const NOWHERE: ClaimStore = { read: () => null, write: () => undefined }

function tellSection(narrator: Narrator, { section, parts }: HeardSection, number: number): SectionStory {
  const { title, outcome, counts } = section
  return {
    number,
    title,
    outcome,
    counts,
    parts: parts.map(({ part, heard }) => tellPart(narrator, section, part, heard)),
  }
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
