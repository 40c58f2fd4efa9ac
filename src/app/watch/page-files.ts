import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT } from '../root.ts'
import { PAGE_STYLE } from './page-style.ts'

export type PageFile = { readonly type: string; readonly read: () => Promise<Uint8Array | string> }

const SCRIPT = 'text/javascript; charset=utf-8'

/**
 * Every file that the page may ask for, by its address. Nothing else is served, so no address can lead out of here.
 *
 * They are read from the project's folder when they are asked for, wherever the program itself runs from.
 */
export const PAGE_FILES: ReadonlyMap<string, PageFile> = new Map([
  ['/page/style.css', { type: 'text/css; charset=utf-8', read: async () => PAGE_STYLE }],
  ['/page/icon.svg', ours('icon.svg', 'image/svg+xml')],
  ['/page/watch-page.js', ours('watch-page.js', SCRIPT)],
  ['/page/draw-pages.js', ours('draw-pages.js', SCRIPT)],
  ['/page/sheets.js', ours('sheets.js', SCRIPT)],
  // The builds for older browsers: those of a council are seldom the newest.
  ['/pdfjs/pdf.min.mjs', pdfjs('build/pdf.min.mjs')],
  ['/pdfjs/pdf.worker.min.mjs', pdfjs('build/pdf.worker.min.mjs')],
  ['/pdfjs/pdf_viewer.mjs', pdfjs('web/pdf_viewer.mjs')],
])

function ours(name: string, type: string): PageFile {
  return { type, read: () => readFile(join(ROOT, 'src/app/watch/page', name)) }
}

function pdfjs(name: string): PageFile {
  return { type: SCRIPT, read: () => readFile(join(ROOT, 'node_modules/pdfjs-dist/legacy', name)) }
}
