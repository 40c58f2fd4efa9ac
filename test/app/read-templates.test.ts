import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { readTemplates } from '../../src/app/read-templates.ts'
import type { Templates } from '../../src/narrate/templates.ts'
import { Refusal } from '../../src/shared/finding.ts'

/** What is read of a folder with these files, by their names in it. */
async function read(files: Readonly<Record<string, Buffer>>): Promise<Templates> {
  const folder = mkdtempSync(join(inject('scratch'), 'templates-'))
  for (const within of ['commentary', 'snippets']) mkdirSync(join(folder, within))
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes)
  return readTemplates(folder)
}

async function refusedFor(files: Readonly<Record<string, Buffer>>): Promise<readonly string[]> {
  const error = await read(files).then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof Refusal)) throw error
  return error.findings.map(({ cell, message }) => `${cell}: ${message.split(',')[0]}`)
}

const COST = '- It cost £20, “more”.\r\n'
const LITTLE_ENDIAN = Buffer.from(`\uFEFF${COST}`, 'utf16le')

describe('a text of the folder templates', () => {
  it.each([
    ['UTF-8', Buffer.from(COST)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${COST}`)],
    ['UTF-16 with its mark', LITTLE_ENDIAN],
    ['UTF-16 with its mark, the other way round', Buffer.from(LITTLE_ENDIAN).swap16()],
  ])('is read in %s', async (_, bytes) => {
    const templates = await read({ 'commentary/visits.hbs': bytes, 'same-words.txt': bytes, 'theme.json': bytes })
    expect(templates.commentary).toEqual(new Map([['visits', COST]]))
    expect(templates.sameWords).toBe(COST)
    expect(templates.house.text).toBe(COST)
  })

  it('in another encoding is refused with its line, and so is every other', async () => {
    const windows = Buffer.from('## Analysis\n\n- It cost \u00A320.\n', 'latin1')
    const unmarked = Buffer.from('- It cost 20.\n', 'utf16le')
    const files = { 'commentary/visits.hbs': windows, 'snippets/run.hbs': unmarked, 'abbreviations.txt': windows }
    expect(await refusedFor(files)).toEqual([
      'templates/abbreviations.txt: line 3: a letter is not in UTF-8',
      'templates/commentary/visits.hbs: line 3: a letter is not in UTF-8',
      'templates/snippets/run.hbs: line 1: a letter is not in UTF-8',
    ])
    expect(await refusedFor({ 'theme.json': windows })).toEqual([
      'templates/theme.json: line 3: a letter is not in UTF-8',
    ])
  })

  it('that is not there leaves its place empty', async () => {
    const templates = await read({})
    expect(templates).toMatchObject({ notes: '', abbreviations: '', sameWords: '', house: { text: null } })
  })
})
