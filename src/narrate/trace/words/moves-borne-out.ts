import { addMonths } from '../../../shared/month.ts'
import { clauseOf } from '../read/read-scenes.ts'
import type { Scene } from '../read/scene.ts'
import { signOf } from '../read/sign-of.ts'
import { isWrong, type VerdictAt } from '../verdict.ts'

/**
 * Without the words of direction that some month or other bears out, where the number or the run that they lead to is
 * wrong: `rose by 3 to 65` is no rise since last year where it is wrong of the month.
 */
export function withoutIdleMoves(told: readonly VerdictAt[], { clauses }: Scene): readonly VerdictAt[] {
  const wrong = told.filter((each) => isWrong(each) && tellsOfMove(each))
  const clauseAt = (at: number) => clauseOf({ at, end: at }, clauses)
  const isIdle = (each: VerdictAt) =>
    isDirection(each) && wrong.some(({ at }) => at > each.at && clauseAt(at) === clauseAt(each.at))
  return wrong.length === 0 ? told : told.filter((each) => !isIdle(each))
}

/** `rose`, `has fallen`: a way and no more, which is not that of a month since the one before. */
function isDirection({ claim: { status, number, evidence } }: VerdictAt): boolean {
  const [from, to] = [evidence[0]?.month, evidence.at(-1)?.month]
  const isStep = from && to && addMonths(from, 1) === to
  return status === 'traced' && /^[a-z]+(?: [a-z]+)?$/i.test(number) && signOf(number) !== 0 && !isStep
}

/** A change of another way, the end of a move, or a run. */
function tellsOfMove({ claim: { number, reason } }: VerdictAt): boolean {
  return (
    /; the direction is the other way$|; \S+ is the figure of \w{3}-\d\d$/.test(reason) ||
    /\b(?:row|running|succession|consecutive|successive)\b/i.test(number)
  )
}
