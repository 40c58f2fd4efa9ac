import type { Figures, Indicator } from '../../../compute/figures.ts'
import { rememberFew } from '../../../shared/kept-in.ts'
import { wordFor } from './number-words.ts'

/** The words by which the rows of a workbook are known, and how telling each is. */
export type Vocabulary = {
  readonly rows: readonly Known[]
  /** What is known of one row. */
  readonly knownOf: (row: Indicator) => Known | undefined
  /** Whether a row's label, or what explains it, has a stem. */
  readonly isOf: (row: Indicator, stem: string) => boolean
  readonly labels: readonly string[]
  readonly weight: (stem: string) => number
  /** The rows whose label, or what explains it, has a stem. */
  readonly holders: (stem: string) => readonly Known[]
  /** The stems of a text, abbreviations and equal wordings brought to one form. */
  readonly stemsOf: (text: string) => ReadonlySet<string>
}
/** A row with the stems of its label; those in brackets that only explain it are `aside`. */
export type Known = {
  readonly row: Indicator
  /** Its place in the workbook. */
  readonly at: number
  readonly stems: ReadonlySet<string>
  readonly aside: ReadonlySet<string>
}

type Wording = { readonly from: readonly string[]; readonly to: readonly string[] }

/** Words of measuring and of grammar, which tell no row from another. */
const COMMON = new Set(
  'a an the of in into on at to for from by with within per and or as is are was were be been being has have had who whom whose that which this these those their them they our we us its it not no than then now so only also still all any both each every number numbers percentage percent proportion share rate rates average averages total count level levels figure figures month months monthly year years end date last latest recent recently period week weeks day days during under over above below more most less fewer up down downs time times there where while when during since before after against compared'.split(
    ' ',
  ),
)

/**
 * Learns the words of the workbook's labels.
 *
 * `wordings` has one group of equal wordings a line (`looked after children = children in care`), and abbreviations as
 * `CLA: child looked after`.
 */
export function learnVocabulary(figures: Figures, wordings: string): Vocabulary {
  const labels = [...new Set([...figures.byCode.values()].map(({ label }) => label))]
  const table = readWordings(
    [wordings, ...spelledOut(labels, wordings), ...ranksInWords(labels), ...nounsOf(labels)].join('\n'),
  )
  const stemsOf = rememberFew((text) => new Set(reword(tokensOf(text), table)))
  const rows = [...figures.byCode.values()].map((row, at) => {
    const { core, aside } = partLabel(row.label)
    const stems = stemsOf(core)
    return { row, at, stems, aside: new Set([...stemsOf(aside)].filter((stem) => !stems.has(stem))) }
  })
  const index = indexOf(rows)
  const weights = weigh(index, new Set(rows.map(({ row }) => row.label.toLowerCase())).size)
  const holders = (stem: string) => index.get(stem) ?? []
  const byRow = new Map(rows.map((each) => [each.row, each]))
  const knownOf = (row: Indicator) => byRow.get(row)
  const isOf = (row: Indicator, stem: string) => {
    const known = knownOf(row)
    return known !== undefined && (known.stems.has(stem) || known.aside.has(stem))
  }
  return { rows, knownOf, isOf, labels, stemsOf, holders, weight: (stem) => weights.get(stem) ?? 0 }
}

/** `EHC` in one label and `Education, health and care` in another: the letters are the words' own. */
function spelledOut(labels: readonly string[], wordings: string): readonly string[] {
  const short = new Set(labels.flatMap((label) => label.match(/\b\p{Lu}{3,5}\b/gu) ?? []))
  return [...short].flatMap((letters) => {
    // What is known already may be short for more than that.
    if (wordings.includes(letters)) return []
    const words = [...letters].map((letter) => `${letter}\\p{Ll}+`).join('(?:,? (?:and|of|the|for|in|to))?,? ')
    const long = new RegExp(`(?<!\\p{L})${words}`, 'iu')
    return labels.flatMap((label) => {
      const [found] = long.exec(label) ?? []
      return found ? [`${letters} = ${found}`] : []
    })
  })
}

/** `The forty workers with the largest caseloads`, `the forty busiest`, are those of a label with `top 40`. */
function ranksInWords(labels: readonly string[]): readonly string[] {
  const ranks = labels.flatMap((label) => /\btop (\d+)\b/i.exec(label)?.[1] ?? [])
  return ranks.flatMap((rank) => {
    const word = wordFor(Number(rank))
    return [`${rank} = ${word}`, `top ${rank} = ${rank} busiest = ${word} busiest`]
  })
}

/** `Broad compliance`, of those that a label calls `broadly compliant`. */
function nounsOf(labels: readonly string[]): readonly string[] {
  const words = labels.flatMap((label) => label.toLowerCase().match(/\b[a-z]{5,}(?:ly|ant|(?<!m)ent)\b/g) ?? [])
  return [...new Set(words)].map((word) => `${word} = ${word.replace(/ly$/, '').replace(/nt$/, 'nce')}`)
}

/** For each stem the rows that hold it. */
function indexOf(rows: readonly Known[]): ReadonlyMap<string, readonly Known[]> {
  const index = new Map<string, Known[]>()
  for (const row of rows)
    for (const stem of [...row.stems, ...row.aside]) {
      const holders = index.get(stem)
      if (holders) holders.push(row)
      else index.set(stem, [row])
    }
  return index
}

/** How telling each stem is: the fewer labels hold it, the more. */
function weigh(index: ReadonlyMap<string, readonly Known[]>, labels: number): ReadonlyMap<string, number> {
  return new Map(
    [...index].map(([stem, holders]) => {
      const distinct = new Set(holders.map(({ row }) => row.label.toLowerCase())).size
      return [stem, Math.log(1 + labels / distinct) ** 1.5]
    }),
  )
}

/** What a label says it leaves out tells nothing of what it counts; what stands in brackets tells a little. */
function partLabel(label: string): { readonly core: string; readonly aside: string } {
  const bare = blankExclusions(label)
  const asides = [...bare.matchAll(/\(([^)]*)\)/g)].map((match) => match[1] ?? '')
  const core = bare.replace(/\([^)]*\)/g, ' ')
  const kept = asides.filter((aside) => aside.trim().split(/\s+/).length === 1)
  return { core: `${core} ${kept.join(' ')}`, aside: asides.filter((aside) => !kept.includes(aside)).join(' ') }
}

/** A text without `(not CWD)`, `excluding UASC`; the places of all other words are kept. */
export function blankExclusions(text: string): string {
  if (!MAY_EXCLUDE.test(text)) return text
  return EXCLUSIONS.reduce((bare, pattern) => bare.replace(pattern, (found) => ' '.repeat(found.length)), text)
}

const MAY_EXCLUDE =
  /-month|months |\(|exclud|except|outside|other than|not counting|aside|apart from|non[- ]|leaves|leaving/i
const EXCLUSIONS = [
  /\b[a-zÀ-ɏ\d]+-month\b/gi,
  // A stretch of time, and no part of a name: `the three months to August`.
  /\b[a-zÀ-ɏ\d]+ months(?= (?:up )?to [A-Z])/g,
  /\([^()]*\b(?:not (?:counted|included)|excluded|left out)\)/gi,
  /\((?:not?|ex(?= \p{L})|excluding|except|excl\.?|incl\.?|including)\b[^)]*\)/giu,
  /\b(?:excluding|except(?: for)?|outside(?: of)?|other than|not counting|(?:leaving|setting) (?:aside|out)|apart from)(?: (?:that|those)(?: of)?)?(?: (?:children|young people|plans|cases) (?:with(?: an?)?|of|in|from|on))?(?: with)?(?: (?:the|our)(?!.*\b(?:with)?in(?:side)? it\b))? [a-zÀ-ɏ]+(?: (?:teams?|services?|cohort)\b)?/gi,
  /\bnon[- ][a-zÀ-ɏ]+/gi,
  /\b[a-zÀ-ɏ]+ (?:excluded|aside)\b/gi,
  // What remains to be done, and no child who leaves.
  /\b(?:which|that|still) leaves\b|, leaving\b/gi,
]

/** `per 10,000 population under 18 years old`: how a rate is measured, not what of. */
const PER_POPULATION =
  /\bper \d{1,3},?000\b(?: (?:of the |of )?(?:child|children|people|population|young people|residents|under|aged|18s?|years|old|0|to|17))*/gi

/** Of the Latin scripts: to ask for the letters of all takes many times as long. */
const WORDS = /[a-zÀ-ɏḀ-ỿ]+&[a-zÀ-ɏḀ-ỿ]+|[a-zÀ-ɏḀ-ỿ\d]+/g

function tokensOf(text: string): readonly string[] {
  const words = blankExclusions(text)
    .replace(PER_POPULATION, ' ')
    .replace(/\bre-(?=[a-zÀ-ɏ])/gi, 're')
    .replace(/\bw\/in\b/gi, 'within')
    // One of the homes, and no one's own.
    .replace(/\b((?:children['’]s|care|nursing|residential) home)\b/gi, '$1s')
    .replace(/['’]s?\b|(?<=\d)s\b/g, '')
    .toLowerCase()
    .match(WORDS)
  return (words ?? []).flatMap((word) => (COMMON.has(word) ? [] : [stemOf(word)]))
}

const IRREGULAR: Readonly<Record<string, string>> = {
  children: 'child',
  news: 'news',
  people: 'person',
  held: 'hold',
  homes: 'home',
  left: 'leav',
  satisfaction: 'satisfi',
  dissatisfaction: 'dissatisfi',
  // What is done, by its noun as by its verb.
  decision: 'decid',
  decisions: 'decid',
  registration: 'register',
  registrations: 'register',
  seizure: 'seiz',
  seizures: 'seiz',
  second: '2nd',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  ten: '10',
  twelve: '12',
  twenty: '20',
}
const ENDINGS = [
  'ements',
  'ement',
  'ments',
  'ment',
  'ations',
  'ation',
  'ating',
  'ated',
  'ates',
  'ate',
  'ions',
  'ion',
  'ings',
  'ing',
  'als',
  'al',
  'ies',
  'ed',
  'es',
  's',
  'e',
  'y',
]

/** `Verification` and `verified`, `classify` and `classification`. */
const MADE_SO = /(?<=[a-z]{2})if(?:ications?|ie[ds]|y|ying)$/

/** A word without its ending, roughly: `placements` and `placed` are one. */
function stemOf(word: string): string {
  // The words come from the workbook: `constructor` is one of them, and no wording of ours.
  const irregular = Object.hasOwn(IRREGULAR, word) ? IRREGULAR[word] : undefined
  if (irregular) return irregular
  const made = MADE_SO.exec(word)
  if (made) return word.slice(0, made.index + 2)
  const ending = ENDINGS.find(
    (end) => word.endsWith(end) && word.length - end.length >= 3 && !(end === 's' && word.endsWith('ss')),
  )
  return (ending ? word.slice(0, -ending.length) : word).replace(/([bdfglmnprt])\1$/, '$1')
}

/** Equal wordings by their first words, longer ones first. */
type Table = ReadonlyMap<string, readonly Wording[]>

/** Groups of equal wordings, each brought to its first; groups that share a wording are one. */
function readWordings(text: string): Table {
  const wordings = groupsOf(text).map((group) => group.map((from) => ({ from, to: group[0] ?? from })))
  const all = tableOf(wordings.flat())
  return tableOf(
    wordings.flatMap((own) => {
      const isOther = (each: Wording) => !own.includes(each)
      return own.map(({ from, to }) => ({ from, to: reword(to, all, isOther) }))
    }),
  )
}

/** The stems of each wording, by groups of those that are equal. */
function groupsOf(text: string): readonly (readonly (readonly string[])[])[] {
  const groups: (readonly string[])[][] = []
  const groupOf = new Map<string, (readonly string[])[]>()
  for (const line of text.split('\n').filter((each) => !each.trim().startsWith('#'))) {
    const members = membersOf(line)
      .map(tokensOf)
      .filter((tokens) => tokens.length > 0)
    const names = members.map((tokens) => tokens.join(' '))
    const known = names.map((name) => groupOf.get(name)).find((group) => group !== undefined)
    if (!known && members.length < 2) continue
    const group = known ?? []
    if (!known) groups.push(group)
    group.push(...members)
    for (const name of names) groupOf.set(name, group)
  }
  return groups
}

/** `looked after children = CLA`, or an abbreviation as `CLA: child looked after`. */
function membersOf(line: string): readonly string[] {
  const [, short, long] = /^([^:=]+):\s*(.+)$/.exec(line.trim()) ?? []
  if (short && long) return [long.replace(/[()]/g, ' '), short]
  return line.includes('=') ? line.split('=') : []
}

function tableOf(wordings: readonly Wording[]): Table {
  const table = new Map<string, Wording[]>()
  for (const wording of wordings.toSorted((a, b) => b.from.length - a.from.length)) {
    const first = wording.from[0] ?? ''
    table.set(first, [...(table.get(first) ?? []), wording])
  }
  return table
}

/** Each wording of the table put in its one form, the longest first. */
function reword(tokens: readonly string[], table: Table, isMeant = (_: Wording) => true): readonly string[] {
  const out: string[] = []
  for (let at = 0; at < tokens.length; ) {
    const isHere = ({ from }: Wording) => from.every((token, ahead) => tokens[at + ahead] === token)
    const found = table.get(tokens[at] ?? '')?.find((each) => isHere(each) && isMeant(each))
    out.push(...(found ? found.to : tokens.slice(at, at + 1)))
    at += found ? found.from.length : 1
  }
  return out
}
