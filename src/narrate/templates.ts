import type { HouseFiles } from '../shared/house-style.ts'

/**
 * The words of the pack as the officer's own files hold them, by name without ending.
 *
 * `commentary` has one template a part and `default`; `snippets` are the sentences they share, as partials;
 * `notes` is the last page; `abbreviations` has one `CLA: child looked after` a line; `sameWords` one group of equal
 * wordings a line (`looked after children = children in care`), by which typed sentences are understood; `house` is the
 * house style as it was read, which goes through `check` before anything is told.
 */
export type Templates = {
  readonly commentary: ReadonlyMap<string, string>
  readonly snippets: ReadonlyMap<string, string>
  readonly notes: string
  readonly abbreviations: string
  readonly sameWords: string
  readonly house: HouseFiles
}
