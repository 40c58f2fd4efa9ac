import { expect, it } from 'vitest'
import { evidenceOf, tellWorkbook } from '../../../src/pipeline.ts'
import { readTemplates } from '../../support/read-templates.ts'
import { typedSample } from '../../support/typed-sample.ts'

it('answers for every number of 60 typed sentences, in the workbook as well as one at a time', async () => {
  const workbook = { file: 'typed.xlsx', bytes: await typedSample(60), month: null }
  const evidence = evidenceOf(await tellWorkbook(workbook, readTemplates()))
  const claims = evidence.sections
    .flatMap(({ parts }) => parts.flatMap(({ statements }) => statements))
    .flatMap((statement) => statement.claims)
  const of = (status: string) => claims.filter((claim) => claim.status === status).length
  expect(claims.length).toBeGreaterThan(120)
  expect(of('traced') / claims.length).toBeGreaterThan(0.7)
  expect(of('contradicted')).toBeGreaterThan(5)
})
