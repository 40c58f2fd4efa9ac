import type { Weighed } from '../found.ts'
import type { Scene, World } from '../read/scene.ts'
import { sentenceOf } from '../read/span.ts'
import { sameMonthsBefore } from '../sums/stretches-compared.ts'
import { isWrong, type VerdictAt } from '../verdict.ts'
import { auditsCounted } from './audits-counted.ts'
import { gapsElsewhere, gapsInside } from './gaps-elsewhere.ts'
import { heldMonths } from './held-months.ts'
import { jointRows } from './joint-rows.ts'
import type { Look, Told } from './look.ts'
import { madeOf } from './made-of.ts'
import { measuresCounted } from './measures-counted.ts'
import { monthsCounted } from './months-counted.ts'
import { paceTold } from './pace-told.ts'
import { rangesTold } from './ranges-told.ts'
import { ratiosTold } from './ratios-told.ts'
import { shortMonths } from './short-months.ts'
import { singlesAndNone } from './singles-and-none.ts'
import { stretchSums } from './stretch-sums.ts'
import { timeTold } from './time-told.ts'

/** Each has words of its own that call for it, and tells only what the workbook gives. */
const RULES: readonly ((look: Look) => readonly Told[])[] = [
  auditsCounted,
  measuresCounted,
  jointRows,
  stretchSums,
  sameMonthsBefore,
  paceTold,
  gapsElsewhere,
  gapsInside,
  heldMonths,
  monthsCounted,
  rangesTold,
  singlesAndNone,
  shortMonths,
  ratiosTold,
  madeOf,
  timeTold,
]

/**
 * What the workbook gives beyond the figures, changes and means of single rows: sums over rows, shares and gaps in other
 * months, paces, counts of indicators and of months, and numbers that are said in words. It only traces; nothing is
 * flagged by it, and no other number is judged by it.
 */
export function alsoTraced(
  judged: readonly VerdictAt[],
  found: readonly Weighed[],
  scene: Scene,
  world: World,
): readonly VerdictAt[] {
  const said = sentenceOf(scene)
  const wrong = found.filter(isWrong)
  let claims = judged
  let weighed = found
  const fresh = new Set<number>()
  for (const rule of RULES) {
    const open = weighed.filter(({ number, claim }) => claim?.status === 'unverified' && isOpen(number.at, claims))
    const facts = weighed.filter(({ claim }) => claim === null || claim.status === 'traced')
    const now = rule({ scene, said, facts, wrong, open, fresh, world })
    claims = withTold(claims, now)
    weighed = learn(weighed, open, now)
    for (const { at } of now) fresh.add(at)
  }
  return claims
}

/** What is told now is a fact for the rules that come after. */
function learn(weighed: readonly Weighed[], open: readonly Weighed[], now: readonly Told[]): readonly Weighed[] {
  return weighed.map((each) => {
    const claim = open.includes(each) ? now.find(({ at }) => at === each.number.at)?.claim : undefined
    return claim ? { ...each, claim } : each
  })
}

function isOpen(at: number, claims: readonly VerdictAt[]): boolean {
  return claims.some((each) => each.at === at && each.claim.status === 'unverified')
}

/** What was open is told now; what no claim was made of is a claim of its own. */
function withTold(claims: readonly VerdictAt[], now: readonly Told[]): readonly VerdictAt[] {
  if (now.length === 0) return claims
  const kept = claims.map((each) => {
    const found = now.find(({ at }) => at === each.at)
    return found && each.claim.status === 'unverified'
      ? { at: each.at, claim: { ...found.claim, number: each.claim.number } }
      : each
  })
  const isTaken = ({ at, end }: Told) => claims.some((each) => each.at < end && at < each.at + each.claim.number.length)
  return [...kept, ...now.filter((each) => !isTaken(each))].toSorted((a, b) => a.at - b.at)
}
