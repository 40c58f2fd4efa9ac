import fc from 'fast-check'
import type { Story } from '../../src/narrate/story.ts'
import { makeChart, makePart, makePassage, makeSection, makeStoryOf } from './make-story.ts'
import { makeTable } from './make-table.ts'

const WORDS = [
  'children',
  'in',
  'the',
  'referrals',
  'statutory',
  'rose',
  '12%',
  'unaccompanied',
  'a',
  'Safeguarding',
  '1,491',
  'of',
]

function anyWords(least: number, most: number): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...WORDS), { minLength: least, maxLength: most }).map((words) => words.join(' '))
}

const anyLabel = fc.oneof(
  anyWords(1, 26).map((words) => words.slice(0, 160)),
  fc.integer({ min: 1, max: 90 }).map((length) => 'antidisestablishment'.repeat(8).slice(0, length)),
)

const anyRow = fc
  .tuple(
    anyLabel,
    fc.nat(3000),
    fc.nat(3000),
    fc.option(fc.nat(3000), { nil: '' }),
    fc.option(fc.nat(3000), { nil: '' }),
  )
  .map((cells) => cells.join('|'))

const anyTable = fc
  .record({
    rows: fc.array(anyRow, { minLength: 1, maxLength: 45 }),
    months: fc.integer({ min: 3, max: 36 }),
    apart: fc.boolean(),
    benchmarks: fc.integer({ min: 0, max: 6 }),
  })
  .map(({ rows, ...shape }) => makeTable(rows, shape))

const anyPassages = fc
  .array(fc.tuple(anyWords(0, 5), fc.array(anyWords(1, 80), { minLength: 1, maxLength: 4 })), { maxLength: 3 })
  .map((passages) => passages.map(([heading, texts], at) => makePassage(`${heading} ${at}`, texts, at === 0)))

const anyCharts = (most: number) => fc.array(anyRow.map(makeChart), { maxLength: most })

const anyPart = fc
  .record({
    title: anyWords(1, 12),
    headline: anyWords(0, 24),
    commentaryHeadline: anyWords(0, 24),
    table: fc.option(anyTable),
    passages: anyPassages,
    charts: anyCharts(4),
    trends: anyCharts(6),
  })
  .map(makePart)

/** Stories of one to three parts, from the bare to the overfull. */
export const anyStory: fc.Arbitrary<Story> = fc
  .array(fc.tuple(anyWords(1, 10), anyPart), { minLength: 1, maxLength: 3 })
  .map((parts) => makeStoryOf(parts.map(([title, part], at) => makeSection(at + 1, title, [part]))))
