import { describe, expect, it } from 'vitest'
import { heightOfFootnotes, placeFootnotes, setFootnotes } from '../../src/pack/set-footnotes.ts'
import { PRINT } from '../../src/pack/theme.ts'
import { FAKE_RULER } from '../support/fake-ruler.ts'

const MEDIUM = { theme: PRINT, ruler: FAKE_RULER }
const AREA = { x: 36, y: 100, width: 770, height: 300 }
const NOTE = 'A dash says that the figure does not apply to this row.'

function linesOf(notes: readonly string[]) {
  return setFootnotes(notes, AREA, MEDIUM).map(({ paragraph }) => paragraph.lines.length)
}

describe('footnotes', () => {
  it('stand in one column where two would save no line', () => {
    expect(linesOf([NOTE])).toEqual([1])
    expect(linesOf([NOTE, 'Blank: none.'])).toEqual([1])
  })

  it('stand in two columns where that saves a line, the first holding as many as it can', () => {
    expect(linesOf([NOTE, 'Blank: none.', NOTE])).toEqual([1, 1])
    const [first, second] = placeFootnotes(setFootnotes([NOTE, 'Blank: none.', NOTE], AREA, MEDIUM), 50, MEDIUM)
    expect(first?.paragraphs[0]?.lines[0]?.runs.map(({ text }) => text).join('')).toContain('none')
    expect((second?.box.x ?? 0) - (first?.box.x ?? 0)).toBeGreaterThan(first?.box.width ?? AREA.width)
    expect([first?.box.y, second?.box.y]).toEqual([50, 50])
  })

  it('part two notes by a dot, but not where a line ends between them', () => {
    const lines = Array.from({ length: 60 }, (_, at) => [`${'Rather long '.repeat(6)}${'x'.repeat(at)}.`, NOTE, NOTE])
      .flatMap((notes) => setFootnotes(notes, { ...AREA, width: 400 }, MEDIUM))
      .flatMap(({ paragraph }) => paragraph.lines.map(({ runs }) => runs.map(({ text }) => text).join('')))
    expect(lines.some((line) => line.includes(' · '))).toBe(true)
    expect(lines.filter((line) => /·\s*$/.test(line))).toEqual([])
  })

  it('are as tall as their taller column, and nothing where there are none', () => {
    const notes = setFootnotes([`${NOTE} ${NOTE} ${NOTE}`, NOTE], AREA, MEDIUM)
    const lines = Math.max(...notes.map(({ paragraph }) => paragraph.lines.length))
    expect(heightOfFootnotes(notes, MEDIUM)).toBe(lines * PRINT.styles.note.leading)
    expect(heightOfFootnotes(setFootnotes([], AREA, MEDIUM), MEDIUM)).toBe(0)
  })
})
