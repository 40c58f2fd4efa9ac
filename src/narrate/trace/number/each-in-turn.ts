import type { Indicator } from '../../../compute/figures.ts'
import type { Month } from '../../../shared/month.ts'
import type { Weighed } from '../found.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { latestTold } from '../standards/told-figures.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import type { Expected } from './expectation.ts'
import { expectLevel } from './expected.ts'
import { fitNumber, fitsAny } from './fit-number.ts'
import { traced } from './say-verdict.ts'

/**
 * `75% for care leavers and 74% for children, both lower than in July (86% and 88% respectively)`: figures of the month
 * before a bracket, each of the row whose newest figure the sentence gave in the same place.
 */
export function eachInTurn(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const told = new Map<Placed, Verdict>()
  found.forEach((_, at) => {
    const list = found.slice(at, at + 2)
    const month = monthOf(list, scene)
    const levels = month
      ? latestTold(found.slice(0, at)).filter(({ number }) => number.kind === list[0]?.number.kind)
      : []
    const rows = [...new Set(levels.map(({ row }) => row))]
    if (!month || rows.length !== list.length) return
    list.forEach((each, place) => {
      const verdict = rows[place] ? judge(each, rows[place], month, world) : null
      if (verdict) told.set(each.number, verdict)
    })
  })
  return told
}

/** The month of two figures in a bracket right behind it, that are said to be each of one. */
function monthOf([one, two]: readonly Weighed[], { words, months }: Scene): Month | null {
  if (!one || !two || words.slice(one.number.end, two.number.at) !== ' and ') return null
  if (!/^,? respectively\)/i.test(words.slice(two.number.end))) return null
  const before = months.find(({ end }) => words.slice(end, one.number.at) === ' (')
  return before?.month ?? null
}

function judge({ number }: Weighed, row: Indicator, month: Month, { figures }: World): Verdict | null {
  const option: Expected | null = expectLevel(row, month, figures)
  if (!option || number.hedge !== null) return null
  if (fitsAny(number, option.values)) return traced(number, { row, option })
  const isWrong = option.values.every((value) => fitNumber(number, value) === 'differs')
  return isWrong ? contradicted(number, option.shown, `"${row.label}" gives ${option.words}`, option.sources) : null
}
