import { AnnotationMode, GlobalWorkerOptions, getDocument, PixelsPerInch } from '/pdfjs/pdf.min.mjs'
import { EventBus, GenericL10n, PDFLinkService, PDFPageView } from '/pdfjs/pdf_viewer.mjs'
import { placeSheets, sheetsByDistance } from './sheets.js'

GlobalWorkerOptions.workerSrc = '/pdfjs/pdf.worker.min.mjs'

/**
 * A pack as it is drawn at one width: its PDF, the words that tell it from every other, and whether drawing goes on.
 * @typedef {{ home: HTMLElement, pdf: import('pdfjs-dist').PDFDocumentProxy, pack: string, key: string, busy: boolean }} Drawing
 */

/** Pages kept drawn around the one in view; all pages of a very long pack would fill the browser's memory. */
const MOST_DRAWN = 60

/** One for all pages; given, it leaves our words as they are. */
const WORDS = new GenericL10n('en-us')

/** @type {Drawing | null} */
let current = null

/**
 * Draws every page of a pack, those in view first. Each page of the pack before stays until its successor is drawn, and
 * the reader stays at the same place.
 * @param {HTMLElement} home
 * @param {string} pack
 */
export async function showPack(home, pack) {
  const answer = await fetch(`/pack.pdf?build=${encodeURIComponent(pack)}`, { cache: 'no-store' })
  if (!answer.ok) throw new Error('the pack could not be fetched')
  const data = await answer.arrayBuffer()
  const pdf = await getDocument({ data, useWasm: false, useSystemFonts: false }).promise
  const former = current?.pdf
  current = await measure(home, pdf, pack)
  drawAll(current)
  if (!former) followReader(home)
  await former?.loadingTask.destroy()
}

/**
 * Makes room for every page at the width that there is.
 * @param {HTMLElement} home
 * @param {Drawing['pdf']} pdf
 * @param {string} pack
 */
async function measure(home, pdf, pack) {
  const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 })
  const wide = placeSheets(home, pdf.numPages, width / height)
  return { home, pdf, pack, key: `${pack} ${wide}`, busy: false }
}

/**
 * Draws what is near as the reader scrolls, and everything anew at another width.
 * @param {HTMLElement} home
 */
function followReader(home) {
  home.addEventListener('scrollend', () => current && drawAll(current))
  let timer = 0
  new ResizeObserver(() => {
    clearTimeout(timer)
    timer = setTimeout(redraw, 150)
  }).observe(home)
}

async function redraw() {
  if (!current) return
  const { home, pdf, pack, key } = current
  const next = await measure(home, pdf, pack)
  if (next.key === key || current.pdf !== pdf) return
  current = next
  drawAll(next)
}

/**
 * Goes on until the pages near the reader are drawn, or another pack or width has taken over.
 * @param {Drawing} drawing
 */
async function drawAll(drawing) {
  if (drawing.busy) return
  drawing.busy = true
  for (let sheet = nextSheet(drawing); sheet && drawing === current; sheet = nextSheet(drawing)) {
    await drawSheet(drawing, sheet).catch(() => sheet && giveUp(drawing, sheet))
  }
  drawing.busy = false
}

/** @param {Drawing} drawing */
function nextSheet({ home, key }) {
  const sheets = sheetsByDistance(home)
  for (const far of sheets.slice(MOST_DRAWN)) {
    delete far.dataset.drawn
    far.replaceChildren()
  }
  return sheets.slice(0, MOST_DRAWN).find(({ dataset }) => dataset.drawn !== key)
}

/** @param {Drawing} drawing @param {HTMLElement} sheet */
async function drawSheet(drawing, sheet) {
  const number = Number(sheet.dataset.page)
  const page = await drawing.pdf.getPage(number)
  const viewport = page.getViewport({ scale: 1 })
  const container = document.createElement('div')
  container.className = 'stage'
  const view = new PDFPageView({
    container,
    id: number,
    scale: sheet.clientWidth / viewport.width / PixelsPerInch.PDF_TO_CSS_UNITS,
    defaultViewport: viewport,
    eventBus: new EventBus(),
    annotationMode: AnnotationMode.ENABLE,
    layerProperties: { linkService: linksOf(drawing) },
    enableAutoLinking: false,
    l10n: WORDS,
  })
  view.setPdfPage(page)
  await view.draw()
  if (drawing !== current) return view.destroy()
  view.div.removeAttribute('role')
  sheet.replaceChildren(container)
  sheet.dataset.drawn = drawing.key
}

/** @param {Drawing} drawing @param {HTMLElement} sheet */
function giveUp(drawing, sheet) {
  if (drawing !== current) return
  sheet.textContent = 'This page could not be drawn here; open the PDF to read it.'
  sheet.dataset.drawn = drawing.key
}

/**
 * Links lead from page to page of the pack, and never out of it.
 * @param {Drawing} drawing
 */
function linksOf({ home, pdf }) {
  const links = new PDFLinkService({ eventBus: new EventBus() })
  links.externalLinkEnabled = false
  links.setDocument(pdf)
  links.setViewer({
    currentPageNumber: 1,
    pagesRotation: 0,
    isInPresentationMode: false,
    /** @param {{ pageNumber: number }} place */
    scrollPageIntoView: ({ pageNumber }) => home.querySelector(`[data-page="${pageNumber}"]`)?.scrollIntoView(),
  })
  return links
}
