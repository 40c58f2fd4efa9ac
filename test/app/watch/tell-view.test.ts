import { describe, expect, it } from 'vitest'
import { drawPage } from '../../../src/app/watch/draw-page.ts'
import type { Outcome } from '../../../src/app/watch/outcome.ts'
import { tellBuild } from '../../../src/app/watch/tell-build.ts'
import { viewAfterWriting } from '../../../src/app/watch/watch-view.ts'
import { errorAt, noteAt, warningAt } from '../../../src/shared/finding.ts'
import { AT, built, viewAfter } from './outcomes.ts'

const WRONG = errorAt('Localities!B2', 'cell', 'expected a number, found "n/k"')
const FAR = warningAt('Localities!C3', 'outlier', '910 is far from 90')
const NOTE = noteAt('Localities', 'ignored-column', 'the column "Who" is not read')
const REFUSED: Outcome = { kind: 'refused', file: 'book.xlsx', findings: [WRONG] }
const HALF: Outcome = { kind: 'stopped', message: '"book.xlsx" is damaged', passing: false }

/** What the terminal says of the last of these builds. */
function told(...outcomes: readonly Outcome[]): string {
  return tellBuild(outcomes.at(-1) ?? HALF, viewAfter(...outcomes), AT)
}

function pageAfter(...outcomes: readonly Outcome[]): string {
  return drawPage(viewAfter(...outcomes), 'start')
}

/** A part of the page, by its id, as far as the next line. */
function part(html: string, id: string): string {
  return new RegExp(`id="${id}"[^\\n]*`).exec(html)?.[0] ?? ''
}

describe('the terminal of the watch', () => {
  it('gives the whole account at first', () => {
    const lines = told(built([FAR])).split('\n')
    expect(lines[0]).toBe('14:03:22  Read book.xlsx: August 2024.')
    expect(lines.slice(1)).toEqual([
      'Found 0 errors, 1 warning.',
      '  warning  Localities!C3: 910 is far from 90',
      'Wrote output/pack.pptx, output/pack.pdf.',
      'Took 3.1 s.',
      '',
    ])
  })

  it('then says only what is new and what is mended', () => {
    expect(told(built([FAR]), built([NOTE, WRONG]))).toContain(
      [
        '2 new, 1 mended, 0 stand: 1 error, 0 warnings.',
        '  new     error    Localities!B2: expected a number, found "n/k"',
        '  new     note     Localities: the column "Who" is not read',
        '  mended  warning  Localities!C3: 910 is far from 90',
      ].join('\n'),
    )
  })

  it('shows ten new ones at the most, and counts the others', () => {
    const many = Array.from({ length: 12 }, (_, at) => warningAt(`A!B${at}`, `rule-${at}`, 'far out'))
    const text = told(built(), built(many))
    expect(text.match(/^ {2}new {5}warning/gm)).toHaveLength(10)
    expect(text).toContain('  new     and 2 others.')
  })

  it('says what a refused build did not look at', () => {
    expect(told(built([FAR]), REFUSED)).toContain(
      '1 new, 0 mended, 0 stand, 1 to be looked at again once the errors are mended: 1 error',
    )
  })
})

describe('the page of the watch', () => {
  it('names workbook, month, time and counts', () => {
    const html = pageAfter(built([FAR, NOTE]))
    expect(part(html, 'facts')).toContain('<h1>book.xlsx <span>August 2024</span></h1>')
    expect(part(html, 'facts')).toContain(
      '0 errors, 1 warning, 1 note. 1 page, as in the PDF. The deck says the same on 2 slides; open output/pack.pptx.',
    )
    expect(part(html, 'status')).toContain('Built at 14:03:22 in 3.1 s: 2 found.')
    for (const count of ['0 errors', '1 warning', '1 note']) expect(html).toContain(`>${count}</h3>`)
  })

  it('marks the new findings, puts them first, and lists the mended ones', () => {
    const html = pageAfter(built([FAR, NOTE]), built([FAR, warningAt('A!B1', 'claim', 'says otherwise')]))
    const warnings = /id="group-warning".*?<\/details>/s.exec(html)?.[0] ?? ''
    expect(warnings.indexOf('says otherwise')).toBeLessThan(warnings.indexOf('far from'))
    expect(warnings.match(/<b class="tag">New<\/b>/g)).toHaveLength(1)
    expect(/id="group-mended".*?<\/details>/s.exec(html)?.[0]).toContain('the column &quot;Who&quot; is not read')
    expect(part(html, 'status')).toContain('1 new, 1 mended, 1 stand.')
  })

  it('keeps the last good pack after a save with errors, and says so', () => {
    const html = pageAfter(built(), REFUSED)
    expect(html).toContain('data-revision="start-2" data-pack="start-1"')
    expect(part(html, 'trouble')).toContain('book.xlsx has 1 error, so no pack was made of it.')
    expect(part(html, 'trouble')).toContain('Below is the last good pack, built at 14:03:22.')
    expect(html).toContain('Localities!B2')
  })

  it('keeps within reach what a refused build did not look at', () => {
    const later = /id="group-unseen".*?<\/details>/s.exec(pageAfter(built([FAR]), REFUSED))?.[0]
    expect(later).toContain('1 not looked at again yet')
    expect(later).toContain('910 is far from 90')
  })

  it('keeps the findings too after a half-written save, and says what is wrong and when it goes on', () => {
    const html = pageAfter(built([FAR]), HALF)
    expect(part(html, 'trouble')).toContain('&quot;book.xlsx&quot; is damaged.')
    expect(part(html, 'trouble')).toContain('It is read again as soon as it is saved.')
    expect(html).toContain('910 is far from 90')
  })

  it('has no banner once the next build is good', () => {
    expect(pageAfter(built(), HALF, built())).toContain('<div id="trouble" class="banner" role="alert" hidden></div>')
  })

  it('shows a pack whose files are open elsewhere, says so, and no more once they are written', () => {
    const open = built([FAR], { unwritten: 'the pack could not be written: a file is open' })
    const html = pageAfter(built(), open)
    expect(html).toContain('data-pack="start-2"')
    expect(part(html, 'trouble')).toContain('The pack could not be written: a file is open.')
    expect(part(html, 'trouble')).not.toContain('last good pack')
    const written = viewAfterWriting(viewAfter(built(), open), built([FAR]))
    expect(drawPage(written, 'start')).toContain('role="alert" hidden></div>')
    expect(drawPage(written, 'start')).toContain('<b class="tag">New</b>')
  })

  it('shows what a workbook holds, and never runs it', () => {
    const hostile = `<img src=x onerror="alert(1)"> & '</script>`
    const named = { file: hostile, files: [`${hostile}.pptx`] }
    const found = built([warningAt(hostile, 'outlier', hostile)], named)
    const html = pageAfter(found, { kind: 'stopped', message: hostile, passing: true })
    expect(html).not.toContain('<img')
    expect(html.match(/<script/g)).toHaveLength(1)
    expect(html.match(/&lt;img src=x onerror=&quot;alert\(1\)&quot;&gt; &amp; &#39;&lt;\/script&gt;/g)).toHaveLength(6)
  })

  it('is sound for a screen reader: a language, one main heading, landmarks, live regions, a way past the pages', () => {
    const html = pageAfter(built([FAR]))
    expect(html).toContain('<html lang="en-GB">')
    expect(html.match(/<h1/g)).toHaveLength(1)
    for (const mark of ['<header>', '<main', '<aside', 'role="status"', 'role="alert"', 'href="#findings"'])
      expect(html).toContain(mark)
  })
})
