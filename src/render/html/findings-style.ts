import type { Palette } from '../../pack/theme.ts'

/** The look of the findings page: the pack's colours, no outside file, readable at any width and in print. */
export function findingsStyle(colours: Palette): string {
  return `
:root { color-scheme: light }
* { box-sizing: border-box }
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 60rem; font: 1rem/1.5 Arial, sans-serif; color: #${colours.ink}; background: #${colours.paper} }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .5rem }
h2 { font-size: 1.3rem; margin: 2.5rem 0 .75rem; border-bottom: 2px solid #${colours.ink}; padding-bottom: .25rem }
h3 { font-size: 1.05rem; margin: 0 0 .5rem }
article { border: 1px solid #${colours.neutral}; border-left: .5rem solid #${colours.neutral}; border-radius: .25rem; padding: 1rem 1.25rem; margin: 0 0 1rem }
article.warning { border-left-color: #${colours.concern} }
article.error { border-left-color: #${colours.redInk} }
.level { font-weight: bold }
blockquote { margin: 0 0 .75rem; padding: .5rem .75rem; background: #${colours.wash} }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: 0 }
dt { font-weight: bold }
dd { margin: 0; overflow-wrap: anywhere }
nav ul { padding-left: 1.25rem }
a { color: #${colours.accent} }
a:focus-visible { outline: 3px solid #${colours.concern}; outline-offset: 2px }
@media (max-width: 36rem) { dl { grid-template-columns: 1fr } dd { margin-bottom: .5rem } }
@media print { article { break-inside: avoid } nav { display: none } }
`
}
