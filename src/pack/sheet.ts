import type { Block, Box } from './pack.ts'
import type { SheetName } from './part-frame.ts'

/** A page of a part on its way: what stands on it and the area that is still free. */
export type Sheet = { readonly name: SheetName; readonly blocks: readonly Block[]; readonly rest: Box }
