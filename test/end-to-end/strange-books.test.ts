import { describe, expect, it } from 'vitest'
import { endOf } from '../support/end-of.ts'
import { STRANGE_BOOKS } from '../support/strange-books.ts'

describe('a workbook from anywhere ends as it should:', () => {
  it.each(STRANGE_BOOKS.map((book) => [book.name, book] as const))('%s', async (_name, { make, end, says }) => {
    const ending = await endOf(make())
    expect(ending).toMatchObject({ end })
    if (says !== undefined) expect(ending.said).toContain(says)
  })

  it('in more than sixty ways, each with a name of its own', () => {
    const names = STRANGE_BOOKS.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(names.length).toBeGreaterThan(60)
  })
})
