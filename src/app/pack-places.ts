import { basename, join } from 'node:path'

/** Where a file of the pack goes, and the hidden files beside it while it is on its way. */
export type Place = { readonly draft: string; readonly final: string; readonly copy: string; readonly former: string }

export function placeOf(folder: string, name: string): Place {
  const beside = (ending: string) => join(folder, `.${name}.${ending}`)
  return { draft: beside('new'), final: join(folder, name), copy: beside('copy'), former: beside('old') }
}

/** The note that files are being swapped: while it stands, the folder may hold files of two packs. */
export function swapNoteOf(folder: string): string {
  return join(folder, '.performance-pack-swap')
}

/** The sign that a command is writing here. */
export function claimOf(folder: string): string {
  return join(folder, '.performance-pack-claim')
}

const HIDDEN = /^\.(performance-pack-\d{4}-\d{2}[\w.-]*)\.(?:new|copy|old)$/

/** A hidden file of ours, other than the claim; PowerPoint's and Excel's own are not. */
export function isLeftover(name: string): boolean {
  return HIDDEN.test(name) || /^\.performance-pack-swap(?:\.copy)?$/.test(name)
}

/** A name that a file of a pack may have. */
export function isPackFile(name: string): boolean {
  return /^performance-pack-\d{4}-\d{2}[\w.-]*$/.test(name)
}

/** `performance-pack-2024-08.pdf`, of the place or of a hidden file beside it. */
export function packFileOf(path: string): string {
  const name = basename(path)
  return HIDDEN.exec(name)?.[1] ?? name
}
