import type { Figures, Indicator } from '../compute/figures.ts'
import { printedValue } from './as-printed.ts'
import { changeSince, monthNamed, type Options, type RowHelper, sayFigure, words } from './said.ts'

/** Helpers that give the words beside a figure the form that goes with it, by name. */
export const AGREEING_HELPERS: Readonly<Record<string, RowHelper>> = {
  count: (figures, row, { month }, [one = '', more = '']) =>
    sayFigure(figures, row, { month, unit: null }, (shown) => ` ${isOne(shown) ? one : more}`),
  agree: (figures, row, { month }, [one = '', more = '']) =>
    words(isOne(shownIn(figures, row, month)) ? one : more, []),
  'and-but': (figures, row, { since }) => words(pointsApart(figures, row, since) ? 'but' : 'and', []),
}

/** Tests by which a template leaves out what the figure beside says already. */
export const AGREEING_TESTS: Readonly<Record<string, (figures: Figures, row: Indicator, options: Options) => boolean>> =
  {
    'if-changed': (figures, row, { since }) => (changeSince(figures, row, since)?.amount ?? 0) !== 0,
    'if-below-highest': (_, row) => hasBeyond(row, (figure, latest) => figure > latest),
    'if-above-lowest': (_, row) => hasBeyond(row, (figure, latest) => figure < latest),
  }

/** `1.0` is an average, and as a measure takes the plural. */
function isOne(shown: string): boolean {
  return shown === '1'
}

function shownIn(figures: Figures, row: Indicator, month: string | null): string {
  if (month === null) return row.latest?.shown ?? ''
  const at = monthNamed(figures, row, month)
  return (at && figures.measures.figure(row, at)?.shown) ?? ''
}

/** Whether the row got better and misses its target all the same, or got worse and meets it. */
function pointsApart(figures: Figures, row: Indicator, since: string | null): boolean {
  const amount = changeSince(figures, row, since)?.amount ?? 0
  if (row.rag === null || row.better === null || amount === 0) return false
  return (amount > 0 === (row.better === 'higher')) !== (row.rag === 'green')
}

function hasBeyond(row: Indicator, isBeyond: (figure: number, latest: number) => boolean): boolean {
  const { latest, history } = row
  if (!latest) return false
  return history.some((figure) => figure.value !== null && isBeyond(Number(printedValue(row, figure)), latest.printed))
}
