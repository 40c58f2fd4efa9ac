import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openDeck, tellWorkbook } from '../../src/pipeline.ts'
import { findFaults } from '../support/deck-reader/find-faults.ts'
import { all, openPackage, slidesOf } from '../support/deck-reader/read-deck.ts'
import { EMOJI, hostileCouncil, LONG_WORD, MARKS, RIGHT_TO_LEFT } from '../support/hostile-council.ts'
import { makeWorkbook, type TestSheets } from '../support/make-workbook.ts'
import { otherCouncil } from '../support/other-council.ts'
import { readTemplates } from '../support/read-templates.ts'

const SAMPLE = resolve(import.meta.dirname, '../../input/performance-2024-08.xlsx')

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
  it('opens clean', async () => {
    const deck = await deckOf((await WORKBOOKS[name]?.()) ?? new Uint8Array())
    expect(findFaults(deck)).toEqual([])
    expect(deck.length).toBeLessThan(800_000)
  })
})

it('keeps hostile text readable: marks as they stand, long words whole, no halves of characters, at every run', async () => {
  const workbook = await makeWorkbook(hostileCouncil())
  const bytes = await deckOf(workbook)
  expect(Buffer.from(await deckOf(workbook)).equals(bytes)).toBe(true)
  const deck = openPackage(bytes)
  const words = slidesOf(deck).flatMap((slide) => all(slide, 'a:p').map(({ text }) => text))
  for (const wanted of [MARKS.replace('_x0041_', 'A'), LONG_WORD, RIGHT_TO_LEFT, EMOJI.replaceAll('\u200D', '')])
    expect(words.some((text) => text.includes(wanted))).toBe(true)
})
