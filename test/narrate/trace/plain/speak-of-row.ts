import { distance, type Facts, printedOf, stepOf, transposed } from './facts-of.ts'

/** What a sentence may say of a row, as it is or with one slip. */
export type Spoken = {
  readonly subject: string
  readonly now: string
  readonly before: string
  readonly yearAgo: string
  readonly month: string
  readonly monthBefore: string
  /** From the month before to this month; 0 where nothing moved. */
  readonly step: number
  readonly by: string
  /** Empty where the row has no target that can be met. */
  readonly target: string
  readonly isMet: boolean
  /** Above its target, below it, or at it. */
  readonly gap: number
}

export function speakOf(facts: Facts): Spoken {
  const { row, subject, now, before, yearAgo, month, monthBefore } = facts
  const step = stepOf(before, now)
  const target = row.target && row.better !== null ? row.target.shown : ''
  const gap = target ? Number((printedOf(now) - printedOf({ shown: target })).toFixed(4)) : 0
  return {
    subject,
    now: now.shown,
    before: before.shown,
    yearAgo: yearAgo?.shown ?? '',
    month,
    monthBefore,
    step,
    by: distance(facts, step),
    target,
    isMet: row.better === 'higher' ? gap >= 0 : gap <= 0,
    gap,
  }
}

/** One slip in what is said of a row; null where the row leaves no room for it. */
export type Slip = (spoken: Spoken, facts: Facts) => Spoken | null

const value = (shown: string) => printedOf({ shown })

export const SLIPS = {
  stale: (spoken) => (value(spoken.before) === value(spoken.now) ? null : { ...spoken, now: spoken.before }),
  digits: (spoken) => {
    const now = transposed(spoken.now)
    return now === null || value(now) === value(spoken.before) ? null : { ...spoken, now }
  },
  sign: (spoken) => (spoken.step === 0 ? null : { ...spoken, step: -spoken.step }),
  'off by one': (spoken, facts) =>
    spoken.step === 0 ? null : { ...spoken, by: distance(facts, Math.abs(spoken.step) + 1) },
  base: ({ yearAgo, ...spoken }) =>
    yearAgo && value(yearAgo) !== value(spoken.before) ? { ...spoken, yearAgo, before: yearAgo } : null,
  'base of the year': ({ yearAgo, ...spoken }) =>
    yearAgo && value(yearAgo) !== value(spoken.before) ? { ...spoken, yearAgo: spoken.before } : null,
  met: (spoken) => (spoken.target ? { ...spoken, isMet: !spoken.isMet } : null),
  side: (spoken) => (spoken.target && spoken.gap !== 0 ? { ...spoken, gap: -spoken.gap } : null),
  target: (spoken, { isPercent }) => {
    const other = value(spoken.target) + (isPercent ? 2 : 3)
    return spoken.target ? { ...spoken, target: isPercent ? `${other}%` : String(other) } : null
  },
} satisfies Readonly<Record<string, Slip>>

export type SlipName = keyof typeof SLIPS

export const moved = ({ step }: Spoken) => (step > 0 ? 'rose' : 'fell')
export const hasMoved = ({ step }: Spoken) => (step > 0 ? 'has risen' : 'has fallen')
export const way = ({ step }: Spoken) => (step > 0 ? 'up' : 'down')
export const higher = ({ step }: Spoken) => (step > 0 ? 'higher' : 'lower')
export const met = ({ isMet }: Spoken) => (isMet ? 'met' : 'missed')
export const side = ({ gap }: Spoken) => (gap > 0 ? 'above' : 'below')
