import type { Placed, Scene } from '../read/scene.ts'
import type { Phrase } from './phrase.ts'

/** A phrase stands where a number might, without one. */
export function placePhrase(phrase: Phrase, scene: Scene): Placed {
  const clause = scene.clauses.findIndex((each) => phrase.at < each.end)
  return {
    at: phrase.at,
    end: phrase.end,
    text: phrase.text,
    value: 0,
    decimals: 0,
    zeros: 0,
    kind: 'number',
    hedge: null,
    sign: 0,
    spelt: false,
    measure: null,
    close: false,
    left: '',
    right: '',
    clause,
    bag: scene.clauses[clause]?.bag ?? new Set(),
    months: [],
    printed: null,
  }
}
