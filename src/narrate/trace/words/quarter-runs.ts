import type { Indicator, Reported } from '../../../compute/figures.ts'
import { shortMonth } from '../../../shared/month.ts'
import type { Weighed } from '../found.ts'
import { wayMeant } from '../number/way-meant.ts'
import { anyOf } from '../read/any-of.ts'
import { COUNT_OF_SOME, countNamed, NTH, nthNamed } from '../read/number-words.ts'
import { isKeptByQuarter } from '../read/quarter-before.ts'
import type { Scene, World } from '../read/scene.ts'
import { signOf } from '../read/sign-of.ts'
import { sentenceOf } from '../read/span.ts'
import { rowOfAll } from '../standards/told-distances.ts'
import { latestTold } from '../standards/told-figures.ts'
import { contradicted, type VerdictAt } from '../verdict.ts'
import { isUnreal } from './is-unreal.ts'

const MOVED =
  '(?:r(?:ose|isen|ises|ising)|f(?:ell|all(?:en|s|ing)?)|dropp?(?:ed|s|ing)?|increas(?:ed|es|ing)|decreas(?:ed|es|ing)|reduced|declin(?:ed|es|ing)|improv(?:ed|es|ing)|worsen(?:ed|s|ing)|gone (?:up|down)|went (?:up|down)|down|up)'
const NTHS = anyOf(`${NTH.slice(2).join('|')}|\\d{1,2}(?:st|nd|rd|th)`)
const COUNT = anyOf(COUNT_OF_SOME)
const ON_END = '(?: in a row| running| in succession| on the trot)'
const RUN = new RegExp(
  String.raw`\b(?<move>${MOVED})(?: again)?,? (?:for |in |over )?(?<run>(?:the |a )?(?<nth>${NTHS}) (?:(?:consecutive|successive) quarter(?:${ON_END})?|quarter${ON_END})|(?<count>${COUNT}) (?:(?:consecutive|successive) quarters|quarters${ON_END})|each of the (?:last|past) (?<last>${COUNT}) quarters)\b`,
  'i',
)
/** What ends a run before now, or leaves some of it out. */
const OTHERWISE =
  /\b(?:not|never|no|until|till|before|after|had|ended|nearly|almost|except\w*|bar|but (?:one|two)|first|if|would|by \d)\b|n['’]t\b/i

/**
 * `Reoffending fell for the fifth quarter in a row`: rises or falls one after the other of a row that is kept by the
 * quarter, up to its newest figure.
 */
export function quarterRuns(scene: Scene, found: readonly Weighed[], world: World): readonly VerdictAt[] {
  const said = sentenceOf(scene)
  const match = /\bquarters?\b/i.test(said) ? RUN.exec(said) : null
  if (!match || OTHERWISE.test(said) || isUnreal(scene.span, scene)) return []
  const { move = '', run = '', nth, count = '', last = count } = match.groups ?? {}
  const length = nth === undefined ? countNamed(last) : nthNamed(nth)
  const row = rowTold(said.slice(0, match.index), found, world)
  const way = row ? wayMeant(signOf(move), row) : 0
  if (!row || Math.abs(way) !== 1 || length < 2 || !isKeptByQuarter(row, world.figures)) return []
  const kept = row.history.flatMap(({ month }) => world.figures.measures.figure(row, month) ?? [])
  const at = scene.span.at + match.index + match[0].indexOf(run)
  return [{ at, claim: judge(row, kept, way, length, run) }]
}

/** The only row of which the sentence gives a figure, else the one that all the words before are of. */
function rowTold(before: string, found: readonly Weighed[], world: World): Indicator | null {
  const [row, ...others] = new Set(latestTold(found).map((level) => level.row))
  if (row) return others.length === 0 ? row : null
  return rowOfAll(before, ['number', 'percent', 'rate', 'average'], world)
}

function judge(row: Indicator, kept: readonly Reported[], way: number, length: number, text: string) {
  const steps = kept.slice(1).map((figure, at) => Math.sign(figure.printed - (kept[at]?.printed ?? 0)))
  const run = steps.length - 1 - steps.findLastIndex((step) => step !== way)
  const told = kept.slice(-Math.max(1, Math.min(run, length)) - 1)
  const sources = told.flatMap((figure) => figure.sources)
  const month = kept.at(-1)?.month
  const reason = `"${row.label}" has a run of ${run} ${way > 0 ? 'rises' : 'falls'} by the quarter${month ? ` up to ${shortMonth(month)}` : ''}`
  if (run < length) return contradicted({ text }, String(run), reason, sources)
  return { number: text, status: 'traced' as const, found: String(run), reason, evidence: sources }
}
