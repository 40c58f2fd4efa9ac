import type { Indicator } from '../compute/figures.ts'
import { isKnownWord } from './known-words.ts'
import { lowerFirst, mayBeProper, shortLabel, subjectOf } from './name-indicator.ts'
import { type LabelUnit, partUnit } from './unit-of-label.ts'

/**
 * The name of an indicator right before a verb: without the unit that the figure after it tells, with an article where
 * it is one thing, called a number where it ends like a verb, and between commas what it has after one.
 *
 * The article is left out where the first word may be a name: `known` are the words that are none.
 */
export function subjectOfVerb(row: Indicator, known: ReadonlySet<string>): string {
  const { name } = partUnit(subjectOf(row.label, row.unit), row)
  return closeComma(nameAsNumber(name, row, known) ?? nameAsOne(name, known) ?? name)
}

/** The unit of the figures, which a sentence with this subject tells beside them. */
export function unitOf(row: Indicator): LabelUnit | null {
  return partUnit(shortLabel(row.label), row).unit
}

/** Words in which a name ends as a verb does: `enquiries started rose` reads as two. */
const PARTICIPLE = /(?:^|\s)(?:\w+ed|held|sent|paid|made|given|taken|lost|found|seen|built|sold|lent|met)$/
const NO_PARTICIPLE = /(?:^|\s)(?:\w{0,4}eed|bed|shed|red|hundred)$/
/** What can be counted stands before it: neither `Council tax collected` nor `Savings delivered`. */
const COUNTED = /(?:\b(?:people|children)|[^su]s)\s+\w+$/
/** What somebody or something is doing: neither `during` nor `funding`. */
const DOING = String.raw`(?!(?:dur|includ|exclud|follow|regard|concern|accord|fund|spend)ing\b)[a-z]{2,}ing`
/**
 * Or before what is said of it: `People who stopped smoking`, `Households waiting for a home`. Of other things than people
 * a word that ends so may be a kind, as in `Residents parking income`, unless it ends the name or leads on.
 */
const COUNTED_THAT = new RegExp(
  [
    '^(?!(?:The|Total|Net) ).*?(?:',
    String.raw`(?:\b(?:people|children|adults|men|women|staff)|[^su]s)\s+(?:who|whose|that|which)`,
    String.raw`|\b(?:people|children|adults)\s+${DOING}`,
    String.raw`|[^su]s\s+${DOING}(?=$|,| (?:for|in|from|with|at|on|to|a|an|the)\b)`,
    String.raw`)\b`,
  ].join(''),
  'i',
)
/** People, as words without their plural: the name of a plan or a team, which they may begin, is told by its capitals. */
const PEOPLE = ['people', 'children', 'adult', 'men', 'women', 'staff']
const MONEY = /\b(?:rates|taxes|savings|funds|costs|earnings|receipts|arrears|fees|debts|reserves|balances)\s+\w+$/i

function nameAsNumber(name: string, row: Indicator, known: ReadonlySet<string>): string | null {
  const endsAsVerb = PARTICIPLE.test(name) && !NO_PARTICIPLE.test(name)
  const [counted = ''] = COUNTED_THAT.exec(name) ?? []
  if (row.unit !== 'number' || !(endsAsVerb || counted)) return null
  const number = /^(total )?number of (.+)$/i.exec(partUnit(shortLabel(row.label), row).name)
  if (number) return `The ${number[1]?.toLowerCase() ?? ''}number of ${number[2]}`
  const hasKind = counted || COUNTED.test(name)
  const isCounted = hasKind && !MONEY.test(counted || name) && row.decimals === 0 && unitOf(row) === null
  const within = isCounted ? nameWithin(name, counted ? new Set([...known, ...PEOPLE]) : known) : null
  return within && `The number of ${within}`
}

/** The word that a name turns on, where that is one thing: `Social worker vacancy rate`, `Annual cost per pupil`. */
const ONE_THING =
  /^[^,(]*?\b(?:rate|ratio|percentage|proportion|share|cost|score|index|gap)(?=$|,| (?:of|per|for|in|within|from|to|by|at|on|with|among|between)\b)/

function nameAsOne(name: string, known: ReadonlySet<string>): string | null {
  const within = !name.startsWith('The ') && ONE_THING.test(name) ? nameWithin(name, known) : null
  return within && `The ${within}`
}

/** `Care Act assessments`, `Section 42 enquiries`: a name, though each of its words be known. */
const BEGINS_NAME = /^[A-Z][a-z]+ (?:[A-Z][a-z]|\d)/

/** The name as it stands inside a sentence; null where its first letter cannot be known. */
function nameWithin(name: string, known: ReadonlySet<string>): string | null {
  const [first = ''] = name.split(' ')
  if (BEGINS_NAME.test(name)) return name
  if (isKnownWord(first, known)) return lowerFirst(name)
  return mayBeProper(name) || lowerFirst(name) === name ? name : null
}

/** A list, as `reuse, recycling or composting`, has a comma of its own. */
function closeComma(name: string): string {
  const [, tail, more] = name.replace(/\([^)]*\)/g, '').split(/,\s+/)
  const isAside = tail !== undefined && more === undefined && !/\b(?:and|or)\b|[&/]/.test(tail)
  return isAside ? `${name},` : name
}
