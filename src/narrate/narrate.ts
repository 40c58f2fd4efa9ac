import type { Figures, SectionFigures } from '../compute/figures.ts'
import { type Finding, Refusal } from '../shared/finding.ts'
import { PLAIN_HOUSE, type RagLabels } from '../shared/house-style.ts'
import { longMonth } from '../shared/month.ts'
import { checkWords } from './check-words.ts'
import { makeLanguage } from './make-language.ts'
import { type Narrator, tellFirst } from './narrator.ts'
import type { CoverStory, SectionStory, Story } from './story.ts'
import { sumCounts, tallyContext } from './sum-counts.ts'
import { tellGlance } from './tell-glance.ts'
import { tellNotes } from './tell-notes.ts'
import { tellPart } from './tell-part.ts'
import type { Templates } from './templates.ts'
import { makeTracer } from './trace/trace-text.ts'

/** From figures to what the pack says; a Refusal lists everything that is wrong in templates and typed texts at once. */
export function narrate(figures: Figures, templates: Templates, rag: RagLabels = PLAIN_HOUSE.rag): Story {
  const errors = checkWords(figures, templates)
  if (errors.length > 0) throw new Refusal([...errors, ...figures.checks])
  const language = makeLanguage(figures, templates.snippets, rag)
  const tracer = makeTracer(figures, `${templates.sameWords}\n${templates.abbreviations}`)
  const narrator: Narrator = { figures, templates, rag, language, tracer }
  const told = figures.sections.map((section, at) => tellSection(narrator, section, at + 1))
  const sections = told.map(({ story }) => story)
  const checks = [...figures.checks, ...told.flatMap((section) => section.checks)]
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
    checks,
  }
}

function tellSection(
  narrator: Narrator,
  section: SectionFigures,
  number: number,
): { readonly story: SectionStory; readonly checks: readonly Finding[] } {
  const parts = section.parts.map((part) => tellPart(narrator, section, part))
  const { title, outcome, counts } = section
  return {
    story: { number, title, outcome, counts, parts: parts.map(({ story }) => story) },
    checks: parts.flatMap(({ checks }) => checks),
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
    summary: tellFirst(narrator, 'cover-summary', tallyContext(counts))?.text ?? '',
    counts,
  }
}
