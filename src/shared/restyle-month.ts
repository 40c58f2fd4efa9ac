import { addMonths, type Month, monthOf, nameOf, parseMonth } from './month.ts'
import { printOrdinal } from './print-number.ts'

const NAMED = /([A-Za-z]{3,9})([^A-Za-z0-9]*)(\d{4}|\d{2})(?!\d)/
const NAME_LAST = /(?<!\d)(\d{4})([^A-Za-z0-9]*)([A-Za-z]{3,9})(?![A-Za-z])/
const DAY_FIRST = /^(\d{1,2})(st|nd|rd|th)?(?=[^A-Za-z0-9]+([A-Za-z]{3,9})[^A-Za-z0-9]*(\d{4}|\d{2})(?!\d))/
const YEAR_FIRST = /(?<!\d)(\d{4})([-/_. ]?)(\d{1,2})(?!\d)/
const MONTH_FIRST = /(?<!\d)(\d{1,2})([-/_. ])(\d{4})(?!\d)/

/**
 * Another month, written as `text` writes its own: `Aug-24` gives `Sep-24`, `AUGUST 2024` gives `SEPTEMBER 2024`.
 *
 * `May` is both the short and the whole of its name, so `fellows` tell which is meant, and whether September is `Sept`.
 */
export function restyleMonth(text: string, to: Month, fellows: readonly string[] = []): string {
  const named = NAMED.exec(text)
  if (named && parseMonth(`${named[1]} ${named[3]}`) !== null)
    return withDayOf(text, to).replace(NAMED, (_, name: string, gap: string, year: string) => {
      return `${nameLike(name, to, fellows)}${gap}${yearLike(year, to)}`
    })
  const nameLast = NAME_LAST.exec(text)
  if (nameLast && parseMonth(`${nameLast[3]} ${nameLast[1]}`) !== null)
    return text.replace(NAME_LAST, (_, year: string, gap: string, name: string) => {
      return `${yearLike(year, to)}${gap}${nameLike(name, to, fellows)}`
    })
  const day = /^(\d{1,2})([-/])(\d{1,2})([-/])(\d{4})$/.exec(text.trim())
  if (day)
    return `${dayLike(Number(day[1]), day[5] ?? '', day[3] ?? '', to)}${day[2]}${digitsLike(day[3] ?? '', to)}${day[4]}${to.slice(0, 4)}`
  if (YEAR_FIRST.test(text))
    return text.replace(
      YEAR_FIRST,
      (_, year: string, gap: string, of: string) => `${yearLike(year, to)}${gap}${digitsLike(of, to)}`,
    )
  return text.replace(
    MONTH_FIRST,
    (_, of: string, gap: string, year: string) => `${digitsLike(of, to)}${gap}${yearLike(year, to)}`,
  )
}

/** The day before the name of a month, `31st August 2024`, as the other month has it. */
function withDayOf(text: string, to: Month): string {
  return text.replace(DAY_FIRST, (_, day: string, ending: string | undefined, name: string, year: string) => {
    const month = parseMonth(`${name} ${year}`)
    const other = month === null ? Number(day) : dayIn({ month, day: Number(day) }, to)
    return ending === undefined ? String(other).padStart(day.length, '0') : printOrdinal(other)
  })
}

/** The month that a name of a file speaks of, with the words that say so; null where it names none. */
export function monthInName(name: string): { readonly month: Month; readonly words: string } | null {
  for (const found of [YEAR_FIRST.exec(name), NAMED.exec(name), MONTH_FIRST.exec(name)]) {
    const [words = '', first = '', , last = ''] = found ?? []
    const month = parseMonth(
      /^\d{4}$/.test(first) ? `${first}-${last}` : /^\d/.test(first) ? `${first}/${last}` : `${first} ${last}`,
    )
    if (found && month !== null) return { month, words }
  }
  return null
}

function nameLike(name: string, to: Month, fellows: readonly string[]): string {
  const whole = nameOf(to)
  const words = [name, ...fellows.flatMap((fellow) => NAMED.exec(fellow)?.[1] ?? NAME_LAST.exec(fellow)?.[3] ?? [])]
  const telling = words.find((word) => word.toLowerCase() !== 'may') ?? name
  const short =
    whole === 'September' && words.some((word) => word.toLowerCase() === 'sept') ? 'Sept' : whole.slice(0, 3)
  const isWhole = telling.length > 4 || /^(june|july)$/i.test(telling)
  return caseLike(name, isWhole ? whole : short)
}

function caseLike(model: string, word: string): string {
  if (model === model.toUpperCase()) return word.toUpperCase()
  return model === model.toLowerCase() ? word.toLowerCase() : word
}

function yearLike(year: string, to: Month): string {
  return to.slice(4 - year.length, 4)
}

function digitsLike(digits: string, to: Month): string {
  const of = String(Number(to.slice(5)))
  return digits.startsWith('0') || Number(digits) > 9 ? of.padStart(2, '0') : of
}

function dayLike(day: number, year: string, of: string, to: Month): string {
  return String(dayIn({ month: monthOf(Number(year), Number(of)), day }, to)).padStart(2, '0')
}

/** The day of a month that answers to a day of another: the last to the last, and no 31st of September. */
export function dayIn(from: { readonly month: Month; readonly day: number }, to: Month): number {
  return from.day >= lengthOf(from.month) ? lengthOf(to) : Math.min(from.day, lengthOf(to))
}

function lengthOf(month: Month): number {
  const next = addMonths(month, 1)
  const days = (each: Month) => Date.UTC(Number(each.slice(0, 4)), Number(each.slice(5)) - 1, 1) / 86_400_000
  return days(next) - days(month)
}
