import type { Figures, Indicator } from '../../compute/figures.ts'
import type { Claim } from '../story.ts'
import type { Place } from './find-subject.ts'
import { findTwins } from './find-twins.ts'
import type { Found } from './found.ts'
import { type Judged, judgeNumber } from './judge-number.ts'
import { judgeWords } from './judge-words.ts'
import { reconsider } from './reconsider.ts'
import { type Placed, readScenes, type Scene, type World } from './scene.ts'
import type { Text } from './span.ts'
import type { Verdict } from './verdict.ts'
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

/** The claims of a sentence in its order; a number goes on from the subject of the one before it. */
function traceScene(scene: Scene, world: World): readonly Claim[] {
  const claims: { readonly at: number; readonly level: boolean; readonly number: Placed; readonly claim: Verdict }[] =
    []
  const found: Found[] = []
  let anchor: Indicator | null = null
  let former: Judged | null = null
  for (const number of scene.numbers) {
    if (number.printed !== null) {
      anchor = world.figures.byCode.get(number.printed) ?? anchor
      former = null
      found.push({ number, row: anchor, older: false })
      continue
    }
    const judged = judgeNumber(number, scene, former, anchor, world)
    const { claim, row, relation } = judged
    former = judged
    const level =
      (relation.kind === 'level' && !relation.older) || relation.kind === 'extreme' || relation.kind === 'average'
    claims.push({ at: number.at, level: level && relation.kind !== 'average', number, claim })
    found.push({ number, row, older: !level })
    anchor = row ?? anchor
  }
  const sentence = scene.words.slice(scene.span.at, scene.span.end).trim()
  const settled = claims.map((each) => ({ ...each, claim: reconsider(each, claims) }))
  const judged = [...settled, ...judgeWords(scene, found, world)].toSorted((a, b) => a.at - b.at)
  return judged.map(({ claim }) => ({ ...claim, sentence }))
}
