import { Worker } from 'node:worker_threads'
import type { Trace } from '../narrate/trace/remember-claims.ts'
import { type Draw, type DrawnDeck, type DrawnPdf, drawPack, openDeck, type SentTexts } from '../pipeline.ts'
import { openKeptStore } from './kept-store.ts'
import { threadEntry } from './thread-entry.ts'

/** What the other thread is asked for, and what it answers. */
export type Sent =
  | { readonly kind: 'trace'; readonly asked: SentTexts }
  | { readonly kind: 'draw'; readonly told: Parameters<Draw<DrawnPdf>> }

/** The two media of a pack on their way. */
export type Drawn = { readonly deck: Promise<DrawnDeck>; readonly pdf: Promise<DrawnPdf> }
type DrawBoth = (...told: Parameters<Draw<never>>) => Drawn

/** The work of one pack that can be done at once, for one that all wait for. */
export type Apart = { readonly trace: Trace; readonly draw: DrawBoth }

/**
 * Traces typed texts in a thread while the rest is told here, and draws the PDF there, which takes longer, beside the
 * deck. The thread makes ready while the workbook is read.
 */
export function openApart(megabytes: number | undefined): Apart {
  const ask = openThread(megabytes)
  return {
    trace: ({ figures: { measures: _, ...figures }, ...asked }) => ask({ kind: 'trace', asked: { ...asked, figures } }),
    draw: (story, house) => ({
      pdf: awaited(ask<DrawnPdf>({ kind: 'draw', told: [story, house] })),
      deck: awaited(openDeck(openKeptStore('pages')).then((draw) => draw(story, house))),
    }),
  }
}

/** Draws in this thread alone, where other packs are made beside it. */
export const drawHere: DrawBoth = (story, house) => {
  const both = drawPack(story, house)
  return { pdf: both, deck: both }
}

/** One may fail while the other is waited for, and must not end the process then. */
function awaited<T>(drawn: Promise<T>): Promise<T> {
  drawn.catch(() => undefined)
  return drawn
}

/** Room for new objects: the thread has the longer work. */
const YOUNG_MEGABYTES = 24

/** Asks one thing after another. */
function openThread(megabytes: number | undefined): <Answer>(sent: Sent) => Promise<Answer> {
  const { file, argv } = threadEntry(new URL('./do-apart.ts', import.meta.url))
  const thread = new Worker(file, {
    argv,
    resourceLimits: {
      ...(megabytes && { maxOldGenerationSizeMb: megabytes }),
      maxYoungGenerationSizeMb: YOUNG_MEGABYTES,
    },
  })
  // A workbook that is refused leaves the thread without work; it must not keep the process.
  thread.unref()
  return (sent) =>
    new Promise((resolve, reject) => {
      thread.ref()
      thread.once('message', resolve)
      thread.once('error', reject)
      thread.postMessage(sent)
    })
}
