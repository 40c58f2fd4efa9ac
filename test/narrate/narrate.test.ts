import { describe, expect, it } from 'vitest'
import type { Figures } from '../../src/compute/figures.ts'
import { findChecks, narrate } from '../../src/narrate/narrate.ts'
import type { Claim } from '../../src/narrate/story.ts'
import { Refusal } from '../../src/shared/finding.ts'
import { narrate as narrateAtOnce } from '../support/narrate.ts'
import { readTemplates } from '../support/read-templates.ts'
import { readSample } from './trace/read-corpus.ts'

const TEMPLATES = readTemplates()

const CLAIM: Claim = {
  number: '7',
  sentence: 'There were 7.',
  status: 'contradicted',
  found: '8',
  reason: 'it is 8',
  evidence: [],
  instead: null,
}

describe('a story whose typed texts are traced elsewhere', () => {
  it('is the story that is told here', async () => {
    const figures = await readSample()
    expect(await narrate(figures, TEMPLATES)).toEqual(narrateAtOnce(figures, TEMPLATES))
  })

  it('has the claims of each text with its own sentence, and what is found in them', async () => {
    const figures = await readSample()
    const trace = async ({ texts }: { readonly texts: readonly unknown[] }) =>
      texts.map((_, at) => [{ ...CLAIM, reason: `of text ${at}` }])
    const story = await narrate(figures, TEMPLATES, { trace })
    const passages = story.sections.flatMap(({ parts }) => parts.flatMap((part) => part.passages))
    const typed = passages
      .flatMap(({ items }) => items.map(({ sentence }) => sentence))
      .filter(({ origin }) => origin === 'workbook')
    const cells = cellsOf(figures)
    expect(cells.length).toBeGreaterThan(10)
    for (const { cell, claims } of typed)
      expect(claims.map(({ reason }) => reason)).toEqual([`of text ${cells.indexOf(cell ?? '')}`])
    const found = story.checks.filter(({ rule }) => rule === 'claim-contradicted').map(({ cell }) => cell)
    expect(found.toSorted()).toEqual(typed.map(({ cell }) => cell).toSorted())
    expect(await findChecks(figures, TEMPLATES, { trace })).toEqual(story.checks)
  })

  it('is not told where that fails, whatever else is wrong', async () => {
    const figures = await readSample()
    const trace = () => Promise.reject(new Error('no thread'))
    await expect(narrate(figures, TEMPLATES, { trace })).rejects.toThrow('no thread')
    await expect(narrate(figures, { ...TEMPLATES, notes: '{{wrong' }, { trace })).rejects.toThrow(Refusal)
  })
})

/** The cells of the typed texts in the order of the workbook. */
function cellsOf({ sections }: Figures): readonly string[] {
  return sections.flatMap(({ parts }) => parts.flatMap(({ paragraphs }) => paragraphs.map(({ cell }) => cell)))
}
