import type { Assurance } from '../compute/figures.ts'
import type { ChartStory } from '../narrate/story.ts'
import { shortMonth } from '../shared/month.ts'
import type { Medium } from './medium.ts'
import type { NoteRun } from './pack.ts'
import type { Scale } from './scale-axis.ts'
import { widthOfText } from './set-cell.ts'
import type { Colour } from './theme.ts'

/** The mark of an assurance, a letter in its colour as in the health service's charts. */
const ASSURANCE_MARKS: Readonly<Record<Assurance, { readonly letter: string; readonly colour: Colour }>> = {
  pass: { letter: 'P', colour: 'improvement' },
  fail: { letter: 'F', colour: 'concern' },
  'hit-and-miss': { letter: '?', colour: 'neutral' },
}

/**
 * The line over a plot: what it counts, where its axis starts, since when its mean is taken where that is before what is
 * drawn, and whether its target will be met; as much of it as has room.
 */
export function axisNoteOf(chart: ChartStory, scale: Scale, width: number, medium: Medium): readonly NoteRun[] {
  const from = scale.fromZero ? '' : `axis from ${scale.ticks[0]?.shown ?? ''}`
  // A percentage says its unit at every grid line.
  const since = chart.limits?.since ? `mean since ${shortMonth(chart.limits.since)}` : ''
  const short = chart.percent ? [from] : [chart.unit, from]
  const tries = [
    ...[[chart.unit, from, since], [...short, since], short].map((words) => [
      ...runsOf(words),
      ...assuranceRuns(chart, words),
    ]),
    // A letter says nothing without its words, which go together with it; at last only where the axis starts.
    runsOf(short),
    runsOf([from]),
  ]
  const widthOf = (runs: readonly NoteRun[]) => widthOfText(runs.map(({ text }) => text).join(''), 'axis', medium)
  return tries.find((runs) => widthOf(runs) <= width) ?? tries.at(-1) ?? []
}

function runsOf(words: readonly string[]): readonly NoteRun[] {
  const said = words.filter((each) => each !== '').join('; ')
  return said === '' ? [] : [plainRun(said)]
}

function assuranceRuns({ assurance }: ChartStory, before: readonly string[]): readonly NoteRun[] {
  if (!assurance) return []
  const { letter, colour } = ASSURANCE_MARKS[assurance.kind]
  const gap = before.some((each) => each !== '') ? [plainRun('; ')] : []
  return [...gap, { text: letter, strong: true, colour }, plainRun(` ${assurance.words}`)]
}

function plainRun(text: string): NoteRun {
  return { text, strong: false, colour: 'muted' }
}
