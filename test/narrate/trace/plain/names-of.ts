import { readTemplates } from '../../../support/read-templates.ts'
import type { Facts } from './facts-of.ts'

/** A row as it is spoken of: `noun` is what is counted, `how` it was got from the label. */
export type Name = {
  readonly how: 'label' | 'without brackets' | 'other words' | 'thing itself'
  readonly noun: string
  /** `assessments`, `were completed within 45 days`; null where the label holds nothing that was done or had. */
  readonly done: { readonly who: string; readonly did: string } | null
}

const OPENS = /^(?:(?:total |average )?number|percentage|proportion|rate|total|average|%) (?:of )?/i
const TAILS =
  /(?:,? (?:as )?(?:in|at) (?:the )?(?:(?:month|period) end|end of (?:the )?month|month|period))+(?= |$)|,? per \d.*$/gi
const BRACKETS = / ?\([^)]*\)/g

/** The names of a row, each of which fits that row alone. */
export function namesOf(facts: Facts, all: readonly Facts[]): readonly Name[] {
  const label = plain(facts)
  const bare = label.replace(BRACKETS, '')
  const first: Name[] = [{ how: 'label', noun: label, done: doneOf(label) }]
  const short: Name[] = bare === label ? [] : [{ how: 'without brackets', noun: bare, done: doneOf(bare) }]
  const others = inOtherWords(bare).map((noun): Name => ({ how: 'other words', noun, done: doneOf(noun) }))
  const thing = THING.exec(bare)?.groups?.thing
  const itself: Name[] = thing ? [{ how: 'thing itself', noun: many(thing), done: null }] : []
  const isAlone = fitsOne(facts, all)
  return [
    ...first,
    ...[...short, ...(isAlone(bare) ? others : [])].filter(() => isAlone(bare)),
    ...itself.filter(({ noun }) => isAlone(noun)),
  ]
}

/** A label without its first words and without the month that it is of. */
function plain({ row: { label } }: Facts): string {
  const noun = label.replace(OPENS, '').replace(TAILS, '').trim()
  return /^[A-Z][a-z]/.test(noun) && !/^[A-Z][a-z]+ (?:[A-Z]|\d)/.test(noun)
    ? noun.charAt(0).toLowerCase() + noun.slice(1)
    : noun
}

/** Whether no other measure that is counted in the same way has all the words of a name. */
function fitsOne({ row }: Facts, all: readonly Facts[]): (noun: string) => boolean {
  const others = all.filter((other) => other.row.label !== row.label && other.row.unit === row.unit)
  return (noun) => {
    const words = wordsOf(noun)
    return others.every((other) => {
      const its = wordsOf(plain(other))
      return words.some((word) => !its.includes(word))
    })
  }
}

function wordsOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\d+]+/gu) ?? []
  return words.map((word) => word.replace(/(?:ements|ement|ed|s)$/, ''))
}

/** `CP Plan` of `children subject to CP Plan`: what they have or are in, where that is named shortly. */
const THING =
  /^(?:children|CLA) (?:placed in|subject to|with(?: an?)?(?: active)?) (?<thing>(?:[\p{L}&]+ ){1,3}(?:plans?|placements?))$/iu

const DONE = 'completed|started|held|visited|placed|answered|satisfied|subject|open|waiting|still|stepped|home'
const ACTIVE: Readonly<Record<string, string>> = {
  leading: 'led',
  resulting: 'resulted',
  starting: 'started',
  with: 'had',
}

/** Who or what, and what they did or what was done to them. */
function doneOf(noun: string): Name['done'] {
  const clause = /^(?<who>.+?),? (?:who|that) (?<did>(?:had|have|were|are) .+)$/.exec(noun)
  const active = new RegExp(`^(?<who>.+)(?<!${DONE}) (?<verb>leading|resulting|starting|with) (?<rest>.+)$`).exec(noun)
  const passive = new RegExp(`^(?<who>.+) (?<did>(?:${DONE})(?: .+)?)$`).exec(noun)
  const past = /^(?<who>.+) (?<did>(?:achieved|returned) .+)$/.exec(noun)
  if (clause) return of(clause.groups?.who, clause.groups?.did)
  if (active && (!passive || lengthOf(passive) < lengthOf(active) || /\bwith .+ held\b/.test(noun)))
    return of(active.groups?.who, `${ACTIVE[active.groups?.verb ?? '']} ${active.groups?.rest}`)
  if (passive) return of(passive.groups?.who, `were ${passive.groups?.did}`)
  return past ? of(past.groups?.who, past.groups?.did) : null
}

function lengthOf({ groups }: RegExpExecArray): number {
  return groups?.who?.length ?? 0
}

function of(who = '', did = ''): Name['done'] {
  return { who, did }
}

type Pair = { readonly from: string; readonly to: string }

/** A name with one wording of the templates put for another, or an abbreviation written out. */
function inOtherWords(noun: string): readonly string[] {
  const found = PAIRS.flatMap(({ from, to }) => {
    const at = placeOf(from).exec(noun)
    return at ? [{ from, to, at: at.index, end: at.index + at[0].length, said: at[0] }] : []
  })
  // `worker` within `social worker` is no word by itself.
  const whole = found.filter((one) =>
    found.every((other) => other.said.length <= one.said.length || other.end <= one.at || other.at >= one.end),
  )
  const said = whole.flatMap(({ from, to, at, end, said }) => {
    const told = agree(said, from, to, at > 0 && /[^\w ]| \w+ /.test(noun.slice(0, at)), noun.slice(end))
    const text = noun.slice(0, at) + told + noun.slice(end)
    return told === null || told.toLowerCase() === said.toLowerCase() || UNUSUAL.test(text) ? [] : [text]
  })
  return [...new Set(said)]
}

function placeOf(wording: string): RegExp {
  const words = wording.replace('.', '[.]').replace(/[ /-]+/g, '[ /-]+')
  return new RegExp(`(?<![\\p{L}\\d-])${words}s?(?![\\p{L}\\d-])`, /^[A-Z&]+$/.test(wording) ? 'u' : 'iu')
}

/** A wording in the number of the one whose place it takes; null where it does not go there. */
function agree(said: string, from: string, to: string, isInside: boolean, after: string): string | null {
  if (/plans?$/i.test(from) && !/p(?:lans?)?$/i.test(to)) return null
  if (/^[A-Z&]+$/.test(said)) {
    if (!isInside && !/^ (?:placements|plan|assess)/i.test(after)) return many(to)
    return isMany(to) && after !== '' ? null : to
  }
  const told = said.length > from.length ? many(to) : to
  return isMany(said) === isMany(told) ? told : null
}

function many(noun: string): string {
  return isMany(noun) || /^[A-Z]+$/.test(noun)
    ? noun
    : noun.replace(/^child (?=looked)/, 'children ').replace(/(?<!children .*|s)$/, 's')
}

function isMany(words: string): boolean {
  return words.split(' ').some((word) => /^children$|[^s\d]s$/.test(word))
}

/** A word said twice, a second `per`, or an article that does not go with what follows. */
const UNUSUAL =
  /\b(\w+?)s? \1s?\b| per .* per |\ba [aeiou]|\ban [^aeiou]|^numbers?\b| numbers? in |\bcares\b|\bpopulations\b|\bchild$| with [\w-]+ (?:\w+ )?placements/i
const FINITE = /^children (?:came|entered|left|ceased)\b/

/** Each wording of the templates with each other of its group; abbreviations with what they stand for. */
const PAIRS: readonly Pair[] = pairsOf(readTemplates())

function pairsOf({
  abbreviations,
  sameWords,
}: {
  readonly abbreviations: string
  readonly sameWords: string
}): readonly Pair[] {
  const lines = (text: string) => text.split('\n').filter((line) => line !== '' && !/^[#[]/.test(line))
  const short = lines(abbreviations).map((line) => line.split(': '))
  const groups = lines(sameWords).map((line) => line.split(' = '))
  const known = groups.map((group) => [
    ...group,
    ...short.flatMap(([name = '', long = '']) => (group.includes(long) ? [name] : [])),
  ])
  return [...short.map(([name = '', long = '']) => [name, long.replace(/[()]/g, '')]), ...known].flatMap((group) =>
    group.flatMap((from) => group.flatMap((to) => (from === to || FINITE.test(to) ? [] : [{ from, to }]))),
  )
}
