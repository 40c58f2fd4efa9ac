/** A row on its way into the clean package: its filled cells, already written, by column. */
export type CleanRow = { readonly number: number; readonly cells: Map<number, string>; hidden: boolean }
