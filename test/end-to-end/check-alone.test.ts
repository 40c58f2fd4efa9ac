import { describe, expect, it } from 'vitest'
import { checkWorkbook, tellWorkbook } from '../../src/pipeline.ts'
import { Refusal } from '../../src/shared/finding.ts'
import { makeWorkbook } from '../support/make-workbook.ts'
import { otherCouncil } from '../support/other-council.ts'
import { readTemplates } from '../support/read-templates.ts'
import { typedSample } from '../support/typed-sample.ts'

const BOOKS = {
  'the sample with more sentences': () => typedSample(12),
  "another council's workbook": () => makeWorkbook(otherCouncil()),
}

describe('a check, which tells no story', () => {
  it.each(Object.entries(BOOKS))('finds in %s what a pack of it finds', async (_, make) => {
    const workbook = { file: 'book.xlsx', bytes: await make(), month: null }
    const { checks } = await checkWorkbook(workbook, readTemplates())
    expect(checks.length).toBeGreaterThan(0)
    expect(checks).toEqual((await tellWorkbook(workbook, readTemplates())).story.checks)
  })

  it('refuses templates that cannot be used, as a pack does', async () => {
    const workbook = { file: 'book.xlsx', bytes: await typedSample(0), month: null }
    const templates = { ...readTemplates(), notes: '{{value}' }
    const ends = [checkWorkbook, tellWorkbook].map((read) => read(workbook, templates).catch((error) => error))
    const [checked, told] = await Promise.all(ends)
    expect(checked).toBeInstanceOf(Refusal)
    expect(checked.findings).toEqual(told.findings)
  })
})
