import type { PdfFile } from './file.ts'
import { unpacked } from './file.ts'
import { isWord, scanValues } from './scan-values.ts'
import { as, type Dict, listOf, nameOf, utf16, type Value } from './value.ts'

/** A font of a page: whether its glyphs are in the file, and what characters its codes of two bytes stand for. */
export type Font = {
  readonly name: string
  readonly embedded: boolean
  readonly subset: boolean
  readonly characters: ReadonlyMap<number, string>
}

export function readFont(file: PdfFile, font: Dict | null): Font {
  const descendant = as('dict', file.get(listOf(file.entry(font, 'DescendantFonts'))[0])) ?? font
  const descriptor = as('dict', file.entry(descendant, 'FontDescriptor'))
  const name = nameOf(file.entry(descriptor, 'FontName')) ?? nameOf(file.entry(font, 'BaseFont')) ?? '?'
  const glyphs = ['FontFile', 'FontFile2', 'FontFile3'].map((key) => as('stream', file.entry(descriptor, key)))
  const map = as('stream', file.entry(font, 'ToUnicode'))
  return {
    name,
    embedded: glyphs.some((stream) => stream !== null && stream.data.length > 0),
    subset: /^[A-Z]{6}\+/.test(name),
    characters: map ? readCharacters(unpacked(map).toString('latin1')) : new Map(),
  }
}

function readCharacters(map: string): ReadonlyMap<number, string> {
  const characters = new Map<number, string>()
  const scanner = scanValues(map)
  let operands: Value[] = []
  for (let value = scanner.next(); value !== undefined; value = scanner.next()) {
    if (isWord(value, 'endbfchar')) addSingles(characters, operands)
    else if (isWord(value, 'endbfrange')) addRanges(characters, operands)
    if (as('keyword', value)) operands = []
    else operands.push(value)
  }
  return characters
}

function addSingles(characters: Map<number, string>, operands: readonly Value[]): void {
  for (let at = 0; at + 1 < operands.length; at += 2)
    characters.set(codeOf(operands[at]), charactersOf(operands[at + 1]))
}

function addRanges(characters: Map<number, string>, operands: readonly Value[]): void {
  for (let at = 0; at + 2 < operands.length; at += 3) {
    const [from, to, target] = [codeOf(operands[at]), codeOf(operands[at + 1]), operands[at + 2]]
    const list = listOf(target)
    for (let code = from; code <= to; code += 1) {
      const shifted = (one: string) => String.fromCodePoint((one.codePointAt(0) ?? 0) + code - from)
      characters.set(code, list.length > 0 ? charactersOf(list[code - from]) : shifted(charactersOf(target)))
    }
  }
}

function codeOf(value: Value | undefined): number {
  return Number.parseInt(Buffer.from(as('bytes', value)?.bytes ?? '', 'latin1').toString('hex') || '0', 16)
}

function charactersOf(value: Value | undefined): string {
  return utf16(Buffer.from(as('bytes', value)?.bytes ?? '', 'latin1'))
}
