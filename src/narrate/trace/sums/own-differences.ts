import type { Indicator } from '../../../compute/figures.ts'
import { addMonths } from '../../../shared/month.ts'
import { printNumber } from '../../../shared/print-number.ts'
import { toldBetween } from '../apart/figures-apart.ts'
import type { Weighed } from '../found.ts'
import { judgeNumbers } from '../judge-numbers.ts'
import { besidesOf, expectChange, expectDistance, plainCounting } from '../number/expected.ts'
import { fitsAny } from '../number/fit-number.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { signOf } from '../read/sign-of.ts'
import { type Level, latestTold } from '../standards/told-figures.ts'
import { withTwins } from '../subject/find-twins.ts'
import { contradicted, type Verdict, type VerdictAt } from '../verdict.ts'

/** What a difference is said to lie off, up to the number that it is counted from. */
const THAN =
  /^(?!.*\b(?:and|but)\b) (?:[a-z]+ ){0,3}?(?<side>fewer|less|lower|more|higher|greater|below|above|under|over|down|up)(?: (?:than|on))? (?:the |that of |what |[A-Z]\w+(?:['’]s| \d{4}['’]s)? |a total of )*$/i

/** `Agencies have 115, 89 fewer.`: what it is fewer than goes unsaid. */
const BARE = /^(?: (?:percentage )?points?)? (?<side>fewer|less|lower|more|higher)(?=\s*(?:[.;)]|$))/i
const SET_OFF = /^[^.;:()]{0,40}, (?:which is |that is |just |only |some )*$/i

/**
 * `539 in all, seven fewer than the 546 in July`: a difference that two numbers of its own sentence make, by which it is
 * counted, is right whatever any row did. What was called wrong of it is taken back, and told where both are borne out.
 * One that is counted from nothing that is said is so from the figure of another row in the sentence before.
 */
export function ownDifferences(
  judged: readonly VerdictAt[],
  found: readonly Weighed[],
  scene: Scene,
  world: World,
): readonly VerdictAt[] {
  return judged.map((each) => {
    const at = found.findIndex(({ number }) => number.at === each.at)
    const ends = at >= 0 && each.claim.status === 'contradicted' ? endsOf(at, found, scene) : null
    if (ends) return { at: each.at, claim: claimOf(each.claim, ends, judged) }
    const told = turnedBetween(at, each.claim, found, scene) ?? fromSentenceBefore(at, found, scene, world)
    return { at: each.at, claim: told ?? each.claim }
  })
}

/** `In-house carers look after 204. Agencies have 115, 89 fewer.`: held to both figures, where its own row did not move so. */
function fromSentenceBefore(at: number, found: readonly Weighed[], scene: Scene, world: World): Verdict | null {
  const [now, each] = [found[at - 1], found[at]]
  const side = each && SET_OFF.test(each.number.left) ? BARE.exec(each.number.right)?.groups?.side : undefined
  if (!now || !each || !side || !scene.before || each.number.hedge !== null) return null
  const [newest] = latestTold([now])
  const others = newest ? latestTold(judgeNumbers(scene.before, world)).filter((then) => isOther(then, newest)) : []
  const isSo = (then: Level) => isSame(then.number.value + signOf(side) * each.number.value, now.number.value)
  const then = others.find(isSo) ?? others.at(-1)
  if (!newest || !then || (!isSo(then) && mayBeOwn(each.number, newest.row, scene, world))) return null
  return { ...toldBetween(each.number, then, newest), status: isSo(then) ? 'traced' : 'contradicted' }
}

function isOther({ row, number }: Level, newest: Level): boolean {
  return (
    row !== newest.row && row.unit === newest.row.unit && number.kind === newest.number.kind && number.hedge === null
  )
}

/** Whether its row moved so much since a month that is named or usually meant, or lies so far from what it is held to. */
function mayBeOwn(number: Placed, row: Indicator, { months, before }: Scene, world: World): boolean {
  const to = row.latest?.month ?? world.figures.settings.month
  const named = [...months, ...(before?.months ?? [])].map(({ month }) => month)
  const counting = plainCounting(number, row)
  return withTwins(row, world).some((each) => {
    const moves = [addMonths(to, -1), addMonths(to, -12), ...named].map((from) =>
      expectChange(each, from, to, counting, world.figures),
    )
    const off = besidesOf(each).map((beside) => expectDistance(each, to, beside, counting, world.figures))
    return [...moves, ...off].some((own) => own !== null && fitsAny(number, own.values))
  })
}

/** The number before that a difference is told of, and the one behind it that it is counted from. */
type Ends = { readonly now: Placed; readonly then: Placed }

function endsOf(at: number, found: readonly Weighed[], { words }: Scene, turn = 1): Ends | null {
  const [number, then] = [found[at]?.number, found[at + 1]?.number]
  const isCount = number?.kind === 'number' || number?.kind === 'points'
  if (!number || !then || !isCount || number.hedge !== null || then.hedge !== null) return null
  const side = THAN.exec(words.slice(number.end, then.at))?.groups?.side
  if (side === undefined) return null
  const wanted = then.value + turn * signOf(side) * number.value
  const now = found.slice(0, at).findLast(({ number: { value, kind } }) => kind === then.kind && isSame(value, wanted))
  return now ? { now: now.number, then } : null
}

/** `Nine left, one fewer than the eight who came in`: told the other way than the numbers on both sides of it make it. */
function turnedBetween(at: number, claim: Verdict, found: readonly Weighed[], scene: Scene): Verdict | null {
  const ends = at > 0 && !endsOf(at, found, scene) ? endsOf(at, found, scene, -1) : null
  const [now, each, then] = found.slice(Math.max(0, at - 1), at + 2)
  if (!ends || !each || ends.now !== now?.number || ends.now.hedge || !SET_OFF.test(each.number.left)) return null
  const cells = [now, then].map((end) => (end?.claim?.status === 'traced' ? end.claim.evidence : []))
  const isOwn = claim.evidence.every(({ cell }) => cells.flat().some((source) => source.cell === cell))
  if (!isOwn || !/ than the $/.test(ends.then.left) || cells.some(({ length }) => length === 0)) return null
  const shown = `${printNumber(each.number.value, each.number.decimals)} ${ends.now.value > ends.then.value ? 'more' : 'less'}`
  return contradicted(each.number, shown, `${ends.now.text} is ${shown} than ${ends.then.text}`, cells.flat())
}

const isSame = (one: number, other: number): boolean => Math.abs(one - other) < 1e-6

function claimOf(claim: Verdict, { now, then }: Ends, judged: readonly VerdictAt[]): Verdict {
  const right = [now, then].flatMap(({ at }) => judged.find((each) => each.at === at)?.claim ?? [])
  const isRight = right.length === 2 && right.every(({ status }) => status === 'traced')
  const reason = `it is what lies between ${now.text} and ${then.text}`
  return isRight
    ? { ...claim, status: 'traced', found: claim.number, reason, evidence: right.flatMap(({ evidence }) => evidence) }
    : { ...claim, status: 'unverified', found: null, reason, evidence: [] }
}
