import type { Month } from '../../../shared/month.ts'
import type { Scene, World } from '../read/scene.ts'
import type { Part, Roles } from './roles.ts'

/** A sentence as its judging words are read: with `#0` for its numbers and `@` for its months. */
export type Reading = {
  readonly skeleton: string
  readonly roles: Roles
  readonly scene: Scene
  readonly world: World
}

/** What some words say of two numbers of a sentence, and whether it is so. */
export type Judging = {
  /** Where in the skeleton the words stand. */
  readonly at: number
  readonly end: number
  readonly text: string
  /** What stands within them and has to be of the row, as all that leads up to them. */
  readonly within: string
  readonly pair: readonly [Part, Part]
  /** Said of an amount by its move, which another amount beside it may have made. */
  readonly ofAmount: boolean
  readonly right: boolean
}

/** The months that are named in a stretch of the skeleton, months to come aside. */
export function monthsIn(skeleton: string, at: number, end: number, { months }: Scene): readonly Month[] {
  const before = skeleton.slice(0, at).split('@').length - 1
  const count = skeleton.slice(at, end).split('@').length - 1
  const said = months.toSorted((a, b) => a.at - b.at).slice(before, before + count)
  return said.flatMap(({ month, role }) => (role === 'by' ? [] : [month]))
}

/** What leads up to a place, from the number before it on. */
export function leadOf(skeleton: string, at: number): string {
  return skeleton.slice(0, at).replace(/^.*#\d+%?/s, '')
}
