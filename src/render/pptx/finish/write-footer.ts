import type { Page } from '../../../pack/pack.ts'
import { bodyXml, PLACEHOLDER_BODY } from '../write-text.ts'
import { xmlText } from '../xml.ts'
import { placeholderXml } from './placeholder.ts'

/** The footer of a slide in the layout's placeholders; its page number follows when slides are moved. */
export function footerXml(footer: Page['footer'], number: number, firstId: number): string {
  if (!footer) return ''
  const [left, right] = footer
  const words = bodyXml(PLACEHOLDER_BODY, [`<a:p>${wordsXml(left)}</a:p>`])
  const count = bodyXml(PLACEHOLDER_BODY, [`<a:p>${numberedXml(right, number)}</a:p>`])
  return `${placeholderXml(firstId, `Footer ${firstId}`, 'footer', '', words)}${placeholderXml(firstId + 1, `Slide number ${firstId + 1}`, 'number', '', count)}`
}

/** The first standing number that is the slide's own becomes a field. */
function numberedXml(text: string, number: number): string {
  const found = new RegExp(`(?<!\\d)${number}(?!\\d)`).exec(text)
  if (!found) return wordsXml(text)
  const field = `<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="en-GB" dirty="0"/><a:t>${number}</a:t></a:fld>`
  return `${wordsXml(text.slice(0, found.index))}${field}${wordsXml(text.slice(found.index + found[0].length))}`
}

function wordsXml(text: string): string {
  return text === '' ? '' : `<a:r><a:rPr lang="en-GB" dirty="0"/><a:t>${xmlText(text)}</a:t></a:r>`
}
