import type { Package } from '../open-package.ts'
import { listRelations, relationsOf } from '../read-relations.ts'

/** A part as the package names it, what it is, and the part that names it; without an owner for the workbook's own list. */
export type Part = { readonly name: string; readonly type: string; readonly owner: string }

/** Every part that another part names, with its real name: relations may spell it in another case. */
export async function listParts(source: Package, file: string): Promise<readonly Part[]> {
  const byName = new Map(source.names.map((name) => [name.toLowerCase(), name]))
  const parts: Part[] = []
  for (const owner of ['', ...source.names]) {
    const list = byName.get(relationsOf(owner).toLowerCase())
    const xml = list === undefined ? null : await source.read(list)
    for (const { type, target } of xml === null ? [] : listRelations(xml, owner, file)) {
      const name = byName.get(target.toLowerCase())
      if (name !== undefined) parts.push({ name, type, owner })
    }
  }
  return parts
}
