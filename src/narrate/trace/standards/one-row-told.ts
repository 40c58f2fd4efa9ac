import type { Indicator, Reported } from '../../../compute/figures.ts'
import type { Weighed } from '../found.ts'
import { isPlain } from '../number/find-doubts.ts'
import type { World } from '../read/scene.ts'
import { isOfUnit } from '../words/has-own-subject.ts'
import { type Level, latestTold } from './told-figures.ts'

/** The only row that the figures of a sentence are of, by the newest of them, with that figure's number. */
export type RowTold = { readonly row: Indicator; readonly latest: Reported; readonly level: Level }

/** Null where any figure of the sentence is of another row, or of none. */
export function oneRowTold(found: readonly Weighed[]): RowTold | null {
  const [level, ...more] = latestTold(found)
  if (!level?.row.latest || more.length > 0 || (level.wide && !level.plain)) return null
  const isOwn = ({ row, claim }: Weighed) => row === level.row && claim?.status === 'traced'
  return found.every(isOwn) ? { row: level.row, latest: level.row.latest, level } : null
}

/** Whether some words are all the row's own or plain ones, and name no other kind of measure; `aside` are let pass. */
export function isOfRowAlone(words: string, row: Indicator, world: World, aside: RegExp): boolean {
  const said = words.replace(/#\d+%?|@/g, ' ').replace(aside, ' ')
  const isOwn = (stem: string) => world.vocabulary.isOf(row, stem) || isPlain(stem, world)
  return isOfUnit(said, row) && [...world.vocabulary.stemsOf(said)].every(isOwn)
}
