import type { Indicator } from '../../../compute/figures.ts'
import { standardValues } from '../number/expected.ts'
import { fitNumber } from '../number/fit-number.ts'
import { anyOf } from '../read/any-of.ts'
import { wordsBefore } from '../read/beside.ts'
import type { World } from '../read/scene.ts'
import { AIM } from '../standards/target-words.ts'
import type { Doubted } from './doubted.ts'

/**
 * `Between 79% and 87% all year, at best eight points short of target`: how far from a standard the best or the worst of
 * a row's months was, where the words tell of that and not of now; `never met the target of 25%; the nearest was 32%`,
 * what it was; `91% in July, three points short of our best`, how far from it the figure before was.
 */
export function isOfBestMonth({ each: { number, row }, found, given, scene, world }: Doubted): boolean {
  const before = LAST_PART.exec(wordsBefore(number, scene))?.[0] ?? ''
  const best = AT_BEST.exec(before)
  const isFrom = FROM_BEST.test(number.right)
  const isNearest = NEAREST_WAS.test(before) || NEAREST_NEXT.test(number.right)
  if (number.kind === 'times' || !(best || isFrom || isNearest || AT_BEST_NEXT.test(number.right))) return false
  if (best && NOW.test(before.slice(best.index))) return false
  const former = found[found.findIndex((one) => one.number === number) - 1]
  return [...(row ? [row] : []), ...given].some((one) => {
    const ends = endsOf(one, world)
    const from = isFrom && former?.row === one && former.claim?.status === 'traced' ? [former.number.value] : []
    const apart = from.flatMap((value) => ends.map((end) => Math.abs(end - value)))
    const values = [...distances(one, ends, world), ...(isNearest ? ends : []), ...apart]
    return values.some((value) => fitNumber(number, value) === 'fits')
  })
}

/** `February, when we came within four points of the target`: how near to a standard any month came, where one that is past is told. */
export function isOfNearMonth({ each: { number, row }, given, scene, world }: Doubted): boolean {
  if (!CAME_WITHIN.test(number.left) || !OF_STANDARD.test(number.right)) return false
  const { month } = world.figures.settings
  if (!scene.months.some((each) => each.month < month)) return false
  return [...(row ? [row] : []), ...given].some((one) =>
    distances(one, printedOf(one, world), world).some((distance) => fitNumber(number, distance) === 'fits'),
  )
}

const CAME_WITHIN =
  /\b(?:came|come|got|gotten|been|were|was|moved|crept|climbed|dropped|fell|fallen|reached|brought|took)\b[^,;()]{0,30}\bwithin (?:just |about |only |around )?$/i
const OF_STANDARD = new RegExp(
  String.raw`^ (?:(?:percentage )?points? )?(?:of|from) (?:the |our |its |their |that )?(?:[\d.]+%? )?(?:$|${AIM}\b)`,
  'i',
)

/** What the sentence says since its last full break. */
const LAST_PART = /[^;]*$/
const BEST = anyOf('best|worst|peak|height|highest|lowest|closest|nearest|furthest|high point|low point')
const AT_BEST = new RegExp(
  String.raw`\b(?:at (?:its |our |their |the |that |the very )?(?:very )?${BEST}|(?:the|our|its|their) (?:best|worst|closest|nearest|highest|lowest|peak) (?:of|we|month|figure|result|(?:it|they)|was|being|has|have|had)|(?:never|not|no) (?:been |got |come |any )?(?:closer|nearer|better|further|worse|higher|lower|more|less|fewer) than)\b`,
  'i',
)
const AT_BEST_NEXT = new RegExp(String.raw`^[^;.\d]{0,50}\bat (?:its |our |their |the )?(?:very )?${BEST}\b`, 'i')
const FROM_BEST = new RegExp(
  String.raw`^[^;,.\d]{0,24}\b(?:of|below|above|under|over|off|from|on|than) (?:our |the |its |their )?(?:[a-z]+ )?${BEST}\b(?! (?:[a-z]+ )?neighbours?\b)`,
  'i',
)
const NEAREST_WAS = /\b(?:nearest|closest)\b[^.;:,]{0,60} (?:was|is|being|has been) (?:only |just |at )?$/i
const NEAREST_NEXT = /^,? (?:is|was|being|has been) (?:as )?(?:the )?(?:nearest|closest|near as|close as)\b/i
/** What turns back from the best month to the latest. */
const NOW = /\b(?:now|today|currently|at present|is still|are still|stands?|this month)\b/i

/** The lowest and the highest of the last so many months, however many. */
function endsOf(row: Indicator, world: World): readonly number[] {
  const known = printedOf(row, world)
  const ends = known.slice(0, 1 - LEAST).flatMap((_, from) => {
    const since = known.slice(from)
    return [Math.min(...since), Math.max(...since)]
  })
  return [...new Set(ends)]
}

/** Fewer months have no best. */
const LEAST = 3

/** The figures of a row, month by month, as printed. */
export function printedOf(row: Indicator, { figures }: World): readonly number[] {
  return row.history.flatMap(({ month }) => figures.measures.figure(row, month)?.printed ?? [])
}

/** How far from each standard of a row some figures are. */
function distances(row: Indicator, values: readonly number[], { figures }: World): readonly number[] {
  const standards = standardValues(row, figures)
  return values.flatMap((value) => standards.map((standard) => Math.abs(value - standard)))
}
