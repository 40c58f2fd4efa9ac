import { type Finding, warningAt } from '../shared/finding.ts'
import { listWords } from '../shared/list-words.ts'
import type { Templates } from './templates.ts'

/** The snippets that the program itself asks for; templates ask for the others by name. */
export const TOLD_SNIPPETS = [
  'chart-finding',
  'cover-summary',
  'headline-commentary',
  'headline-glance',
  'headline-notes',
  'headline-plain',
  'headline-table',
  'headline-trends',
  'headline-words',
  'highlight-flip',
  'highlight-move',
  'highlight-neighbours',
  'highlight-off-target',
  'highlight-off-track',
  'highlight-signal',
  'since-more',
  'since-nothing',
  'since-rag',
  'since-restated',
  'since-row',
  'since-target',
] as const

export type ToldSnippet = (typeof TOLD_SNIPPETS)[number]

/** A folder of templates that was kept from an earlier version may lack some, and nobody would see what goes unsaid. */
export function warnOfMissingSnippets({ snippets }: Templates): readonly Finding[] {
  const missing = TOLD_SNIPPETS.filter((name) => !snippets.has(name)).map((name) => `${name}.hbs`)
  if (missing.length === 0) return []
  const message =
    missing.length === 1
      ? `${missing[0]} is not there, and what it words is left out of the pack; copy it from the templates that came with Board Pack, or put an empty file there if nothing is to be said`
      : `${listWords(missing)} are not there, and what they word is left out of the pack; copy them from the templates that came with Board Pack, or put empty files there if nothing is to be said`
  return [warningAt('templates/snippets', 'snippet-missing', message)]
}
