import { Worker } from 'node:worker_threads'
import { type Documents, type Draw, type DrawnDeck, openPdf } from '../pipeline.ts'
import type { Apart } from './job.ts'

/** Draws both media at once, the deck in a thread that has made ready meanwhile; for one pack, when all wait for it. */
export function openApart({ megabytes }: Apart): Draw<Documents> {
  const drawDeck = openThread(megabytes)
  return async (story, house) => {
    const deck = drawDeck(story, house)
    const drawPdf = await openPdf()
    const [pdf, pptx] = await Promise.all([drawPdf(story, house), deck])
    return { ...pdf, ...pptx }
  }
}

function openThread(megabytes: number): Draw<DrawnDeck> {
  const thread = new Worker(new URL('./draw-deck.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  })
  // A workbook that is refused leaves the thread without work; it must not keep the process.
  thread.unref()
  return (story, house) =>
    new Promise((resolve, reject) => {
      thread.ref()
      thread.once('message', resolve)
      thread.once('error', reject)
      thread.postMessage([story, house])
    })
}
