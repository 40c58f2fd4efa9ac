import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { drawPage } from '../../src/app/watch/draw-page.ts'
import { drawFindings, drawPack, tellWorkbook } from '../../src/pipeline.ts'
import { built, viewAfter } from '../app/watch/outcomes.ts'
import { endOf } from '../support/end-of.ts'
import { makeWorkbook, packSheet, type TestSheets } from '../support/make-workbook.ts'
import { readDeckWords, readPdfWords, withoutSpace } from '../support/read-documents.ts'
import { readTemplates } from '../support/read-templates.ts'

const FIGURES: TestSheets[string] = [
  ['Indicator', 'Code', 'Better', 'Jul-24', 'Aug-24', 'Target'],
  ['Referrals', 'REF', 'lower', 12, 13, 10],
]

function typed(...texts: readonly string[]): Promise<Uint8Array> {
  const rows = texts.map((text) => ['Localities', 'Analysis', text])
  return makeWorkbook({
    Pack: packSheet(),
    Localities: FIGURES,
    Commentary: [['Section', 'Heading', 'Text'], ...rows],
  })
}

describe('a template in a cell', () => {
  const within = (text: string) => `{{#if-red "REF"}}${text}{{/if-red}}`

  it.each([
    ['a prototype', '{{__proto__}}', 'unknown word "__proto__"'],
    ['the context', '{{this}}', 'unknown word "this"'],
    ['the root', '{{@root.constructor}}', 'unknown word "@root.constructor"'],
    ['the tape', '{{@tape}}', 'unknown word "@tape"'],
    ['the context above', within('{{../constructor}}'), 'unknown word "../constructor"'],
    ['a part of a block name', '{{#if-red "REF" as |x|}}{{x.constructor}}{{/if-red}}', 'unknown word "x.constructor"'],
    ['a context', '{{#with this}}x{{/with}}', 'unknown word "with"'],
    ['the log', '{{log "x"}}', 'unknown word "log"'],
    ['the helper for missing helpers', '{{helperMissing "x"}}', 'unknown word "helperMissing"'],
    ['a snippet chosen on the spot', '{{> (lookup . "x")}}', 'unknown word "lookup"'],
    ['a block as it stands', '{{{{raw}}}}{{x}}{{{{/raw}}}}', 'unknown word "raw"'],
    ['a call within a call', '{{value (value "REF")}}', 'an expression within an expression'],
    ['an option made by a call', '{{value "REF" month=(constructor)}}', 'unknown word "constructor"'],
    ['a code of the prototype', '{{value "__proto__"}}', 'no indicator has the code "__proto__"'],
    ['a benchmark of the prototype', '{{benchmark "REF" "constructor"}}', 'has no benchmark "constructor"'],
    ['a month of the prototype', '{{value "REF" month="__proto__"}}', '"__proto__" is not a month'],
    ['another month of the prototype', '{{value "REF" month="constructor"}}', '"constructor" is not a month'],
    ['a thousand decimals', '{{change "REF" since="Jul-24" decimals=1000}}', 'a whole number from 0 to 4'],
    ['blocks, 200 deep', '{{#if-red "REF"}}'.repeat(200) + '{{/if-red}}'.repeat(200), 'at most 20 blocks'],
    ['blocks, 500 deep', '{{#if-red "REF"}}'.repeat(500) + '{{/if-red}}'.repeat(500), 'at most 6,000 characters'],
    [
      'calls, 500 deep',
      `{{value ${'(value '.repeat(500)}"A"${')'.repeat(500)}}}`,
      'an expression within an expression',
    ],
    ['nothing but expressions', '{{value "REF"}}'.repeat(2100), 'at most 6,000 characters'],
  ])('that reaches for %s is a finding', async (_name, text, says) => {
    const began = performance.now()
    const ending = await endOf(await typed(text))
    expect(ending.end).toBe('refused')
    expect(ending.said).toContain(says)
    expect(performance.now() - began).toBeLessThan(5000)
  })

  it('may call helpers five thousand times, within seconds', async () => {
    const began = performance.now()
    const ending = await endOf(await typed(...Array.from({ length: 14 }, () => '{{value "REF"}} '.repeat(370))))
    expect(ending.end).toBe('read')
    expect(performance.now() - began).toBeLessThan(8000)
  })

  it('may speak of what a prototype holds', async () => {
    const ending = await endOf(await typed('The constructor and valueOf fell from 13 to 12 toString, __proto__ by 8%.'))
    expect(ending.end).toBe('read')
  })
})

const FORMULAE = ['=1+1', '+44 20 7946', '-5 places', '@SUM(A1)', '=HYPERLINK("http://x","y")', "=cmd|' /C calc'!A0"]
const MARKUP = [
  '<script>alert(1)</script>',
  '<a:t>x</a:t><w:p/>',
  '&lt;b&gt;&amp;#39;',
  '(x) Tj ET BT 1 0 0 1 0 0 Tm /F1',
  'endstream endobj %PDF-1.4 <</JS (x)>>',
  '**bold** _x_ # h [a](javascript:x) `c`',
  '" onload="alert(1)',
  `\${process.env.HOME} %s {0}`,
]

/** Every word of the workbook that is printed, one of them each. */
async function hostileBook(): Promise<Uint8Array> {
  const words = [...FORMULAE, ...MARKUP]
  const rows = words.map((word, at) => [
    word,
    `R${at}`,
    'lower',
    9,
    14,
    8 + at,
    13,
    11,
    10 + at,
    12 + at,
    11 + at,
    10,
    9,
  ])
  return makeWorkbook({
    Pack: packSheet({ Organisation: '=1+2 <b>City</b>', Title: '=2+3 <script>alert(2)</script>' }),
    Localities: [
      [
        'Indicator',
        'Code',
        'Better',
        'Feb-24',
        'Mar-24',
        'Apr-24',
        'May-24',
        'Jun-24',
        'Jul-24',
        'Aug-24',
        'Target',
        '=3+4 <i>England</i>',
        '<u>Not</u>\u0001',
      ],
      ...rows,
    ],
    Commentary: [['Section', 'Heading', 'Text'], ...words.map((word) => ['Localities', word, `So ${word} it is`])],
    '<script>alert(3)': [['nothing', 'here']],
  })
}

describe('words of the workbook', () => {
  type Made = { deck: Uint8Array; pdf: Uint8Array; findings: string; watch: string }
  let made: Made = { deck: new Uint8Array(), pdf: new Uint8Array(), findings: '', watch: '' }

  beforeAll(async () => {
    const file = '<script>alert(4)</script>.xlsx'
    const { story } = await tellWorkbook({ file, bytes: await hostileBook(), month: null }, readTemplates())
    const { pptx, pdf } = await drawPack(story)
    const watch = drawPage(viewAfter(built(story.checks, { file })), 'start')
    made = { deck: pptx, pdf, findings: await drawFindings(story, file), watch }
  }, 30_000)

  it('that look like formulae are texts in the workbooks of the charts', () => {
    const parts = unzipSync(made.deck)
    const books = Object.keys(parts).filter((name) => name.endsWith('.xlsx'))
    expect(books.length).toBeGreaterThan(0)
    const cells = books.flatMap((name) => {
      const sheets = Object.entries(unzipSync(parts[name] ?? new Uint8Array()))
      return sheets.map(([part, bytes]) => (part.endsWith('.xml') ? strFromU8(bytes) : ''))
    })
    expect(cells.join('')).not.toMatch(/<f[ >]|<definedName|<ddeLink|<externalReference/)
    expect(cells.join('')).toContain('=1+1')
  })

  it('stand as they are in the deck and the PDF', async () => {
    const deck = readDeckWords(made.deck).join('')
    const pdf = (await readPdfWords(made.pdf)).join('')
    for (const word of [...FORMULAE, ...MARKUP].map((each) => withoutSpace(`So ${each} it is`))) {
      expect(deck).toContain(word)
      expect(pdf).toContain(word)
    }
    expect(strFromU8(made.pdf, true)).not.toMatch(/\/(?:JavaScript|Launch|OpenAction)\b/)
  })

  it('open no element and no attribute on the findings page and the page of the watch', () => {
    for (const page of [made.findings, made.watch]) {
      expect(page).toContain('&lt;script&gt;alert(3)')
      expect(page).not.toMatch(/<script>|<b>City|<i>England|<u>Not|"\s*onload=/)
    }
  })
})
