import { describe, expect, it } from 'vitest'
import type { Grades } from '../../../src/check/model.ts'
import { computeFigures } from '../../../src/compute/compute-figures.ts'
import type { Claim } from '../../../src/narrate/story.ts'
import { makeTracer } from '../../../src/narrate/trace/trace-text.ts'
import { readCsv } from '../../sample/read-csv.ts'
import { makeModel } from '../../support/make-model.ts'
import { readSample } from './read-corpus.ts'

const typed = (truth: string) =>
  readCsv('../narrate/trace/audits.csv').rows.flatMap((row) =>
    row.get('Truth') === truth ? [row.get('Text') ?? ''] : [],
  )
const ofSample = makeTracer(await readSample(), '')
const inPractice = (words: string) =>
  ofSample({ words, printed: [] }, { section: 'Practice framework and standards', part: '' })
const flagged = (claims: readonly Claim[]) =>
  claims.filter(({ status }) => status === 'contradicted' || status === 'conflict').map(({ number }) => number)

/** Another council's sheet, with other grades and services; one count is suppressed. */
const GRADES = {
  grades: ['Exemplary', 'Good', 'Nearly there', 'Not met'],
  services: [
    ['Parks', [2, 3, 1, 0]],
    ['Street Cleaning', [0, 4, 5, 2]],
    ['Waste', [1, 'c', 2, 0]],
  ],
} as const

function makeGrades(): Grades {
  return {
    grades: GRADES.grades,
    services: GRADES.services.map(([name, counts], row) => ({
      name,
      cell: `Audits!A${row + 2}`,
      counts: counts.map((count, column) => {
        const cell = `Audits!${'BCDE'[column]}${row + 2}`
        return count === 'c' ? { kind: 'suppressed' as const, cell } : { kind: 'figure' as const, value: count, cell }
      }),
    })),
  }
}

function tracerOfGrades() {
  const model = makeModel([])
  const sections = model.sections.map((section) => ({
    ...section,
    parts: section.parts.map((part) => ({ ...part, grades: makeGrades() })),
  }))
  const trace = makeTracer(computeFigures({ ...model, sections }), '')
  return (words: string) => trace({ words, printed: [] }, { section: 'Section', part: '' })
}
const overOthers = tracerOfGrades()

describe('counts of audits', () => {
  it.each(typed('true'))('are not called wrong where they may be true: %s', (words) => {
    expect(flagged(inPractice(words))).toEqual([])
  })

  it.each(typed('wrong'))('are flagged where the sheet of grades belies them: %s', (words) => {
    expect(flagged(inPractice(words))).not.toEqual([])
  })

  it('carry the cells that they rest on', () => {
    const [claim] = inPractice('Two of the four Family Help files require improvement.')
    expect(claim?.evidence.map(({ cell, value }) => [cell, value])).toEqual([['Practice framework!D5', 2]])
  })

  it('are left alone in other sections', () => {
    const elsewhere = ofSample(
      { words: 'Six of the nine audits were graded good.', printed: [] },
      { section: 'Performance review', part: 'Visiting' },
    )
    expect(flagged(elsewhere)).toEqual([])
  })
})

describe('counts over another sheet of grades', () => {
  it.each([
    ['Street Cleaning had eleven audits, four of them good.', ['eleven', 'four']],
    ['Three of the six Parks audits were graded good.', ['Three', 'six']],
    ['Five of the six Parks files were good or better.', ['Five', 'six']],
    ['SC had two files graded not met.', ['two']],
    ['Eight audits were graded nearly there.', ['Eight']],
  ])('are traced by its own words: %s', (words, numbers) => {
    const traced = overOthers(words).filter(({ status }) => status === 'traced')
    expect(traced.map(({ number }) => number)).toEqual(expect.arrayContaining(numbers))
  })

  it.each([
    'Four of the six Parks audits were graded good.',
    'Street Cleaning had three files graded not met.',
    'Six audits were graded nearly there.',
    'Half of the Street Cleaning audits were graded good or better, and none was not met.',
    'Parks had seven audits.',
  ])('are flagged by its own numbers: %s', (words) => {
    expect(flagged(overOthers(words))).not.toEqual([])
  })

  it.each([
    'Two of the three Waste audits were graded good.',
    'Nine audits were graded good.',
    'Three of the six Parks audits had good photographs.',
    'Parks met six residents whose complaints were not met with silence.',
    'Four files were good in parts.',
  ])('are left alone where a count is suppressed or the words leave a doubt: %s', (words) => {
    expect(flagged(overOthers(words))).toEqual([])
  })
})
