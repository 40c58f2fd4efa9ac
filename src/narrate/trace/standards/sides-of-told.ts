import type { Indicator } from '../../../compute/figures.ts'
import type { Weighed } from '../found.ts'
import { pointsOf } from '../moves/points-of.ts'
import type { Scene, World } from '../read/scene.ts'
import { contradicted, type VerdictAt } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'
import { TARGET } from './target-words.ts'
import { standardTold } from './told-figures.ts'

const FORM =
  /\b(?<verb>is|are|was|were|remains?|running|runs?|now|currently|,)(?: (?:now|still|well|comfortably|running|just|currently|again))* (?<side>ahead of|behind|above|below|over|under|better than|worse than|short of|within) (?:the |our |its |their )?(?:target of )?$/i
/** What turns a side round, narrows whom it is said of, or tells of another time or standard. */
const OTHERWISE =
  /\b(?:not|never|no longer|neither|nor|nearly|almost|rather|instead|both|each|other|others|except|apart|only|one of|far from|until|once|before|would|average\w*|averaging|mean|total\w*|altogether|so far|cumulative\w*|year|quarter|since|annual\w*|rate|share|proportion|percentage)\b|n['’]t\b/i

/**
 * `Five in July and none in August: reunification is ahead of its 6.5 target`: a sentence whose figures are all of one row,
 * with that row's target, where each of them, and each month named, lies on the other side.
 */
export function wrongOfTold(scene: Scene, found: readonly Weighed[], world: World): readonly VerdictAt[] {
  const { words, span } = scene
  const target = found.find((each) => standardTold(each) === 'target')
  const row = target?.row
  if (!target || !row || row.better === null || OTHERWISE.test(words.slice(span.at, span.end))) return []
  const match = FORM.exec(words.slice(span.at, target.number.at))
  const isClosed = new RegExp(`^(?: ${TARGET}\\b)?\\s*(?:[.;,]|$)`, 'i').test(words.slice(target.number.end, span.end))
  const points = pointsOf(found, world).filter((point) => point.row === row)
  if (!match || !isClosed || isUnreal(target.number, scene)) return []
  if (points.length === 0 || points.length !== found.length - 1) return []
  const side = match.groups?.side?.toLowerCase() ?? ''
  const figures = [...points.map(({ figure }) => figure), ...monthsOf(row, scene, world)]
  if (figures.some(({ printed }) => isOnSide(side, printed, target.number.value, row) !== false)) return []
  const shown = row.latest ?? figures[0]
  const at = span.at + match.index + match[0].toLowerCase().lastIndexOf(side)
  const reason = `"${row.label}" is ${shown?.shown}, and the target is ${row.target?.shown}`
  return shown ? [{ at, claim: contradicted({ text: side }, shown.shown, reason, shown.sources) }] : []
}

/** The row's figures of the months that a sentence names, and its newest. */
function monthsOf(row: Indicator, { months }: Scene, { figures }: World) {
  return [
    ...months.flatMap(({ month }) => figures.measures.figure(row, month) ?? []),
    ...(row.latest ? [row.latest] : []),
  ]
}

/** Null where it can be meant either way. */
function isOnSide(side: string, value: number, target: number, { better }: Indicator): boolean | null {
  if (value === target) return null
  const isAbove = value > target
  const isBetter = isAbove === (better === 'higher')
  if (side === 'above' || side === 'over') return isAbove
  if (side === 'below' || side === 'under') return !isAbove
  if (side === 'worse than') return !isBetter
  if (side === 'better than' || side === 'within') return isBetter
  if (better === 'lower') return null
  return side === 'ahead of' ? isAbove : !isAbove
}
