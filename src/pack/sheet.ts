import type { Block, Box } from './pack.ts'
import type { SheetName } from './part-frame.ts'

/** A page of a part on its way: what stands on it and the area that is still free. */
export type Sheet = { readonly name: SheetName; readonly blocks: readonly Block[]; readonly rest: Box }

/** A page of a part that nothing more is to be put on. */
export type LaidSheet = Omit<Sheet, 'rest'>
