import type { Indicator } from '../../../compute/figures.ts'
import { addMonths } from '../../../shared/month.ts'
import type { Weighed } from '../found.ts'
import { isCounted } from '../number/expect-claim.ts'
import { expectMean } from '../number/expected.ts'
import { fitNumber } from '../number/fit-number.ts'
import { monthSince } from '../read/pick-months.ts'
import type { Scene, World } from '../read/scene.ts'
import { sentenceOf } from '../read/span.ts'
import { statedStretch } from '../read/stated-stretch.ts'
import { contradicted, type Verdict } from '../verdict.ts'

/** Another time, or only some of what the row counts. */
const OTHER =
  /\b(?:not|never|target|aim\w*|up to|until|till|before|excluding|without|apart from|except|previous|prior|had (?:been )?averag\w+|boys|girls|each of|median|last year|per (?:team|worker|week|day)|a (?:week|day)|neighbours?|England|national\w*|rest|others?|weekly|daily)\b|n['’]t\b|\?/i

/**
 * `Have averaged four a month since January, with five in August`: a mean of the one row that the sentence's other numbers
 * are all of, over months that it tells, where the row has another.
 */
export function meanOfTold({ number, claim }: Weighed, found: readonly Weighed[], scene: Scene, world: World): Verdict | null {
  const row = claim?.status === 'unverified' ? rowTold(number, found) : null
  const to = row?.latest?.month
  if (!row || !to || !isCounted(row) || number.kind !== 'number' || OTHER.test(withoutTarget(sentenceOf(scene)))) return null
  const from = statedStretch(number, scene, to) ? null : monthSince(number, scene)
  if (!from || from >= addMonths(to, -1)) return null
  const means = [0, 1].flatMap((late) => [0, 1].map((on) => expectMean(row, addMonths(from, on), addMonths(to, -late), world.figures)))
  const [mean] = means
  const room = number.decimals === 0 ? 1 : 10 ** -number.decimals
  const isOff = (value: number) => fitNumber(number, value) === 'differs' && Math.abs(value - number.value) > room
  if (!mean || !means.every((each) => each?.values.every(isOff) ?? true)) return null
  return contradicted(number, mean.shown, `"${row.label}": ${mean.words}`, mean.sources)
}
