import { Worker } from 'node:worker_threads'
import { type Documents, type Draw, type DrawnPdf, openDeck } from '../pipeline.ts'
import { threadEntry } from './thread-entry.ts'

/**
 * Draws both media at once, for one pack, when all wait for it.
 *
 * The PDF, which takes longer, is drawn in a thread that has made ready meanwhile.
 */
export function openApart(megabytes: number | undefined): Draw<Documents> {
  const drawPdf = openThread(megabytes)
  return async (story, house) => {
    const pdf = drawPdf(story, house)
    const drawDeck = await openDeck()
    const [deck, drawn] = await Promise.all([drawDeck(story, house), pdf])
    return { ...drawn, ...deck }
  }
}

/** Room for new objects: the thread has the longer work. */
const YOUNG_MEGABYTES = 24

function openThread(megabytes: number | undefined): Draw<DrawnPdf> {
  const { file, argv } = threadEntry(new URL('./draw-pdf.ts', import.meta.url))
  const thread = new Worker(file, {
    argv,
    resourceLimits: {
      ...(megabytes && { maxOldGenerationSizeMb: megabytes }),
      maxYoungGenerationSizeMb: YOUNG_MEGABYTES,
    },
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
