import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readBook } from '../../src/book/read-book.ts'
import { checkBook } from '../../src/check/check-book.ts'
import type { IndicatorRow, Model } from '../../src/check/model.ts'
import { computeFigures } from '../../src/compute/compute-figures.ts'
import { narrate } from '../support/narrate.ts'
import { readTemplates } from '../support/read-templates.ts'

const SAMPLE = new URL('../../input/performance-2024-08.xlsx', import.meta.url)

type Entry = IndicatorRow['history'][number]

/** The sentences that the shipped templates make of the sample with other figures in its rows. */
async function toldWith(alter: (row: IndicatorRow) => readonly Entry[]): Promise<readonly string[]> {
  const file = 'performance-2024-08.xlsx'
  const model = checkBook(await readBook(new Uint8Array(readFileSync(SAMPLE)), file), { month: null })
  const { sections } = narrate(computeFigures(withRows(model, alter)), readTemplates())
  const sentences = sections.flatMap(({ parts }) =>
    parts.flatMap(({ passages }) => passages.flatMap(({ items }) => items)),
  )
  return sentences.flatMap(({ sentence }) => (sentence.origin === 'template' ? [sentence.text] : []))
}

function withRows(model: Model, alter: (row: IndicatorRow) => readonly Entry[]): Model {
  const sections = model.sections.map((section) => ({
    ...section,
    parts: section.parts.map((part) => ({
      ...part,
      rows: part.rows.map((row) => ({ ...row, calculation: null, history: alter(row) })),
    })),
  }))
  return { ...model, sections }
}

/** The newest count of a row as one. */
function endingInOne({ unit, history }: IndicatorRow): readonly Entry[] {
  return history.map((entry, at) =>
    unit === 'number' && at === history.length - 1 ? { ...entry, kind: 'figure', value: 1 } : entry,
  )
}

/** A row that has always been as it first was. */
function level({ history }: IndicatorRow): readonly Entry[] {
  const first = history.find((entry) => entry.kind === 'figure')
  return first ? history.map(({ month, cell }) => ({ ...first, month, cell })) : history
}

describe('the templates of the parts', () => {
  it('speak of one child as of one', async () => {
    const told = (await toldWith(endingInOne)).join('\n')
    expect(told).not.toMatch(
      /(?<![\d,.])1 (?:children|referrals|contacts|workers)\b|(?<![\d,.])1 \w+ (?:in care )?were\b/,
    )
    for (const words of [
      'received 1 referral in',
      'took 1 contact,',
      '1 child was open to the service',
      '1 child in care was placed with their parents',
      'In all, 1 worker held',
    ])
      expect(told).toContain(words)
  })

  it('join by and what points the same way', async () => {
    const fewer = (await toldWith(endingInOne)).find((text) => text.startsWith('Our own foster carers'))
    expect(fewer).toMatch(/fewer than a year ago and short of the target of 285\.$/)
    const more = (await toldWith(({ history }) => history)).find((text) => text.startsWith('Our own foster carers'))
    expect(more).toMatch(/more than a year ago but short of the target of 285\.$/)
  })

  it('say of a row that stays where it was no more than that', async () => {
    const told = await toldWith(level)
    expect(
      told.filter((text) =>
        /stayed at .*unchanged on the month|(?:the highest|the best|peak) .*(?:was|of) .* in August 2024/.test(text),
      ),
    ).toEqual([])
    expect(told).toContainEqual(expect.stringMatching(/^Supervision for child in need plans stayed at \d+%, /))
  })

  it('say of each of two rows where it went and how it stands to its target', async () => {
    const told = await toldWith(({ history }) => history)
    expect(told).toContain(
      'Supervision for child in need plans fell to 84% (down 9 percentage points on the month before), short of the target of 95%; for child protection plans it fell to 83% (down 12 percentage points on the month before), short of the target of 95%.',
    )
  })
})
