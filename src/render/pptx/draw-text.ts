import type { TextBlock } from '../../pack/pack.ts'
import type { SlotRole } from './deck.ts'
import type { Pen } from './pen.ts'
import { bodyXml, PLACEHOLDER_BODY, PLAIN_BODY, packParagraphXml, withSlack } from './write-text.ts'

const NAMES: Readonly<Record<SlotRole, string>> = {
  title: 'Title',
  eyebrow: 'Section',
  headline: 'Headline',
  body: 'Text',
}

/** Words become a text box, or fill the placeholder of the layout that is meant for them. */
export function drawText(pen: Pen, block: TextBlock): void {
  const slot = pen.slotOf(block)
  const paragraphs = block.paragraphs.map((paragraph) =>
    packParagraphXml(paragraph, pen.theme, slot?.style ?? null, pen.linkTo),
  )
  const body = bodyXml(slot ? PLACEHOLDER_BODY : PLAIN_BODY, paragraphs)
  const name = pen.name(NAMES[slot?.role ?? 'body'])
  pen.shape('rect', withSlack(block, pen.theme.width), {}, { kind: 'words', name, body, slot })
}
