import { readUnit } from './unit-of-label.ts'

const MONEY = String.raw`(?:in\s+)?[£$€]\s?['’]?(?:000s?|k|thousands?|m|millions?|bn|billions?)?`
/** `, £`, ` – £m`, ` £000s`, at the end of a label or before its colon, there in brackets too: not `return per £`. */
const MONEY_BEHIND = new RegExp(
  `(?<!\\b(?:per|a|each|every|of|under|over|than|to))(?:\\s*[,–—-]\\s*|\\s+)(${MONEY})(?=$|\\s*:)|\\s*\\((${MONEY})\\)(?=\\s*:)`,
  'i',
)
/** `£ arrears`, `£m spent`: not `£ per head`. */
const MONEY_BEFORE = new RegExp(`^(${MONEY})\\s+(?!(?:per|or|and)\\b)(?=[a-z])`, 'i')
/** What stands at the end behind a comma or a dash, and is many: `, days`; `, month` may be the time it covers. */
const LAST = /(?:,|\s[–—-])\s+([^(),]+(?:s|km|kg|FTE))$/

/**
 * A label with the unit of its figures in brackets at its end, wherever an officer has written it: `Rent lost, £`,
 * `£ rent lost` and `Rent lost £` are `Rent lost (£)`, `Cost, £: reviews` is `Cost: reviews (£)`.
 */
export function bracketUnit(label: string): string {
  const [before = '', first] = MONEY_BEFORE.exec(label) ?? []
  if (first) return `${label.charAt(before.length).toUpperCase()}${label.slice(before.length + 1)} (${first})`
  const [behind, money, inBrackets] = MONEY_BEHIND.exec(label) ?? []
  if (behind) return `${label.replace(behind, '')} (${(money ?? inBrackets ?? '').trim()})`
  const [last, measure = ''] = LAST.exec(label) ?? []
  return last && readUnit(measure.trim()) ? `${label.slice(0, -last.length)} (${measure.trim()})` : label
}
