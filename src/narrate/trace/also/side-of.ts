import type { Indicator, Reported } from '../../../compute/figures.ts'

/** What a month's figure may be asked. */
export type Test = (figure: Reported) => boolean

/** Whether a figure lies to a side of a number, or of the target where none is given. */
export function sideOf(row: Indicator, side: string, what: string | undefined): Test | null {
  const bound = what === undefined ? row.target?.value : Number.parseFloat(what.replace(/,/g, ''))
  if (bound === undefined || Number.isNaN(bound)) return null
  if (/^at or (?:above|over|more|better)/i.test(side)) return ({ printed }) => printed >= bound
  if (/^at or (?:below|under|less)/i.test(side)) return ({ printed }) => printed <= bound
  if (/^at/i.test(side)) return ({ printed }) => printed === bound
  if (/^(?:above|over|past|passed|top)/i.test(side)) return ({ printed }) => printed > bound
  if (/^(?:below|under|short)/i.test(side)) return ({ printed }) => printed < bound
  if (row.better === null) return null
  const isMet: Test = ({ printed }) => printed === bound || printed > bound === (row.better === 'higher')
  if (/^beat/i.test(side)) return (figure) => isMet(figure) && figure.printed !== bound
  return /^(?:outside|worse|miss)/i.test(side) ? (figure) => !isMet(figure) : isMet
}
