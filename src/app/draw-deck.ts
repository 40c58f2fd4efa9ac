import { parentPort } from 'node:worker_threads'
import { type Draw, type DrawnDeck, openDeck } from '../pipeline.ts'
import { keepCode } from './keep-code.ts'

/** The other end of `openApart`: makes ready to draw the deck while the workbook is read, and draws it of the story. */
const opened = openDeck()

parentPort?.once('message', async (told: Parameters<Draw<DrawnDeck>>) => {
  const draw = await opened
  const deck = await draw(...told)
  keepCode()
  parentPort?.postMessage(deck)
})
