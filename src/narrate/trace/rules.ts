import { wrongBetween } from './apart/figures-apart.ts'
import type { Weighed } from './found.ts'
import { basedMoves } from './moves/based-moves.ts'
import { betweenMonths } from './moves/between-months.ts'
import { movesAgain } from './moves/moves-again.ts'
import { namedEnds } from './moves/named-ends.ts'
import { namedLevels } from './moves/named-levels.ts'
import { notedMoves } from './moves/noted-moves.ts'
import { ratiosOfBase } from './moves/ratios-of-base.ts'
import { seasonMoves } from './moves/season-moves.ts'
import { sharesOfShares } from './moves/share-of-share.ts'
import { slippedMoves } from './moves/slipped-moves.ts'
import { staleEnds } from './moves/stale-ends.ts'
import { swappedEnds } from './moves/swapped-ends.ts'
import { toldGaps } from './moves/told-gaps.ts'
import { toldMoves } from './moves/told-moves.ts'
import { toldRatios } from './moves/told-ratios.ts'
import { wrongBases } from './moves/wrong-bases.ts'
import { wrongPaces } from './moves/wrong-paces.ts'
import { cellsOfEnds } from './number/cells-of-ends.ts'
import { cellsOfMonths } from './number/cells-of-months.ts'
import { deniedFigures } from './number/denied-figures.ts'
import { eachInTurn } from './number/each-in-turn.ts'
import { endsOfRow } from './number/ends-of-row.ts'
import { levelsOfNow } from './number/levels-of-now.ts'
import { listedOfRow } from './number/listed-of-row.ts'
import { listedSince } from './number/listed-since.ts'
import { sharesMoved } from './number/mistaken-unit.ts'
import { monthsAlone } from './number/month-alone.ts'
import { monthsBefore } from './number/month-before.ts'
import { ofMonthBeside } from './number/of-month-beside.ts'
import { ofRowBefore } from './number/of-row-before.ts'
import { rateBases } from './number/rate-bases.ts'
import { slipsOfRow } from './number/slips-of-row.ts'
import { swappedNames, swappedStandards } from './number/swapped-names.ts'
import { turnedDigits } from './number/turned-digits.ts'
import type { Placed, Scene, World } from './read/scene.ts'
import { gapEvidence } from './standards/gap-evidence.ts'
import { gapsToNamed } from './standards/gap-to-named.ts'
import { targetsBehind } from './standards/target-behind.ts'
import { toldDistances } from './standards/told-distances.ts'
import { waysToTarget } from './standards/way-to-target.ts'
import { alikeSums } from './sums/alike-sums.ts'
import { besideAverages } from './sums/beside-average.ts'
import { monthMeans } from './sums/month-means.ts'
import { oddsGlossed } from './sums/odds-glossed.ts'
import { wrongTotals } from './sums/own-totals.ts'
import { pairsThen } from './sums/pairs-then.ts'
import { partsOfWholes } from './sums/part-of-whole.ts'
import { rowsTogether } from './sums/rows-together.ts'
import { sharesMade } from './sums/share-made.ts'
import { sharesTold } from './sums/shares-told.ts'
import { spokenShares } from './sums/spoken-share.ts'
import { sumsSince } from './sums/sums-since.ts'
import { wholesOfTime } from './sums/wholes-of-time.ts'
import type { Verdict } from './verdict.ts'
import { outnamedCounts } from './wide/overstretched.ts'
import { ranksBorneOut } from './words/ranks-told.ts'

/** Verdicts of some numbers of a sentence, by what all its numbers were found to be. */
export type Rule = (found: readonly Weighed[], scene: Scene, world: World) => ReadonlyMap<Placed, Verdict>

/** Of two that speak of one number, the later is heard. */
export const RULES: readonly Rule[] = [
  // With the cells of what is traced already, whatever others then say of it.
  cellsOfMonths,
  cellsOfEnds,
  ofRowBefore,
  outnamedCounts,
  (found, _scene, world) => alikeSums(found, world),
  swappedNames,
  swappedStandards,
  deniedFigures,
  monthsBefore,
  monthsAlone,
  endsOfRow,
  listedSince,
  listedOfRow,
  wrongTotals,
  sharesMade,
  spokenShares,
  sharesTold,
  pairsThen,
  oddsGlossed,
  rowsTogether,
  eachInTurn,
  monthMeans,
  besideAverages,
  basedMoves,
  toldMoves,
  toldRatios,
  ratiosOfBase,
  toldGaps,
  wrongBases,
  wrongPaces,
  namedLevels,
  slippedMoves,
  sharesOfShares,
  sumsSince,
  partsOfWholes,
  wholesOfTime,
  notedMoves,
  movesAgain,
  seasonMoves,
  toldDistances,
  waysToTarget,
  targetsBehind,
  gapEvidence,
  gapsToNamed,
  turnedDigits,
  betweenMonths,
  swappedEnds,
  ranksBorneOut,
  ofMonthBeside,
  namedEnds,
  staleEnds,
  levelsOfNow,
  rateBases,
  sharesMoved,
  slipsOfRow,
  wrongBetween,
]
