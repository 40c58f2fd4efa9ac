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
  /** A part, parsed once. */
  readonly xml: (name: string) => Node
  /** The date and time of each entry of the zip, as its header has them. */
  readonly entryDates: readonly number[]
}

/** Parts that were parsed before, by their text: a deck that is broken in one part is read again with all the others. */
const PARSED_BEFORE = new Map<string, Node>()
const MOST_KEPT = 1000

function parseOnce(xml: string): Node {
  const known = PARSED_BEFORE.get(xml)
  if (known) return known
  const node = parseXml(xml)
  if (PARSED_BEFORE.size >= MOST_KEPT) PARSED_BEFORE.clear()
  PARSED_BEFORE.set(xml, node)
  return node
}

/** Opens a package with a reader that knows nothing of the renderer. */
export function openPackage(bytes: Uint8Array): Package {
  const files = unzipSync(bytes)
  const parsed = new Map<string, Node>()
  const part = (name: string): Uint8Array => {
    const found = files[name]
    if (!found) throw new Error(`the package has no ${name}`)
    return found
  }
  const text = (name: string) => strFromU8(part(name))
  const xml = (name: string): Node => {
    const node = parsed.get(name) ?? parseOnce(text(name))
    parsed.set(name, node)
    return node
  }
  return { names: Object.keys(files), text, bytes: part, xml, entryDates: entryDatesOf(bytes) }
}

/** From the directory at the end of the zip, whose entries all begin with the same mark. */
function entryDatesOf(bytes: Uint8Array): readonly number[] {
  const zip = Buffer.from(bytes)
  const dates: number[] = []
  for (let at = zip.indexOf('PK\u0001\u0002'); at >= 0; at = zip.indexOf('PK\u0001\u0002', at + 4))
    dates.push(zip.readUInt32LE(at + 12))
  return dates
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

const FOUND_BELOW = new WeakMap<Node, Map<string, readonly Node[]>>()

/** All elements of a name below a node, in document order; many rules look for the same. */
export function all(node: Node, name: string): readonly Node[] {
  const found = FOUND_BELOW.get(node) ?? new Map<string, readonly Node[]>()
  FOUND_BELOW.set(node, found)
  const known = found.get(name) ?? collect(node, name, [])
  found.set(name, known)
  return known
}

function collect(node: Node, name: string, found: Node[]): readonly Node[] {
  for (const child of node.children) {
    if (child.name === name) found.push(child)
    collect(child, name, found)
  }
  return found
}

export function first(node: Node, name: string): Node {
  const [found] = all(node, name)
  if (!found) throw new Error(`${node.name} holds no ${name}`)
  return found
}

/** The slides in order, parsed. */
export function slidesOf(deck: Package): readonly Node[] {
  return slideNames(deck).map((name) => deck.xml(name))
}

export function slideNames(deck: Package): readonly string[] {
  const relations = relationsOf(deck, 'ppt/presentation.xml')
  const listed = all(deck.xml('ppt/presentation.xml'), 'p:sldId')
  return listed.flatMap(({ attributes }) => relations.get(attributes['r:id'] ?? '') ?? [])
}

/** The words of a shape, its paragraphs one after the other. */
export function textsOf(shape: Node): string {
  return all(shape, 'a:t')
    .map(({ text }) => text)
    .join('')
}

export type Relation = { readonly id: string; readonly target: string }

/** The relationships of a part of relationships; each leads to a part, by its name. */
export function relationsIn(deck: Package, rels: string): readonly Relation[] {
  const folder = rels.replace(/_rels\/[^/]*$/, '').replace(/\/$/, '')
  return all(deck.xml(rels), 'Relationship').map(({ attributes: { Id = '', Target = '' } }) => ({
    id: Id,
    target: resolve(folder, Target),
  }))
}

/** The relationships of a part: where each id leads, as the name of a part. */
export function relationsOf(deck: Package, part: string): ReadonlyMap<string, string> {
  const rels = part.replace(/([^/]+)$/, '_rels/$1.rels')
  return new Map(relationsIn(deck, rels).map(({ id, target }) => [id, target]))
}

function resolve(folder: string, target: string): string {
  const path = folder === '' ? [] : folder.split('/')
  for (const step of target.split('/')) step === '..' ? path.pop() : path.push(step)
  return path.join('/')
}
