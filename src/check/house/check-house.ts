import { errorAt, type Finding, Refusal } from '../../shared/finding.ts'
import {
  COLOURS,
  type HouseFiles,
  type HouseStyle,
  type Palette,
  PLAIN_HOUSE,
  type RagLabel,
  type RagLabels,
} from '../../shared/house-style.ts'
import { checkContrast } from './check-contrast.ts'
import { checkLogo } from './check-logo.ts'
import { type HouseFields, readFields } from './read-fields.ts'
import { readJson } from './read-json.ts'

const FILE = 'templates/theme.json'

/** Something to put right in a field, named as in `colours.accent`. */
type Problem = { readonly path: readonly string[]; readonly message: string }

/** The house style that the officer's files ask for; a Refusal names every mistake at once, with its line and field. */
export async function checkHouse({ text, pictures }: HouseFiles): Promise<HouseStyle> {
  if (text === null) return PLAIN_HOUSE
  const json = readJson(text)
  if (!json.ok) throw new Refusal([errorAt(FILE, 'theme-syntax', sayFault(json))])
  const { fields, problems } = readFields(json.value)
  const { house, problems: more } = await styleOf(fields, pictures)
  const twice = json.twice.map((path) => ({ path, message: 'stands here a second time; keep one of the two' }))
  const all = [...problems, ...twice, ...more].map((problem) => findingOf(problem, json.lineOf))
  if (all.length > 0) throw new Refusal(all)
  return house
}

function sayFault({ line, column, found }: { line: number; column: number; found: string }): string {
  const here = found === '' ? 'the file or the line ends' : `${found.trim()} stands`
  return `line ${line}, column ${column}: ${here} where something else is due; look just before it for a missing comma, quotation mark or bracket`
}

async function styleOf(
  { colours: given, rag: labels, footer, page, logo }: HouseFields,
  pictures: HouseFiles['pictures'],
): Promise<{ readonly house: HouseStyle; readonly problems: readonly Problem[] }> {
  const colours = paletteOf(given ?? {})
  const rag = { green: labelOf('green', labels), amber: labelOf('amber', labels), red: labelOf('red', labels) }
  const opened = logo ? await checkLogo(logo, pictures) : null
  const problems = [
    ...checkContrast(colours).map(({ colour, message }) => ({ path: ['colours', colour], message })),
    ...alikeLabels(rag),
    ...(opened && !opened.ok ? [{ path: ['logo', 'file'], message: opened.problem }] : []),
  ]
  const house = {
    colours,
    rag,
    footer: footer ?? PLAIN_HOUSE.footer,
    page: page ?? PLAIN_HOUSE.page,
    logo: opened?.ok ? opened.value : null,
  }
  return { house, problems }
}

/** What the house leaves out of a rating's letter and word is as in the plain pack. */
function labelOf(rating: keyof RagLabels, labels: HouseFields['rag']): RagLabel {
  const { letter, word } = labels?.[rating] ?? {}
  const plain = PLAIN_HOUSE.rag[rating]
  return { letter: letter ?? plain.letter, word: word ?? plain.word }
}

/** The strongest grades follow the inks of green and red, which in the plain pack they are. */
function paletteOf(given: NonNullable<HouseFields['colours']>): Palette {
  const { greenInk = COLOURS.greenInk, redInk = COLOURS.redInk } = given
  const held = Object.entries(given).filter(([, value]) => value !== undefined)
  return { ...COLOURS, gradeBest: greenInk, gradeWorst: redInk, ...Object.fromEntries(held) }
}

/** Whoever sees no colours has the letters and words alone. */
function alikeLabels(rag: RagLabels): readonly Problem[] {
  const labels = Object.entries(rag)
  return (['letter', 'word'] as const).flatMap((kind) =>
    labels.flatMap(([name, label], at) => {
      const same = labels.slice(0, at).find(([, other]) => other[kind].toLowerCase() === label[kind].toLowerCase())
      return same
        ? [{ path: ['rag', name, kind], message: `"${label[kind]}" is also the ${kind} of ${same[0]}; choose another` }]
        : []
    }),
  )
}

function findingOf({ path, message }: Problem, lineOf: (path: readonly string[]) => number | null): Finding {
  const line = lineOf(path) ?? lineOf(path.slice(0, -1))
  const name = path.length === 0 ? '' : `${path.join('.')}${line === null ? '' : ` (line ${line})`}: `
  return errorAt(FILE, 'theme', `${name}${message}`)
}
