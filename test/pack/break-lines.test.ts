import { describe, expect, it } from 'vitest'
import { breakLines, plain } from '../../src/pack/break-lines.ts'
import type { Run } from '../../src/pack/pack.ts'
import type { TextStyle } from '../../src/pack/theme.ts'
import { FAKE_RULER } from '../support/fake-ruler.ts'

const STYLE: TextStyle = { size: 10, leading: 12, weight: 'regular', colour: 'ink' }

/** Breaks at a width of so many letters of five points. */
function linesOf(runs: readonly Run[], letters: number): readonly string[] {
  return breakLines(runs, STYLE, letters * 5, FAKE_RULER).map((line) => line.runs.map((run) => run.text).join(''))
}

describe('breaking words into lines', () => {
  it('fills each line as far as it goes', () => {
    expect(linesOf([plain('one two three four')], 9)).toEqual(['one two', 'three', 'four'])
  })

  it('keeps runs of one look whole and says how wide the line is', () => {
    const [line] = breakLines(
      [plain('down '), plain('12%', { strong: true }), plain(', again')],
      STYLE,
      200,
      FAKE_RULER,
    )
    expect(line?.runs.map(({ text, strong }) => [text, strong])).toEqual([
      ['down ', false],
      ['12%', true],
      [', again', false],
    ])
    expect(line?.width).toBeCloseTo(5 * 5 + 3 * 5.3 + 7 * 5)
  })

  it('does not part a full stop from the bold figure before it', () => {
    expect(linesOf([plain('fell to '), plain('1,491', { strong: true }), plain('.')], 9)).toEqual(['fell to', '1,491.'])
  })

  it('cuts a word that is too wide by itself, after a hyphen or stroke where there is one', () => {
    expect(linesOf([plain('abcdefghij')], 4)).toEqual(['abcd', 'efgh', 'ij'])
    expect(linesOf([plain('unregulated/unregistered')], 14)).toEqual(['unregulated/', 'unregistered'])
  })

  it('begins a word that it has to cut on a line of its own, as every program does', () => {
    expect(linesOf([plain('5 un-abcdefgh, page 3')], 8)).toEqual(['5', 'un-', 'abcdefgh', ', page 3'])
  })

  it('holds together what a no-break space joins', () => {
    expect(linesOf([plain('a rate per\u00a010,000 here')], 11)).toEqual(['a rate', 'per\u00a010,000', 'here'])
  })
})
