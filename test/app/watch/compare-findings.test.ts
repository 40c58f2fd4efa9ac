import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareFindings, type Found, firstFindings } from '../../../src/app/watch/compare-findings.ts'
import { errorAt, type Finding, noteAt, warningAt } from '../../../src/shared/finding.ts'

const WRONG = errorAt('Localities!B2', 'cell', 'expected a number, found "n/k"')
const FAR = warningAt('Localities!C3', 'outlier', '910 is far from 90')
const TEMPLATE = errorAt('family-help.hbs', 'template-error', 'no helper "valu"')
const NOTE = noteAt('Localities', 'ignored-column', 'the column "Who" is not read')

const whole = (...findings: readonly Finding[]): Found => ({ findings, refused: false })
const refused = (...findings: readonly Finding[]): Found => ({ findings, refused: true })

/** The last of these builds, in the words of the terminal. */
function told(first: Found, ...builds: readonly Found[]) {
  let comparison = firstFindings(first)
  for (const build of builds) comparison = compareFindings(comparison.memory, build)
  const { marked, mended, memory } = comparison
  const cells = (findings: readonly Finding[]) => findings.map(({ cell }) => cell)
  const fresh = marked.filter(({ isNew }) => isNew).map(({ finding }) => finding)
  return { fresh: cells(fresh), mended: cells(mended), unseen: cells(memory.unseen) }
}

describe('the findings of one build and the next', () => {
  it('calls nothing new at first', () => {
    expect(told(whole(FAR))).toEqual({ fresh: [], mended: [], unseen: [] })
  })

  it('tells what is new and what is mended', () => {
    expect(told(whole(FAR), whole(NOTE))).toEqual({ fresh: ['Localities'], mended: ['Localities!C3'], unseen: [] })
  })

  it('knows a finding again that a row inserted has moved', () => {
    const moved = warningAt('Localities!C4', 'outlier', '910 is far from 90')
    expect(told(whole(FAR), whole(moved))).toEqual({ fresh: [], mended: [], unseen: [] })
  })

  it('does not take another wrong text in the same cell for a mended one', () => {
    const another = errorAt('Localities!B2', 'cell', 'expected a number, found "soon"')
    expect(told(refused(WRONG), refused(another))).toEqual({ fresh: [], mended: [], unseen: [] })
  })

  it('does not take for mended what a refused build did not look at', () => {
    expect(told(whole(FAR, NOTE), refused(WRONG))).toEqual({
      fresh: ['Localities!B2'],
      mended: [],
      unseen: ['Localities!C3', 'Localities'],
    })
  })

  it('takes up what was not looked at once the errors are mended', () => {
    expect(told(whole(FAR, NOTE), refused(WRONG), whole(FAR))).toEqual({
      fresh: [],
      mended: ['Localities!B2', 'Localities'],
      unseen: [],
    })
  })

  it('calls an error mended beside another that stands, since both were looked at', () => {
    const other = errorAt('Localities!B9', 'cell', 'expected a number, found "??"')
    expect(told(refused(WRONG, other), refused(other)).mended).toEqual(['Localities!B2'])
  })

  it('does not call an error mended that an earlier check now hides', () => {
    expect(told(refused(TEMPLATE), refused(WRONG))).toEqual({
      fresh: ['Localities!B2'],
      mended: [],
      unseen: ['family-help.hbs'],
    })
  })
})

const anyFinding: fc.Arbitrary<Finding> = fc.record({
  level: fc.constantFrom('error', 'warning', 'note'),
  rule: fc.constantFrom('outlier', 'cell'),
  cell: fc.constantFrom('A!B1', 'A!B2', 'C!B1', ''),
  message: fc.constantFrom('one', 'two', 'as in A!B2', 'as in A!B7'),
})
const anyFindings = fc.array(anyFinding, { maxLength: 8 })
const anyBuild: fc.Arbitrary<Found> = fc.record({ findings: anyFindings, refused: fc.boolean() })

describe('whatever the findings, a comparison', () => {
  it('loses and invents nothing: what was known stands, is mended, or waits', () => {
    fc.assert(
      fc.property(anyBuild, fc.array(anyBuild, { maxLength: 4 }), anyBuild, (first, between, last) => {
        let { memory } = firstFindings(first)
        for (const build of between) memory = compareFindings(memory, build).memory
        const { marked, mended, memory: next } = compareFindings(memory, last)
        const standing = marked.filter(({ isNew }) => !isNew).length
        expect(marked.map(({ finding }) => finding)).toEqual(last.findings)
        expect(standing + mended.length + next.unseen.length).toBe(memory.seen.length + memory.unseen.length)
        if (!last.refused) expect(next.unseen).toEqual([])
      }),
    )
  })

  it('finds nothing new and nothing mended in the same workbook', () => {
    fc.assert(
      fc.property(anyFindings, (findings) => {
        const { marked, mended } = compareFindings(firstFindings(whole(...findings)).memory, whole(...copy(findings)))
        expect([marked.filter(({ isNew }) => isNew), mended]).toEqual([[], []])
      }),
    )
  })

  it('calls new one way what it calls mended the other way', () => {
    fc.assert(
      fc.property(anyFindings, anyFindings, (before, now) => {
        const there = compareFindings(firstFindings(whole(...before)).memory, whole(...now))
        const back = compareFindings(firstFindings(whole(...copy(now))).memory, whole(...copy(before)))
        const fresh = there.marked.filter(({ isNew }) => isNew).map(({ finding }) => finding)
        expect(back.mended).toEqual(fresh)
      }),
    )
  })
})

function copy(findings: readonly Finding[]): readonly Finding[] {
  return findings.map((finding) => ({ ...finding }))
}
