import type { FindingEntry, FindingsPage, FindingsSheet } from '../../pack/findings-page.ts'
import type { Palette } from '../../pack/theme.ts'
import { escapeHtml } from './escape-html.ts'
import { findingsStyle } from './findings-style.ts'

/** The findings as one page, in the colours of the house, that needs no other file and runs no script. */
export function renderFindings(page: FindingsPage, colours: Palette): string {
  const title = escapeHtml(`Findings: ${page.title}, ${page.month}`)
  const listed = page.sheets.map(drawLink).join('')
  const nav = listed === '' ? '' : `<nav aria-label="Sheets"><ul>${listed}</ul></nav>`
  const body =
    page.sheets.length === 0
      ? '<p>Nothing was found that needs your attention.</p>'
      : page.sheets.map(drawSheet).join('\n')
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${findingsStyle(colours)}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<p>${escapeHtml(`What the checks found in ${page.file}: ${page.counts}. Each entry names its cell, what stands there and what to do.`)}</p>
</header>
${nav}
<main>
${body}
</main>
</body>
</html>
`
}

function drawLink({ name, findings }: FindingsSheet, at: number): string {
  return `<li><a href="#sheet-${at + 1}">${escapeHtml(name)}</a> (${findings.length})</li>`
}

function drawSheet({ name, findings }: FindingsSheet, at: number): string {
  const id = `sheet-${at + 1}`
  return `<section aria-labelledby="${id}">\n<h2 id="${id}">${escapeHtml(name)}</h2>\n${findings.map(drawEntry).join('\n')}\n</section>`
}

const LEVELS = { error: 'Error', warning: 'Warning', note: 'Note' } as const

function drawEntry({ level, cell, what, quote, found, expected, right, why, toDo }: FindingEntry): string {
  const heading = `<h3><span class="level">${LEVELS[level]}</span> · ${escapeHtml(cell || what)}${cell === '' ? '' : ` · ${escapeHtml(what)}`}</h3>`
  const quoted = quote === '' ? '' : `<blockquote>${escapeHtml(quote)}</blockquote>`
  const facts: readonly (readonly [string, string])[] = [
    ['Found', found],
    ['Expected', expected],
    ['Right', right],
    ['Why', why],
    ['What to do', toDo],
  ]
  const listed = facts
    .filter(([, text]) => text !== '')
    .map(([term, text]) => `<dt>${term}</dt><dd>${escapeHtml(text)}</dd>`)
    .join('')
  return `<article class="${level}">${heading}${quoted}<dl>${listed}</dl></article>`
}
