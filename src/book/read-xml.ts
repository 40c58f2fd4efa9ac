import { SaxesParser } from 'saxes'
import { LIMITS } from './limits.ts'

/** What is called while a part is read; names and attributes stand without their prefixes. */
export type XmlVisitor = {
  readonly open: (name: string, attributes: Attributes) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}
export type Attributes = Readonly<Record<string, string>>

/** Extensions repeat the names of the main elements with other meanings, so they are stepped over. */
const FOREIGN: ReadonlySet<string> = new Set(['extLst', 'AlternateContent'])

/** Ends the walk from within a visitor, which has seen enough. */
export function endWalk(): never {
  throw new Enough()
}

class Enough extends Error {}

/** Walks through an XML text; throws a plain Error where it is not well formed, declares entities or nests too deep. */
export function readXml(xml: string, visitor: XmlVisitor): void {
  const parser = openParser(visitor)
  try {
    parser.write(xml).close()
  } catch (error) {
    if (!(error instanceof Enough)) throw error
  }
}

function openParser(visitor: XmlVisitor): SaxesParser {
  // Counting lines and columns would take a tenth of the time, for messages that no officer can use.
  const parser: SaxesParser = new SaxesParser({ position: false })
  let depth = 0
  let foreignFrom = Number.POSITIVE_INFINITY
  parser.on('doctype', () => {
    throw new Error('declares a document type')
  })
  parser.on('opentag', (tag) => {
    depth += 1
    if (depth > LIMITS.depth) throw new Error('nests too deep')
    const name = localName(tag.name)
    if (FOREIGN.has(name)) foreignFrom = Math.min(foreignFrom, depth)
    if (depth < foreignFrom) visitor.open(name, localAttributes(tag.attributes))
  })
  parser.on('text', (text) => depth < foreignFrom && visitor.text?.(text))
  parser.on('cdata', (text) => depth < foreignFrom && visitor.text?.(text))
  parser.on('closetag', (tag) => {
    if (depth < foreignFrom) visitor.close?.(localName(tag.name))
    if (depth === foreignFrom) foreignFrom = Number.POSITIVE_INFINITY
    depth -= 1
  })
  return parser
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function localAttributes(attributes: Readonly<Record<string, string>>): Attributes {
  if (!hasPrefix(attributes)) return attributes
  const local: Record<string, string> = Object.create(null)
  for (const [name, value] of Object.entries(attributes)) {
    const plain = localName(name)
    if (plain === name || local[plain] === undefined) local[plain] = value
  }
  return local
}

function hasPrefix(attributes: Readonly<Record<string, string>>): boolean {
  for (const name in attributes) if (name.includes(':')) return true
  return false
}

/** XML's two ways of writing yes. */
export function isTrue(attribute: string | undefined): boolean {
  return attribute === '1' || attribute === 'true' || attribute === 'on'
}

/** Text for an element or a quoted attribute; characters that XML cannot hold are dropped. */
export function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}
