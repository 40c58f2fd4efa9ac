import { monthOf, nameOf } from '../../../shared/month.ts'

const NAMES = Array.from({ length: 12 }, (_, at) => nameOf(monthOf(2000, at + 1)))

/** The names of the months, as a part of patterns. */
export const MONTH_NAMES = NAMES.join('|')

/** What the names of the months begin with, and what is written for them. */
export const MONTH_STARTS = NAMES.map((name) => name.slice(0, 3)).join('|')
