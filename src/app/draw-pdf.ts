import { parentPort } from 'node:worker_threads'
import { type Draw, type DrawnPdf, openPdf } from '../pipeline.ts'
import { keepCode } from './keep-code.ts'

/** The other end of `openApart`: makes ready to draw the PDF while the workbook is read, and draws it of the story. */
const opened = openPdf()

parentPort?.once('message', async (told: Parameters<Draw<DrawnPdf>>) => {
  const draw = await opened
  const pdf = await draw(...told)
  keepCode()
  parentPort?.postMessage(pdf)
})
