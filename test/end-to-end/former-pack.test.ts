import { describe, expect, it } from 'vitest'
import { checkWorkbook, type FormerSource } from '../../src/pipeline.ts'
import { makeWorkbook, packSheet } from '../support/make-workbook.ts'
import { readTemplates } from '../support/read-templates.ts'

function bookOf(organisation: string, month: string, visits: readonly number[]): Promise<Uint8Array> {
  const months = ['Jun-24', 'Jul-24', 'Aug-24'].slice(0, visits.length)
  return makeWorkbook({
    Pack: packSheet({ Organisation: organisation, Service: 'Housing', 'Reporting month': month }),
    Lettings: [
      ['Code', 'Indicator', ...months],
      ['VISITS', 'Number of visits', ...visits],
    ],
  })
}

describe('the pack that this month’s is compared with', () => {
  it('is the first of those found that is of the same organisation and service', async () => {
    const sources = ['Another Council', 'Example City Council'].map(async (organisation): Promise<FormerSource> => {
      const bytes = await bookOf(organisation, 'Jul-24', [5, 9])
      return { kind: 'workbook', month: '2024-07', file: `${organisation}.xlsx`, bytes }
    })
    const bytes = await bookOf('Example City Council', 'Aug-24', [6, 9, 8])
    const compare = async (found: readonly Promise<FormerSource>[]) => {
      const findFormers = async function* () {
        yield* found
      }
      const read = await checkWorkbook({ file: 'x.xlsx', bytes, month: null }, readTemplates(), { findFormers })
      return read.figures.changes
    }
    expect(await compare(sources)).toMatchObject({ file: 'Example City Council.xlsx', restated: [{}], gone: [] })
    expect(await compare(sources.slice(0, 1))).toBeNull()
  })
})
