import type { Figures } from '../../compute/figures.ts'
import { insteadOf } from '../instead-of.ts'
import type { Claim } from '../story.ts'
import { alsoTraced } from './also/also-traced.ts'
import { learnAudits } from './audits/audit-sheet.ts'
import { mayTellAudits, traceAudits } from './audits/trace-audits.ts'
import type { Weighed } from './found.ts'
import { goneOn } from './gone-on.ts'
import { inLimbs } from './in-limbs.ts'
import { judgeNumbers } from './judge-numbers.ts'
import { judgeSentence } from './judge-sentence.ts'
import { learnWorld } from './learn-world.ts'
import { mayClaim, mayCountAudits } from './may-claim.ts'
import { slipsRighted } from './number/slips-righted.ts'
import { asOfLatest } from './read/from-latest.ts'
import { readScenes } from './read/read-scenes.ts'
import type { Placed, Scene, World } from './read/scene.ts'
import type { Text } from './read/span.ts'
import { type Written, writeOut } from './read/write-out.ts'
import { withoutRetold, withoutSameClash } from './spare/told-in-phrase.ts'
import type { Place } from './subject/find-subject.ts'
import { ownDifferences } from './sums/own-differences.ts'
import { isWrong, type VerdictAt } from './verdict.ts'

/** Traces the numbers of a typed text to the workbook's figures. */
export type Tracer = (text: Text, place: Place) => readonly Claim[]

/** A tracer over the figures; `wordings` are the abbreviations and equal wordings of the templates. */
export function makeTracer(given: Figures, wordings: string): Tracer {
  const audits = learnAudits(given)
  let learnt: Omit<World, 'place'> | null = null
  return (text, place) => {
    const isOfAudits = mayTellAudits(text.words, place.section, audits)
    const mayTell = (words: string) => mayClaim(words) || (isOfAudits && mayCountAudits(words))
    if (!mayTell(typedIn(text))) return []
    learnt ??= learnWorld(given, wordings, audits)
    const world: World = { ...learnt, place }
    const written = writeOut(text, world)
    const scenes = readScenes(written.text, world)
    const typed = typedIn(written.text)
    const isTelling = ({ span }: Scene) => mayTell(typed.slice(span.at, span.end))
    return scenes.flatMap((scene) => (isTelling(scene) ? traceScene(scene, written, world) : []))
  }
}

/** The words of a text with room in the place of each figure that the program has printed there: such a one is right. */
function typedIn({ words, printed }: Text): string {
  return printed.reduce((said, { at, end }) => said.slice(0, at) + ' '.repeat(end - at) + said.slice(end), words)
}

/** The claims of a sentence in its order. */
function traceScene(whole: Scene, { text, typed, between }: Written, world: World): readonly Claim[] {
  const { month } = world.figures.settings
  const sentence = between(whole.span).trim()
  const judge = (scene: Scene) => judgeScene(scene, world)
  const told = goneOn(inLimbs(judge(whole), whole, judge, world), whole, judge, text, world)
  return told.map(({ at, claim }) => ({
    ...claim,
    number: typed(at, claim.number),
    sentence,
    instead: insteadOf(claim, month),
  }))
}

/**
 * What is found in a sentence by itself, or in several that are read as one.
 *
 * `A year ago` is a year before the figure that the sentence gives, or before the month that is reported on: where a row
 * is behind that month either may be meant.
 */
function judgeScene(whole: Scene, world: World): readonly VerdictAt[] {
  const now = judgeAsRead(whole, world)
  const rows = now.found.flatMap(({ row }) => row ?? [])
  const late = asOfLatest(whole, rows, world.figures.settings.month)
  if (!late || !(late.isNamed || now.told.some(isWrong))) return now.told
  const then = judgeAsRead(late.scene, world)
  const [first, second] = late.isNamed ? [then.told, now.told] : [now.told, then.told]
  return countWrong(second) < countWrong(first) ? second : first
}

function countWrong(told: readonly VerdictAt[]): number {
  return told.filter(isWrong).length
}

type Judged = { readonly found: readonly Weighed[]; readonly told: readonly VerdictAt[] }

function judgeAsRead(whole: Scene, world: World): Judged {
  const audited = traceAudits(whole, world)
  const scene = withoutNumbers(whole, audited.numbers)
  const found = judgeNumbers(scene, world)
  const told = judgeSentence(found, audited.claims, scene, world)
  const also = withoutRetold(ownDifferences(alsoTraced(told, found, whole, world), found, scene, world))
  return { found, told: withoutSameClash(slipsRighted(also, found, scene, world), scene) }
}

/** A sentence without the numbers that are settled before: none of the others is judged by them. */
function withoutNumbers(scene: Scene, taken: ReadonlySet<Placed>): Scene {
  return taken.size === 0 ? scene : { ...scene, numbers: scene.numbers.filter((number) => !taken.has(number)) }
}
