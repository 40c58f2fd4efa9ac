import type { Indicator } from '../../../compute/figures.ts'
import type { Unit } from '../../../shared/unit.ts'
import type { Found } from '../found.ts'
import { RATE_SAID } from '../number/units-for.ts'
import { isOfTime } from '../read/measures.ts'
import { clauseOf } from '../read/read-scenes.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { sentenceOf } from '../read/span.ts'
import { rowLabelled } from '../subject/label-said.ts'
import { pickSubject } from '../subject/pick-subject.ts'
import { siblingOf } from '../subject/sibling-rows.ts'
import { RUNS } from './judged-apart.ts'
import type { Phrase } from './phrase.ts'
import { placePhrase } from './place-phrase.ts'

const UNITS: readonly Unit[] = ['number', 'percent', 'rate', 'average']
/** What is said of a count where the sentence speaks of the number of something. */
const OF_COUNTS: ReadonlySet<Phrase['says']['kind']> = new Set([...RUNS, 'rest', 'rag', 'track'])

/** The row that the words of a sentence name for a phrase. */
export function subjectOf(phrase: Phrase, scene: Scene, found: readonly Found[], world: World): Indicator | null {
  const [row, ...others] = subjectsOf(phrase, scene, found, world)
  return row && (others.length === 0 || COUNTED.test(sentenceOf(scene))) ? row : null
}

/** The same, or the count, the share and the rate of the same children where the words are of either; none where they are of others too. */
export function subjectsOf(phrase: Phrase, scene: Scene, found: readonly Found[], world: World): readonly Indicator[] {
  const pseudo = placePhrase(phrase, scene)
  const labelled = rowLabelled(pseudo, scene, world)
  if (labelled) return [labelled]
  const anchor = found.find(({ row }) => row !== null)?.row ?? null
  const said = sentenceOf(scene)
  const isPoints = scene.numbers.some((number) => isPercentBeside(number, phrase, scene))
  const isRate = !isPoints && RATE_SAID.test(said)
  const isCount = !isPoints && OF_COUNTS.has(phrase.says.kind) && /\bnumbers? of\b/i.test(said)
  const isShare = isPoints || (SHARE.test(said) && !/\bnumbers? of\b/i.test(said))
  const units: readonly Unit[] = isShare ? ['percent'] : isRate ? ['rate'] : isCount ? ['number'] : UNITS
  const first = pickSubject(pseudo, scene, units, anchor, world)
  // `Every month for six months`: as labels have it, `in the last six months`.
  const isOfMonths = RUNS.has(phrase.says.kind) && /\bmonths\b/i.test(phrase.text)
  const bare = !first.sure && isOfMonths ? { ...pseudo, bag: bagBefore(phrase, scene, world) } : null
  const { rows: named, sure } = bare ? pickSubject(bare, scene, units, anchor, world) : first
  // `New claim times`: of new claims, and of how long each takes, the latter.
  const timed = HOW_LONG.test(said) ? named.filter(isOfTime) : []
  const rows = timed.length > 0 ? timed : named
  const [row, ...others] = rows
  // The count and the share of the same children go by the same words, where it is they that are spoken of.
  const isSame = (each: Indicator) => row !== undefined && siblingOf(row, each.unit, world.vocabulary) === each
  return sure && others.every(isSame) ? rows : []
}

/** `Two points up`, `improved by two points`, `above the England figure of 81.1%`: a number beside a phrase that tells its unit. */
function isPercentBeside({ kind, at, end }: Placed, phrase: Phrase, { words }: Scene): boolean {
  if (kind === 'points' && end <= phrase.at && phrase.at - end <= 1) return true
  const between = at >= phrase.end ? words.slice(phrase.end, at) : null
  const { kind: says } = phrase.says
  if (between === null) return false
  if (says === 'move') return kind === 'points' && BY.test(between)
  return kind === 'percent' && (says === 'benchmark' || says === 'target') && OF_FIGURE.test(between)
}

const BY = /^ (?:by )?(?:just |only |about |some )?$/
const OF_FIGURE = /^(?: (?:figure|average|rate|level))?(?: of| at|,| \()? ?$/

/** The telling words of a clause up to a phrase. */
function bagBefore({ at }: Phrase, { clauses, words }: Scene, { vocabulary }: World): ReadonlySet<string> {
  return vocabulary.stemsOf(words.slice(clauses[clauseOf({ at, end: at }, clauses)]?.at ?? at, at))
}

const HOW_LONG =
  /\b(?:(?<!\b(?:of|at|in|on|each|every|many|first|second|this|that|same) )times?(?= (?:has|have|is|are|for|to)\b)|waits?|how long|turnaround|speed)\b/i
const SHARE = /\b(?:percentage|proportion) of\b/i
const COUNTED = /\b(?:children(?!['’]s)|placements?|placed|numbers?|share|proportion|percentage)\b/i
