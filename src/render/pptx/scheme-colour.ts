import type { Colour, Palette } from '../../pack/theme.ts'

/**
 * Colours that follow the theme, so that a council can restyle the deck in one place.
 *
 * RAG and signals keep their colours under any theme: they mean something.
 */
const SCHEME: Readonly<Partial<Record<Colour, string>>> = {
  ink: 'tx1',
  paper: 'bg1',
  muted: 'tx2',
  wash: 'bg2',
  accent: 'accent1',
}

/** A colour as DrawingML has it; outside the theme by its own name, which `withValues` replaces when the deck is whole. */
export function colourXml(colour: Colour): string {
  const scheme = SCHEME[colour]
  return scheme ? `<a:schemeClr val="${scheme}"/>` : `<a:srgbClr val="${colour}"/>`
}

export function fillXml(colour: Colour): string {
  return `<a:solidFill>${colourXml(colour)}</a:solidFill>`
}

/** A colour as pptxgenjs takes it. */
export function colourName(colour: Colour, colours: Palette): string {
  return SCHEME[colour] ?? colours[colour]
}

/** A part in which every colour's name has become its value in the house's palette. */
export function withValues(xml: string, colours: Palette): string {
  const values = new Map<string, string>(Object.entries(colours))
  return xml.replace(NAMED, (_, name: string) => `<a:srgbClr val="${values.get(name) ?? name}"/>`)
}

const NAMED = /<a:srgbClr val="(?![0-9A-F]{6}")(\w+)"\/>/g
