import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { traceSample } from './read-corpus.ts'
import { readSentences, textOf, wrongIn } from './sample-sentences.ts'

/**
 * Sentences over the sample, a file for each kind of claim, written to trip the rules for it. One in five is judged; with
 * `EVERY_ROW=1` all are.
 */
const KINDS = readdirSync(new URL('sentences', import.meta.url)).map((file) => file.replace('.csv', ''))

const trace = await traceSample()

describe.each(KINDS)('%s', (kind) => {
  const sentences = readSentences(`sentences/${kind}.csv`)
  const those = (truth: string) =>
    sentences.flatMap((sentence) => (sentence.get('Truth') === truth ? [[textOf(sentence), sentence] as const] : []))

  it('holds true sentences and wrong ones', () => {
    expect(those('true').length + those('wrong').length).toBe(sentences.length)
    expect(those('true').length).toBeGreaterThan(30)
    expect(those('wrong').length).toBeGreaterThan(5)
  })

  const judged = (truth: string) => those(truth).filter((_, at) => process.env.EVERY_ROW || at % 5 === 0)

  it.each(judged('true'))('leaves alone: %s', (_words, sentence) => {
    expect(wrongIn(trace, sentence)).toEqual([])
  })

  it.each(judged('wrong'))('catches: %s', (_words, sentence) => {
    const wrong = wrongIn(trace, sentence)
    expect(wrong.filter((number) => number.includes(sentence.get('Wrong') ?? ''))).not.toEqual([])
  })
})
