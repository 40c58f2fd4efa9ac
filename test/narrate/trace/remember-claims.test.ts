import { describe, expect, it } from 'vitest'
import type { Figures } from '../../../src/compute/figures.ts'
import type { Claim } from '../../../src/narrate/story.ts'
import { recallOrTrace, type Trace, type TypedText } from '../../../src/narrate/trace/remember-claims.ts'
import { traceTexts } from '../../../src/narrate/trace/trace-texts.ts'
import { traceSent } from '../../../src/pipeline.ts'
import type { KeptStore } from '../../../src/shared/kept-store.ts'
import { makeStore } from '../../support/make-store.ts'
import { readTemplates } from '../../support/read-templates.ts'
import { readCorpus, readSample, traceSample } from './read-corpus.ts'

const { sameWords, abbreviations } = readTemplates()
const WORDINGS = `${sameWords}\n${abbreviations}`
const EXAMPLES = readCorpus().filter((_, at) => at % 200 === 0)

describe('claims that are kept between commands', () => {
  it('are those that are traced', async () => {
    const { store } = makeStore()
    const figures = await readSample()
    const trace = await traceSample()
    const traced = EXAMPLES.map(({ text, section, part }) => trace({ words: text, printed: [] }, { section, part }))
    expect(traced.flat().length).toBeGreaterThan(EXAMPLES.length / 2)
    expect(await claimsOf(figures, store)).toEqual(traced)
    expect(await claimsOf(figures, store)).toEqual(traced)
  })

  it('are used again, each with its own text in its own place, for as long as nothing that they rest on has changed', async () => {
    const { store, kept } = makeStore()
    const figures = await readSample()
    await claimsOf(figures, store)
    mark(kept)
    expect((await claimsOf(figures, store)).flat().every(isMarked)).toBe(true)
    const renamed = { ...figures, workbook: { file: 'another.xlsx', sha256: '1' } }
    expect((await claimsOf(renamed, store)).flat().every(isMarked)).toBe(true)
    const elsewhere = EXAMPLES.map((example) => ({ ...example, text: `${example.text} ` }))
    expect((await claimsOf(figures, store, WORDINGS, elsewhere)).flat().some(isMarked)).toBe(false)
  })

  it('leave only the others to be traced', async () => {
    const { store } = makeStore()
    const figures = await readSample()
    await claimsOf(figures, store, WORDINGS, EXAMPLES.slice(1))
    const asked: string[] = []
    const listed: Trace = async ({ texts }) => {
      asked.push(...texts.map(({ text }) => text.words))
      return texts.map(() => [])
    }
    await recallOrTrace({ figures, wordings: WORDINGS, texts: textsOf(EXAMPLES) }, listed, store)
    expect(asked).toEqual([EXAMPLES[0]?.text])
  })

  it('are the same where another thread has traced them', async () => {
    const figures = await readSample()
    const here = await claimsOf(figures, makeStore().store)
    const sent: Trace = ({ figures: { measures: _, ...rest }, ...asked }) =>
      traceSent(structuredClone({ ...asked, figures: rest }))
    const asked = { figures, wordings: WORDINGS, texts: textsOf(EXAMPLES) }
    expect(await recallOrTrace(asked, sent, makeStore().store)).toEqual(here)
  })

  it.each<[string, (figures: Figures) => Figures]>([
    ['the reporting month', (figures) => ({ ...figures, settings: { ...figures.settings, month: '2024-07' } })],
    [
      'a figure',
      (figures) => ({
        ...figures,
        byCode: new Map(
          [...figures.byCode].map(([code, row], at) => [
            code,
            at === 9 ? { ...row, history: row.history.slice(1) } : row,
          ]),
        ),
      }),
    ],
    ['the order of the parts', (figures) => ({ ...figures, sections: figures.sections.toReversed() })],
  ])('are not used once %s has changed', async (_, change) => {
    const { store, kept } = makeStore()
    const figures = await readSample()
    await claimsOf(figures, store)
    mark(kept)
    expect((await claimsOf(change(figures), store)).flat().some(isMarked)).toBe(false)
    expect(kept.size).toBe(2)
  })

  it('are not used with other wordings, nor where what was kept cannot be read', async () => {
    const { store, kept } = makeStore()
    const figures = await readSample()
    const traced = await claimsOf(figures, store)
    mark(kept)
    expect((await claimsOf(figures, store, `${WORDINGS}\nwaits = delays`)).flat().some(isMarked)).toBe(false)
    for (const name of kept.keys()) kept.set(name, Buffer.from('[["half'))
    expect(await claimsOf(figures, store)).toEqual(traced)
  })
})

const trace: Trace = async (asked) => traceTexts(asked)

/** The claims of the examples as another command would have them. */
function claimsOf(figures: Figures, store: KeptStore, wordings = WORDINGS, examples = EXAMPLES): ReturnType<Trace> {
  return recallOrTrace({ figures, wordings, texts: textsOf(examples) }, trace, store)
}

function textsOf(examples: typeof EXAMPLES): readonly TypedText[] {
  return examples.map(({ text, section, part }) => ({ text: { words: text, printed: [] }, place: { section, part } }))
}

/** Makes all that is kept known again by its reason. */
function mark(kept: Map<string, Uint8Array>): void {
  const marked = (key: string, value: unknown) => (key === 'reason' ? `as kept: ${value}` : value)
  for (const [name, bytes] of kept)
    kept.set(name, Buffer.from(JSON.stringify(JSON.parse(Buffer.from(bytes).toString(), marked))))
}

function isMarked({ reason }: Claim): boolean {
  return reason.startsWith('as kept')
}
