const TOKEN = /"[^"]*"|\\.|_.|\*.|\[(?:h+|m+|s+)\]|\[[^[\]]*\]|am\/pm|a\/p|h+|m+|s+|\.0+|./gis

/** A length of time in seconds, and whether its hours are those of a clock with two halves. */
type Time = { readonly seconds: number; readonly isHalved: boolean }

/**
 * A number as Excel shows it by the code of a time format: 0.00219907 by `h:mm:ss` is `0:03:10`, 1.79167 by `[h]:mm`
 * is `43:00`.
 */
export function showTime(days: number, code: string): string {
  const tokens = positiveTokens(code)
  const decimals = Math.max(0, ...tokens.map((token) => (token.startsWith('.0') ? token.length - 1 : 0)))
  const time: Time = {
    seconds: Math.round(Math.abs(days) * 86_400 * 10 ** decimals) / 10 ** decimals,
    isHalved: tokens.some((token) => /^a(?:m\/pm|\/p)$/i.test(token)),
  }
  return `${days < 0 ? '-' : ''}${tokens.map((token) => showToken(token, time)).join('')}`.trim()
}

/** The tokens of the section for positive numbers. */
function positiveTokens(code: string): readonly string[] {
  const tokens: readonly string[] = code.match(TOKEN) ?? []
  const end = tokens.indexOf(';')
  return end < 0 ? tokens : tokens.slice(0, end)
}

/** What each token shows, first match of; anything else stands as it is. */
const SHOWN: readonly (readonly [token: RegExp, show: (token: string, time: Time) => string])[] = [
  [/^\[h+\]$/i, (token, { seconds }) => pad(seconds / 3600, token.length - 2)],
  [/^\[m+\]$/i, (token, { seconds }) => pad(seconds / 60, token.length - 2)],
  [/^\[s+\]$/i, (token, { seconds }) => pad(seconds, token.length - 2)],
  [/^h+$/i, (token, time) => pad(clockHour(time), token.length)],
  [/^m+$/i, (token, { seconds }) => pad((seconds / 60) % 60, token.length)],
  [/^s+$/i, (token, { seconds }) => pad(seconds % 60, token.length)],
  [/^\.0+$/, (token, { seconds }) => seconds.toFixed(token.length - 1).slice(-token.length)],
  [/^am\/pm$/i, (_token, time) => (hourOfDay(time) < 12 ? 'AM' : 'PM')],
  [/^a\/p$/i, (_token, time) => (hourOfDay(time) < 12 ? 'A' : 'P')],
  [/^"/, (token) => token.slice(1, -1)],
  [/^\\/, (token) => token.slice(1)],
  // A colour, a language, a gap and the place of a text.
  [/^[[_*@]/, () => ''],
]

function showToken(token: string, time: Time): string {
  const [, show] = SHOWN.find(([pattern]) => pattern.test(token)) ?? []
  return show === undefined ? token : show(token, time)
}

function clockHour(time: Time): number {
  return time.isHalved ? hourOfDay(time) % 12 || 12 : hourOfDay(time)
}

function hourOfDay({ seconds }: Time): number {
  return Math.floor(seconds / 3600) % 24
}

/** Whole units alone: Excel shows ten to four as 3:50, not as 4 h. */
function pad(value: number, digits: number): string {
  return String(Math.floor(value)).padStart(digits, '0')
}
