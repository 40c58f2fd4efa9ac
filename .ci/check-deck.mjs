// Compares a deck with what LibreOffice makes of it: as many pages as slides, and each slide's title on its page.
// usage: node check-deck.mjs DECK.pptx DECK.pdf
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'

const [deck, pdf] = process.argv.slice(2)
const parts = unzipSync(readFileSync(deck))
const slides = Object.keys(parts)
  .filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
  .sort((a, b) => numberOf(a) - numberOf(b))
const pages = execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1)
if (pages.length !== slides.length) fail(`${slides.length} slides but ${pages.length} pages`)
slides.forEach((name, at) => {
  const title = titleOf(strFromU8(parts[name]))
  if (title === '') fail(`slide ${at + 1} has no title`)
  if (!squeezed(pages[at]).includes(squeezed(title))) fail(`slide ${at + 1}: "${title}" is not on its page`)
})
console.log(`LibreOffice shows ${slides.length} slides, each with its title`)

function titleOf(xml) {
  const shape = xml.split('<p:sp>').find((each) => /<p:ph type="(title|ctrTitle)"/.test(each)) ?? ''
  const words = [...shape.split('</p:sp>')[0].matchAll(/<a:t(?: [^>]*)?>([^<]*)<\/a:t>/g)].map((match) => match[1])
  return words
    .join('')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&apos;', "'")
    .replaceAll('&quot;', '"')
}

function numberOf(name) {
  return Number(/(\d+)\.xml$/.exec(name)[1])
}

function squeezed(text) {
  return text.replace(/\s+/g, '')
}

function fail(reason) {
  console.error(reason)
  process.exit(1)
}
