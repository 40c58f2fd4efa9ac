import { COLOURS, type Colour, type Palette } from '../../shared/house-style.ts'
import { contrast, nearestShade, printRatio } from './contrast.ts'

/** WCAG 2.2, 1.4.3 "Contrast (Minimum)": words; all of the pack's are held to it, its large ones too. */
const WORDS = 4.5
/** WCAG 2.2, 1.4.11 "Non-text Contrast": edges, lines and areas that a figure is read from. */
const SHAPES = 3

/** What the pack prints on what, and where. */
type Pair = { readonly ink: Colour; readonly ground: Colour; readonly where: string }

const PAIRS: readonly Pair[] = [
  { ink: 'ink', ground: 'paper', where: 'all text' },
  { ink: 'ink', ground: 'wash', where: 'text on panels' },
  { ink: 'muted', ground: 'paper', where: 'captions, notes and footers' },
  { ink: 'muted', ground: 'wash', where: 'counts without a RAG' },
  { ink: 'accent', ground: 'paper', where: 'titles, lines of charts, header rows and the cover' },
  { ink: 'accent', ground: 'wash', where: 'headings on panels' },
  { ink: 'greenInk', ground: 'greenFill', where: 'the letter in tables and bars' },
  { ink: 'amberInk', ground: 'amberFill', where: 'the letter in tables and bars' },
  { ink: 'redInk', ground: 'redFill', where: 'the letter in tables and bars' },
  { ink: 'paper', ground: 'gradeBest', where: 'the counts of the best grade' },
  { ink: 'paper', ground: 'gradeWorst', where: 'the counts of the worst grade' },
  { ink: 'improvement', ground: 'paper', where: 'arrows, words and lines that improve' },
  { ink: 'concern', ground: 'paper', where: 'arrows, words and lines that get worse' },
  { ink: 'neutral', ground: 'paper', where: 'arrows, words and lines that are neither' },
]

/** Areas that mean different things; their letters, words and edges tell them apart in grey. */
const APART: readonly (readonly Colour[])[] = [
  ['greenFill', 'amberFill', 'redFill'],
  ['improvement', 'concern', 'neutral'],
  ['gradeBest', 'greenFill', 'amberFill', 'redFill', 'gradeWorst'],
]

/** A colour that cannot be printed as it is, and what to do. */
export type ColourProblem = { readonly colour: Colour; readonly message: string }

/** Every pair that the pack prints and a reader could not make out; of those that one colour spoils, the worst. */
export function checkContrast(palette: Palette): readonly ColourProblem[] {
  const weak = PAIRS.map((pair) => ({ ...pair, ratio: contrast(palette[pair.ink], palette[pair.ground]) }))
    .filter(({ ratio }) => ratio < WORDS)
    .toSorted((a, b) => a.ratio - b.ratio)
    .map((pair) => ({ colour: toBlame(pair, palette), pair }))
  const problems = [
    ...weak.map(({ colour, pair }) => ({ colour, message: sayWeak(colour, pair, palette) })),
    ...faintEdges(palette),
    ...alike(palette),
  ]
  return problems.filter(({ colour }, at) => problems.findIndex((each) => each.colour === colour) === at)
}

/** Of two colours the one that the officer changed; where both were, the words give way to their ground. */
function toBlame({ ink, ground }: Pair, palette: Palette): Colour {
  const changed = (colour: Colour) => palette[colour] !== COLOURS[colour] && colour !== 'paper'
  return changed(ink) || !changed(ground) ? (ink === 'paper' ? ground : ink) : ground
}

function sayWeak(colour: Colour, pair: Pair & { readonly ratio: number }, palette: Palette): string {
  const other = colour === pair.ink ? pair.ground : pair.ink
  const shade = nearestShade(palette[colour], palette[other], WORDS)
  const change = contrast(shade, 'FFFFFF') > contrast(palette[colour], 'FFFFFF') ? 'darker' : 'lighter'
  const instead = other === 'paper' ? '' : `, or another ${other}`
  return `${named(pair.ink, palette)} on ${named(pair.ground, palette)} is ${printRatio(pair.ratio)}; needs ${WORDS}:1 (${pair.where}); choose a ${change} ${colour}, such as #${shade}${instead}`
}

/** `amberInk #5C3D00`; black and white need no number. */
function named(colour: Colour, palette: Palette): string {
  const plain = { FFFFFF: 'white', '000000': 'black' }[palette[colour]]
  if (colour === 'paper') return 'white'
  return plain ? `${plain} (${colour})` : `#${palette[colour]} (${colour})`
}

/** A segment is seen on the paper by its fill or by its edge, which has the colour of its letter. */
function faintEdges(palette: Palette): readonly ColourProblem[] {
  return (['green', 'amber', 'red'] as const).flatMap((rag) => {
    const [fill, ink] = [`${rag}Fill`, `${rag}Ink`] as const
    const ratio = Math.max(contrast(palette[fill], palette.paper), contrast(palette[ink], palette.paper))
    if (ratio >= SHAPES) return []
    const message = `neither #${palette[fill]} (${fill}) nor #${palette[ink]} (${ink}) stands off white paper: ${printRatio(ratio)}; needs ${SHAPES}:1 (the bars); choose a darker ${ink} or ${fill}`
    return [{ colour: ink, message }]
  })
}

function alike(palette: Palette): readonly ColourProblem[] {
  return APART.flatMap((group) =>
    group.flatMap((colour, at) => {
      const twin = group.slice(0, at).find((earlier) => palette[earlier] === palette[colour])
      return twin
        ? [
            {
              colour,
              message: `#${palette[colour]} is also ${twin}, and the two mean different things; choose another`,
            },
          ]
        : []
    }),
  )
}
