import { COLOURS } from '../../shared/house-style.ts'

const { ink, muted, rule, wash, paper, accent, redFill, redInk, amberInk, amberFill, neutral, greenInk } = COLOURS
const PANEL_PERCENT = 36

/** The look of the watch's page: the pack's colours, pages on the left, findings on the right, each with its own scroll. */
export const PAGE_STYLE = `
:root { color-scheme: light }
* { box-sizing: border-box }
body { margin: 0; height: 100vh; display: grid; grid: "header header" auto "ended ended" auto "trouble trouble" auto "pages findings" minmax(0, 1fr) / minmax(0, 1fr) minmax(18rem, ${PANEL_PERCENT}%); font: 1rem/1.45 Arial, sans-serif; color: #${ink}; background: #${wash} }
header { grid-area: header; display: flex; flex-wrap: wrap; gap: .25rem 2rem; align-items: baseline; justify-content: space-between; padding: .6rem 1.25rem; background: #${accent}; color: #${paper} }
header p { margin: 0; font-size: .875rem }
h1 { margin: 0; font-size: 1.2rem; line-height: 1.3; overflow-wrap: anywhere }
h1 span { font-weight: normal; margin-left: .5rem }
#status { font-weight: bold }
.skip { position: absolute; left: -99rem }
.skip:focus { left: .5rem; top: .5rem; z-index: 9; padding: .5rem .75rem; background: #${paper}; color: #${accent} }
.banner { padding: .6rem 1.25rem; max-height: 30vh; overflow: auto; overflow-wrap: anywhere }
.banner p { margin: 0 }
#ended { grid-area: ended; background: #${amberFill}; color: #${amberInk} }
#trouble { grid-area: trouble; background: #${redFill}; color: #${redInk} }
[hidden] { display: none }
#pages { grid-area: pages; overflow: auto; padding: 1rem 1.25rem; scrollbar-gutter: stable }
#findings { grid-area: findings; overflow: auto; padding: .75rem 1.25rem 2rem; background: #${paper}; border-left: 1px solid #${rule}; font-size: .9rem }
h2 { margin: 0; font-size: 1.1rem }
h3 { display: inline; margin: 0; font-size: 1em }
h3.none { display: block; margin: .9rem 0 0; padding-left: 1rem; font-weight: normal; color: #${muted} }
.tally { margin: .15rem 0 0; color: #${muted} }
details { margin-top: .9rem }
summary { cursor: pointer }
ul { list-style: none; margin: .4rem 0 0; padding: 0 }
li { margin: 0 0 .5rem; padding: .45rem .7rem; border: 1px solid #${rule}; border-left: .3rem solid #${neutral}; border-radius: .2rem; overflow-wrap: anywhere }
li.new { background: #${wash}; border-color: #${accent} }
li.error { border-left-color: #${redInk} }
li.warning { border-left-color: #${COLOURS.concern} }
.tag { padding: .05rem .4rem; border-radius: .2rem; background: #${accent}; color: #${paper}; font-size: .8rem }
.mended li { border-left-color: #${greenInk} }
.mended li b { font-weight: normal }
:focus-visible { outline: 3px solid #${COLOURS.concern}; outline-offset: -3px }
.waiting { color: #${muted} }
.sheet { position: relative; margin: 0 auto 1rem; background: #${paper}; box-shadow: 0 0 0 1px #${rule} }
.page, .canvasWrapper { position: relative; overflow: hidden }
.canvasWrapper canvas { display: block; width: 100%; height: 100% }
${textLayerStyle()}
@media (max-width: 40rem) { body { display: block; height: auto } #findings { border: 0 } }
@media print { body { display: block } #findings, .banner, header, .skip { display: none } .sheet { break-inside: avoid } }
`

/** What pdf.js needs for the words over the picture of a page, and for links; from its own style sheet. */
function textLayerStyle(): string {
  return `.textLayer { position: absolute; inset: 0; z-index: 0; overflow: clip; line-height: 1; text-align: initial; forced-color-adjust: none; transform-origin: 0 0; --min-font-size: 1; --text-scale-factor: calc(var(--total-scale-factor) * var(--min-font-size)); --min-font-size-inv: calc(1 / var(--min-font-size)) }
.textLayer :is(span, br) { color: transparent; position: absolute; white-space: pre; cursor: text; transform-origin: 0% 0% }
.textLayer > :not(.markedContent), .textLayer .markedContent span:not(.markedContent) { z-index: 1; --font-height: 0; font-size: calc(var(--text-scale-factor) * var(--font-height)); --scale-x: 1; --rotate: 0deg; transform: rotate(var(--rotate)) scaleX(var(--scale-x)) scale(var(--min-font-size-inv)) }
.textLayer .markedContent { display: contents }
.stage { --total-scale-factor: var(--scale-factor); --scale-round-x: 1px; --scale-round-y: 1px }
.hiddenCanvasElement { position: absolute; width: 0; height: 0; display: none }
.textLayer .endOfContent { display: none }
.annotationLayer { position: absolute; inset: 0; z-index: 0; pointer-events: none; transform-origin: 0 0 }
.annotationLayer section { position: absolute; pointer-events: auto }
.annotationLayer a { position: absolute; inset: 0 }`
}
