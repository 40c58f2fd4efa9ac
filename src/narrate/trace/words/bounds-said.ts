import type { Indicator, Reported } from '../../../compute/figures.ts'
import { anyOf } from '../read/any-of.ts'
import type { Scene, World } from '../read/scene.ts'
import type { Span } from '../read/span.ts'
import { TARGET } from '../standards/target-words.ts'
import { answerTarget } from './answer-standard.ts'
import type { Side } from './phrase.ts'

/** A target or a number that months lie to one side of; `value` is null where the target's is not said. */
export type BoundSaid = Span & {
  readonly side: Side | 'better' | 'worse'
  readonly value: number | null
  readonly isTarget: boolean
}

const SIDES = anyOf(
  'at or (?:above|over|below|under)|above|over|below|under|beneath|within|inside|outside|me?et|hit|reach(?:ed)?|achieved?|miss(?:ed)?|exceed(?:ed)?|(?:fall|fell|fallen) short of|short of',
)
/** What a figure is better or worse than is a bound where it is the target, and no other month's figure. */
const THAN_TARGET = String.raw`(?:better than|worse than|beat(?:en|ing|s)?|ahead of)(?= (?:(?:the|our|its|their) )?(?:[\d.,]+%? )?${TARGET}\b)`
const FORM = new RegExp(
  String.raw`\b(?<side>${SIDES}|${THAN_TARGET}) (?:(?:the|our|its|their|that|this) )?(?:(?<figure>[\d.,]*\d)%?(?: ${TARGET}\b)?|${TARGET}(?: of (?<of>[\d.,]*\d)%?)?(?![a-z]))`,
  'gi',
)
/** Behind a number that is no bound but a time, or how far it is. */
const NO_BOUND =
  /^(?:[\d,.]*\d)?%? ?(?:points?|days?|weeks?|months?|years?|hours?|working|to|and|of|more|fewer|times|per)\b/i
const PASSIVE = new RegExp(
  String.raw`\b${TARGET}(?: of (?<of>[\d.,]*\d)%?)? (?:was|has been|had been) (?<side>met|hit|reached|achieved|missed|exceeded)\b`,
  'gi',
)

/** The bounds that a sentence speaks of. */
export function boundsIn({ words, span }: Scene): readonly BoundSaid[] {
  const said = words.slice(span.at, span.end)
  return [FORM, PASSIVE].flatMap((form) =>
    [...said.matchAll(form)].flatMap(({ index, 0: text, groups = {} }) => {
      const end = index + text.length
      const number = groups.figure ?? groups.of
      const isTarget = new RegExp(`\\b${TARGET}\\b`, 'i').test(text)
      if (!isTarget && (NO_BOUND.test(said.slice(end)) || number === undefined)) return []
      const value = number === undefined ? null : Number(number.replaceAll(',', ''))
      return [{ at: span.at + index, end: span.at + end, side: sideOf(groups.side ?? ''), value, isTarget }]
    }),
  )
}

function sideOf(words: string): BoundSaid['side'] {
  const side = words.toLowerCase()
  if (/^(?:better|beat|ahead)/.test(side)) return 'better'
  if (side.startsWith('worse')) return 'worse'
  if (side.startsWith('at or')) return /above|over/.test(side) ? 'not below' : 'not above'
  if (/miss|short|outside/.test(side)) return 'missed'
  if (/me?et|hit|reach|achiev|within|inside/.test(side)) return 'met'
  return /above|over|exceed/.test(side) ? 'above' : 'below'
}

/** Whether a figure of a row lies to that side; null where the bound is not the row's, or leaves it open. */
export function isAtBound(bound: BoundSaid, figure: Reported, row: Indicator, world: World): boolean | null {
  if (bound.isTarget || bound.value === row.target?.value) {
    const isOwn = bound.value === null || bound.value === row.target?.value || bound.value === percentOf(row)
    const side = sideFor(bound, row)
    return isOwn && side ? (answerTarget(side, figure, { row, world })?.right ?? null) : null
  }
  if (bound.value === null || !/above|below/.test(bound.side)) return null
  const gap = figure.printed - bound.value
  return { above: gap > 0, below: gap < 0, 'not above': gap <= 0, 'not below': gap >= 0 }[bound.side as string] ?? null
}

/** The side of a target that a row is better or worse on; null where the row does not say which. */
function sideFor({ side }: BoundSaid, { better }: Indicator): Side | null {
  if (side !== 'better' && side !== 'worse') return side
  return better && ((side === 'better') === (better === 'higher') ? 'above' : 'below')
}

/** A target of a percentage as it is printed. */
function percentOf({ target }: Indicator): number {
  return Number.parseFloat((target?.shown ?? '').replace(/[,%]/g, ''))
}
