import type { Ruler } from './measure.ts'
import type { Line, Run } from './pack.ts'
import type { TextStyle } from './theme.ts'

/** Pieces of different looks that stand together without a space. */
type Word = readonly Run[]

/** Breaks words of one style into lines no wider than `width`; a word that is wider by itself is cut. */
export function breakLines(runs: readonly Run[], style: TextStyle, width: number, ruler: Ruler): readonly Line[] {
  const lines: Line[] = []
  let held: readonly Run[] = []
  for (const word of wordsOf(runs).flatMap((each) => cutWord(each, style, width, ruler))) {
    const longer = held.length === 0 ? word : joinWords(held, word)
    if (held.length > 0 && widthOf(longer, style, ruler) > width) {
      lines.push(lineOf(held, style, ruler))
      held = word
    } else held = longer
  }
  return held.length > 0 ? [...lines, lineOf(held, style, ruler)] : lines
}

/** Words without a look of their own. */
export function plain(text: string, look: Partial<Omit<Run, 'text'>> = {}): Run {
  return { text, strong: false, colour: null, link: null, ...look }
}

export function widthOf(runs: readonly Run[], style: TextStyle, ruler: Ruler): number {
  return runs.reduce((sum, run) => sum + ruler.width(run.text, style.size, run.strong ? 'semibold' : style.weight), 0)
}

function lineOf(runs: readonly Run[], style: TextStyle, ruler: Ruler): Line {
  return { runs, width: widthOf(runs, style, ruler) }
}

function wordsOf(runs: readonly Run[]): readonly Word[] {
  const words: Run[][] = []
  let glued = false
  for (const run of runs) {
    for (const piece of run.text.split(/([ \t\r\n]+)/)) {
      if (/^[ \t\r\n]*$/.test(piece)) glued = glued && piece === ''
      else {
        const last = words.at(-1)
        if (glued && last) last.push({ ...run, text: piece })
        else words.push([{ ...run, text: piece }])
        glued = true
      }
    }
  }
  return words
}

/** The space between two words takes the look of the first, so that runs of one look stay whole. */
function joinWords(before: readonly Run[], word: Word): readonly Run[] {
  const last = before.at(-1)
  const first = word[0]
  if (!last || !first) return [...before, ...word]
  if (sameLook(last, first))
    return [...before.slice(0, -1), { ...last, text: `${last.text} ${first.text}` }, ...word.slice(1)]
  if (last.link !== null || last.strong) return [...before, { ...first, text: ` ${first.text}` }, ...word.slice(1)]
  return [...before.slice(0, -1), { ...last, text: `${last.text} ` }, ...word]
}

function sameLook(a: Run, b: Run): boolean {
  return a.strong === b.strong && a.colour === b.colour && a.link === b.link
}

function cutWord(word: Word, style: TextStyle, width: number, ruler: Ruler): readonly Word[] {
  if (widthOf(word, style, ruler) <= width) return [word]
  return word.flatMap((run) => cutRun(run, style, width, ruler).map((piece): Word => [piece]))
}

function cutRun(run: Run, style: TextStyle, width: number, ruler: Ruler): readonly Run[] {
  const pieces: Run[] = []
  let rest = [...run.text]
  while (rest.length > 0) {
    const count = countThatFits(rest, run, style, width, ruler)
    pieces.push({ ...run, text: rest.slice(0, count).join('') })
    rest = rest.slice(count)
  }
  return pieces
}

/** Prefers to cut after a hyphen or a stroke; takes one letter at least, however narrow the column. */
function countThatFits(letters: readonly string[], run: Run, style: TextStyle, width: number, ruler: Ruler): number {
  let count = 1
  while (count < letters.length) {
    const longer = { ...run, text: letters.slice(0, count + 1).join('') }
    if (widthOf([longer], style, ruler) > width) break
    count += 1
  }
  if (count === letters.length) return count
  const seam = letters.slice(0, count).findLastIndex((letter) => letter === '-' || letter === '/')
  return seam > 1 ? seam + 1 : count
}
