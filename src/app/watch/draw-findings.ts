import { escapeHtml } from '../../render/html/escape-html.ts'
import type { Finding } from '../../shared/finding.ts'
import { plural } from '../account.ts'
import type { Comparison, Marked } from './compare-findings.ts'
import { tallyOf } from './tell-build.ts'

/** The findings by their gravity, the new ones first and marked; then what waits, and what was mended since the last build. */
export function drawFindings(comparison: Comparison | null): string {
  const title = '<h2 id="findings-title">Findings</h2>'
  if (!comparison) return `${title}<p>Nothing has been read yet.</p>`
  const { marked, mended, memory } = comparison
  const groups = LEVELS.map(({ level, noun }) =>
    drawGroup(
      noun,
      level,
      marked.filter(({ finding }) => finding.level === level),
    ),
  )
  const later = drawFold('unseen', memory.unseen, 'not looked at again yet', false)
  const gone = drawFold('mended', mended, 'mended', true)
  const tally = `<p class="tally">${escapeHtml(tallyOf(comparison))}</p>`
  return [title, tally, ...groups, later, gone].join('\n')
}

const LEVELS = [
  { level: 'error', noun: 'error' },
  { level: 'warning', noun: 'warning' },
  { level: 'note', noun: 'note' },
] as const

/** Notes are many and ask for nothing: they are folded away unless one is new. */
function drawGroup(noun: string, level: Finding['level'], marked: readonly Marked[]): string {
  const open = level !== 'note' || marked.some(({ isNew }) => isNew)
  const fresh = marked.filter(({ isNew }) => isNew).length
  const heading = `${plural(marked.length, noun)}${fresh > 0 ? `, ${fresh} new` : ''}`
  if (marked.length === 0) return `<h3 class="none">${heading}</h3>`
  const sorted = marked.toSorted((a, b) => Number(b.isNew) - Number(a.isNew))
  return `<details id="group-${level}"${open ? ' open' : ''}><summary><h3>${heading}</h3></summary>${drawList(sorted)}</details>`
}

/** Findings of an earlier build, which are marked as nothing: those mended, and those that wait for the errors. */
function drawFold(name: string, findings: readonly Finding[], words: string, open: boolean): string {
  if (findings.length === 0) return ''
  const list = drawList(findings.map((finding) => ({ finding, isNew: false })))
  return `<details id="group-${name}" class="${name}"${open ? ' open' : ''}><summary><h3>${findings.length} ${words}</h3></summary>${list}</details>`
}

function drawList(marked: readonly Marked[]): string {
  return `<ul>${marked.map(drawEntry).join('\n')}</ul>`
}

function drawEntry({ finding, isNew }: Marked): string {
  const { level, cell, message } = finding
  const tag = isNew ? '<b class="tag">New</b> ' : ''
  const place = cell === '' ? '' : `<b>${escapeHtml(cell)}</b>: `
  return `<li class="${level}${isNew ? ' new' : ''}">${tag}${place}${escapeHtml(message)}</li>`
}
