import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { drawFindings, drawPack, tellWorkbook } from '../../src/pipeline.ts'
import { COLOURS } from '../../src/shared/house-style.ts'
import { findFaults as findDeckFaults } from '../support/deck-reader/find-faults.ts'
import { makeWorkbook } from '../support/make-workbook.ts'
import { otherCouncil } from '../support/other-council.ts'
import { findFaults as findPdfFaults } from '../support/pdf-reader/find-faults.ts'
import { readPdf } from '../support/pdf-reader/pdf.ts'
import { sayAloud } from '../support/pdf-reader/say-aloud.ts'
import { readTemplates } from '../support/read-templates.ts'

/** Nothing of the plain style but the ink: dark fills, words for letters, another order in the footer, large paper. */
const STYLE = {
  colours: {
    accent: '#0A5C36',
    wash: '#F1F6EE',
    rule: '#CDD8C8',
    muted: '#4F5B50',
    greenFill: '#1E7B4B',
    greenInk: '#FFFFFF',
    amberFill: '#F6B93B',
    amberInk: '#3A2600',
    redFill: '#B3261E',
    redInk: '#FFFFFE',
    gradeBest: '#0B4F2B',
    gradeWorst: '#6E0F0A',
    improvement: '#00637C',
    concern: '#A63A00',
    neutral: '#5A5A5A',
  },
  rag: {
    green: { letter: 'OT', word: 'on target' },
    amber: { letter: 'N', word: 'near target' },
    red: { letter: 'OFF', word: 'off target' },
  },
  footer: '{month}: {title}',
  page: 'A3',
  logo: { file: 'crest.svg', alt: 'The crest of New Town', width: 40 },
}
const CREST =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><rect width="20" height="10" fill="#0A5C36"/></svg>'

let pdf: Uint8Array
let deck: Uint8Array
let findings: string

beforeAll(async () => {
  const house = { text: JSON.stringify(STYLE), pictures: new Map([['crest.svg', Buffer.from(CREST)]]) }
  const workbook = { file: 'book.xlsx', bytes: await makeWorkbook(otherCouncil()), month: null }
  const told = await tellWorkbook(workbook, { ...readTemplates(), house })
  const drawn = await drawPack(told.story, told.house)
  pdf = drawn.pdf
  deck = drawn.pptx
  findings = await drawFindings(told.story, 'book.xlsx', told.house)
}, 60_000)

describe('a pack in quite another house style', () => {
  it('has nothing wrong with it in either medium, contrast included', () => {
    expect(findPdfFaults(pdf)).toEqual([])
    expect(findDeckFaults(deck)).toEqual([])
  })

  it('calls the ratings as the house does wherever they are shown or said', () => {
    const said = sayAloud(readPdf(pdf)).filter((line) => !line.includes('red, amber or green'))
    const typed = textsOf(/^ppt\/(slides|notesSlides)\/[^/]+\.xml$/).filter((text) => !text.includes('red, amber or'))
    expect(said.some((line) => line.includes('off target, misses target'))).toBe(true)
    for (const texts of [said, typed]) {
      expect(texts.filter((text) => /\b(green|amber|red)\b/i.test(text))).toEqual([])
      for (const word of [/\d on target/, /near target/, /\d off target/, /\bOFF\b/, /\bOT\b/]) {
        expect(texts.some((text) => word.test(text))).toBe(true)
      }
    }
  })

  it('has no colour of the plain style left', () => {
    const given = Object.keys(STYLE.colours)
    const plain = Object.entries(COLOURS).filter(([name]) => given.includes(name))
    const parts = [...xmlOf(/\.xml$/).values(), findings]
    expect(plain.filter(([, value]) => parts.some((part) => part.includes(value)))).toEqual([])
    expect(findings).toContain('#0A5C36')
  })

  it('shows the logo on the first page of both, with its words', () => {
    const [first = ''] = [...xmlOf(/^ppt\/slides\/slide1\.xml$/).values()]
    expect(first).toMatch(/<p:pic>.*descr="The crest of New Town"/)
    expect(sayAloud(readPdf(pdf)).slice(0, 8)).toContain('figure: The crest of New Town')
  })

  it('has its own words in the footers and its own paper', () => {
    expect(textsOf(/slide2\.xml$/).some((text) => /^[A-Z]\w+ \d{4}: \w/.test(text))).toBe(true)
    expect(Buffer.from(pdf).toString('latin1')).toContain('/MediaBox [0 0 1190.55 841.89]')
  })
})

function xmlOf(names: RegExp): ReadonlyMap<string, string> {
  const parts = Object.entries(unzipSync(deck)).filter(([name]) => names.test(name))
  return new Map(parts.map(([name, bytes]) => [name, strFromU8(bytes)]))
}

/** The words of the paragraphs and of the alternative texts. */
function textsOf(names: RegExp): readonly string[] {
  return [...xmlOf(names).values()].flatMap((xml) => [
    ...[...xml.matchAll(/<a:p>.*?<\/a:p>/gs)].map(([paragraph]) => paragraph.replace(/<[^>]+>/g, '')),
    ...[...xml.matchAll(/descr="([^"]*)"/g)].map(([, alt = '']) => alt),
  ])
}
