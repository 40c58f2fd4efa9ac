import { beforeAll, describe, expect, it } from 'vitest'
import type { Block } from '../../../src/pack/pack.ts'
import { PRINT } from '../../../src/pack/theme.ts'
import { makePdfRuler } from '../../../src/render/pdf/pdf-ruler.ts'
import { renderPdf } from '../../../src/render/pdf/render-pdf.ts'
import { demoPack } from '../../support/demo-pack.ts'
import { alterPdf, type Change, once } from '../../support/pdf-reader/alter-pdf.ts'
import { RULES, type Rule } from '../../support/pdf-reader/fault.ts'
import { findFaults } from '../../support/pdf-reader/find-faults.ts'

let good: Uint8Array

beforeAll(async () => {
  good = await renderPdf(demoPack(PRINT, makePdfRuler()))
})

const rulesOf = (bytes: Uint8Array): readonly Rule[] => [...new Set(findFaults(bytes).map(({ rule }) => rule))].sort()

/** Changes the first content stream that matches; the marks of a page are written over several lines. */
const inContent = (pattern: RegExp, by: string): Change => {
  const change = once(pattern, by)
  return (text) => (/^1 0 0 -1 0/.test(text) ? change(text) : text)
}

/** A piece of a table as a table of its own. */
function apart(block: Block, page: string): Block {
  return block.kind === 'table' ? { ...block, id: page, continues: false } : block
}

/** Columns of the table that have words: the heads come before the labels of the rows. */
const HEADS = 18

type Broken = readonly [what: string, rule: Rule, change: () => Change, also?: readonly Rule[]]

const BROKEN: readonly Broken[] = [
  ['has no language', 'language', () => once(/\/Lang \(en-GB\)\n/, '')],
  ['has no title', 'title', () => once(/\/Title \d+ 0 R\n/, '')],
  ['has another title in its metadata', 'title', () => once(/(<dc:title>.*?"x-default">)/, '$1Other ')],
  [
    'shows its file name and not its title',
    'title-bar',
    () => once(/\/DisplayDocTitle true/, '/DisplayDocTitle false'),
  ],
  ['has no author', 'author', () => once(/\/Author \d+ 0 R\n/, '')],
  ['has no subject', 'subject', () => once(/\/Subject \d+ 0 R\n/, '')],
  ['does not say that it is tagged', 'marked', () => once(/\/Marked true/, '/Marked false')],
  ['does not claim PDF/UA', 'ua-claim', () => once(/<pdfuaid:part>1</, '<pdfuaid:part>2<')],
  ['has a page whose tabs follow no structure', 'tabs', () => once(/\/Tabs \/S/, '/Tabs /R')],
  ['has no labels for its pages', 'page-labels', () => once(/\/PageLabels <<[\s\S]*?>>\]\n>>\n/, '')],
  ['has no bookmarks', 'outline', () => once(/\/Outlines 4 0 R\n/, '')],
  ['has a bookmark to no page', 'outline', () => once(/\/Dest \[\d+ 0 R \/Fit\]/, '/Dest [2 0 R /Fit]')],
  ['paints outside any mark', 'content-unmarked', () => inContent(/(EMC)/, '$1 0 0 9 9 re f')],
  [
    'has words outside any mark',
    'content-unmarked',
    () => inContent(/EMC/, 'EMC BT /F1 12 Tf 1 1 1 rg 1 0 0 -1 36 90 Tm [<0001>] TJ ET'),
  ],
  ['never closes a mark', 'bracket-open', () => inContent(/EMC\s*$/, '')],
  ['closes a mark too often', 'bracket-open', () => inContent(/EMC/, 'EMC EMC')],
  ['has an artifact inside words', 'mark-nested', () => inContent(/BT/, '/Artifact BMC EMC BT')],
  ['has a mark that no element holds', 'mark-unowned', () => inContent(/EMC/, 'EMC /P << /MCID 99 >> BDC EMC')],
  ['has a mark without a number', 'mark-unowned', () => inContent(/EMC/, 'EMC /P BMC EMC')],
  ['has two elements for one mark', 'mark-shared', () => once(/(\/S \/P\n\/P \d+ 0 R\n\/K) \[2\]/, '$1 [1 2]')],
  [
    'has an element whose words are nowhere',
    'content-lost',
    () => once(/(\/S \/P\n\/P \d+ 0 R\n\/K) \[2\]/, '$1 [2 98]'),
  ],
  ['does not lead from a mark to its element', 'parent-tree', () => once(/0 \[(\d+ 0 R) (\d+ 0 R)/, '0 [$2 $1')],
  ['shows a picture that no figure speaks for', 'picture', () => inContent(/EMC/, '/Im1 Do EMC')],
  ['has an element of no known kind', 'element-role', () => once(/\/S \/LBody/, '/S /Body')],
  ['has an item outside a list', 'element-place', () => once(/\/S \/L\n/, '/S /Sect\n')],
  ['has a paragraph without words', 'element-empty', () => inContent(/(\/P <<\n\/MCID 1\n>> BDC\n)BT[^\n]*ET/, '$1')],
  ['has two documents at its top', 'root', () => once(/\/S \/Document/, '/S /Sect')],
  ['begins below the first level', 'heading-level', () => once(/\/S \/H1/, '/S /H2')],
  ['skips a level of headings', 'heading-level', () => once(/\/S \/H2/, '/S /H3')],
  ['has a list of no known marks', 'list-numbering', () => once(/\/ListNumbering \/Disc/, '/Other /Disc')],
  ['has a figure without words for it', 'figure-alt', () => once(/\/Alt \([^\n]*\n/, '')],
  ['has a figure that is nowhere', 'figure-box', () => once(/\/BBox \[[^\]]*\]/, '')],
  ['has a figure beside its page', 'figure-box', () => once(/\/BBox \[[^\]]*\]/, '/BBox [-90 0 10 10]')],
  ['has heads that do not say what they head', 'cell-scope', () => once(/\/Scope \/Column/, '/Other /Column')],
  ['has row labels that do not say what they head', 'cell-scope', () => once(/\/Scope \/Row/, '/Scope /Both')],
  ['has a blank that says nothing', 'cell-unsaid', () => once(/\/ActualText \(not yet available\)\n/, '')],
  ['has an arrow that says nothing', 'cell-unsaid', () => once(/\/ActualText \(Down, improving\)\n/, '')],
  ['has a letter that says nothing', 'cell-unsaid', () => once(/\/ActualText \(Green\)\n/, '')],
  ['has a suppressed figure that says nothing', 'cell-unsaid', () => once(/\/ActualText \(suppressed\)\n/, '')],
  [
    'has a row with a cell too few',
    'table-grid',
    () => once(/(\/S \/TR\n\/P \d+ 0 R\n\/K \[.*) \d+ 0 R\]/, '$1]'),
    ['mark-unowned'],
  ],
  ['has a table without a summary', 'table-summary', () => once(/\/Summary \(.*\)\n/, '')],
  ['has a row without a label', 'table-head', () => once(/\/S \/TH\n/, '/S /TD\n', HEADS + 1)],
  ['has a link that says nothing', 'link-contents', () => once(/\/Contents \(Go to[^\n]*\n/, '')],
  ['has a link that no element holds', 'link-untagged', () => once(/\/Type \/OBJR\n\/Obj \d+/, '/Type /OBJR\n/Obj 1')],
  ['has a link that leads nowhere', 'link-lost', () => once(/\(words\) \[/, '(wordz) [')],
  ['has a note on a page', 'annotation-role', () => once(/\/Subtype \/Link/, '/Subtype /Text')],
  ['lacks the glyphs of a font', 'font-embedded', () => once(/\/FontFile2 \d+ 0 R\n/, '')],
  ['holds a whole font', 'font-subset', () => once(/\/FontName \/[A-Z]{6}\+/, '/FontName /')],
  ['does not say what its glyphs mean', 'font-unicode', () => once(/\/ToUnicode \d+ 0 R\n/, '')],
  ['shows a glyph that it does not have', 'glyph-missing', () => inContent(/TJ ET/, 'TJ [<0000>] TJ ET')],
  ['writes pale words', 'contrast', () => inContent(/0\.337 0\.376 0\.42 rg/, '0.6 0.6 0.6 rg')],
  ['writes dark words on a dark ground', 'contrast', () => inContent(/1 1 1 rg/, '0.2 0.2 0.2 rg')],
  ['writes words too small to read', 'small-type', () => inContent(/\/F1 9\.5 Tf/, '/F1 6 Tf')],
  [
    'draws a line too pale to see',
    'figure-pale',
    () => inContent(/0\.071 0\.263 0\.427 RG 1\.75 w/, '0.8 0.8 0.8 RG 1.75 w'),
  ],
]

describe('the reader of our own PDFs', () => {
  it('finds nothing wrong with every kind of page, hostile words among them', () => {
    expect(findFaults(good)).toEqual([])
  })

  it('reads the same from a file that was taken apart and put together', () => {
    expect(rulesOf(alterPdf(good, once(/\/Creator \d+ 0 R\n/, '')))).toEqual([])
  })

  for (const [what, rule, change, also = []] of BROKEN) {
    it(`notices a file that ${what}`, () => {
      expect(rulesOf(alterPdf(good, change()))).toEqual([rule, ...also].sort())
    })
  }

  it('is shown a breach of each of its rules', () => {
    expect([...new Set(BROKEN.map(([, rule]) => rule)), 'table-split'].sort()).toEqual([...RULES].sort())
  })

  it('notices a table that was cut where it goes on over the page', async () => {
    const pack = demoPack(PRINT, makePdfRuler())
    const pages = pack.pages.map((page) => ({ ...page, blocks: page.blocks.map((block) => apart(block, page.id)) }))
    expect(rulesOf(await renderPdf({ ...pack, pages }))).toEqual(['table-split'])
  })

  it('refuses a file whose table of objects is wrong, or that was cut short', () => {
    const text = Buffer.from(good).toString('latin1')
    expect(() => findFaults(Buffer.from(text.replace(/\n0000000\d{3} /g, '\n0000000001 '), 'latin1'))).toThrow('object')
    expect(() => findFaults(good.slice(0, -200))).toThrow('no cross-reference table')
  })
})
