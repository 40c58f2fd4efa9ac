import { beforeAll, describe, expect, it } from 'vitest'
import type { Tracer } from '../../../src/narrate/trace/trace-text.ts'
import { traceSample } from './read-corpus.ts'
import { readSentences, textOf } from './sample-sentences.ts'

/** Of the texts one in twenty-five is judged; with `EVERY_ROW=1` all are. */
const ONE_IN = 25

/**
 * True texts of one to three sentences in the manner of officers: history, parts and causes that no workbook holds,
 * chains of times, lists and brackets.
 */
describe('a true text of several sentences', () => {
  const texts = readSentences('true-texts.csv').filter((_, at) => process.env.EVERY_ROW || at % ONE_IN === 0)
  let trace: Tracer

  beforeAll(async () => {
    trace = await traceSample()
  })

  it.each(texts.map((text) => [textOf(text), text] as const))('is not called wrong: %s', (words, text) => {
    const place = { section: text.get('Section') ?? '', part: text.get('Part') ?? '' }
    const wrong = trace({ words, printed: [] }, place).filter(({ status }) => status === 'contradicted')
    expect(wrong.map(({ number, reason }) => `${number}: ${reason}`)).toEqual([])
  })
})
