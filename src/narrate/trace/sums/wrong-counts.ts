import type { Source } from '../../../compute/figures.ts'
import { type Month, shortMonth } from '../../../shared/month.ts'
import type { Weighed } from '../found.ts'
import { fitNumber } from '../number/fit-number.ts'
import { percentOf } from '../number/percent-of.ts'
import type { Placed, World } from '../read/scene.ts'
import { contradicted, type Verdict } from '../verdict.ts'

/** A share with the two counts that its sentence gives for it. */
type Shared = { readonly share: Weighed; readonly part: Weighed; readonly whole: Weighed }
type Told = readonly (readonly [Placed, Verdict])[]

/**
 * `61% of strategy discussions (109 of 147)`, where 61% is the row's own figure: the counts are wrong, and not the share
 * that they do not make. Which of them is told by two counts of that month that do make it; both where none are known.
 * Where another month has both of the counts the share may as well be stale, and none is blamed.
 */
export function wrongCounts({ reason }: Verdict, { share, part, whole }: Shared, world: World): Told {
  const { row, claim } = share
  const month = monthOfOwn(share)
  const isNoted = part.number.left.endsWith('(') && whole.number.right.startsWith(')')
  if (!row || !claim || month === null || !isNoted || areOfOneMonth({ share, part, whole }, world)) return []
  const own = `${reason}, and "${row.label}" gives ${claim.found} in ${shortMonth(month)}`
  const right = countsOf({ share, part, whole }, month, world)
  if (!right) return [part, whole].map(({ number }) => [number, contradicted(number, null, own, claim.evidence)])
  const counts = [
    [part.number, right.part],
    [whole.number, right.whole],
  ] as const
  return counts.flatMap(([number, { value, shown, sources }]) =>
    number.value === value ? [] : [[number, contradicted(number, shown, `${own}: ${right.words}`, sources)] as const],
  )
}

/** The month that a percentage is its row's own figure of, where its own words find that. */
function monthOfOwn({ number, row, level, wide, claim }: Weighed): Month | null {
  const isFigure = number.kind === 'percent' && row?.unit === 'percent' && level && !wide && claim?.status === 'traced'
  const [month = null, ...others] = new Set(isFigure ? claim.evidence.map((source) => source.month) : [])
  return others.length === 0 ? month : null
}

type Count = { readonly value: number; readonly shown: string; readonly sources: readonly Source[] }

/** The only two counts of the row's sheet in a month that make a share, one of which the sentence gives. */
function countsOf({ share, part, whole }: Shared, month: Month, world: World) {
  const given = [part.number.value, whole.number.value]
  const counts = countsIn(month, share, world)
  const pairs = counts.flatMap((one) =>
    counts.flatMap((all) => {
      const isGiven = given.includes(one.value) || given.includes(all.value)
      const makes = all.value > one.value && fitNumber(share.number, percentOf(one.value, all.value)) === 'fits'
      return isGiven && makes ? [{ part: one, whole: all }] : []
    }),
  )
  const [only, ...others] = pairs
  return only && others.length === 0
    ? { ...only, words: `${only.part.shown} of ${only.whole.shown} is ${share.number.text}` }
    : null
}

/** The counts that the sheet of a share has in a month. */
function countsIn(month: Month, { row: of }: Weighed, { figures }: World): readonly Count[] {
  return [...figures.byCode.values()].flatMap((row) => {
    const figure = row.sheet === of?.sheet && row.unit === 'number' ? figures.measures.figure(row, month) : null
    return figure ? [{ value: figure.printed, shown: figure.shown, sources: figure.sources }] : []
  })
}

/** Whether both counts are figures of one month, whichever. */
function areOfOneMonth({ share, part, whole }: Shared, world: World): boolean {
  return (share.row?.history ?? []).some(({ month }) => {
    const values = countsIn(month, share, world).map(({ value }) => value)
    return [part, whole].every(({ number }) => values.includes(number.value))
  })
}
