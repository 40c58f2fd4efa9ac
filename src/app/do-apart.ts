import { parentPort } from 'node:worker_threads'
import { openPdf, traceSent } from '../pipeline.ts'
import { keepCode } from './keep-code.ts'
import { openKeptStore } from './kept-store.ts'
import type { Sent } from './open-apart.ts'

/** The other end of `openApart`: makes ready to draw the PDF while the workbook is read. */
const opened = openPdf(openKeptStore('pages'))

parentPort?.on('message', async (sent: Sent) => {
  if (sent.kind === 'trace') {
    parentPort?.postMessage(await traceSent(sent.asked))
    return
  }
  const draw = await opened
  const pdf = await draw(...sent.told)
  keepCode()
  parentPort?.postMessage(pdf)
  // It has been asked for the last thing.
  parentPort?.close()
})
