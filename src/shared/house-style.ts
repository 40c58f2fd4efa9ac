/** How a council's pack looks and names its ratings: what `templates/theme.json` may say, checked and whole. */
export type HouseStyle = {
  readonly colours: Palette
  readonly rag: RagLabels
  /** The words at the left of every footer, with the places of `FOOTER_PLACES` still open. */
  readonly footer: string
  readonly page: PageSize
  readonly logo: Logo | null
}

/** Colours by what they mean; hexadecimal without the hash. */
export const COLOURS = {
  ink: '1B1F24',
  muted: '56606B',
  rule: 'D5DAE0',
  wash: 'F3F6F9',
  paper: 'FFFFFF',
  accent: '12436D',
  greenFill: 'CFE8D5',
  greenInk: '0B4F2A',
  amberFill: 'FFE2A6',
  amberInk: '5C3D00',
  redFill: 'F7CECA',
  redInk: '7A0C0C',
  gradeBest: '0B4F2A',
  gradeWorst: '7A0C0C',
  improvement: '0B6FB8',
  concern: 'B8430A',
  neutral: '5F6B7A',
} as const

export type Colour = keyof typeof COLOURS
export type Palette = Readonly<Record<Colour, string>>

/** The letter that stands for a rating where there is no room, and the word for it inside a sentence. */
export type RagLabel = { readonly letter: string; readonly word: string }
export type RagLabels = Readonly<Record<'green' | 'amber' | 'red', RagLabel>>

/** The paper of the PDF, always lying. */
export const PAGE_SIZES = ['A4', 'A3', 'Letter'] as const
export type PageSize = (typeof PAGE_SIZES)[number]

/** What the footer's words may hold, in braces. */
export const FOOTER_PLACES = ['organisation', 'service', 'title', 'month'] as const

/** A picture as PNG, its size in pixels, and how large it may be printed, in points. */
export type Logo = {
  readonly png: Uint8Array
  readonly width: number
  readonly height: number
  readonly alt: string
  readonly ground: 'paper' | 'accent'
  readonly most: { readonly width: number; readonly height: number }
}

/** The house style as the officer keeps it: the text of `theme.json`, and the pictures beside it by name. */
export type HouseFiles = {
  readonly text: string | null
  readonly pictures: ReadonlyMap<string, Picture>
}

/** A picture's bytes; null for a file that is larger than `LARGEST_PICTURE` and was not read. */
export type Picture = Uint8Array | null
export const LARGEST_PICTURE = 2_000_000

/** What holds where `theme.json` says nothing. */
export const PLAIN_HOUSE: HouseStyle = {
  colours: COLOURS,
  rag: {
    green: { letter: 'G', word: 'green' },
    amber: { letter: 'A', word: 'amber' },
    red: { letter: 'R', word: 'red' },
  },
  footer: '{organisation} · {title} {month}',
  page: 'A4',
  logo: null,
}
