import { COLOURS, type Colour } from '../../pack/theme.ts'

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

/** A colour as DrawingML has it. */
export function colourXml(colour: Colour): string {
  const scheme = SCHEME[colour]
  return scheme ? `<a:schemeClr val="${scheme}"/>` : `<a:srgbClr val="${COLOURS[colour]}"/>`
}

export function fillXml(colour: Colour): string {
  return `<a:solidFill>${colourXml(colour)}</a:solidFill>`
}

/** A colour as pptxgenjs takes it. */
export function colourName(colour: Colour): string {
  return SCHEME[colour] ?? COLOURS[colour]
}
