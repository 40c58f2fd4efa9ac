import type { Indicator } from '../../../compute/figures.ts'
import { type Month, shortMonth } from '../../../shared/month.ts'
import type { Weighed } from '../found.ts'
import { expectMean } from '../number/expected.ts'
import { nearsAny } from '../number/fit-number.ts'
import type { Scene, World } from '../read/scene.ts'
import { contradicted, type Verdict } from '../verdict.ts'

/**
 * `76.5 a month in June, July and August`, where that is the mean of April to July: a mean that was found over other months
 * than the three that the sentence lists, over which its row has another.
 */
export function meanOfListed({ number, row, claim }: Weighed, scene: Scene, world: World): Verdict | null {
  const months = listed(scene)
  const [from, to] = [months[0], months.at(-1)]
  if (!row || !from || !to || number.hedge !== null || number.decimals === 0 || claim?.status !== 'traced') return null
  const sources = claim.evidence.filter(({ code }) => code === row.code)
  if (sources.length < 3 || sources.length !== claim.evidence.length) return null
  const isSame =
    sources.length === months.length && sources.every(({ month }) => month !== null && months.includes(month))
  const mean = isSame ? null : expectMean(row, from, to, world.figures)
  const fits = (of: Indicator) => nearsAny(number, expectMean(of, from, to, world.figures)?.values)
  if (!mean || world.vocabulary.rows.some((each) => fits(each.row))) return null
  const reason = `"${row.label}": the average from ${shortMonth(from)} to ${shortMonth(to)} is ${mean.shown}`
  return contradicted(number, mean.shown, reason, mean.sources)
}

/** Three months or more that follow each other and are all that a sentence names. */
function listed({ months, words }: Scene): readonly Month[] {
  const said = months.map(({ month }) => month)
  const isInTurn = months.every(({ month, at }, index) => {
    const former = months[index - 1]
    return !former || (month > former.month && /^,? (?:and )?$/.test(words.slice(former.end, at)))
  })
  const isList = said.length >= 3 && isInTurn && months.every(({ since, role }) => !since && role !== 'by')
  return isList ? said : []
}
