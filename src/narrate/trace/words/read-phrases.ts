import type { Scene } from '../read/scene.ts'
import { namesSaid } from '../standards/name-benchmark.ts'
import {
  BEATS_BENCHMARK,
  BENCHMARK_LIES,
  COMPARES,
  OVERTAKEN,
  SIDE_OF_BENCHMARK,
  WITH_BENCHMARK,
} from './benchmark-forms.ts'
import { NOT } from './held-back.ts'
import { matchesOf } from './matches-of.ts'
import { CREPT_UP, FALL_IN, MOVED, MOVED_AGAIN, MOVED_SINCE, NEARER, NOT_MOVED, SET_BESIDE_THEN } from './move-forms.ts'
import type { Finder, Phrase } from './phrase.ts'
import { AT_NO_TIME_BEYOND, KEPT_BETWEEN, NEVER_BEYOND, NEVER_BEYOND_TARGET } from './range-forms.ts'
import { RECORD_FINDERS } from './read-record.ts'
import { SOME_MONTHS } from './read-run.ts'
import { wholeRecord } from './record-forms.ts'
import { mayHoldRun, RUN_FORMS } from './run-forms.ts'
import {
  LED_TO_TARGET,
  LEVEL_WISHED,
  LEVEL_WITH_TARGET,
  OF_OTHERS_TARGET,
  ON_TRACK,
  RATED,
  SIDE_OF_MEAN,
  SIDE_OF_NUMBER,
  SIDE_OF_TARGET,
  TARGET_MET,
  TARGET_WAS_MET,
  YET_TO_COME,
} from './target-forms.ts'

/** The forms of phrase, in the order in which they may take a stretch. */
const FINDERS: readonly Finder[] = [
  ...RECORD_FINDERS.map(({ needs, head, rest, read }) => ({
    needs,
    pattern: head,
    whole: (found: RegExpExecArray) => wholeRecord(found, rest),
    read,
  })),
  NEVER_BEYOND_TARGET,
  AT_NO_TIME_BEYOND,
  NEARER,
  LED_TO_TARGET,
  SIDE_OF_TARGET,
  LEVEL_WITH_TARGET,
  TARGET_MET,
  TARGET_WAS_MET,
  SIDE_OF_BENCHMARK,
  SIDE_OF_MEAN,
  SIDE_OF_NUMBER,
  BEATS_BENCHMARK,
  COMPARES,
  BENCHMARK_LIES,
  ON_TRACK,
  MOVED,
  CREPT_UP,
  MOVED_SINCE,
  SET_BESIDE_THEN,
  SOME_MONTHS,
  KEPT_BETWEEN,
  NEVER_BEYOND,
  RATED,
  MOVED_AGAIN,
  FALL_IN,
  NOT_MOVED,
  YET_TO_COME,
  LEVEL_WISHED,
  OF_OTHERS_TARGET,
  OVERTAKEN,
  WITH_BENCHMARK,
]

const WITH_RUNS: readonly Finder[] = [...RUN_FORMS, ...FINDERS]

/** The phrases of a sentence that the workbook can answer, in order; the first finder that fits a stretch has it. */
export function readPhrases(scene: Scene, benchmarks: readonly string[]): readonly Phrase[] {
  const inside = scene.words.slice(0, scene.span.end)
  const names = namesSaid(scene, benchmarks)
  const small = inside.slice(scene.span.at).toLowerCase()
  const found: Phrase[] = []
  for (const { needs, isOfNamed, pattern, whole, read } of mayHoldRun(scene) ? WITH_RUNS : FINDERS) {
    if ((isOfNamed && names.length === 0) || needs?.test(small) === false) continue
    for (const { span, match } of matchesOf(inside, scene.span.at, pattern, whole)) {
      if (found.some((other) => span.at < other.end && other.at < span.end)) continue
      const before = inside.slice(scene.span.at, span.at)
      const says = read(match, before, inside.slice(span.end), names)
      const start = NOT.exec(before)?.index
      const at = start === undefined || says?.kind === 'move' ? span.at : scene.span.at + start
      if (says) found.push({ at, end: span.end, text: inside.slice(at, span.end).trim(), says })
    }
  }
  return found.toSorted((a, b) => a.at - b.at)
}
