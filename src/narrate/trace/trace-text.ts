import type { Figures, Indicator } from '../../compute/figures.ts'
import type { Claim } from '../story.ts'
import type { Place } from './find-subject.ts'
import { findTwins } from './find-twins.ts'
import type { Claimed, Weighed } from './found.ts'
import { type Judged, judgeNumber } from './judge-number.ts'
import { judgeWords } from './judge-words.ts'
import { wrongSums } from './own-arithmetic.ts'
import { reconsider } from './reconsider.ts'
import { type Placed, readScenes, type Scene, type World } from './scene.ts'
import type { Text } from './span.ts'
import { sumOfOthers } from './spoken-sums.ts'
import { traceWidely } from './trace-widely.ts'
import { learnVocabulary } from './vocabulary.ts'

/** Traces the numbers of a typed text to the workbook's figures. */
export type Tracer = (text: Text, place: Place) => readonly Claim[]

/** A tracer over the figures; `wordings` are the abbreviations and equal wordings of the templates. */
export function makeTracer(figures: Figures, wordings: string): Tracer {
  const vocabulary = learnVocabulary(figures, wordings)
  const twins = findTwins(figures)
  const benchmarks = nameBenchmarks(figures)
  return (text, place) => {
    const world: World = { figures, vocabulary, benchmarks, twins, place }
    return readScenes(text, world).flatMap((scene) => traceScene(scene, world))
  }
}

/** Every benchmark's name, longer ones first. */
function nameBenchmarks(figures: Figures): readonly string[] {
  const names = new Set([...figures.byCode.values()].flatMap((row) => row.benchmarks.map(({ name }) => name)))
  return [...names].toSorted((a, b) => b.length - a.length)
}

/** The claims of a sentence in its order. */
function traceScene(scene: Scene, world: World): readonly Claim[] {
  const strict = judgeInTurn(scene, world)
  const claimed = strict.flatMap((each) => (isClaimed(each) ? [each] : []))
  const sure = strict.map((each) => (isClaimed(each) ? { ...each, claim: reconsider(each, claimed) } : each))
  // What one number turns out to be helps to tell what the next one is.
  const wrong = wrongSums(sure, scene)
  const summed = sure.map((each) => {
    const claim = each.claim?.status === 'contradicted' ? null : wrong.get(each.number)
    return claim ? { ...each, claim } : each
  })
  const wide = widen(widen(summed, scene, world), scene, world)
  const sentence = scene.words.slice(scene.span.at, scene.span.end).trim()
  const numbers = wide.flatMap(({ number, claim }) => (claim ? [{ at: number.at, claim }] : []))
  const judged = [...numbers, ...judgeWords(scene, wide, world)].toSorted((a, b) => a.at - b.at)
  return judged.map(({ claim }) => ({ ...claim, sentence }))
}

function isClaimed(each: Weighed): each is Claimed {
  return each.claim !== null
}

/** Each number by what its own words say; a number goes on from the subject of the one before it. */
function judgeInTurn(scene: Scene, world: World): readonly Weighed[] {
  const found: Weighed[] = []
  let anchor: Indicator | null = null
  let former: Judged | null = null
  for (const number of scene.numbers) {
    if (number.printed !== null) {
      anchor = world.figures.byCode.get(number.printed) ?? anchor
      former = null
      found.push({ number, row: anchor, older: false, level: true, claim: null })
      continue
    }
    former = judgeNumber(number, scene, former, anchor, world)
    anchor = former.row ?? anchor
    found.push(weighed(number, former))
  }
  return found
}

function weighed(number: Placed, { claim, row, relation }: Judged): Weighed {
  const level = (relation.kind === 'level' && !relation.older) || relation.kind === 'extreme'
  return { number, row, older: !level && relation.kind !== 'average', level, claim }
}

/** Numbers that their own words do not settle, by any other reading that gives them. */
function widen(found: readonly Weighed[], scene: Scene, world: World): readonly Weighed[] {
  return found.map((each) => {
    if (each.claim?.status !== 'unverified' || each.number.kind === 'money') return each
    const others = found.flatMap((other) => (other !== each && isClaimed(other) ? [other] : []))
    const sum = sumOfOthers(each.number, others)
    if (sum) return { ...each, claim: sum }
    const neighbours = found.flatMap(({ row, claim }) => (row && claim?.status !== 'unverified' ? [row] : []))
    const wide = traceWidely(each.number, scene, neighbours, world)
    return wide ? { ...each, row: wide.row, claim: wide.claim } : each
  })
}
