import * as z from 'zod'
import { shorten } from '../../shared/finding.ts'
import { type Colour, FOOTER_PLACES, PAGE_SIZES } from '../../shared/house-style.ts'
import { nearest } from '../../shared/nearest.ts'

/** A field with its own reading: null is a mistake, worded by what was expected. */
function field<T>(expected: string, read: (value: unknown) => T | null) {
  return z.unknown().transform((value, context): T => {
    const known = read(value)
    if (known !== null) return known
    context.addIssue({ code: 'custom', message: `expected ${expected}, found ${found(value)}` })
    return z.NEVER
  })
}

function found(value: unknown): string {
  if (value === undefined) return 'nothing'
  return typeof value === 'string' ? `"${shorten(value)}"` : shorten(JSON.stringify(value) ?? String(value))
}

const colour = field('a colour such as "#12436D"', (value) => {
  const [, digits] = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(typeof value === 'string' ? value.trim() : '') ?? []
  return digits ? (digits.length === 3 ? digits.replace(/./g, '$&$&') : digits).toUpperCase() : null
})

const words = (expected: string, most: number) =>
  field(expected, (value) => {
    const tidy = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : ''
    return tidy !== '' && tidy.length <= most ? tidy : null
  })

const millimetres = (least: number, most: number) =>
  field(`a number of millimetres from ${least} to ${most}`, (value) =>
    typeof value === 'number' && value >= least && value <= most ? value : null,
  )

const oneOf = <const T extends string>(options: readonly T[]) =>
  field(options.map((each) => `"${each}"`).join(' or '), (value) => {
    const wanted = typeof value === 'string' ? value.trim().toLowerCase() : ''
    return options.find((each) => each.toLowerCase() === wanted) ?? null
  })

const footer = z.unknown().transform((value, context) => {
  const places = typeof value === 'string' ? [...value.matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => name) : []
  const unknown = places.find((name) => !FOOTER_PLACES.some((place) => place === name))
  const wanted = FOOTER_PLACES.map((place) => `{${place}}`).join(', ')
  if (typeof value === 'string' && unknown === undefined) return value.replace(/\s+/g, ' ').trim()
  const message =
    unknown === undefined
      ? `expected the words of the footer, found ${found(value)}`
      : `there is nothing to put for "{${unknown}}"${nearest(unknown, FOOTER_PLACES) || `; it may hold ${wanted}`}`
  context.addIssue({ code: 'custom', message })
  return z.NEVER
})

const LABEL = {
  letter: words('one to three letters, such as "G"', 3).optional(),
  word: words('a word or two, such as "green"', 24).optional(),
}
const label = z.strictObject(LABEL).optional()
const RAG = { green: label, amber: label, red: label }

/** Everything but paper may be changed: the pack is printed, and paper is white. */
const hue = colour.optional()
const HUES = {
  accent: hue,
  ink: hue,
  muted: hue,
  rule: hue,
  wash: hue,
  greenFill: hue,
  greenInk: hue,
  amberFill: hue,
  amberInk: hue,
  redFill: hue,
  redInk: hue,
  gradeBest: hue,
  gradeWorst: hue,
  improvement: hue,
  concern: hue,
  neutral: hue,
} satisfies Readonly<Record<Exclude<Colour, 'paper'>, typeof hue>>

const LOGO = {
  file: words('the name of a PNG or SVG file in the folder templates', 120),
  alt: words('what the logo shows, for whoever cannot see it, such as "Southampton City Council"', 200),
  ground: oneOf(['paper', 'accent']).optional(),
  width: millimetres(10, 120).optional(),
  height: millimetres(5, 60).optional(),
}

const HOUSE = {
  colours: z.strictObject(HUES).optional(),
  rag: z.strictObject(RAG).optional(),
  footer: footer.optional(),
  page: oneOf(PAGE_SIZES).optional(),
  logo: z.strictObject(LOGO).nullish(),
}

/** The fields of `theme.json`, all of which may be left out. */
export const HOUSE_SCHEMA = z.strictObject(HOUSE)
export type HouseFields = z.output<typeof HOUSE_SCHEMA>

/** The names of the fields within another, and of those at the top. */
export function fieldsWithin(path: readonly string[]): readonly string[] {
  const [first = ''] = path
  if (path.length === 2) return Object.keys(LABEL)
  return Object.keys({ '': HOUSE, colours: HUES, rag: RAG, logo: LOGO }[first] ?? {})
}
