import type { Indicator } from '../../../compute/figures.ts'
import { addMonths, type Month } from '../../../shared/month.ts'
import type { Weighed } from '../found.ts'
import type { Expected } from '../number/expectation.ts'
import { besideOf, changeOf, expectStandard } from '../number/expected.ts'
import { fitsAny } from '../number/fit-number.ts'
import { traced } from '../number/say-verdict.ts'
import type { Scene, World } from '../read/scene.ts'
import type { Verdict } from '../verdict.ts'
import { TARGET } from './target-words.ts'

/**
 * `In July three points short of target, now seven short`, `July above the 95% target (96%)`: what the newest figure and
 * its target belie, where a month that the sentence names had that figure, or lay that far off.
 */
export function ofOtherMonth(each: Weighed, scene: Scene, world: World): Verdict | null {
  const { number, row, claim } = each
  if (claim?.status !== 'contradicted' || !row) return null
  const target = besideOf(row, { kind: 'target' }, world.figures)
  if (!target) return null
  if (AS_TARGET.test(number.left) && number.value === target.value)
    return traced(number, { row, option: expectStandard(target) })
  if (!claim.evidence.some(({ month, cell }) => month === null && cell === row.target?.cell)) return null
  const isGap = OFF_TARGET.test(number.right)
  const options = monthsNamed(each, row, scene).flatMap((month) =>
    isGap ? (gapIn(row, month, target.value, world) ?? []) : (figureIn(row, month, world) ?? []),
  )
  const option = options.find(({ values }) => fitsAny(number, values))
  const isOfTarget = !isGap && OF_TARGET.test(number.left) && !isOfMonth(each, scene)
  return option && !isOfTarget ? traced(number, { row, option }) : null
}

const AS_TARGET = /\b(?:met|reached|hit|achieved|missed|exceeded)\s+$/i
const OF_TARGET = new RegExp(String.raw`\b${TARGET}(?: of| is|:)?\s*\(?$|\b(?:the|our|its|their|that|this)\s+$`, 'i')
/** `Its 581 target (576 in July)`, `July above target (96%)`: no value of the target's. */
function isOfMonth({ number }: Weighed, { months, words }: Scene): boolean {
  const isBeside = months.some(({ end }) => end <= number.at && number.at - end < 20)
  return isBeside || HAS_VALUE.test(words.slice(0, number.at)) || /^ in [A-Z]/.test(number.right)
}

const HAS_VALUE = new RegExp(String.raw`\d%? ${TARGET} \($`, 'i')
const OFF_TARGET = new RegExp(
  String.raw`^(?: (?:percentage )?points?)? (?:short|shy|away|adrift|off|above|over|below|under|better|worse|ahead|behind|inside|within|outside|of (?:the |our |its )?${TARGET})\b`,
  'i',
)

/** The months that a sentence names, and with `from two points above it` the month before. */
function monthsNamed({ number }: Weighed, { latest }: Indicator, { months }: Scene): readonly Month[] {
  const isStart = /\bfrom (?:just |only |being )?$/i.test(number.left)
  return [...months.map(({ month }) => month), ...(isStart && latest ? [addMonths(latest.month, -1)] : [])]
}

function figureIn(row: Indicator, month: Month, { figures }: World): Expected | null {
  const figure = figures.measures.figure(row, month)
  if (!figure) return null
  const { printed, shown, sources } = figure
  return { values: [printed], sign: 0, shown, words: shown, sources }
}

/** How far the figure of a month lay off the target. */
function gapIn(row: Indicator, month: Month, target: number, { figures }: World): Expected | null {
  const figure = figures.measures.figure(row, month)
  const gap = figure && changeOf(row, target, figure.printed, row.unit === 'percent' ? 'points' : 'amount')
  return gap ? { ...gap, words: `${gap.shown} off the target, at ${figure.shown}`, sources: figure.sources } : null
}
