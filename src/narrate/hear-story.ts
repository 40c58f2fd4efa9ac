import type { Figures, PartFigures, SectionFigures } from '../compute/figures.ts'
import { type Finding, Refusal } from '../shared/finding.ts'
import type { RagLabels } from '../shared/house-style.ts'
import { checkWords, warnOfWords } from './check-words.ts'
import { initialsOf } from './find-abbreviations.ts'
import { findClaims } from './find-claims.ts'
import { type HeardPart, hearPart, hearTyped, type TypedSentence } from './hear-part.ts'
import { makeLanguage } from './make-language.ts'
import type { Narrator } from './narrator.ts'
import type { Claim, Passage, Sentence } from './story.ts'
import type { Templates } from './templates.ts'
import type { Asked } from './trace/remember-claims.ts'

/** The officer's texts by the part that they stand in, and what is asked of them before the rest is told. */
export type HeardTexts = {
  readonly narrator: Narrator
  readonly typed: ReadonlyMap<PartFigures, readonly TypedSentence[]>
  readonly asked: Asked
}

/** A section and what its parts say; of typed sentences the claims, once `withClaims` has them. */
export type HeardSection = {
  readonly section: SectionFigures
  readonly parts: readonly { readonly part: PartFigures; readonly heard: HeardPart }[]
}

/** What was traced of each text that was asked of, in their order. */
export type Claims = readonly (readonly Claim[])[]

/** The typed texts; a Refusal lists everything that is wrong in templates and typed texts at once. */
export function hearTexts(figures: Figures, templates: Templates, rag: RagLabels): HeardTexts {
  const errors = checkWords(figures, templates)
  if (errors.length > 0) throw new Refusal([...errors, ...figures.checks])
  const narrator: Narrator = { figures, templates, rag, language: makeLanguage(figures, templates.snippets, rag) }
  const typed = new Map(
    figures.sections.flatMap((section) =>
      section.parts.map((part) => [part, hearTyped(narrator, section, part)] as const),
    ),
  )
  const texts = [...typed.values()].flat().map(({ asked }) => asked)
  return { narrator, typed, asked: { figures, wordings: wordingsOf(figures, templates), texts } }
}

/** The sentences of every part. */
export function hearSections({ narrator, typed }: HeardTexts): readonly HeardSection[] {
  return narrator.figures.sections.map((section) => ({
    section,
    parts: section.parts.map((part) => ({ part, heard: hearPart(narrator, section, part, typed.get(part) ?? []) })),
  }))
}

/** All that is found in figures, templates and typed texts. */
export function checksOf({ figures, templates }: Narrator, sections: readonly HeardSection[]): readonly Finding[] {
  const found = sections.flatMap(({ parts }) =>
    parts.flatMap(({ heard }) => [...heard.checks, ...findClaims(heard.passages)]),
  )
  return [...figures.checks, ...warnOfWords(figures, templates), ...found]
}

/** The sections with what was traced of their typed texts. */
export function withClaims(
  { typed }: HeardTexts,
  sections: readonly HeardSection[],
  claims: Claims,
): readonly HeardSection[] {
  const sentences = [...typed.values()].flat().map(({ sentence }) => sentence)
  const traced = new Map(sentences.map((sentence, at) => [sentence, claims[at] ?? []]))
  return sections.map(({ section, parts }) => ({
    section,
    parts: parts.map(({ part, heard }) => ({
      part,
      heard: { ...heard, passages: heard.passages.map((passage) => claimed(passage, traced)) },
    })),
  }))
}

function claimed(passage: Passage, traced: ReadonlyMap<Sentence, readonly Claim[]>): Passage {
  const items = passage.items.map(({ bullet, sentence }) => ({
    bullet,
    sentence: { ...sentence, claims: traced.get(sentence) ?? sentence.claims },
  }))
  return { ...passage, items }
}

/** What is called by more than one name: by equal wordings, by abbreviations, by the initials of the organisation. */
function wordingsOf({ settings }: Figures, { sameWords, abbreviations }: Templates): string {
  const own = initialsOf(settings.organisation).map(({ short, long }) => `${short}: ${long}`)
  return [sameWords, abbreviations, ...own].join('\n')
}
