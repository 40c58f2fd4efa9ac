import { printNumber } from './print-number.ts'

/** What `rate()` and `rate12()` compute by, and a rate whose label names no base. */
export const RATE_BASE = 10_000

const BASE = /(?:\bper|\/)\s*(\d{1,3}(?:[\s,]?\d{3})+|\d+)\s*(k|thousand|million)?\b|\bper\s+(thousand|million)\b/gi
const TIMES: Readonly<Record<string, number>> = { k: 1000, thousand: 1000, million: 1_000_000 }

/** The population that a label says its figures are for: 100,000 of `admissions per 100,000`; null where it says none. */
export function rateBaseOf(label: string): number | null {
  const bases = [...label.matchAll(BASE)].map(([, digits = '1', times = '', word = '']) => {
    return Number(digits.replace(/\D/g, '')) * (TIMES[(times || word).toLowerCase()] ?? 1)
  })
  // `per 24 hours` and `2023/24` are no populations.
  return bases.find((base) => base >= 100 && Number.isInteger(Math.log10(base))) ?? null
}

/** `per 100,000`. */
export function phraseBase(base: number): string {
  return `per ${printNumber(base, 0)}`
}
