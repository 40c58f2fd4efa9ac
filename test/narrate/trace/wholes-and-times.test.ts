import { describe, expect, it } from 'vitest'
import { traceSample } from './read-corpus.ts'
import { readSentences, textOf, wrongIn } from './sample-sentences.ts'

describe('figures of other times, of parts and of the standards themselves, over the sample', async () => {
  const trace = await traceSample()
  const sentences = readSentences('wholes-and-times.csv')
  it.each(sentences.map((sentence) => [sentence.get('Truth'), textOf(sentence), sentence] as const))(
    '%s: %s',
    (truth, _words, sentence) => {
      expect(wrongIn(trace, sentence).length > 0).toBe(truth === 'wrong')
    },
  )
})
