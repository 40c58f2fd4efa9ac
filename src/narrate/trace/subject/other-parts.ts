import type { Indicator } from '../../../compute/figures.ts'
import { keptIn } from '../../../shared/kept-in.ts'
import { numberBefore } from '../read/beside.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import type { Known, Vocabulary } from '../read/vocabulary.ts'

/** A row whose label joins those of two others, the first of which is spoken of: `Births and deaths registered`. */
type Joint = { readonly whole: Known; readonly part: Known; readonly other: Known }

const joints = new WeakMap<Vocabulary, readonly Joint[]>()

/** `Deaths were up 13 and births down seven`: the rows of both and of the other, where a limb names one of the two. */
export function otherParts(number: Placed, scene: Scene, { vocabulary }: World): ReadonlySet<Indicator> {
  const all = keptIn(joints, vocabulary, () => jointsIn(vocabulary))
  const [, before = '', limb = ''] = (all.length > 0 && LIMB.exec(ledIn(number, scene))) || []
  const [apart, said] = [vocabulary.stemsOf(before), vocabulary.stemsOf(limb)]
  return new Set(
    all.flatMap(({ whole, part, other }) => {
      const tells = (stems: ReadonlySet<string>, one: Known, two: Known) =>
        [...stems].some((stem) => one.stems.has(stem) && !two.stems.has(stem))
      const isNamed = tells(said, part, other) && !tells(said, other, part)
      const isJoined = tells(apart, part, other) || tells(apart, other, part)
      return isNamed && !isJoined ? [whole.row, other.row] : []
    }),
  )
}

/** What stands before a number; for one in brackets, before the number that it says again. */
function ledIn(number: Placed, scene: Scene): string {
  const former = /[a-z]/i.test(number.left) ? undefined : numberBefore(number, scene)
  return former ? ledIn(former, scene) : number.left
}

const LIMB = /^(?:(.*)(?:[,;:]|\b(?:and|but|while|whilst|whereas|with|or)|[&/+])(?= ))?(.*)$/is

function jointsIn({ rows }: Vocabulary): readonly Joint[] {
  const wholes = rows.filter(({ row }) => /\band\b|[&/+]/.test(row.label))
  return wholes.flatMap((whole) => {
    const parts = rows.filter(
      ({ row, stems }) =>
        row.unit === whole.row.unit &&
        row.sheet === whole.row.sheet &&
        stems.size < whole.stems.size &&
        [...stems].every((stem) => whole.stems.has(stem)),
    )
    const isAll = (one: Known, two: Known) =>
      [...whole.stems].every((stem) => one.stems.has(stem) || two.stems.has(stem))
    return parts.flatMap((part) => parts.flatMap((other) => (isAll(part, other) ? [{ whole, part, other }] : [])))
  })
}
