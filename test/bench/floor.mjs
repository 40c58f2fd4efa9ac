// @ts-check
// The least that a program of these packages can do: load them, read the sample, write one blank page and one blank slide.
import { createWriteStream } from 'node:fs'
import { join, resolve } from 'node:path'
import { finished } from 'node:stream/promises'
import exceljs from 'exceljs'
import 'fontkit'
import 'handlebars'
import PDFDocument from 'pdfkit'
import pptxgenjs from 'pptxgenjs'
import 'zod'

const [, , book = '', out = ''] = process.argv
const workbook = new exceljs.Workbook()
await workbook.xlsx.readFile(resolve(book))

const Deck = /** @type {new () => import('pptxgenjs').default} */ (/** @type {unknown} */ (pptxgenjs))
const deck = new Deck()
deck.addSlide()
await deck.writeFile({ fileName: join(out, 'blank.pptx') })

const page = new PDFDocument()
page.pipe(createWriteStream(join(out, 'blank.pdf')))
page.end()
await finished(page)
