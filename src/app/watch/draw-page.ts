import { escapeHtml } from '../../render/html/escape-html.ts'
import { countLevels, plural } from '../account.ts'
import type { Comparison } from './compare-findings.ts'
import { drawFindings } from './draw-findings.ts'
import { tallyOf } from './tell-build.ts'
import type { GoodPack, Trouble, WatchView } from './watch-view.ts'

/**
 * The page beside Excel: what was built, what is wrong, the pages (drawn in the browser from the PDF) and the findings.
 *
 * `session` is another for every start of the watch, so that a page left open knows that it is behind.
 */
export function drawPage(view: WatchView, session: string): string {
  const { builds, pack, trouble, comparison } = view
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(titleOf(view))}</title>
<link rel="icon" href="/page/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/page/style.css">
<script type="module" src="/page/watch-page.js"></script>
</head>
<body data-revision="${session}-${builds}" data-pack="${pack ? `${session}-${pack.build}` : ''}">
<a class="skip" href="#findings">Skip to the findings</a>
<header>
<div id="facts">${drawFacts(view)}</div>
<p id="status" role="status">${escapeHtml(statusOf(view))}</p>
</header>
<div id="ended" class="banner" role="alert" hidden></div>
<div id="trouble" class="banner" role="alert"${trouble ? '' : ' hidden'}>${trouble ? drawTrouble(trouble, pack) : ''}</div>
<main id="pages" aria-label="The pack, page by page" tabindex="0">
<p class="waiting">${pack ? 'The pages are being drawn.' : 'No pack has been made yet. It is shown here as soon as there is one.'}</p>
</main>
<aside id="findings" aria-labelledby="findings-title" tabindex="0">${drawFindings(comparison)}</aside>
</body>
</html>
`
}

function titleOf({ pack, trouble }: WatchView): string {
  const name = pack ? `${pack.file}, ${pack.month}` : 'waiting for a pack'
  return `${trouble ? 'To be mended: ' : ''}${name} · Board Pack`
}

function drawFacts({ pack, comparison }: WatchView): string {
  if (!pack) return '<h1>Board Pack</h1>'
  const { file, month, pages, slides, files } = pack
  const deck = files.find((name) => name.endsWith('.pptx')) ?? ''
  const counts = comparison ? `${countAll(comparison)}. ` : ''
  const about = `${counts}${plural(pages, 'page')}, as in the PDF. The deck says the same on ${plural(slides, 'slide')}; open ${deck}.`
  return `<h1>${escapeHtml(file)} <span>${escapeHtml(month)}</span></h1><p>${escapeHtml(about)}</p>`
}

function countAll({ marked }: Comparison): string {
  const findings = marked.map(({ finding }) => finding)
  const notes = findings.filter(({ level }) => level === 'note').length
  return `${countLevels(findings)}, ${plural(notes, 'note')}`
}

/** Read out after every build. */
function statusOf({ pack, comparison, trouble }: WatchView): string {
  if (!pack) return trouble ? 'Nothing built yet.' : 'Building…'
  const built = `Built at ${pack.timing.at} in ${pack.timing.seconds} s`
  if (trouble?.isBehind) return `${built}: the last good pack.`
  return comparison ? `${built}: ${tallyOf(comparison)}.` : `${built}.`
}

function drawTrouble({ what, toDo, isBehind }: Trouble, pack: GoodPack | null): string {
  const below = pack && isBehind ? ` Below is the last good pack, built at ${pack.timing.at}.` : ''
  return `<p><strong>${escapeHtml(what)}</strong> ${escapeHtml(toDo)}${escapeHtml(below)}</p>`
}
