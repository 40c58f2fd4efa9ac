import { countRags } from './count-rags.ts'
import { type Counted, countRows } from './count-rows.ts'
import type { Weighed } from './found.ts'
import { judgeNumbers } from './judge-numbers.ts'
import { judgeMoves } from './moves/judge-moves.ts'
import { wrongOverTimes } from './moves/told-times.ts'
import { wrongComparisons, wrongOpenings } from './pairs/wrong-comparisons.ts'
import type { Scene, World } from './read/scene.ts'
import { spareWords } from './spare/spare-words.ts'
import { judgeStanding, saidBefore } from './standards/judge-standing.ts'
import { wrongStandings } from './standards/standings-told.ts'
import { isWrong, type VerdictAt } from './verdict.ts'
import { wrongAmong } from './words/among-rows.ts'
import { wrongFirstReached } from './words/first-reached.ts'
import { wrongFirstsAndEvery } from './words/firsts-and-every.ts'
import { judgeWords } from './words/judge-words.ts'
import { wrongAtBound } from './words/months-at-bound.ts'
import { withoutIdleMoves } from './words/moves-borne-out.ts'
import { wrongNoneAndAll } from './words/none-and-all.ts'
import { wrongOfTeams } from './words/none-of-them.ts'
import { peaksTold } from './words/peaks-told.ts'
import { quarterRuns } from './words/quarter-runs.ts'
import { wrongRanks } from './words/ranks-told.ts'
import { recordFigures } from './words/record-figures.ts'
import { sinceTold } from './words/since-told.ts'
import { wrongRecords } from './words/told-records.ts'
import { withoutLabelWords } from './words/words-of-labels.ts'

/** The numbers with what the sentence says in words; what is found of a move takes the place of other claims. */
export function judgeSentence(
  found: readonly Weighed[],
  audited: readonly VerdictAt[],
  scene: Scene,
  world: World,
): readonly VerdictAt[] {
  const judged = found.flatMap(({ number, claim }) => (claim ? [{ at: number.at, claim }] : []))
  const numbers = withCounts(judged, [...countRows(scene, world), ...countRags(scene, world)])
  const said = judgeWords(scene, found, world)
  const former = saidBefore(scene)
  const before = former ? judgeNumbers(former, world) : []
  const words = said.some(isWrong)
    ? said
    : [
        ...said,
        ...wrongFirstsAndEvery(scene, found, world),
        ...wrongAtBound(scene, found, world),
        ...wrongAmong(scene, found, world),
        ...judgeStanding(scene, [...before, ...found]),
        ...wrongOfTeams(scene, world),
        ...wrongNoneAndAll(scene, world),
        ...sinceTold(scene, found, world),
        ...wrongRanks(scene, found, world),
        ...wrongRecords(scene, found, world),
        ...recordFigures(scene, found, world),
        ...peaksTold(scene, found, world).filter(({ at }) => said.every((each) => each.at !== at)),
        ...wrongOverTimes(scene, found, world),
        ...wrongStandings(scene, found, world),
        ...quarterRuns(scene, found, world),
        ...wrongFirstReached(scene, found, world),
      ]
  const compared = words.some(isWrong) ? [] : [...wrongComparisons(found, scene), ...wrongOpenings(found, scene)]
  const moves = judgeMoves(scene, found, [...words, ...compared], world)
  const isMoved = ({ at }: VerdictAt) => moves.some((each) => each.at === at)
  const isSaid = ({ at }: VerdictAt) => words.some((each) => each.at === at && isWrong(each))
  const others = [...numbers.filter((each) => !isSaid(each)), ...words, ...compared, ...audited].filter(
    (each) => !isMoved(each),
  )
  const told = [...others, ...moves].toSorted((a, b) => a.at - b.at)
  const spared = withoutLabelWords(spareWords(told, found, scene, world), scene, world)
  return withoutIdleMoves(spared, scene)
}

/** How many indicators did something is told by the count of them, whatever else its words seem to be of. */
function withCounts(numbers: readonly VerdictAt[], counted: readonly Counted[]): readonly VerdictAt[] {
  const isCount = ({ at }: VerdictAt) => counted.some((each) => each.at === at || each.whole.at === at)
  return [
    ...numbers.filter((each) => !isCount(each)),
    ...counted.flatMap(({ at, claim, whole, all }) => [
      { at, claim },
      ...numbers
        .filter((each) => each.at === whole.at)
        .map((each) => ({ ...each, claim: { ...all, number: each.claim.number } })),
    ]),
  ]
}
