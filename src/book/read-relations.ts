import type { Package } from './open-package.ts'
import { readXml } from './read-xml.ts'
import { damaged } from './unusable-file.ts'

/** One part's mention of another; `type` is the last word of the relation's name (`worksheet`, `comments`). */
export type Relation = { readonly id: string; readonly type: string; readonly target: string }

/** The parts that a part names; the whole package's for an empty name. Throws where their list is missing. */
export async function readRelations(source: Package, of: string, file: string): Promise<readonly Relation[]> {
  const part = relationsOf(of)
  const xml = await source.read(part)
  if (xml === null) throw damaged(file, `${part} is missing`)
  return listRelations(xml, of, file)
}

/** Where the relations of a part are written. */
export function relationsOf(part: string): string {
  const folder = folderOf(part)
  return `${folder}_rels/${part.slice(folder.length)}.rels`
}

function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1)
}

export function listRelations(xml: string, of: string, file: string): readonly Relation[] {
  const folder = folderOf(of)
  const relations: Relation[] = []
  visitPart(xml, relationsOf(of), file, (name, attributes) => {
    if (name !== 'Relationship' || attributes.TargetMode === 'External') return
    const type = attributes.Type ?? ''
    const target = resolvePart(folder, attributes.Target ?? '')
    relations.push({ id: attributes.Id ?? '', type: type.slice(type.lastIndexOf('/') + 1), target })
  })
  return relations
}

/** A target is absolute (`/xl/styles.xml`) or relative to the folder of the part that names it. */
function resolvePart(folder: string, target: string): string {
  const plain = target.trim().replaceAll('\\', '/')
  const path = plain.startsWith('/') ? plain : `${folder}${plain}`
  return path.split('/').reduce<readonly string[]>(step, []).join('/')
}

function step(path: readonly string[], name: string): readonly string[] {
  if (name === '' || name === '.') return path
  return name === '..' ? path.slice(0, -1) : [...path, name]
}

export function visitPart(
  xml: string,
  part: string,
  file: string,
  open: (name: string, a: Readonly<Record<string, string>>) => void,
) {
  try {
    readXml(xml, { open })
  } catch {
    throw damaged(file, `${part} cannot be read`)
  }
}
