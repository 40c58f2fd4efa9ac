import type { Indicator } from '../compute/figures.ts'

/** What stands before and after a figure: `£` and ` million`, which are its money, or ` weeks`. */
export type LabelUnit = { readonly before: string; readonly multiple: string; readonly after: string }

const PLAIN_MONEY = /^(?:in\s+)?([£$€])?\s*['’]?(000s?|k|thousands?|m|millions?|bn|billions?)?$/i
const TIMES: Readonly<Record<string, string>> = {
  '0': ' thousand',
  k: ' thousand',
  t: ' thousand',
  m: ' million',
  b: ' billion',
}

const WHAT =
  '(?:seconds?|minutes?|mins|hours?|hrs|days?|weeks?|months?|years?|miles?|km|kilometres?|metres?|kg|kilograms?|tonnes?|litres?|kWh|MWh)'
const PLAIN_MEASURE = new RegExp(
  `^(?:in\\s+|(?:number|no\\.?)\\s+of\\s+)?((?:(?:working|calendar|whole|full|FTE)\\s+)?${WHAT}(?:\\s+per\\s+[^()]{1,30})?|FTE)$`,
  'i',
)

/** Whether a bracket of a label says in what its figures are told, so that it can stand beside them. */
export function isMeasurePer(bracket: string): boolean {
  return / per /.test(bracket) && PLAIN_MEASURE.test(bracket)
}

/** A name without the bracket at its end that tells the unit of its figures, and that unit; a share has its own. */
export function partUnit(name: string, { unit }: Pick<Indicator, 'unit'>): { name: string; unit: LabelUnit | null } {
  const [whole, bracket = ''] = unit === 'number' || unit === 'average' ? (/\s*\(([^()]+)\)$/.exec(name) ?? []) : []
  const found = whole === undefined ? null : readUnit(bracket.trim())
  return found ? { name: name.slice(0, name.length - (whole ?? '').length), unit: found } : { name, unit: null }
}

/** The unit that words alone tell, as those of a bracket; null where they say anything else. */
export function readUnit(bracket: string): LabelUnit | null {
  const [money, before = '', times = ''] = PLAIN_MONEY.exec(bracket) ?? []
  // A letter alone may be metres as well as millions.
  if (money && (before !== '' || times.length > 2))
    return { before, multiple: TIMES[times.charAt(0).toLowerCase()] ?? '', after: '' }
  const measure = PLAIN_MEASURE.exec(bracket)?.[1]
  return measure ? { before: '', multiple: '', after: ` ${measure}` } : null
}

/**
 * A figure with its money or in what multiples it is told: `£7,034.50`, `−£0.4 million`, `79.5 thousand`. Other units are
 * left out, since the first figure of a sentence tells them for all.
 */
export function withMoney(shown: string, unit: LabelUnit | null): string {
  if (!unit) return shown
  const [, sign = '', digits = ''] = /^(−?)(.*)$/.exec(shown) ?? []
  return `${sign}${unit.before}${digits}${unit.multiple}`
}

/** A figure with its unit: `41.0 weeks`, `1 day`. */
export function withUnit(shown: string, unit: LabelUnit | null): string {
  const after = unit && /^−?1$/.test(shown) ? unit.after.replace(/s$/, '') : (unit?.after ?? '')
  return `${withMoney(shown, unit)}${after}`
}
