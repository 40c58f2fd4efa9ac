import type { Indicator } from '../../../compute/figures.ts'
import { addMonths, type Month, shortMonth } from '../../../shared/month.ts'
import { isUnsettled, type Weighed } from '../found.ts'
import { bareOf } from '../read/bare-of.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { namesSaid } from '../standards/name-benchmark.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { plausibleRows } from '../wide/plausible-rows.ts'
import { isUnreal } from '../words/is-unreal.ts'
import { expectLevel } from './expected.ts'
import { isPlain } from './find-doubts.ts'
import { fitsAny, nearsAny } from './fit-number.ts'

const WHAT = "(?<what>[a-z][a-z’'()&, -]{2,80}?)"
const IS = '(?:[,:]| [–—-])?(?: (?:is|was|are|were|at|stands? at|stood at|came to|totalled))?'
const IN = String.raw`,? \(?(?:(?:in|for|during|at|as at|as of) )?(?:the )?(?:end of )?@\)?`

/** `Open cases 1,742 at the end of August`, `August: open cases 1,742`, `There were 1,742 open cases in August`. */
const FORMS = [
  String.raw`^\W*${WHAT}${IS} #0${IN}\W*$`,
  String.raw`^\W*(?:(?:in|for|at) )?(?:the )?(?:end of )?@(?:['’]s)?${IS} ${WHAT}${IS} #0\W*$`,
  String.raw`^\W*(?:(?:there were|we had|we held) )?#0 ${WHAT}${IN}\W*$`,
].map((form) => new RegExp(form, 'i'))

/** Words by which a figure is of another time than the month named, a move, a sum or what is wanted. */
const OTHERWISE =
  /\b(?:not|never|no|start\w*|beginning|begun|began|opening|earlier|previous\w*|last|before|after|until|till|by|since|from|than|up|down|target|goal|aim|forecast|expected|mean|total\w*|combined|together|both|each|highest|lowest|best|worst|peak\w*|record|rise|rose|fall|fell|change\w*|increase|drop\w*|reduction|decrease|difference|gap|excluding|outside|without|other)\b|n['’]t\b/i

/** How far back a figure is taken from by an oversight: the month before, and the year before. */
const BACK = [-1, -12]

/**
 * A note that is no more than a name, a figure and a month, of which one row alone had that figure, the month or the year
 * before, and no row at all has it in the month that is named.
 */
export function monthsBefore(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const [each, ...others] = found
  const [said, ...more] = scene.months
  if (!each || !said || others.length > 0 || more.length > 0 || said.since || !said.sure || !isOpen(each))
    return new Map()
  const bare = bareOf(found, scene)
  const what = FORMS.map((form) => form.exec(bare)?.groups?.what).find((words) => words !== undefined)
  const isOther = OTHERWISE.test(bare) || namesSaid(scene, world.benchmarks).length > 0 || isUnreal(each.number, scene)
  if (what === undefined || isOther || !isOfRows(what, world)) return new Map()
  const verdict = judge(each.number, said.month, /\baverages?\b/i.test(what), scene, world)
  return verdict ? new Map([[each.number, verdict]]) : new Map()
}

/** So many digits are no other row's by chance. */
function isOpen({ number, claim, wide }: Weighed): boolean {
  const isFigure = number.kind === 'number' && number.hedge === null && !number.spelt
  return isFigure && number.value * 10 ** number.decimals >= 100 && isUnsettled({ claim, wide })
}

/** Whether all of some words are of the workbook's labels, or tell of nothing. */
function isOfRows(what: string, world: World): boolean {
  const { stemsOf, weight } = world.vocabulary
  return [...stemsOf(what)].every((stem) => weight(stem) > 0 || isPlain(stem, world))
}

function judge(number: Placed, month: Month, isAverage: boolean, scene: Scene, world: World): Verdict | null {
  const isIn = (row: Indicator, at: Month) => fitsAny(number, expectLevel(row, at, world.figures)?.values)
  if (world.vocabulary.rows.some(({ row }) => isIn(row, month))) return null
  const rows = plausibleRows(number, scene, [], world).flatMap(({ row }) => row)
  const taken = rows.flatMap((row) =>
    BACK.flatMap((back) => (isIn(row, addMonths(month, back)) ? [{ row, back }] : [])),
  )
  const [first, ...others] = taken
  if (!first || others.some(({ row }) => row !== first.row && !world.twins.get(first.row)?.includes(row))) return null
  const { row, back } = first
  const right = expectLevel(row, month, world.figures)
  if (!right || (row.unit === 'average') !== isAverage || nearsAny(number, right.values)) return null
  const reason = `"${row.label}" gives ${right.words}; ${number.text} is the figure of ${shortMonth(addMonths(month, back))}`
  return contradicted(number, right.shown, reason, right.sources)
}
