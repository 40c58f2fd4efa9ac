import { betweenRows } from '../apart/figures-apart.ts'
import type { Weighed } from '../found.ts'
import type { Scene, World } from '../read/scene.ts'
import { isWrong } from '../verdict.ts'
import { isOfBestMonth, isOfNearMonth } from './at-best.ts'
import { isCountedOtherwise } from './counted-otherwise.ts'
import { type Doubted, isOfFigures, isOfMonths } from './doubted.ts'
import { isBesideBracket, isBoundOfShare, isOfTheLate, isTaggedOtherwise } from './noted-beside.ts'
import { isMonthSetApart, isOfLastMonth, isOfTwoRows, liesBetweenNext, opensMove, opensStep } from './numbers-around.ts'
import { isAtYearsEnd, isFromElsewhere, isMeanOfSum, isOfTwoBeside, isWhereItStood } from './numbers-linked.ts'
import { ofAnotherRow } from './of-another-row.ts'
import { ofNamedTime } from './of-named-time.ts'
import { isEndOfRange, isMeanBeside, isOfCalendarYear, isOfFinancialYear } from './of-some-months.ts'
import { glossesChange, isGivenBySentence, moveGiven, ofNamedCount } from './other-reading.ts'
import { isPlannedFigure, isToCome, isWishedFor } from './planned-figures.ts'
import { isOfStandardMissed, isStandardNamed, pairsTold } from './rows-told.ts'

/**
 * The numbers of a sentence, without a verdict that a number is wrong where its words give as plainly what it is right
 * of. Rules that judge know their own reading alone; what saves a true sentence from all of them stands here.
 */
export function spareTrue(
  found: readonly Weighed[],
  before: () => readonly Weighed[],
  scene: Scene,
  world: World,
): readonly Weighed[] {
  if (!found.some((each) => isWrong(each) || isOpen(each))) return found
  const levels = found.flatMap(({ row, level, claim }) => (row && level && claim?.status === 'traced' ? [row] : []))
  const pairs = pairsTold(scene, world)
  const given = [...levels, ...pairs.map(({ row }) => row)]
  return found.map((each) => {
    if (each.claim === null || !(isWrong(each) || isOpen(each))) return each
    const doubted: Doubted = { each, found, before, given, pairs, scene, world }
    const apart = betweenRows(doubted)
    if (apart) return { ...each, claim: apart }
    if (isOpen(each)) return each
    const told = moveGiven(doubted) ?? ofNamedCount(doubted) ?? ofNamedTime(doubted) ?? ofAnotherRow(doubted)
    if (told) return { ...each, claim: told }
    if (!NETS.some((mayBeRight) => mayBeRight(doubted))) return each
    const reason = 'another reading of the words gives it'
    return { ...each, claim: { ...each.claim, status: 'unverified', found: null, reason } }
  })
}

function isOpen({ claim }: Weighed): boolean {
  return claim?.status === 'unverified'
}

/** The ways in which a number that a rule calls wrong may be right after all, without its being told of what. */
const NETS: readonly ((doubted: Doubted) => boolean)[] = [
  isCountedOtherwise,
  ({ each, scene }) => isPlannedFigure(each.number, scene),
  isTaggedOtherwise,
  liesBetweenNext,
  glossesChange,
  opensMove,
  opensStep,
  isOfTwoRows,
  // `From 807 to 530`: an end of a move that another row of the part has made.
  ({ each: { number, row }, pairs }) => pairs.some((pair) => pair.row !== row && pair.ends.includes(number)),
  isOfLastMonth,
  isBesideBracket,
  isMonthSetApart,
  isOfBestMonth,
  isOfNearMonth,
  isAtYearsEnd,
  isMeanOfSum,
  isOfTwoBeside,
  isWhereItStood,
  isFromElsewhere,
  isBoundOfShare,
  isOfTheLate,
  isEndOfRange,
  ({ each, scene, world }) => isOfMonths(each) && isToCome(each.number, scene, world.figures.settings.month),
  ({ each, world }) => isOfMonths(each) && isStandardNamed(each.number, world),
  isMeanBeside,
  isGivenBySentence,
  isOfStandardMissed,
  isOfFinancialYear,
  ({ each, scene }) => isOfFigures(each) && isWishedFor(each.number, scene),
  ({ each, given, scene, world }) =>
    [...(each.row ? [each.row] : []), ...given].some((row) => isOfCalendarYear(each.number, row, scene, world)),
]
