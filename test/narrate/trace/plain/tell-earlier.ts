import type { Reported } from '../../../../src/compute/figures.ts'
import { distance, type Facts, nameOf, printedOf, right, stepOf, type Told, transposed, wrong } from './facts-of.ts'
import { moved } from './slips-of.ts'

/** Three months that follow each other, of which the last may be the newest, and the steps between them. */
type Earlier = {
  readonly facts: Facts
  readonly figures: readonly [former: Reported, own: Reported, next: Reported]
  readonly months: readonly [former: string, own: string, next: string]
  readonly step: number
  readonly nextStep: number
}

/** The months of the last year whose names the newest does not have. */
function earlierOf(facts: Facts): readonly Earlier[] {
  return facts.year.slice(2, -1).flatMap((own, at) => {
    const [former, next] = [facts.year[at + 1], facts.year[at + 3]]
    if (!former || !next) return []
    const [step, nextStep] = [stepOf(former, own), stepOf(own, next)]
    const months = [nameOf(former.month), nameOf(own.month), nameOf(next.month)] as const
    return [{ facts, figures: [former, own, next], months, step, nextStep } as const]
  })
}

const upOr = (step: number) => (step > 0 ? 'up' : 'down')
const noun = (step: number) => (step > 0 ? 'a rise' : 'a fall')
const moving = (step: number) => (step > 0 ? 'rising' : 'falling')

type Tell = (earlier: Earlier, step: number, former: string) => string

/** What is told of a month by the one before it, by its step and by the former figure, either of which may be wrong. */
const BY_STEP: readonly Tell[] = [
  ({ facts, figures: [, own], months: [, month] }, step) =>
    `${facts.subject} stood at ${own.shown} in ${month}, ${upOr(step)} ${distance(facts, step)} on the month before.`,
  ({ facts, figures: [, own], months: [, month] }, step) =>
    `${facts.subject} was ${own.shown} in ${month}, ${noun(step)} of ${distance(facts, step)}, and is now ${facts.now.shown}.`,
  ({ facts, months: [former, month] }, step) =>
    `${facts.subject} ${moved(step)} by ${distance(facts, step)} between ${former} and ${month}.`,
  ({ facts, months: [former, month] }, step) =>
    `${facts.subject} was ${distance(facts, step)} ${step > 0 ? 'higher' : 'lower'} in ${month} than in ${former}.`,
]
const BY_FORMER: readonly Tell[] = [
  ({ facts, figures: [, own], months: [, month] }, _, former) =>
    `in ${month} ${facts.subject} was ${own.shown}, compared with ${former} the month before.`,
  ({ facts, figures: [, own], months: [then, month] }, step, former) =>
    `from ${former} in ${then}, ${facts.subject} went ${upOr(step)} to ${own.shown} in ${month}.`,
  ({ facts, figures: [, own], months: [, month] }, step, former) =>
    `in ${month}, ${facts.subject} went ${upOr(step)} from ${former} to ${own.shown}.`,
  ({ facts, figures: [, own], months: [, month] }, step, former) =>
    `${facts.subject} ${moved(step)} to ${own.shown} in ${month} from ${former} the previous month, and was ${facts.now.shown} in ${facts.month}.`,
]
/** And what is told of it by the month that follows. */
const BY_NEXT: readonly Tell[] = [
  ({ facts, figures: [, own], months: [, month] }, _, next) =>
    `${facts.subject} was ${own.shown} in ${month} and ${next} a month later.`,
  ({ facts, figures: [, own], months: [, month], step, nextStep }, _, next) =>
    `after ${moving(step)} to ${own.shown} in ${month}, ${facts.subject} ${moved(nextStep)} to ${next} the following month.`,
]

/** Figures of months that are over, each beside the month before or after it. */
function tellEarlier(facts: Facts): readonly Told[] {
  // A year to date starts again in April, and small counts have most other figures as well.
  if (facts.row.basis === 'year to date' || printedOf(facts.now) < 20) return []
  return earlierOf(facts).flatMap((earlier, at) => {
    const { figures, step, nextStep } = earlier
    const [former, , next] = figures
    if (step === 0 || nextStep === 0) return []
    const pick = (tells: readonly Tell[]) => tells[at % tells.length]
    return [
      ...tellBoth('step', pick(BY_STEP), earlier, former, -step, former.shown),
      ...tellBoth('former', pick(BY_FORMER), earlier, former, step, transposed(former.shown)),
      ...tellBoth('next', pick(BY_NEXT), earlier, next, step, transposed(next.shown)),
    ]
  })
}

function tellBoth(
  kind: string,
  tell: Tell | undefined,
  earlier: Earlier,
  { shown }: Reported,
  slipped: number,
  other: string | null,
): readonly Told[] {
  if (!tell) return []
  const isOwn = other !== shown && earlier.facts.year.some((each) => each.shown === other)
  const mistake = kind === 'step' ? 'sign' : 'digits'
  return [
    right(`earlier ${kind}`, tell(earlier, earlier.step, shown)),
    ...(other === null || isOwn ? [] : [wrong(`earlier ${kind}`, mistake, tell(earlier, slipped, other))]),
  ]
}

export const EARLIER = [tellEarlier]
