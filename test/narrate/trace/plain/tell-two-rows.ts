import { type Facts, right, type Told, wrong } from './facts-of.ts'
import {
  hasMoved,
  higher,
  met,
  moved,
  SLIPS,
  type Slip,
  type SlipName,
  type Spoken,
  side,
  speakOf,
  way,
} from './speak-of-row.ts'

/** A sentence over rows, and the slips that there may be in what it says of the first, the second … */
type Form = {
  readonly kind: string
  readonly tell: (...rows: readonly [Spoken, Spoken, Spoken]) => string
  readonly slips: readonly (readonly SlipName[])[]
}

const isMoving = ({ step }: Spoken) => step !== 0
const hasTarget = ({ target }: Spoken) => target !== ''

/** Two rows whose figures moved. */
const MOVES: readonly Form[] = [
  {
    kind: 'while',
    tell: (a, b) => `${a.subject} ${moved(a)} to ${a.now} in ${a.month}, while ${b.subject} ${moved(b)} to ${b.now}.`,
    slips: [
      ['sign', 'stale', 'digits'],
      ['sign', 'stale', 'digits'],
    ],
  },
  {
    kind: 'by and at',
    tell: (a, b) =>
      `${a.subject} ${moved(a)} by ${a.by} to ${a.now}; ${b.subject}, at ${b.now}, was ${b.by} ${higher(b)} than in ${b.monthBefore}.`,
    slips: [
      ['sign', 'off by one', 'digits'],
      ['sign', 'off by one', 'digits'],
    ],
  },
  {
    kind: 'at the same time',
    tell: (a, b) =>
      `${a.subject} ${moved(a)} to ${a.now} in ${a.month}. At the same time, ${b.subject} ${moved(b)} to ${b.now}.`,
    slips: [
      ['sign', 'digits'],
      ['sign', 'digits'],
    ],
  },
  {
    kind: 'from in brackets',
    tell: (a, b) =>
      `compared with ${a.monthBefore}, ${a.subject} ${moved(a)} (from ${a.before} to ${a.now}) and ${b.subject} ${moved(b)} (from ${b.before} to ${b.now}).`,
    slips: [
      ['sign', 'digits', 'base'],
      ['sign', 'digits', 'base'],
    ],
  },
  {
    kind: 'up and down',
    tell: (a, b) =>
      `in ${a.month} ${a.subject} was ${a.now} (${way(a)} ${a.by} on ${a.monthBefore}) and ${b.subject} was ${b.now} (${way(b)} ${b.by}).`,
    slips: [
      ['sign', 'off by one', 'digits'],
      ['sign', 'off by one', 'digits'],
    ],
  },
]

/** Two rows of which one rose and the other fell. */
const CONTRASTS: readonly Form[] = [
  {
    kind: 'whereas',
    tell: (a, b) =>
      `${a.subject} ${moved(a)} by ${a.by} on ${a.monthBefore}, whereas ${b.subject} ${moved(b)} by ${b.by}.`,
    slips: [['off by one'], ['off by one']],
  },
  {
    kind: 'although',
    tell: (a, b) =>
      `although ${a.subject} ${moved(a)} to ${a.now} in ${a.month}, ${b.subject} ${moved(b)} to ${b.now}.`,
    slips: [
      ['stale', 'digits'],
      ['stale', 'digits'],
    ],
  },
]

/** Two rows and their levels, whether or not they moved. */
const LEVELS: readonly Form[] = [
  {
    kind: 'was and was',
    tell: (a, b) => `in ${a.month} ${a.subject} was ${a.now} and ${b.subject} was ${b.now}.`,
    slips: [
      ['stale', 'digits'],
      ['stale', 'digits'],
    ],
  },
  {
    kind: 'at and at',
    tell: (a, b) => `${a.subject} stood at ${a.now} and ${b.subject} at ${b.now} in ${a.month}.`,
    slips: [
      ['stale', 'digits'],
      ['stale', 'digits'],
    ],
  },
  {
    kind: 'respectively',
    tell: (a, b) => `${a.subject} and ${b.subject} were ${a.now} and ${b.now} respectively in ${a.month}.`,
    slips: [
      ['stale', 'digits'],
      ['stale', 'digits'],
    ],
  },
  {
    kind: 'months in brackets',
    tell: (a, b) =>
      `in ${a.month} ${a.subject} was ${a.now} (${a.monthBefore} ${a.before}), and ${b.subject} ${b.now} (${b.monthBefore} ${b.before}).`,
    slips: [
      ['base', 'digits'],
      ['base', 'digits'],
    ],
  },
  {
    kind: 'list of three',
    tell: (a, b, c) =>
      `in ${a.month}, ${a.subject} was ${a.now}, ${b.subject} was ${b.now} and ${c.subject} was ${c.now}.`,
    slips: [
      ['stale', 'digits'],
      ['stale', 'digits'],
      ['stale', 'digits'],
    ],
  },
]

/** Two rows held against their targets. */
const TARGETS: readonly Form[] = [
  {
    kind: 'two targets',
    tell: (a, b) =>
      `${a.subject} was ${a.now} against a target of ${a.target}, and ${b.subject} was ${b.now} against a target of ${b.target}.`,
    slips: [
      ['target', 'digits'],
      ['target', 'digits'],
    ],
  },
  {
    kind: 'two targets met',
    tell: (a, b) =>
      `in ${a.month} ${a.subject} ${met(a)} its target of ${a.target}, and ${b.subject} ${met(b)} its target of ${b.target}.`,
    slips: [
      ['met', 'target'],
      ['met', 'target'],
    ],
  },
  {
    kind: 'two levels, targets met',
    tell: (a, b) =>
      `${a.subject}, at ${a.now}, ${met(a)} its target, and ${b.subject}, at ${b.now}, ${met(b)} its own.`,
    slips: [
      ['met', 'digits'],
      ['met', 'digits'],
    ],
  },
]

/** One row over two clauses or sentences. */
const GOING_ON: readonly Form[] = [
  {
    kind: 'now stands',
    tell: (a) => `${a.subject} ${moved(a)} by ${a.by} in ${a.month}. It now stands at ${a.now}.`,
    slips: [['sign', 'off by one', 'stale', 'digits']],
  },
  {
    kind: 'compares with',
    tell: (a) => `${a.subject} was ${a.now} in ${a.month}. That compares with ${a.before} in ${a.monthBefore}.`,
    slips: [['stale', 'digits', 'base']],
  },
  {
    kind: 'up on',
    tell: (a) =>
      `${a.subject} was ${a.now} in ${a.month}. ${way(a) === 'up' ? 'Up' : 'Down'} ${a.by} on ${a.monthBefore}.`,
    slips: [['sign', 'off by one', 'digits']],
  },
  {
    kind: 'has since',
    tell: (a) => `${a.subject} was ${a.before} in ${a.monthBefore}. It ${hasMoved(a)} since then, to ${a.now}.`,
    slips: [['sign', 'digits', 'base']],
  },
  {
    kind: 'an increase of',
    tell: (a) =>
      `${a.subject} was ${a.now} in ${a.month}. This was ${a.step > 0 ? 'an increase' : 'a reduction'} of ${a.by} on the month before.`,
    slips: [['sign', 'off by one', 'digits']],
  },
  {
    kind: 'it moved',
    tell: (a) => `${a.subject} was ${a.now} in ${a.month}. It ${moved(a)} by ${a.by} over the month.`,
    slips: [['sign', 'off by one', 'digits']],
  },
]

const OF_YEAR: readonly Form[] = [
  {
    kind: 'three months',
    tell: (a) =>
      `${a.subject} was ${a.now} in ${a.month}; it was ${a.before} in ${a.monthBefore} and ${a.yearAgo} a year ago.`,
    slips: [['stale', 'digits', 'base', 'base of the year']],
  },
  {
    kind: 'a year earlier',
    tell: (a) => `${a.subject} was ${a.now} in ${a.month}. A year earlier it was ${a.yearAgo}.`,
    slips: [['stale', 'digits', 'base of the year']],
  },
]

const OF_TARGET: readonly Form[] = [
  {
    kind: 'target of the sentence before',
    tell: (a) => `${a.subject} was ${a.now} in ${a.month}. The target of ${a.target} was ${met(a)}.`,
    slips: [['stale', 'digits', 'met', 'target']],
  },
  {
    kind: 'it is above',
    tell: (a) => `${a.subject} was ${a.now} in ${a.month}. It is ${side(a)} the target of ${a.target}.`,
    slips: [['stale', 'digits', 'side', 'target']],
  },
  {
    kind: 'this is above',
    tell: (a) => `${a.subject} ${moved(a)} to ${a.now} in ${a.month}. This is ${side(a)} target.`,
    slips: [['sign', 'digits', 'side']],
  },
]

const PLACES = ['the first', 'the second', 'the third']

export function tellTwoRows(facts: Facts, all: readonly Facts[]): readonly Told[] {
  const [second, third] = othersOf(facts, all)
  if (!second) return []
  const two = [facts, second].map(speakOf)
  const isMoved = two.every(isMoving)
  const isContrast = isMoved && Math.sign(two[0]?.step ?? 0) !== Math.sign(two[1]?.step ?? 0)
  const forms = [
    ...LEVELS.filter(({ slips }) => slips.length === 2 || third),
    ...(isMoved ? MOVES : []),
    ...(isContrast ? CONTRASTS : []),
    ...(two.every(hasTarget) ? TARGETS : []),
  ]
  return [...forms.flatMap((form) => sayForm(form, [facts, second, third ?? second])), ...tellBoth(facts, second)]
}

export function tellTwice(facts: Facts): readonly Told[] {
  const spoken = speakOf(facts)
  const forms = [
    ...(isMoving(spoken) ? GOING_ON : []),
    ...(spoken.yearAgo ? OF_YEAR : []),
    ...(hasTarget(spoken) && isMoving(spoken) && spoken.gap !== 0 ? OF_TARGET : []),
  ]
  return forms.flatMap((form) => sayForm(form, [facts, facts, facts]))
}

/** What follows a row in its part, going round. */
function othersOf(facts: Facts, all: readonly Facts[]): readonly Facts[] {
  const rows = all.filter(({ row }) => row.section === facts.row.section && row.part === facts.row.part)
  const at = rows.indexOf(facts)
  return [...rows.slice(at + 1), ...rows.slice(0, at)]
}

function sayForm({ kind, tell, slips }: Form, rows: readonly [Facts, Facts, Facts]): readonly Told[] {
  const spoken = rows.map(speakOf) as unknown as readonly [Spoken, Spoken, Spoken]
  const slipped = slips.flatMap((names, at) =>
    names.flatMap((name) => {
      const [row, facts] = [spoken[at], rows[at]]
      const slip = row && facts && (SLIPS[name] as Slip)(row, facts)
      const said = spoken.map((each, place) => (place === at && slip ? slip : each)) as unknown as typeof spoken
      const place = slips.length > 1 ? ` of ${PLACES[at]}` : ''
      return slip ? [wrong(kind, `${name}${place}`, tell(...said))] : []
    }),
  )
  return [right(kind, tell(...spoken)), ...slipped]
}

/** Both rows moved, or both met their targets; wrong where one of them did not. */
function tellBoth(first: Facts, second: Facts): readonly Told[] {
  const [a, b] = [speakOf(first), speakOf(second)]
  const rose = `both ${a.subject} and ${b.subject} rose in ${a.month}.`
  const fell = `${a.subject} and ${b.subject} both fell in ${a.month}.`
  const targets = `both ${a.subject} and ${b.subject} met their targets.`
  const neither = `neither ${a.subject} nor ${b.subject} met its target in ${a.month}.`
  const is = (isTrue: boolean, kind: string, text: string) =>
    isTrue ? right(kind, text) : wrong(kind, 'not so of one of them', text)
  return [
    ...(isMoving(a) && isMoving(b)
      ? [is(a.step > 0 && b.step > 0, 'both rose', rose), is(a.step < 0 && b.step < 0, 'both fell', fell)]
      : []),
    ...(hasTarget(a) && hasTarget(b)
      ? [is(a.isMet && b.isMet, 'both met', targets), is(!a.isMet && !b.isMet, 'neither met', neither)]
      : []),
  ]
}

/** Two rows in one sentence, or one row in two. */
export const TWO_ROWS = [tellTwoRows, tellTwice]
