import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openDeck, tellWorkbook } from '../../src/pipeline.ts'
import { findFaults } from '../support/deck-reader/find-faults.ts'
import { all, openPackage, slidesOf } from '../support/deck-reader/read-deck.ts'
import { EMOJI, hostileCouncil, LONG_WORD, MARKS, RIGHT_TO_LEFT } from '../support/hostile-council.ts'
import { makeWorkbook, type TestSheets } from '../support/make-workbook.ts'
import { otherCouncil } from '../support/other-council.ts'
import { readTemplates } from '../support/read-templates.ts'
import { makeFolder } from '../support/run-cli.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const SAMPLE = resolve(ROOT, 'input/performance-2024-08.xlsx')

/** The settings of the other council with all of its 24 months on the page. */
function allMonths(): TestSheets {
  const { Pack = [], ...sheets } = otherCouncil()
  return { ...sheets, Pack: [...Pack, ['Months shown', 24]] }
}

const WORKBOOKS: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  sample: async () => readFileSync(SAMPLE),
  'council of another hand': () => makeWorkbook(otherCouncil()),
  'council with 24 months on the page': () => makeWorkbook(allMonths()),
  'council of hostile text': () => makeWorkbook(hostileCouncil()),
}

async function deckOf(workbook: Uint8Array): Promise<Uint8Array> {
  const told = await tellWorkbook({ file: 'workbook.xlsx', bytes: workbook, month: null }, readTemplates())
  const drawDeck = await openDeck()
  return (await drawDeck(told.story)).pptx
}

describe.each(Object.keys(WORKBOOKS))('the deck of the %s', (name) => {
  it('opens clean, and is the same at every run', async () => {
    const workbook = (await WORKBOOKS[name]?.()) ?? new Uint8Array()
    const deck = await deckOf(workbook)
    expect(findFaults(deck)).toEqual([])
    expect(deck.length).toBeLessThan(800_000)
    expect(Buffer.from(await deckOf(workbook)).equals(deck)).toBe(true)
  })
})

it('keeps hostile text readable: marks as they stand, long words whole, no halves of characters', async () => {
  const deck = openPackage(await deckOf(await makeWorkbook(hostileCouncil())))
  const words = slidesOf(deck).flatMap((slide) => all(slide, 'a:p').map(({ text }) => text))
  for (const wanted of [MARKS.replace('_x0041_', 'A'), LONG_WORD, RIGHT_TO_LEFT, EMOJI.replaceAll('\u200D', '')])
    expect(words.some((text) => text.includes(wanted))).toBe(true)
})

it('writes the same bytes in Tokyo', async () => {
  const folder = makeFolder()
  const child = spawnSync(process.execPath, ['src/start.cjs', 'pack', '--workbook', SAMPLE, '--out', folder], {
    cwd: ROOT,
    env: { ...process.env, TZ: 'Asia/Tokyo' },
  })
  expect(child.status).toBe(0)
  const there = readFileSync(join(folder, 'performance-pack-2024-08.pptx'))
  expect(there.equals(await deckOf(readFileSync(SAMPLE)))).toBe(true)
})
