import type { Insertion } from '../edits.ts'
import { LIMITS } from '../limits.ts'
import { attributeOf, setAttribute } from './rewrite-xml.ts'

/** The width and format of some columns, moved along; those of the newest month hold for the new one too. */
export function editColumn(raw: string, { at, like }: Insertion): string {
  const from = Number(attributeOf(raw, 'min'))
  const to = Number(attributeOf(raw, 'max'))
  const holdsLike = from <= like && like <= to
  const min = !holdsLike && from >= at ? from + 1 : from
  const max = holdsLike || to >= at ? Math.min(to + 1, LIMITS.columns) : to
  return min > LIMITS.columns ? '' : setAttribute(setAttribute(raw, 'min', String(min)), 'max', String(max))
}
