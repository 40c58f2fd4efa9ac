import { monthOf, nameOf } from '../../../shared/month.ts'

const NAMES = Array.from({ length: 12 }, (_, at) => nameOf(monthOf(2000, at + 1)))

/** The names of the months, as a part of patterns. */
export const MONTH_NAMES = NAMES.join('|')

/** What the names of the months begin with, and what is written for them. */
export const MONTH_STARTS = NAMES.map((name) => name.slice(0, 3)).join('|')

/** `Since records began`, `since we started counting`: what opens the time that the workbook knows of, as part of patterns. */
export const BEGAN = '(?:began|begins?|starts?|started|opened|was set up)'
export const RECORDS_BEGAN = `(?:(?:our|the|these|this|we|it|any) )?(?:records?(?: of (?:the|this) [a-z]+)?|series|data|table|figures|page|sheet|report|pack|we|it|counting|recording)(?: here)? ${BEGAN}(?: (?:to )?(?:count|measur|record|report)[a-z]*(?: (?:it|them|this))?)?`

/** What stands for a month's figure before the month: `its level`, of `below its level of last August`. */
export const ITS_LEVEL = '(?:the|its|our|their) (?:level|figure|position|rate|total|number|count|share)'

/** `Below its level of last August`, `above its figure in July`, up to the month. */
export const THAN_IT_WAS = `(?:below|above|under|over|off|on|than) ${ITS_LEVEL}(?: of| in| for| at)? `

/** A time that is counted back from another: `the month before`, `a year earlier`. */
export const COUNTED_BACK = /\b(?:before|earlier|previous|prior|preceding)\b/i
