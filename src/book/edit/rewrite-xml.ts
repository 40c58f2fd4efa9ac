import { escapeXml } from '../read-xml.ts'

/** An opening tag as it is written, with the names above it; names stand without their prefixes. */
export type Tag = { readonly name: string; readonly raw: string; readonly at: number; readonly path: readonly string[] }

/** What becomes of the tags and texts of a part; what is returned as it came stays as it is, byte for byte. */
export type Rewriter = {
  readonly open: (tag: Tag) => string
  readonly text?: (text: string, path: readonly string[]) => string
}

const ATTRIBUTES = `(?:"[^"]*"|'[^']*'|[^>"'])*`
const TOKEN = new RegExp(
  String.raw`<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(/?)([^\s/>]+)${ATTRIBUTES}>|[^<]+`,
  'g',
)

/** A part with some of its tags and texts changed; it must be well formed, which the caller has seen to. */
export function rewriteXml(xml: string, { open, text }: Rewriter): string {
  const path: string[] = []
  return xml.replace(TOKEN, (raw: string, closes: string | undefined, name: string | undefined, at: number) => {
    if (name === undefined) return raw.startsWith('<') || !text || raw.trim() === '' ? raw : changeText(raw, path, text)
    if (closes) {
      path.pop()
      return raw
    }
    const local = localOf(name)
    const changed = open({ name: local, raw, at, path })
    if (!raw.endsWith('/>')) path.push(local)
    return changed
  })
}

function changeText(raw: string, path: readonly string[], change: NonNullable<Rewriter['text']>): string {
  const before = decodeEntities(raw)
  const after = change(before, path)
  return after === before ? raw : escapeXml(after)
}

export function localOf(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** An attribute of a tag by its full name; null where the tag has none. */
export function attributeOf(raw: string, name: string): string | null {
  const found = patternOf(name).exec(raw)
  return found ? decodeEntities((found[2] ?? '').slice(1, -1)) : null
}

/** A tag with an attribute changed, or added at its end. */
export function setAttribute(raw: string, name: string, value: string): string {
  const written = `"${escapeXml(value)}"`
  if (patternOf(name).test(raw)) return raw.replace(patternOf(name), (_, before: string) => `${before}${written}`)
  return raw.replace(/\s*(\/?>)$/, (_, end: string) => ` ${name}=${written}${end}`)
}

export function dropAttribute(raw: string, name: string): string {
  return raw.replace(patternOf(name), '')
}

/** A tag with an attribute changed where it has one. */
export function changeAttribute(raw: string, name: string, change: (value: string) => string): string {
  const value = attributeOf(raw, name)
  const changed = value === null ? null : change(value)
  return changed === null || changed === value ? raw : setAttribute(raw, name, changed)
}

const PATTERNS = new Map<string, RegExp>()

function patternOf(name: string): RegExp {
  const known = PATTERNS.get(name) ?? new RegExp(String.raw`(\s${name}\s*=\s*)("[^"]*"|'[^']*')`)
  PATTERNS.set(name, known)
  return known
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

export function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
