import { breakWords } from './break-words.ts'

/** The shares of a chart's width that a line of a label beside the plot may take, the least that does. */
const SHARES = [0.3, 0.35, 0.4]
const MOST_LINES = 2

/** The lines of a label beside a plot: two at most, as far as the plot can spare the width for it. */
export function breakLabel(text: string, chartWidth: number, widthOf: (line: string) => number): readonly string[] {
  let lines: readonly string[] = []
  for (const share of SHARES) {
    lines = breakWords(text, (line) => widthOf(line) <= chartWidth * share)
    if (lines.length <= MOST_LINES) break
  }
  return lines
}
