import { describe, expect, it } from 'vitest'
import { alterSentence, type Slip } from './alter-sentence.ts'
import { readCorpus, readSample, traceSample } from './read-corpus.ts'

/**
 * True sentences of the corpora with one number made wrong. Not all can be caught: another month's figure is no mistake
 * where the words name no month, and what is told as somebody else's may be anything. What was caught once stays caught.
 */
const LEAST: Readonly<Record<Slip, number>> = { turned: 0.74, stale: 0.6, off: 0.6 }
const ONE_IN = process.env.EVERY_ROW ? 4 : 50

describe('a true sentence', async () => {
  const [trace, figures] = [await traceSample(), await readSample()]
  const sentences = [...readCorpus('corpus.csv'), ...readCorpus('later-hands.csv')]
    .filter((_, at) => at % ONE_IN === 0)
    .filter(({ claims }) => claims.every(({ truth }) => truth === 't'))
  const tried = sentences.flatMap(({ text, section, part }) => {
    const claims = trace({ words: text, printed: [] }, { section, part })
    const numbers = new Map(claims.map((claim) => [claim.number, claim]))
    return [...numbers.values()]
      .filter(({ number, status }) => status === 'traced' && /^\W*\d/.test(number))
      .flatMap((claim) => alterSentence(text, claim, figures))
      .map((altered) => {
        const found = trace({ words: altered.text, printed: [] }, { section, part })
        return { ...altered, isCaught: found.some(({ status }) => status === 'contradicted') }
      })
  })

  it.each([
    ['two digits changed about', 'turned'],
    ['the figure of another month', 'stale'],
    ['a change or a sum off by one', 'off'],
  ] as const)('is called wrong with %s, as often as it was', (_words, slip) => {
    const made = tried.filter((each) => each.slip === slip)
    const caught = made.filter(({ isCaught }) => isCaught)
    console.log(`${slip}: ${caught.length} of ${made.length} altered sentences caught`)
    expect(made.length).toBeGreaterThan(50)
    expect(caught.length / made.length).toBeGreaterThanOrEqual(LEAST[slip])
  })
})
