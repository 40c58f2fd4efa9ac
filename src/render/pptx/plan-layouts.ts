import type { Page, PanelBlock, TextBlock } from '../../pack/pack.ts'
import type { Theme } from '../../pack/theme.ts'
import { overlap } from '../../shared/overlap.ts'
import type { Layout, Slot, SlotRole } from './deck.ts'
import { withSlack } from './write-text.ts'

/** The layout of a page, and the placeholder that each of its text blocks fills. */
export type PagePlan = { readonly layout: Layout; readonly slots: ReadonlyMap<TextBlock, Slot> }

/**
 * The layouts of the deck, from the pages themselves: one for each set of placeholders that occurs, placed as on the
 * first page that has it.
 *
 * So the outline shows titles and findings, "reset slide" changes nothing, and a changed layout changes its slides.
 */
export function planLayouts(pages: readonly Page[], theme: Theme): readonly PagePlan[] {
  const layouts = new Map<string, Layout>()
  return pages.map((page) => {
    const own = ownLayout(page, theme)
    const layout = layouts.get(own.layout.name) ?? own.layout
    layouts.set(layout.name, layout)
    return { layout, slots: new Map([...own.slots].map(([block, slot]) => [block, slotIn(layout, slot)])) }
  })
}

function slotIn(layout: Layout, own: Slot): Slot {
  return layout.slots.find(({ role }) => role === own.role) ?? own
}

function ownLayout(page: Page, theme: Theme): PagePlan {
  const slots = new Map<TextBlock, Slot>()
  for (const block of page.blocks.filter((block) => block.kind === 'text')) {
    const role = roleOf(block)
    const taken = [...slots.values()].some((slot) => slot.role === role)
    const style = block.paragraphs[0]?.style
    if (role && style && !taken)
      slots.set(block, { role, box: withSlack(block, theme.width), style: styleOf(role, style) })
  }
  const cover = [...slots.values()].some(({ style }) => style === 'coverTitle')
  const panels = cover ? panelsBehindTitle(page) : []
  const roles = [...slots.values()].map(({ role }) => role)
  return { layout: { name: layoutName(cover, roles), slots: [...slots.values()], panels }, slots }
}

function styleOf(role: SlotRole, first: Slot['style']): Slot['style'] {
  return role === 'body' ? 'body' : first
}

function roleOf({ role, paragraphs }: TextBlock): SlotRole | null {
  const all = (style: string) => paragraphs.length > 0 && paragraphs.every((paragraph) => paragraph.style === style)
  if (role === 'title') return 'title'
  if (all('eyebrow')) return 'eyebrow'
  if (all('headline')) return 'headline'
  return paragraphs.filter(({ style }) => style === 'body').length > 1 ? 'body' : null
}

const NAMES: readonly (readonly [SlotRole, string])[] = [
  ['title', 'title'],
  ['eyebrow', 'section'],
  ['headline', 'headline'],
  ['body', 'text'],
]

/** `Title slide`, `Title, section and headline`. */
function layoutName(cover: boolean, roles: readonly SlotRole[]): string {
  const words = NAMES.filter(([role]) => roles.includes(role)).map(([, word]) => word)
  const list = words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : `${words[0] ?? 'blank'} only`
  const name = `${list.charAt(0).toUpperCase()}${list.slice(1)}`
  return cover ? `Cover with ${list}` : name
}

/** The cover's blocks of colour belong to its layout, where they lie behind every title that is set on them. */
function panelsBehindTitle({ blocks }: Page): readonly PanelBlock[] {
  const title = blocks.find((block) => block.kind === 'text' && block.role === 'title')
  const before = title ? blocks.slice(0, blocks.indexOf(title)) : []
  return before.filter((block) => block.kind === 'panel')
}

/** The blocks that the slide draws: without its layout's panels, and its title read first where nothing lies under it. */
export function blocksInOrder({ blocks }: Page, { panels }: Layout): Page['blocks'] {
  const drawn = blocks.filter((block) => block.kind !== 'panel' || !panels.includes(block))
  const title = drawn.find((block) => block.kind === 'text' && block.role === 'title')
  if (!title) return drawn
  const before = drawn.slice(0, drawn.indexOf(title))
  const under = before.filter((block) => block.kind === 'panel' && overlap(block.box, title.box))
  return [...under, title, ...drawn.filter((block) => block !== title && !under.includes(block))]
}
