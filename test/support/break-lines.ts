import type { Ruler } from '../../src/pack/measure.ts'
import type { Line, Run } from '../../src/pack/pack.ts'
import type { TextStyle } from '../../src/pack/theme.ts'

/** Breaks runs at their spaces so that each line fits the width; a word that is too wide stands on a line of its own. */
export function breakLines(runs: readonly Run[], style: TextStyle, width: number, ruler: Ruler): readonly Line[] {
  const lines: Line[] = []
  let line: Line = { runs: [], width: 0, cut: false }
  for (const word of runs.flatMap(wordsOf)) {
    const next = joined(line, word, style, ruler)
    if (line.runs.length > 0 && next.width > width) {
      lines.push(trimmed(line, style, ruler))
      line = joined({ runs: [], width: 0, cut: false }, word, style, ruler)
    } else line = next
  }
  return [...lines, trimmed(line, style, ruler)]
}

function wordsOf(run: Run): readonly Run[] {
  return (run.text.match(/\S+\s*|\s+/g) ?? []).map((text) => ({ ...run, text }))
}

function joined(line: Line, word: Run, style: TextStyle, ruler: Ruler): Line {
  const last = line.runs.at(-1)
  const same = last && last.strong === word.strong && last.colour === word.colour && last.link === word.link
  const runs = same ? [...line.runs.slice(0, -1), { ...last, text: last.text + word.text }] : [...line.runs, word]
  return measured(runs, style, ruler)
}

function trimmed(line: Line, style: TextStyle, ruler: Ruler): Line {
  const last = line.runs.at(-1)
  if (!last) return line
  return measured([...line.runs.slice(0, -1), { ...last, text: last.text.trimEnd() }], style, ruler)
}

/** A line ends at its last ink: a space at its end takes no room. */
function measured(runs: readonly Run[], style: TextStyle, ruler: Ruler): Line {
  const width = runs.reduce((sum, run, at) => {
    const text = at === runs.length - 1 ? run.text.trimEnd() : run.text
    return sum + ruler.width(text, style.size, run.strong ? 'semibold' : style.weight)
  }, 0)
  return { runs, width, cut: false }
}
