import { distance, type Facts, printedOf, right, type Told, wrong } from './facts-of.ts'

/** A sentence that sets the newest figures of two rows against each other, by the number that it gives between them. */
type Form = { readonly kind: string; readonly tell: (a: Facts, b: Facts, gap: string, side: string) => string }

const FORMS: readonly Form[] = [
  {
    kind: 'a gap of',
    tell: (a, b, gap) =>
      `in ${a.month} ${a.subject} stood at ${a.now.shown} and ${b.subject} at ${b.now.shown}, a gap of ${gap}.`,
  },
  {
    kind: 'a difference of',
    tell: (a, b, gap) =>
      `${a.subject} was ${a.now.shown} in ${a.month} and ${b.subject} was ${b.now.shown}. That is a difference of ${gap}.`,
  },
  {
    kind: 'higher than',
    tell: (a, b, gap, side) =>
      `${b.subject} was ${b.now.shown} in ${a.month}, ${gap} ${side} than ${a.subject} (${a.now.shown}).`,
  },
]

/** Forms that may be meant of the row itself, where a wrong number is hard to tell from its own move. */
const OPEN_FORMS: readonly Form[] = [
  {
    kind: 'the sentence before',
    tell: (a, b, gap, side) =>
      `in ${a.month} ${a.subject} was ${a.now.shown}. ${b.subject} was ${b.now.shown}, ${gap} ${side}.`,
  },
  {
    kind: 'behind a figure of its own',
    tell: (a, b, gap, side) =>
      `${a.subject} was ${a.now.shown} in ${a.month}. ${b.subject}, at ${b.now.shown}, was ${gap} ${side}.`,
  },
  {
    kind: 'but',
    tell: (a, b, gap, side) =>
      `${a.subject} was ${a.now.shown}, but ${b.subject} was ${gap} ${side} at ${b.now.shown}.`,
  },
  {
    kind: 'at both',
    tell: (a, b, gap, side) =>
      `at ${b.now.shown}, ${b.subject} is ${gap} ${side === 'lower' ? 'below' : 'above'} ${a.subject} at ${a.now.shown}.`,
  },
]

/** The row after this one in its part, of the same unit and as far on; a difference of one or two is anybody's. */
export function tellRowsApart(facts: Facts, all: readonly Facts[]): readonly Told[] {
  const rows = all.filter(
    ({ row, now }) =>
      row.section === facts.row.section &&
      row.part === facts.row.part &&
      row.unit === facts.row.unit &&
      now.month === facts.now.month,
  )
  const other = rows[rows.indexOf(facts) + 1]
  const gap = other ? Number((printedOf(other.now) - printedOf(facts.now)).toFixed(4)) : 0
  if (!other || Math.abs(gap) < 3) return []
  const say = ({ tell }: Form, size: number) => tell(facts, other, distance(facts, size), gap > 0 ? 'higher' : 'lower')
  return [
    ...[...FORMS, ...OPEN_FORMS].map((form) => right(form.kind, say(form, gap))),
    ...FORMS.map((form) => wrong(form.kind, 'three more', say(form, gap + Math.sign(gap) * 3))),
  ]
}
