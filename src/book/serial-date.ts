/** A calendar date, months counted from 1. */
export type CalendarDate = { readonly year: number; readonly month: number; readonly day: number }

const DAY = 86_400_000
const LAST_SERIAL = 2_958_465

/**
 * The date that Excel shows for a serial number; null outside the years it knows.
 *
 * Reckoned in whole days, so that no time zone can move it. The 1900 system counts a 29 February 1900 that never was.
 */
export function serialDate(serial: number, from1904: boolean): CalendarDate | null {
  const whole = Math.floor(serial)
  const days = from1904 ? whole + 1462 : whole < 60 ? whole + 1 : whole
  if (serial < 0 || days > LAST_SERIAL) return null
  const date = new Date(Date.UTC(1899, 11, 30) + days * DAY)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** The serial number, in the 1900 system, of a date written as `2024-08-31`; null for anything else. */
export function isoSerial(text: string): number | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(text)
  if (!found) return null
  const time = Date.parse(`${found[0]}T00:00:00Z`)
  return Number.isNaN(time) ? null : (time - Date.UTC(1899, 11, 30)) / DAY
}
