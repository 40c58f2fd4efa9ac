import type { Indicator } from '../../../compute/figures.ts'
import { addMonths } from '../../../shared/month.ts'
import type { Weighed } from '../found.ts'
import { withoutMonths } from '../moves/move-of-row.ts'
import { isCounted } from '../number/expect-claim.ts'
import { type Expected, expectMean } from '../number/expected.ts'
import { isPlain } from '../number/find-doubts.ts'
import { fitNumber } from '../number/fit-number.ts'
import { monthSince } from '../read/pick-months.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { sentenceOf } from '../read/span.ts'
import { statedStretch } from '../read/stated-stretch.ts'
import { contradicted, type Verdict } from '../verdict.ts'

/** Another time, or only some of what the row counts. */
const OTHER =
  /\b(?:not|never|up to|until|till|before|excluding|without|apart from|except|previous|prior|had (?:been )?averag\w+|each of|median|a (?:week|day)|weekly|daily|rest|others?|a quarter|quarterly)\b|n['’]t\b|\?/i

/**
 * `Have averaged four a month since January, with five in August`: a mean of the one row that all of the sentence's other
 * figures and words are of, over months that it tells, where the row has another.
 */
export function meanOfTold(each: Weighed, found: readonly Weighed[], scene: Scene, world: World): Verdict | null {
  const { number, claim } = each
  const row = claim?.status === 'unverified' && number.kind === 'number' ? rowTold(each, found) : null
  if (!row || !isCounted(row) || OTHER.test(sentenceOf(scene)) || !isAllOf(row, scene, world)) return null
  const [mean, ...others] = meansOf(number, row, scene, world)
  if (!mean || ![mean, ...others].every(({ values }) => values.every((value) => isOff(number, value)))) return null
  return contradicted(number, mean.shown, `"${row.label}": ${mean.words}`, mean.sources)
}

/** The one row that the sentence's other numbers are of, one of them its figure of now or its target. */
function rowTold(each: Weighed, found: readonly Weighed[]): Indicator | null {
  const others = found.filter((other) => other !== each)
  const [first] = others
  const isOne = others.every(({ row, claim }) => claim?.status === 'traced' && row !== null && row === first?.row)
  const row = isOne ? first?.row : null
  return row && others.some(({ level, number }) => level && number.value === row.latest?.printed) ? row : null
}

/** Whether the sentence has no word that is neither the row's own nor a plain one. */
function isAllOf(row: Indicator, scene: Scene, world: World): boolean {
  const said = withoutMonths(scene.span.at, scene.span.end, scene).replace(MEANS, ' ')
  return [...world.vocabulary.stemsOf(said)].every(
    (stem) => world.vocabulary.isOf(row, stem) || /^\d/.test(stem) || isPlain(stem, world),
  )
}

const MEANS =
  /\b(?:averag\w*|means?|alone|target|goal|working out|works? out|running|against|last|year|since|[a-z]*teen|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty)\b/gi

/** The means since the month that is told, first of all months and then without the first or the last. */
function meansOf(number: Placed, row: Indicator, scene: Scene, { figures }: World): readonly Expected[] {
  const to = row.latest?.month
  const from = to && !statedStretch(number, scene, to) ? monthSince(number, scene) : null
  if (!to || !from || from > addMonths(to, -3)) return []
  const whole = expectMean(row, from, to, figures)
  if (!whole) return []
  const cut = [0, 1].flatMap((on) =>
    [0, 1].map((late) => expectMean(row, addMonths(from, on), addMonths(to, -late), figures)),
  )
  return [whole, ...cut.flatMap((mean) => mean ?? [])]
}

/** A mean may be cut short sooner than rounded. */
function isOff(number: Placed, value: number): boolean {
  const step = 10 ** -number.decimals
  const isCut = value >= number.value && value - number.value < step
  return !isCut && fitNumber(number, value) === 'differs'
}
