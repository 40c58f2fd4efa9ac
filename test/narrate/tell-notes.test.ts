import { describe, expect, it } from 'vitest'
import type { Settings } from '../../src/check/model.ts'
import { computeFigures } from '../../src/compute/compute-figures.ts'
import { makeModel } from '../support/make-model.ts'
import { narrate } from '../support/narrate.ts'
import { readTemplates } from '../support/read-templates.ts'
import { readSample } from './trace/read-corpus.ts'

function ratingNotes(amberBand: number): string | undefined {
  const { notes } = narrate(
    computeFigures(makeModel([{ code: 'VISITS', values: [5] }], { amberBand })),
    readTemplates(),
  )
  return notes.passages[0]?.items[0]?.sentence.text
}

describe('the notes', () => {
  it.each([
    [0.1, '10%'],
    [0.05, '5%'],
    [0.075, '7.5%'],
    [0.07, '7%'],
  ])('say how wide the amber band of the pack is: %d', (band, shown) => {
    expect(ratingNotes(band)).toContain(
      `no more than the amber band, ${shown} of the target unless a row says otherwise`,
    )
  })

  it('tell the reader of a typed number that the workbook contradicts, and leave what to do to its author', () => {
    const model = makeModel([{ code: 'A', label: 'Visits', values: [100, 127] }])
    const text = 'Visits rose by 29% on the month before.'
    const sections = model.sections.map((section) => ({
      ...section,
      parts: section.parts.map((part) => ({
        ...part,
        paragraphs: [{ heading: '', text, bullet: false, cell: 'Commentary!D2' }],
      })),
    }))
    const { notes, checks } = narrate(computeFigures({ ...model, sections }), readTemplates())
    const [{ cell, told } = { cell: '', told: '' }, ...others] = notes.checks
    expect([cell, ...others]).toEqual(['Commentary!D2'])
    expect(told).toMatch(/^"Visits rose by 29% on the month before\." says 29%, but .* 27% \(100 in .*\)$/)
    expect(checks.map(({ message }) => message)).toContainEqual(expect.stringMatching(/; correct the sentence/))
    expect(notes.headline).toBe('How to read this pack, and the data checks that stand open')
  })

  it('tell of the checks of the sample what they found, without more cells and without what to do', async () => {
    const { notes } = narrate(await readSample(), readTemplates())
    expect(notes.checks.length).toBeGreaterThan(3)
    for (const { cell, told } of notes.checks) {
      expect(cell).toMatch(/^[^!]+![A-Z]+\d+$/)
      expect(told).not.toMatch(/![A-Z]+\d|; (?:make|check|compare|correct|what is typed)/)
    }
  })

  describe('list of abbreviations', () => {
    const listed = (label: string, settings: Partial<Settings> = {}) =>
      narrate(computeFigures(makeModel([{ code: 'A', label, values: [5] }], settings)), readTemplates())
        .notes.abbreviations.map(({ short, long }) => `${short}: ${long}`)
        .filter((line) => !line.startsWith('RAG:'))

    it.each([
      ['Surrey County Council', 'SCC: Surrey County Council'],
      ['Southampton City Council', 'SCC: Southampton City Council'],
    ])('gives the initials of %s as its own', (organisation, line) => {
      expect(listed('Homes let by SCC', { organisation })).toEqual([line])
    })

    it('does not know the initials of an organisation that is not that of the pack', () => {
      expect(listed('Homes let by SCC', { organisation: 'Leeds City Council' })).toEqual([])
    })

    it.each([
      ['Children subject to a CP plan', 'CP: child protection'],
      ['Completion notices for CP, and other', null],
      ['Completed plans (CP)', 'CP: Completed plans'],
      ['Children with a Care Plan (CP)', 'CP: Care Plan'],
    ])('takes "%s" as the words of the pack have it', (label, line) => {
      expect(listed(label, { service: 'Housing' })).toEqual(line === null ? [] : [line])
    })

    it('spells out what heads every table', () => {
      const { notes } = narrate(computeFigures(makeModel([{ code: 'A', values: [5] }])), readTemplates())
      expect(notes.abbreviations).toEqual([{ short: 'RAG', long: 'red, amber or green' }])
    })

    it('does not take a code for its halves', () => {
      expect(listed('Children by CLA_PERM')).toEqual([])
    })
  })
})
