import type { Figures } from '../../compute/figures.ts'
import type { World } from './read/scene.ts'
import { learnVocabulary } from './read/vocabulary.ts'
import { findTwins } from './subject/find-twins.ts'
import { rememberMeasures } from './subject/remember.ts'

/** The words and rows of the workbook; not learnt before a text needs them. */
export function learnWorld(given: Figures, wordings: string, audits: World['audits']): Omit<World, 'place'> {
  const figures = rememberMeasures(given)
  return {
    figures,
    vocabulary: learnVocabulary(figures, wordings),
    benchmarks: nameBenchmarks(figures),
    twins: findTwins(figures),
    audits,
  }
}

/** Every benchmark's name, longer ones first. */
function nameBenchmarks(figures: Figures): readonly string[] {
  const names = new Set([...figures.byCode.values()].flatMap((row) => row.benchmarks.map(({ name }) => name)))
  return [...names].toSorted((a, b) => b.length - a.length)
}
