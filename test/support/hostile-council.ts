import { addMonths, type Month, shortMonth } from '../../src/shared/month.ts'
import { packSheet, type TestSheets } from './make-workbook.ts'

const REPORTING: Month = '2024-08'
const MONTHS = Array.from({ length: 15 }, (_, at) => addMonths(REPORTING, at - 14))

/** A word that no column can hold. */
export const LONG_WORD = 'Donaudampfschifffahrt'.repeat(15).slice(0, 300)
/** What escapes, closes or opens something in XML, in a formula or in a template, and is to be read as it stands. */
export const MARKS = `a & b < c > "d" 'e' ]]> &amp; </a:t> <!DOCTYPE x> =1+1 %2e _x0041_`
/** Control characters, halves of a surrogate pair, and marks that turn the order of words around. */
export const UNFIT = 'x\u0000\u0001\u0008\u000B\u001F\u007F\uD83D \uDE42y\u202Ez\u2066'
export const RIGHT_TO_LEFT = 'ילדים בטיפול العائلة'
export const EMOJI = '🙂👩‍👩‍👧‍👦🏴󠁧󠁢󠁷󠁬󠁳󠁿 ✅'

/** A workbook of the contract whose every text is hostile: settings, sections, parts, labels, benchmarks, commentary. */
export function hostileCouncil(): TestSheets {
  return {
    Pack: packSheet({
      Organisation: `Council ${MARKS}`,
      Service: `${RIGHT_TO_LEFT} ${UNFIT}`,
      Title: `Report ${MARKS} ${EMOJI}`,
      Strategy: `${EMOJI} ${UNFIT} ${LONG_WORD}`,
      Purpose: `${MARKS} ${RIGHT_TO_LEFT}\nsecond line\ttabbed ${UNFIT} ${LONG_WORD}`,
      'Prepared by': `O'Brien & <Sons> ${EMOJI}`,
      'Target date': 'Mar-25',
    }),
    Contents: [
      ['Section', 'Outcome', 'Sheet'],
      [`One ${MARKS}`, `Outcome ${EMOJI} ${MARKS}`, 'One'],
      [`${RIGHT_TO_LEFT} ${UNFIT}`, LONG_WORD, 'Two'],
      [LONG_WORD, `${UNFIT} ${RIGHT_TO_LEFT}`, 'Three'],
      [`Words ${EMOJI}`, null, null],
    ],
    One: outcome([`Part ${MARKS}`, `Part ${EMOJI}`, null], 1),
    Two: outcome([RIGHT_TO_LEFT, `${UNFIT} part`, LONG_WORD], 2),
    Three: outcome([null, null, null], 3),
    Audits: [
      ['Service', `Good ${MARKS}`, `Bad ${EMOJI}`],
      [`Team ${MARKS}`, 4, 2],
      [RIGHT_TO_LEFT, 3, 0],
      [`${UNFIT} ${LONG_WORD}`, 1, 1],
    ],
    Commentary: [
      ['Section', 'Part', 'Heading', 'Text'],
      [`One ${MARKS}`, `Part ${MARKS}`, 'Desired outcome', `${MARKS} ${EMOJI}`],
      [`One ${MARKS}`, `Part ${EMOJI}`, `Heading ${MARKS}`, `- ${LONG_WORD} ${UNFIT}`],
      [`Words ${EMOJI}`, null, RIGHT_TO_LEFT, `${RIGHT_TO_LEFT} 12% ${MARKS}`],
      [`Words ${EMOJI}`, null, LONG_WORD, `- ${UNFIT}\n- ${EMOJI}`],
    ],
  }
}

/** Three parts of three rows each, with gaps, with hostile labels, and with benchmarks that are called badly. */
function outcome(parts: readonly (string | null)[], seed: number): TestSheets[string] {
  const labels = [
    `Number of ${MARKS}`,
    `${RIGHT_TO_LEFT} ${EMOJI}`,
    LONG_WORD,
    `Percentage ${UNFIT}`,
    `Rate of ${EMOJI}`,
    'Number of children',
    `Average ${MARKS}`,
    `Total ${LONG_WORD}`,
    RIGHT_TO_LEFT,
  ]
  const header = ['Part', 'Indicator', 'Better', ...MONTHS.map((month) => shortMonth(month)), 'Target']
  const rows = labels.map((label, row) => [
    row % 3 === 0 ? (parts[row / 3] ?? null) : null,
    `${label} ${seed}${row}`,
    row % 2 === 0 ? 'lower' : 'higher',
    ...MONTHS.map((_, at) => ((at + row) % 7 === 3 ? null : ((at * (row + 3) + seed * 11) % 40) + row)),
    20 + row,
    row === 4 ? null : 21,
    25,
    22,
  ])
  return [[...header, `England ${MARKS}`, `${RIGHT_TO_LEFT} ${UNFIT}`, LONG_WORD], ...rows]
}
