import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium } from '../support/find-chromium.ts'
import { makeWorkbook, packSheet, type TestSheets } from '../support/make-workbook.ts'
import { makeFolder } from '../support/run-cli.ts'
import { startWatch, type Watch } from '../support/start-watch.ts'

const SAMPLE = readFileSync(resolve(import.meta.dirname, '../../input/performance-2024-08.xlsx'))
const PATIENCE = 40_000
const POLL = { timeout: PATIENCE, interval: 50 }

const executablePath = findChromium()
const home = makeFolder()
const [book, out] = [join(home, 'book.xlsx'), join(home, 'output')]

/** A council's small workbook, whose August figure is written as given. */
async function saveSmall(august: string | number): Promise<void> {
  const small: TestSheets = {
    Pack: packSheet(),
    Localities: [
      ['Indicator', 'Code', 'Jul-24', 'Aug-24'],
      ['Referrals', 'REFERRALS', 12, august],
    ],
  }
  writeFileSync(book, await makeWorkbook(small))
}

describe.skipIf(executablePath === null)('the page of the watch, in a browser', { timeout: 2 * PATIENCE }, () => {
  let watch: Watch
  let browser: Browser
  let page: Page
  let own: string
  let first: { readonly pack: string; readonly pages: number }
  let second: string
  const requests: string[] = []
  const complaints: string[] = []

  beforeAll(async () => {
    writeFileSync(book, SAMPLE)
    watch = startWatch('--workbook', book, '--out', out, '--port', '0')
    browser = await chromium.launch({ executablePath: executablePath ?? '' })
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    page.setDefaultTimeout(PATIENCE)
    page.on('request', (request) => requests.push(request.url()))
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    own = await watch.url
    await page.goto(own)
  }, PATIENCE)

  afterAll(async () => {
    await browser?.close()
    await watch?.end('SIGKILL')
  })

  /** Waits until every page of a pack other than the one before stands drawn, and gives its name and its pages. */
  async function pagesDrawn(before = ''): Promise<{ readonly pack: string; readonly pages: number }> {
    await page.locator(`body:not([data-pack=""]):not([data-pack="${before}"])`).waitFor()
    const pack = (await page.locator('body').getAttribute('data-pack')) ?? ''
    await page.locator(`.sheet[data-drawn^="${pack} "]`).first().waitFor()
    const undrawn = page.locator(`.sheet:not([data-drawn^="${pack} "])`)
    await expect.poll(() => undrawn.count(), POLL).toBe(0)
    return { pack, pages: await page.locator('.sheet').count() }
  }

  const banner = () => page.locator('#trouble')
  const bannerSays = (words: string) => expect.poll(() => banner().textContent(), POLL).toContain(words)
  const ended = () => page.locator('#ended')
  const scrolled = () => page.locator('#pages').evaluate((pages) => pages.scrollTop)
  const pageInView = () => page.evaluate(PAGE_IN_VIEW)

  it('draws every page of the PDF, and none of them blank', async () => {
    first = await pagesDrawn()
    const data = new Uint8Array(readFileSync(join(out, 'performance-pack-2024-08.pdf')))
    expect(first.pages).toBe((await getDocument({ data }).promise).numPages)
    const ink: readonly number[] = await page.evaluate(INK_OF_EACH_PAGE)
    expect(ink).toHaveLength(first.pages)
    expect(Math.min(...ink)).toBeGreaterThan(2000)
  })

  it('gives the pages to a screen reader as the PDF does: words, headings, tables, pictures in words', async () => {
    const named = (role: string) => page.locator(`.sheet [role="${role}"]`)
    expect(await page.locator('.textLayer').allTextContents()).toContainEqual(expect.stringContaining('At a glance'))
    for (const role of ['heading', 'table', 'columnheader', 'rowheader'])
      expect([role, await named(role).count()]).not.toEqual([role, 0])
    const pictures = await named('img').evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? ''))
    expect(pictures).toContainEqual(expect.stringMatching(/^Line chart\. .* fell from /))
  })

  it('shows the findings beside the pages', async () => {
    expect(await page.locator('#findings li.warning').count()).toBeGreaterThan(0)
    expect(await page.locator('#status').textContent()).toMatch(/^Built at \d\d:\d\d:\d\d in [\d.]+ s: \d+ found\.$/)
  })

  it('follows a link of the contents to its page', async () => {
    await page.locator('[data-page="2"] .annotationLayer a').first().click()
    await expect.poll(scrolled, POLL).toBeGreaterThan(900)
  })

  it('fits a narrow window, with the pages drawn anew for it and the reader at the same place', async () => {
    const before = await pageInView()
    await page.setViewportSize({ width: 900, height: 800 })
    await expect
      .poll(() =>
        page
          .locator('.sheet')
          .first()
          .evaluate((sheet) => sheet.clientWidth),
      )
      .toBeLessThan(560)
    await pagesDrawn()
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(900)
    expect(await pageInView()).toBe(before)
  })

  it('keeps the last good pack in its place after a save with an error, says so, and marks the error as new', async () => {
    const before = await scrolled()
    await saveSmall('n/k')
    await bannerSays('book.xlsx has 1 error, so no pack was made of it.')
    expect(await banner().textContent()).toContain('Below is the last good pack')
    const fresh = page.locator('#findings li.error.new')
    expect(await fresh.textContent()).toContain('New Localities!D2: expected a number')
    expect(await pagesDrawn()).toEqual(first)
    expect(Math.abs((await scrolled()) - before)).toBeLessThan(2)
  })

  it('keeps it after a save that is only half there', async () => {
    writeFileSync(book, SAMPLE.subarray(0, 9000))
    await bannerSays('is damaged')
    expect(await pagesDrawn()).toEqual(first)
  })

  it('draws the next good save by itself, and says what was mended', async () => {
    await saveSmall(13)
    const { pack, pages } = await pagesDrawn(first.pack)
    second = pack
    expect(pages).toBeLessThan(first.pages)
    expect(Math.min(...((await page.evaluate(INK_OF_EACH_PAGE)) as readonly number[]))).toBeGreaterThan(2000)
    await banner().waitFor({ state: 'hidden' })
    expect(await page.locator('#group-mended').textContent()).toContain('Localities!D2')
  })

  it('has complained of nothing, and asked nobody but the watch', async () => {
    expect(complaints).toEqual([])
    expect(requests.filter((url) => !url.startsWith(own))).toEqual([])
    expect(requests.length).toBeGreaterThan(10)
  })

  it('says that the watch has ended when it is killed, and goes on by itself when it is back', async () => {
    await page.locator('#pages').evaluate((pages) => pages.scrollTo(0, 500))
    await watch.end('SIGKILL')
    await ended().waitFor()
    expect(await ended().textContent()).toContain('The watch has ended')
    expect((await pagesDrawn()).pack).toBe(second)
    watch = startWatch('--workbook', book, '--out', out, '--port', new URL(own).port)
    await ended().waitFor({ state: 'hidden' })
    await pagesDrawn(second)
    expect(await scrolled()).toBe(500)
  })

  it('ends cleanly on Ctrl-C, with nothing left half done', async () => {
    expect(await watch.end('SIGINT')).toBe(0)
    await ended().waitFor()
    expect(readdirSync(out).filter((name) => name.startsWith('.'))).toEqual([])
  })
})

/** How many pixels of each page are not paper. */
const INK_OF_EACH_PAGE = `[...document.querySelectorAll('.sheet canvas')].map((canvas) => {
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
  let ink = 0
  for (let at = 0; at < data.length; at += 4) if (data[at] + data[at + 1] + data[at + 2] < 700) ink += 1
  return ink
})`

/** The page that reaches across the middle of the window, or the next one. */
const PAGE_IN_VIEW = `[...document.querySelectorAll('.sheet')].find((sheet) => sheet.getBoundingClientRect().bottom > 400).dataset.page`
