import type { Keyword, Value } from './value.ts'

/** Reads value after value of a text whose characters are bytes; `at` is where it stands. */
export type Scanner = { readonly next: () => Value | undefined; readonly at: () => number }

const BLANK = /(?:[\0\t\n\f\r ]|%[^\r\n]*)*/y
const REFERENCE = /(\d+) (\d+) R(?![A-Za-z])/y
const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)/y
const NAME = /\/([^\0\t\n\f\r ()<>[\]{}/%]*)/y
const HEX = /<([0-9A-Fa-f\s]*)>/y
const WORD = /[^\0\t\n\f\r ()<>[\]{}/%]+/y
const CLOSERS = ['>>', ']'] as const

export function scanValues(text: string, from = 0): Scanner {
  let at = from
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found) at = pattern.lastIndex
    return found
  }
  const until = (closer: string): readonly Value[] => {
    const values: Value[] = []
    for (let value = next(); !isWord(value, closer); value = next()) {
      if (value === undefined) throw new Error(`nothing closes what ${closer} should`)
      values.push(value)
    }
    return values
  }
  const next = (): Value | undefined => {
    take(BLANK)
    if (at >= text.length) return undefined
    if (skip('<<')) return { kind: 'dict', entries: pairsOf(until('>>')) }
    if (skip('[')) return until(']')
    for (const closer of CLOSERS) if (skip(closer)) return { kind: 'keyword', word: closer }
    if (skip('(')) return { kind: 'bytes', bytes: literal() }
    const simple = scanSimple(take)
    if (simple === undefined) throw new Error(`no value at ${at}: ${text.slice(at, at + 20)}`)
    return simple
  }
  const skip = (start: string): boolean => {
    if (!text.startsWith(start, at)) return false
    at += start.length
    return true
  }
  const literal = (): string => {
    const begins = at
    for (let depth = 1; depth > 0; at += 1) {
      if (at >= text.length) throw new Error(`nothing ends the string at ${begins}`)
      if (text[at] === '\\') at += 1
      else if (text[at] === '(') depth += 1
      else if (text[at] === ')') depth -= 1
    }
    return unescaped(text.slice(begins, at - 1))
  }
  return { next, at: () => at }
}

function scanSimple(take: (pattern: RegExp) => RegExpExecArray | null): Value | undefined {
  const hex = take(HEX)
  if (hex) return { kind: 'bytes', bytes: Buffer.from((hex[1] ?? '').replace(/\s/g, ''), 'hex').toString('latin1') }
  const name = take(NAME)
  if (name) return { kind: 'name', name: (name[1] ?? '').replace(/#([0-9A-Fa-f]{2})/g, (_, code) => byte(code, 16)) }
  const reference = take(REFERENCE)
  if (reference) return { kind: 'ref', id: Number(reference[1]) }
  const number = take(NUMBER)
  if (number) return Number(number[0])
  const word = take(WORD)?.[0]
  if (word === undefined) return undefined
  if (word === 'null') return null
  return word === 'true' || word === 'false' ? word === 'true' : { kind: 'keyword', word }
}

function pairsOf(values: readonly Value[]): ReadonlyMap<string, Value> {
  const pairs = new Map<string, Value>()
  for (let at = 0; at + 1 < values.length; at += 2) {
    const [key, value = null] = values.slice(at, at + 2)
    if (typeof key !== 'object' || key === null || !('kind' in key) || key.kind !== 'name') throw new Error('no key')
    pairs.set(key.name, value)
  }
  return pairs
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function unescaped(text: string): string {
  return text.replace(/\\([0-7]{1,3}|\r\n|[\s\S])/g, (_, escaped: string) => {
    if (/^[0-7]/.test(escaped)) return byte(escaped, 8)
    return /^[\r\n]/.test(escaped) ? '' : (ESCAPES[escaped] ?? escaped)
  })
}

function byte(digits: string, base: number): string {
  return String.fromCharCode(Number.parseInt(digits, base) & 0xff)
}

export function isWord(value: Value | undefined, word: string): value is Keyword {
  return (
    typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'keyword' && value.word === word
  )
}
