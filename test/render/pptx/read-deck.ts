import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'

/** An element as a strict parser sees it; `text` is that of the element and all within. */
export type Node = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Node[]
  readonly text: string
}

export type Package = {
  readonly names: readonly string[]
  readonly text: (name: string) => string
  readonly bytes: (name: string) => Uint8Array
}

/** Opens a package with a reader that knows nothing of the renderer. */
export function openPackage(bytes: Uint8Array): Package {
  const files = unzipSync(bytes)
  const part = (name: string): Uint8Array => {
    const found = files[name]
    if (!found) throw new Error(`the package has no ${name}`)
    return found
  }
  return { names: Object.keys(files), text: (name) => strFromU8(part(name)), bytes: part }
}

type Open = { name: string; attributes: Record<string, string>; children: Node[]; text: string }

/** Parses XML; throws at anything that is not well-formed, forbidden characters among it. */
export function parseXml(xml: string): Node {
  const parser = new SaxesParser()
  const root: Open = { name: '', attributes: {}, children: [], text: '' }
  const path: Open[] = [root]
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) =>
    path.push({ name, attributes: { ...attributes }, children: [], text: '' }),
  )
  parser.on('text', (text) => {
    for (const open of path) open.text += text
  })
  parser.on('closetag', () => {
    const closed = path.pop()
    if (closed) path.at(-1)?.children.push(closed)
  })
  parser.write(xml).close()
  const [top] = root.children
  if (!top) throw new Error('the part has no element')
  return top
}

/** All elements of a name below a node, in document order. */
export function all(node: Node, name: string): readonly Node[] {
  return node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)])
}

export function first(node: Node, name: string): Node {
  const [found] = all(node, name)
  if (!found) throw new Error(`${node.name} holds no ${name}`)
  return found
}

/** The slides in order, parsed. */
export function slidesOf(deck: Package): readonly Node[] {
  return slideNames(deck).map((name) => parseXml(deck.text(name)))
}

export function slideNames(deck: Package): readonly string[] {
  return all(parseXml(deck.text('ppt/presentation.xml')), 'p:sldId').map(
    (_, index) => `ppt/slides/slide${index + 1}.xml`,
  )
}

/** The relationships of a part: where each id leads, as the name of a part. */
export function relationsOf(deck: Package, part: string): ReadonlyMap<string, string> {
  const at = part.lastIndexOf('/')
  const folder = part.slice(0, at)
  const relations = all(parseXml(deck.text(`${folder}/_rels/${part.slice(at + 1)}.rels`)), 'Relationship')
  return new Map(relations.map(({ attributes: { Id = '', Target = '' } }) => [Id, resolve(folder, Target)]))
}

function resolve(folder: string, target: string): string {
  const path = folder === '' ? [] : folder.split('/')
  for (const step of target.split('/')) step === '..' ? path.pop() : path.push(step)
  return path.join('/')
}
