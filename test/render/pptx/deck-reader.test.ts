import { beforeAll, expect, it } from 'vitest'
import { draftDeck } from '../../../src/render/pptx/draft-deck.ts'
import { finishPackage, MENDS } from '../../../src/render/pptx/finish/finish-package.ts'
import { renderPptx } from '../../../src/render/pptx/render-pptx.ts'
import { breakDeck } from '../../support/break-deck.ts'
import { findFaults, RULES } from '../../support/deck-reader/find-faults.ts'
import { pack } from './demo-deck.ts'

let good: Uint8Array

beforeAll(async () => {
  good = await renderPptx(pack)
})

type Change = (text: string) => string
const put =
  (from: string | RegExp, to: string): Change =>
  (text) =>
    text.replace(from, to)

/** Takes the words out of a placeholder. */
const silence =
  (type: string): Change =>
  (text) =>
    text.replace(new RegExp(`<p:ph type="${type}".*?</p:sp>`, 's'), (shape) => shape.replace(/<a:t>[^<]*/g, '<a:t>'))

const GLANCE = 'ppt/slides/slide3.xml'
const TABLE = 'ppt/slides/slide4.xml'
const CHARTED = 'ppt/slides/slide6.xml'
const CHART = 'ppt/charts/chart1.xml'
const PRESENTATION = 'ppt/presentation.xml'
const CORE = 'docProps/core.xml'

/** What is done to a good deck, under the rule that it breaks. */
const BREAKAGES: readonly (readonly [rule: string, what: string, changes: Readonly<Record<string, Change | null>>])[] =
  [
    ['well-formed XML', 'a control character', { [TABLE]: put('<a:t>', '<a:t>\u0001') }],
    ['well-formed XML', 'a bare ampersand', { [CORE]: put('</dc:title>', ' & more</dc:title>') }],
    ['no document type', 'a document type', { [CORE]: put('?>', '?><!DOCTYPE core>') }],
    [
      'content types complete',
      'a part that is not declared',
      { '[Content_Types].xml': put(/<Override PartName="\/ppt\/slides\/slide3[^>]*>/, '') },
    ],
    [
      'content types complete',
      'a master that is declared and absent',
      {
        '[Content_Types].xml': put(
          '</Types>',
          '<Override PartName="/ppt/slideMasters/slideMaster2.xml" ContentType="x"/></Types>',
        ),
      },
    ],
    [
      'every relationship leads to a part',
      'a link that leads nowhere',
      { 'ppt/slides/_rels/slide2.xml.rels': put('slide3.xml', 'slide99.xml') },
    ],
    [
      'every relationship leads to a part',
      'an id that no relationship has',
      { [CHARTED]: put('r:id="rIdChart1"', 'r:id="rIdChart9"') },
    ],
    [
      'every part is led to',
      'a part that nothing leads to',
      { 'ppt/slideLayouts/slideLayout9.xml': put('', '<p:sldLayout/>') },
    ],
    ['parts in the form that Office writes', 'an entry for a folder', { 'ppt/media/': () => '' }],
    ['fixed dates', 'a date from the clock', { [CORE]: put('-01T00:00:00Z', '-17T11:48:03Z') }],
    [
      'fixed dates',
      'a date of the day in the notes',
      { 'ppt/notesMasters/notesMaster1.xml': put('</p:spTree>', '<a:fld id="x" type="datetime1"/></p:spTree>') },
    ],
    [
      'notes on portrait paper',
      'notes on the turned slide',
      { [PRESENTATION]: put('cx="6858000" cy="9144000"', 'cx="6858000" cy="6858000"') },
    ],
    ['text without kerning', 'kerned titles', { 'ppt/slideMasters/slideMaster1.xml': put('kern="0"', 'kern="1200"') }],
    [
      'sections hold the slides in their order',
      'slides of a section out of order',
      { [PRESENTATION]: put(/(<p14:sldId id="256"\/>)(<p14:sldId id="257"\/>)/, '$2$1') },
    ],
    [
      'sections hold the slides in their order',
      'a section without a name',
      { [PRESENTATION]: put(/<p14:section name="[^"]*"/, '<p14:section name=" "') },
    ],
    ['properties complete', 'no language', { [CORE]: put(/<dc:language>.*<\/dc:language>/, '') }],
    ['properties complete', 'other titles than the slides', { 'docProps/app.xml': put('At a glance', 'Slide 3') }],
    [
      'each master has a theme of its own',
      'a theme for two masters',
      { 'ppt/notesMasters/_rels/notesMaster1.xml.rels': put('theme2', 'theme1'), 'ppt/theme/theme2.xml': null },
    ],
    [
      'placeholders that the layout and the master offer',
      'a placeholder without its layout',
      { [GLANCE]: put('type="body" sz="quarter" idx="13"', 'type="body" idx="77"') },
    ],
    [
      'placeholders that the layout and the master offer',
      'a master without slide numbers',
      { 'ppt/slideMasters/slideMaster1.xml': put('type="sldNum"', 'type="dt"') },
    ],
    [
      'every shape has an id of its own',
      'an id that stands twice',
      { [GLANCE]: put('<p:cNvPr id="3"', '<p:cNvPr id="2"') },
    ],
    [
      'every shape on its slide',
      'a negative height',
      { [GLANCE]: put(/(<p:sp>.*?<a:ext cx="\d+" cy=")(?=[1-9])/s, '$1-') },
    ],
    [
      'every shape on its slide',
      'a row that runs off the slide',
      { [TABLE]: put(/<a:tr h="\d+"/, '<a:tr h="6858000"') },
    ],
    ['words in every text body', 'an empty box', { [CHARTED]: silence('ftr') }],
    [
      'words in every text body',
      'a cell without a paragraph',
      { [TABLE]: put(/(<a:tc><a:txBody><a:bodyPr\/><a:lstStyle\/>)<a:p>.*?<\/a:p>/, '$1') },
    ],
    [
      'a title of its own on every slide',
      'a title that stands on another slide',
      { [GLANCE]: put('<a:t>At a glance</a:t>', '<a:t>Contents</a:t>') },
    ],
    ['a title of its own on every slide', 'no title', { [GLANCE]: put('type="title"', 'type="body" idx="1"') }],
    ['alternative text', 'a table without a description', { [TABLE]: put(/(name="Table \d+") descr="[^"]*"/, '$1') }],
    [
      'alternative text',
      'a row of counts without a description',
      { [GLANCE]: put(/(name="RAG counts \d+") descr="[^"]*"/, '$1 descr=""') },
    ],
    [
      'alternative text',
      'a shape without words that is not decoration',
      { [GLANCE]: put(/<adec:decorative [^>]*>/, '') },
    ],
    ['British English on every run', 'a run in American English', { [TABLE]: put('lang="en-GB"', 'lang="en-US"') }],
    [
      'British English on every run',
      'a run of no language',
      { [TABLE]: put(/<a:r><a:rPr[^>]*>.*?<\/a:rPr>/, '<a:r>') },
    ],
    [
      'notes on every slide',
      'a slide without words in its notes',
      { 'ppt/notesSlides/notesSlide3.xml': silence('body') },
    ],
    ['tables with a header row', 'a table without a header row', { [TABLE]: put('firstRow="1"', '') }],
    ['as many cells in every row as columns', 'a row with one cell too few', { [TABLE]: put(/<a:tc>.*?<\/a:tc>/, '') }],
    [
      'charts draw what their workbooks hold',
      'a chart that draws another figure',
      { [CHART]: put(/(<c:val>.*?<c:v>)[^<]*/s, '$17777') },
    ],
    [
      'charts draw what their workbooks hold',
      'a gap that the workbook has filled',
      { [CHART]: put(/(<c:val>.*?)<c:pt [^>]*><c:v>[^<]*<\/c:v><\/c:pt>/s, '$1') },
    ],
    [
      'charts refer to axes that are there',
      'a third axis',
      { [CHART]: put('<c:axId val="1002"/></c:', '<c:axId val="1003"/></c:') },
    ],
    [
      'elements in the order of the schema',
      'a mark after the labels',
      { [CHART]: put(/(<c:marker>.*?<\/c:marker>)(.*?<\/c:dLbls>)/s, '$2$1') },
    ],
    [
      'elements in the order of the schema',
      'an element that no schema knows',
      { [GLANCE]: put('</p:cSld>', '<p:own/></p:cSld>') },
    ],
    [
      'colours by their values',
      'a colour by its name',
      { [TABLE]: put(/<a:srgbClr val="\w+"/, '<a:srgbClr val="greenInk"') },
    ],
    [
      'elements in the order of the schema',
      'the notes master after the slides',
      { [PRESENTATION]: put(/(<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>)(<p:sldIdLst>.*?<\/p:sldIdLst>)/, '$2$1') },
    ],
  ]

it('finds nothing wrong with a good deck', () => {
  expect(findFaults(good)).toEqual([])
})

it.each(BREAKAGES)('%s: finds %s', (rule, _, changes) => {
  const found = findFaults(breakDeck(good, changes)).map((fault) => fault.split(':')[0])
  expect(found).toContain(rule)
})

it('finds an entry of the zip that has a date', () => {
  expect(findFaults(breakDeck(good, {}, new Date(2024, 7, 1)))[0]).toMatch(/^fixed dates/)
})

it('has shown every rule to fire', () => {
  expect([...new Set(BREAKAGES.map(([rule]) => rule))].sort()).toEqual(RULES.map(({ name }) => name).sort())
})

it('misses every mend that is left out', async () => {
  const { written, deck } = await draftDeck(pack)
  const unmissed = MENDS.filter((mend) => {
    const rest = MENDS.filter((each) => each !== mend)
    return findFaults(finishPackage(written, deck, rest)).length === 0
  })
  expect(unmissed.map(({ name }) => name)).toEqual([])
})
