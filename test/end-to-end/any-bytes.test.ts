import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Parts, partsOf, zipOf } from '../book/alter-workbook.ts'
import { endOf } from '../support/end-of.ts'

const SAMPLE = readFileSync(resolve(import.meta.dirname, '../../input/performance-2024-08.xlsx'))
const PARTS = partsOf(SAMPLE)
const SHEETS = Object.keys(PARTS).filter((name) => /sheet\d+\.xml$/.test(name))

/** The same seeds every time: a failure must come again. */
const RUNS = { seed: 2024, numRuns: 15 }

const ODD_CELLS = [
  '<c r="$"/>',
  '<c r="$" t="e"><v>#REF!</v></c>',
  '<c r="$"><f>A1</f></c>',
  '<c r="$"><v>-1e300</v></c>',
  '<c r="$"><v>0.0000001</v></c>',
  '<c r="$" t="b"><v>1</v></c>',
  '<c r="$" t="s"><v>0</v></c>',
  '<c r="$" t="d"><v>9999-12-31</v></c>',
  '<c r="$" t="inlineStr"><is><t>{{#each this}}</t></is></c>',
  '<c r="$" t="inlineStr"><is><t>\u202Eفارسی 😀 ﷽</t></is></c>',
  '<c r="$" t="inlineStr"><is><t>__proto__</t></is></c>',
  '<c r="$" t="inlineStr"><is><t>-</t></is></c>',
]

function altered(part: string, at: number, cut: number, put: string): Parts {
  const text = PARTS[part] ?? ''
  const start = at % text.length
  return { ...PARTS, [part]: `${text.slice(0, start)}${put}${text.slice(start + cut)}` }
}

async function endsWell(bytes: Uint8Array): Promise<void> {
  const began = performance.now()
  const { said } = await endOf(bytes)
  expect(said).not.toMatch(/\bat .*\.ts:\d+|undefined|\[object|Cannot read/)
  expect(performance.now() - began).toBeLessThan(10_000)
}

describe('the sample ends in a reading, a refusal or a sentence', () => {
  it('wherever its bytes are changed, cut or doubled', async () => {
    const change = fc.record({ at: fc.nat(SAMPLE.length - 1), byte: fc.nat(255) })
    const changes = fc.array(change, { minLength: 1, maxLength: 6 })
    const tail = fc.oneof(fc.constant(0), fc.nat(SAMPLE.length - 1))
    await fc.assert(
      fc.asyncProperty(changes, tail, (changed, cut) => {
        const bytes = Uint8Array.from(SAMPLE)
        for (const { at, byte } of changed) bytes[at] = byte
        return endsWell(bytes.subarray(0, bytes.length - cut))
      }),
      RUNS,
    )
  })

  it('wherever the letters of its parts are changed', async () => {
    const put = fc.constantFrom('', '<', '>', '&', '"', '</c>', '<row>', 't="s"', 'r="ZZZ9"', '99999999999', '\u0000')
    const part = fc.constantFrom(...Object.keys(PARTS).filter((name) => /\.(xml|rels)$/.test(name)))
    await fc.assert(
      fc.asyncProperty(part, fc.nat(), fc.nat(40), put, (name, at, cut, text) =>
        endsWell(zipOf(altered(name, at, cut, text))),
      ),
      RUNS,
    )
  })

  it('whatever stands in its cells', async () => {
    const swap = fc.record({ sheet: fc.constantFrom(...SHEETS), cell: fc.nat(), odd: fc.constantFrom(...ODD_CELLS) })
    await fc.assert(
      fc.asyncProperty(fc.array(swap, { minLength: 1, maxLength: 8 }), (swaps) => {
        const parts: Record<string, string> = { ...PARTS }
        for (const { sheet, cell, odd } of swaps) parts[sheet] = withCell(parts[sheet] ?? '', cell, odd)
        return endsWell(zipOf(parts))
      }),
      RUNS,
    )
  })
})

/** The sheet with one of its cells replaced by an odd one at the same address. */
function withCell(xml: string, cell: number, odd: string): string {
  const cells = [...xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*?(?:\/>|>.*?<\/c>)/g)]
  const found = cells[cell % cells.length]
  if (!found) return xml
  const end = found.index + found[0].length
  return `${xml.slice(0, found.index)}${odd.replace('$', found[1] ?? '')}${xml.slice(end)}`
}
