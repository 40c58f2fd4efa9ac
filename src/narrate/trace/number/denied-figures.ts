import { isUnsettled, type Weighed } from '../found.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { deniedBy } from '../subject/denied-rows.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'
import { expectLevel } from './expected.ts'
import { fitsAny, nearsAny } from './fit-number.ts'

/** Words by which a figure is how far one lies from another, or stands for what is left. */
const OTHERWISE = /\b(?:more|fewer|less|than|but|rest|other|others|remain\w*|rose|fell|by|up|down|would|could|if)\b/i

/** `222 fines outside the parking zone (not parking)`, where 222 is the figure of those within it. */
export function deniedFigures(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const { month } = world.figures.settings
  if (scene.months.some((each) => each.month !== month)) return new Map()
  return new Map(
    found.flatMap((each) => {
      const verdict = isOpen(each) && !isUnreal(each.number, scene) ? judge(each.number, scene, world) : null
      return verdict ? [[each.number, verdict] as const] : []
    }),
  )
}

function isOpen({ number, claim, wide }: Weighed): boolean {
  const isFigure = number.kind === 'number' || number.kind === 'percent'
  const isTold = isFigure && number.hedge === null && (number.value >= 10 || number.decimals > 0)
  return isTold && isUnsettled({ claim, wide }) && !OTHERWISE.test(`${number.left} ${number.right}`)
}

/** The row that the words mean is named by all of its label; what they deny alone has the figure. */
function judge(number: Placed, { bag }: Scene, world: World): Verdict | null {
  const { vocabulary, figures } = world
  for (const { row, other } of deniedBy(number, world)) {
    const [right, taken] = [row, other].map((each) => each.latest && expectLevel(each, each.latest.month, figures))
    const isNamed = [...(vocabulary.knownOf(row)?.stems ?? [])].every((stem) => bag.has(stem))
    if (!right || !taken || !isNamed || nearsAny(number, right.values)) continue
    if (!fitsAny(number, taken.values)) continue
    const reason = `"${row.label}" gives ${right.words}; ${number.text} is the figure of "${other.label}"`
    return contradicted(number, right.shown, reason, right.sources)
  }
  return null
}
