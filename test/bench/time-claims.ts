import { makeTracer } from '../../src/narrate/trace/trace-text.ts'
import { readCorpus, readSample } from '../narrate/trace/read-corpus.ts'
import { readTemplates } from '../support/read-templates.ts'
import { median } from './measure.ts'

/** As many sentences with numbers as an officer types into a whole pack. */
const SENTENCES = 60

/**
 * Seconds that it takes to trace a pack's typed sentences: in a process that has just started, and as a median of runs
 * when it has warmed up. Each run has sentences of its own.
 */
export async function timeClaims(
  runs: number,
): Promise<{ readonly sentences: number; readonly cold: number; readonly warm: number }> {
  const [figures, corpus] = [await readSample(), readCorpus()]
  const { sameWords, abbreviations } = readTemplates()
  const apart = Math.floor(corpus.length / SENTENCES)
  const trace = (run: number) => {
    const examples = corpus.filter((_, at) => at % apart === run % apart).slice(0, SENTENCES)
    const began = performance.now()
    const tracer = makeTracer(figures, `${sameWords}\n${abbreviations}`)
    for (const { text, section, part } of examples) tracer({ words: text, printed: [] }, { section, part })
    return (performance.now() - began) / 1000
  }
  const times = Array.from({ length: runs + 3 }, (_, run) => trace(run))
  return { sentences: SENTENCES, cold: times[0] ?? 0, warm: median(times.slice(3)) }
}
