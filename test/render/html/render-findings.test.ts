import { describe, expect, it } from 'vitest'
import type { FindingEntry } from '../../../src/pack/findings-page.ts'
import { escapeHtml } from '../../../src/render/html/escape-html.ts'
import { renderFindings } from '../../../src/render/html/render-findings.ts'
import { COLOURS } from '../../../src/shared/house-style.ts'

const HOSTILE = `<script>alert("1")</script> & 'x' \u0000`
const entry = (given: Partial<FindingEntry> = {}): FindingEntry => ({
  level: 'warning',
  cell: 'Commentary!D8',
  what: 'The figures say otherwise',
  quote: 'Plans fell by 18% since August 2023.',
  found: '18%',
  expected: '',
  right: '32%',
  why: 'A fall of 32%',
  toDo: 'Correct the sentence.',
  ...given,
})
const page = (findings: readonly FindingEntry[]) =>
  renderFindings(
    {
      title: 'Pack',
      month: 'August 2024',
      file: 'book.xlsx',
      counts: '1 warning, 0 notes',
      sheets: findings.length === 0 ? [] : [{ name: 'Commentary', findings }],
    },
    COLOURS,
  )

describe('the page of findings', () => {
  it('quotes the sentence, shows found against right, and says what to do', () => {
    const html = page([entry()])
    expect(html).toContain('<blockquote>Plans fell by 18% since August 2023.</blockquote>')
    expect(html).toContain('<dt>Found</dt><dd>18%</dd><dt>Right</dt><dd>32%</dd>')
    expect(html).toContain('<dt>What to do</dt><dd>Correct the sentence.</dd>')
    expect(html).toContain('Commentary!D8')
  })

  it('has a language, a title, one main heading, and a heading and a link for each sheet', () => {
    const html = page([entry()])
    expect(html).toContain('<html lang="en-GB">')
    expect(html).toContain('<title>Findings: Pack, August 2024</title>')
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html).toContain('<a href="#sheet-1">Commentary</a>')
    expect(html).toContain('<h2 id="sheet-1">Commentary</h2>')
  })

  it('needs no other file and runs nothing', () => {
    expect(page([entry()])).not.toMatch(/<script|<link|<img|https?:|url\(/i)
  })

  it('shows what a workbook holds and never runs it', () => {
    const hostile = entry({
      cell: HOSTILE,
      what: HOSTILE,
      quote: HOSTILE,
      found: HOSTILE,
      expected: HOSTILE,
      right: HOSTILE,
      why: HOSTILE,
      toDo: HOSTILE,
    })
    expect(page([hostile])).not.toContain('<script')
    expect(escapeHtml(HOSTILE)).toBe('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39; ')
  })

  it('says so where nothing was found', () => {
    expect(page([])).toContain('Nothing was found that needs your attention.')
  })
})
