import type { Indicator } from '../../compute/figures.ts'
import type { Placed } from './scene.ts'

/** A number of the sentence with the row that it was found to speak of; `older` where it is not that row's level. */
export type Found = {
  readonly number: Placed
  readonly row: Indicator | null
  readonly older: boolean
}
