import type { Indicator, Source } from '../../../compute/figures.ts'
import { addMonths, type Month } from '../../../shared/month.ts'
import type { Weighed } from '../found.ts'
import { expectChange } from '../number/expected.ts'
import { findDoubts } from '../number/find-doubts.ts'
import { fitsAny } from '../number/fit-number.ts'
import { wordsBefore } from '../read/beside.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { signOf } from '../read/sign-of.ts'
import { withoutMonths } from '../read/without-months.ts'
import { isHome } from '../subject/find-subject.ts'
import type { Verdict } from '../verdict.ts'
import { isOfRow, judgeMove } from './move-of-row.ts'
import { isOpen, MEAN, moveSign } from './told-moves.ts'

/**
 * Changes whose base is beyond doubt: a figure that stands behind them with its month (`by 17 points from July's 96%`), or
 * the change said before in another way (`546 fewer than a year ago, a drop of 32%`).
 */
export function basedMoves(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const told = new Map<Placed, Verdict>()
  if (scene.months.length === 0) return told
  for (const [at, each] of found.entries()) {
    if (!isOpen(each)) continue
    const verdict =
      fromFigure(each, found[at + 1], scene, world) ??
      saidAgain(each, found[at - 1], scene, world) ??
      fromOtherMonth(each, scene, world)
    if (verdict) told.set(each.number, verdict)
  }
  return told
}

const SIDE =
  /^ ?(?:(?:percentage )?points? )?(?:(?:an? )?(?:fall|drop|rise|increase) )?(?:(?<side>below|above|under|over|down on|up on|lower than|higher than|more than|fewer than|less than|better than|worse than)|on|from) (?:the |that of |last |(?:['’]s) |figure of |total of |of |in |\(|['’]s )*$/i

/** `42% below the 196 of August 2022`: the figure behind it tells the row and the month. */
function fromFigure(each: Weighed, figure: Weighed | undefined, scene: Scene, world: World): Verdict | null {
  const { number } = each
  const side = figure ? SIDE.exec(withoutMonths(number.end, figure.number.at, scene)) : null
  const then = figure ? figureOf(figure) : null
  const row = figure?.row
  const to = row?.latest?.month
  if (!side || !figure || !then || !row || !to || then >= to || !isTold(figure, then, to, scene)) return null
  if (row.unit !== 'average' && MEAN.test(wordsBefore(number, scene))) return null
  const sign = side.groups?.side ? signOf(side.groups.side) : moveSign(number, scene, world)
  if (sign === null || !isOfRow(each, { row, figure }, scene, world)) return null
  return judgeMove(each, sign, row, [then], to, world)
}

/** The month whose figure a number is. */
function figureOf({ row, claim }: Weighed): Month | null {
  const [source, ...others] = claim?.status === 'traced' ? claim.evidence : []
  return row !== null && others.length === 0 && source?.code === row.code ? source.month : null
}

/** Whether a figure's month is named with it, and no third one in the sentence. */
function isTold({ number }: Weighed, then: Month, to: Month, { months, words }: Scene): boolean {
  const isNamed =
    number.months.some(({ month }) => month === then) ||
    months.some(
      ({ month, end }) => month === then && /^['’]s (?:figure of |total of )?$/.test(words.slice(end, number.at)),
    )
  return isNamed && months.every(({ month }) => month === then || month === to)
}

const AGAIN =
  /^[^.;:()#]{0,60}?(?:, | \(|,? or |,? that is |,? which is )(?:or |an? |down |up |(?:a |an )?(?:fall|drop|reduction|decrease|decline|cut|rise|increase|growth) of |about |around |nearly |almost |some |just over |just under )*$/i
const OTHER_BASE =
  /^\s*(?:points?\s*)?(?:on|since|from|than|over|in|below|above|against|of|more|fewer|less|higher|lower|up|down)\b/i

/** `a drop of 32%`: the same two months in percent. */
function saidAgain(each: Weighed, former: Weighed | undefined, scene: Scene, world: World): Verdict | null {
  const { number } = each
  const { row } = former ?? {}
  const [then, now, ...others]: readonly Source[] = former?.claim?.status === 'traced' ? former.claim.evidence : []
  const isMove = former?.number.kind === 'number' && !former.wide && others.length === 0
  if (!row || row.unit === 'percent' || !isMove || number.kind !== 'percent' || !then?.month || !now?.month) return null
  const gap = withoutMonths(former.number.end, number.at, scene)
  if (then.code !== row.code || now.code !== row.code || !AGAIN.test(gap) || OTHER_BASE.test(number.right)) return null
  const isOwn = !number.months.some((month) => !former.number.months.includes(month))
  const sign = moveSign(number, scene, world) ?? (/[(]|or |is $/.test(gap) ? former.sign : null)
  const isSame = sign !== null && (sign === 0 || former.sign === 0 || sign === former.sign)
  return isOwn && isSame && findDoubts(number, [row], scene, world).length === 0
    ? judgeMove(each, former.sign, row, [then.month], now.month, world)
    : null
}

/** A change of this size is no other row's by chance, and a smaller one no other's that the text's own part has. */
const LARGE = 100
const SOME = 20
const THAN = /^(?! of\b)[^.,;:()]{0,60}\b(?:than (?:(?:we|it|they|there) (?:were|was|did|had) )?in|on|since) $/i

/** `715 fewer children than in August 2023`, where it is 546, and 715 since August 2022. */
function fromOtherMonth(each: Weighed, scene: Scene, world: World): Verdict | null {
  const { number } = each
  const [base, ...more] = scene.months.filter(({ at }) => at >= number.end)
  const isPlain = number.kind === 'number' && number.value >= SOME && number.hedge === null && number.value % 50 !== 0
  if (!isPlain || each.claim?.status !== 'unverified' || !base || more.length > 0) return null
  if (base.role !== 'base' || !THAN.test(scene.words.slice(number.end, base.at))) return null
  const sign = moveSign(number, scene, world)
  if (sign === null || Math.abs(sign) !== 1) return null
  const moved = (row: Indicator, from: Month) => movedBy(number, sign, row, from, world)
  const rows = world.vocabulary.rows.map(({ row }) => row)
  if (rows.some((row) => moved(row, base.month))) return null
  const named = world.vocabulary.rows.filter(({ stems }) => [...number.bag].some((stem) => stems.has(stem)))
  const isLarge = number.value >= LARGE
  const meant = named.filter(({ row }) =>
    (isLarge ? usualBefore(row) : isHome(row, world.place) ? usualBefore(row).slice(0, 2) : []).some((from) =>
      moved(row, from),
    ),
  )
  const [only, ...others] = meant
  const to = only?.row.latest?.month
  const isPlainly = only !== undefined && findDoubts(number, [only.row], scene, world).length === 0
  return isPlainly && to && others.length === 0 ? judgeMove(each, sign, only.row, [base.month], to, world) : null
}

function usualBefore({ latest }: Indicator): readonly Month[] {
  return latest ? [-1, -12, -24].map((months) => addMonths(latest.month, months)) : []
}

function movedBy(number: Placed, sign: number, row: Indicator, from: Month, { figures }: World): boolean {
  const to = row.latest?.month
  const change = to && row.unit !== 'percent' ? expectChange(row, from, to, 'amount', figures) : null
  return change !== null && change.sign === sign && fitsAny(number, change.values)
}
