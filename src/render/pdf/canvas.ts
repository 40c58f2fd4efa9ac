import type { Block, PageId } from '../../pack/pack.ts'
import type { Theme } from '../../pack/theme.ts'
import type { Abbreviations } from './abbreviations.ts'
import type { Pen } from './pen.ts'
import type { ReadingOrder } from './reading-order.ts'

/** All that drawing a block needs. */
export type Canvas = {
  readonly pen: Pen
  readonly theme: Theme
  readonly order: ReadingOrder
  readonly abbreviations: Abbreviations
  /** The title of a page, for whoever follows a link without seeing where it leads. */
  readonly titleOf: (page: PageId) => string
}

export type DrawBlock<K extends Block['kind']> = (canvas: Canvas, block: Extract<Block, { kind: K }>) => void
