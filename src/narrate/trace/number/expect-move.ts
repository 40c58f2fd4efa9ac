import { addMonths, type Month } from '../../../shared/month.ts'
import { nearBases, speaksOfLonger } from '../read/longer-time.ts'
import { type MonthsMeant, monthOfLevel, monthOfOlder, monthsOfChange } from '../read/pick-months.ts'
import type { Placed, Scene } from '../read/scene.ts'
import type { Expected } from './expectation.ts'
import { countingOf, type Expectation, type Held, NONE } from './expectation.ts'
import { changeOf, expectChange } from './expected.ts'
import { fitsAny } from './fit-number.ts'
import { wayMeant } from './way-meant.ts'

/** A change from the months that it may be counted from, or between the two levels that the sentence itself gives. */
export function expectMove({ number, row, scene, world }: Held, sign: number): Expectation {
  if (number.kind === 'times') return NONE
  const counting = countingOf(number, row)
  const loose = counting ?? (row.unit === 'percent' ? 'relative' : null)
  if (loose === null) return NONE
  const { from, to } = monthsOfChange(number, row, scene, world)
  const bases = from.usual && !speaksOfLonger(scene) ? nearBases(from.months, row, to, scene) : from.months
  const changes = bases.map((month) => expectChange(row, month, to, loose, world.figures, number.decimals))
  const ends = from.sure && !from.usual ? null : endpointsOf(number, scene)
  const stated = ends && changeOf(row, ends.from.value, ends.to.value, loose, number.decimals)
  const words = `${stated?.words}, from ${ends?.from.text} to ${ends?.to.text}`
  const spelt = stated && ends ? { ...stated, words, sources: sourcesOf(ends, { number, row, scene, world }) } : null
  // `The share more than doubled between May (9%) and July (21%)`: up to a month that was read as that figure's.
  const isOther = number.kind === 'multiple' && row.unit === 'percent' && !isOfMonths(scene, [...from.months, to])
  return {
    options: (spelt ? [spelt] : changes).flatMap((each) => each ?? []),
    sure: counting !== null && !isOther && (from.sure || spelt !== null),
    sign: wayMeant(sign, row),
    months: [...from.months, to],
  }
}

/** Whether a sentence names no other month than these. */
function isOfMonths({ months }: Scene, own: readonly Month[]): boolean {
  return months.every(({ month }) => own.includes(month))
}

/** The two levels between which the sentence itself says that something moved. */
function endpointsOf(number: Placed, { numbers, words, span }: Scene): Endpoints | null {
  const others = numbers.filter((other) => other !== number)
  const isLedBy = ({ at }: Placed, lead: RegExp) => lead.test(words.slice(span.at, at))
  const from = others.find((other) => isLedBy(other, /\bfrom\s*(?:a (?:high|peak|low) of )?$/i))
  const to = others.find(
    (other) => other !== from && other.kind === from?.kind && isLedBy(other, /\bto\s*(?:just )?$/i),
  )
  return from && to ? { from, to } : null
}

type Endpoints = { readonly from: Placed; readonly to: Placed }

/**
 * The figures that two levels are, as each is read by itself, or those of the month that the change is told of and the
 * one before; none where one is no figure of the row.
 */
function sourcesOf({ from, to }: Endpoints, { number, row, scene, world }: Held): Expected['sources'] {
  const figureOf = (end: Placed, { months }: Pick<MonthsMeant, 'months'>) =>
    months
      .flatMap((month) => world.figures.measures.figure(row, month) ?? [])
      .find(({ printed, value }) => fitsAny(end, [printed, value]))
  const older = figureOf(from, monthOfOlder(from, row, scene, world))
  const newer = figureOf(to, monthOfLevel(to, row, scene, world))
  if (older && newer) return [...older.sources, ...newer.sources]
  return number.months.flatMap(({ month }) => {
    const [then, now] = [figureOf(from, { months: [addMonths(month, -1)] }), figureOf(to, { months: [month] })]
    return then && now ? [...then.sources, ...now.sources] : []
  })
}
