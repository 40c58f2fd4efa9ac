import type { Indicator } from '../../../compute/figures.ts'
import type { Scene, World } from './scene.ts'
import { isWithin, overlaps, type Span } from './span.ts'

/** Words with the place where they, or what they are put in behind, stand. */
export type Piece = { readonly words: string; readonly at: number }

/** A part of a sentence that tells of a row of its own, as it would be said by itself. */
export type Limb = readonly Piece[]

/** A stretch of the sentence with the rows that its subject, which ends at `subject`, may be. */
export type Told = Span & { readonly subject: number; readonly rows: readonly Indicator[] }

/** What links a sentence to the one before it, whose month it goes on to tell of. */
export const LINKED =
  /^(?:at the same time|over the same period|in the same month|meanwhile|by contrast|in contrast|conversely|similarly|likewise|equally),? /i

/** What is told of each row, in words of its own; rows of a list share what stands behind the last of them. */
export function predicatesOf(told: readonly Told[], opening: string, scene: Scene, world: World): readonly Limb[] {
  const isTelling = ({ subject, end }: Told) => subject < end
  const kept = LINKED.test(opening) ? '' : opening.replace(/(?:although|while|whilst|whereas|both|neither) $/i, '')
  return told.flatMap((each, at) => {
    const last = told.findIndex((other, place) => place >= at && isTelling(other))
    const first = told.findLastIndex((other, place) => place < last && isTelling(other)) + 1
    const teller = told[last]
    const times = teller && timesFor(teller, told, opening, scene, world)
    if (!teller || !times) return []
    const own =
      first === last
        ? ownPredicate(teller, told[last - 1], scene)
        : sharedPredicate(teller, at - first, last - first + 1, scene)
    const said = own && /neither $/i.test(opening) ? denied(own) : own
    if (!said) return []
    const subject = { words: scene.words.slice(each.at, each.subject), at: each.at }
    return [[{ words: kept, at: scene.span.at }, subject, ...withTimes(said, times), { words: '.', at: teller.end }]]
  })
}

/** What is told of one row alone; null where it is said of several. */
function ownPredicate(told: Told, former: Told | undefined, scene: Scene): readonly Piece[] | null {
  const at = told.subject
  const own = scene.words.slice(at, told.end)
  const verb = verbFor(own, former, scene)
  if (verb === null || /\b(?:both|each|respectively)\b/i.test(own)) return null
  return [
    { words: verb, at },
    { words: ofOne(own), at },
  ]
}

/** What is told of the row at a place of a list, each with a number of its own or all alike; null where it is told of all together. */
function sharedPredicate({ subject, end }: Told, place: number, count: number, scene: Scene): readonly Piece[] | null {
  const { words, numbers } = scene
  const own = words.slice(subject, end)
  const inside = numbers.filter((number) => isWithin(number, { at: subject, end }))
  if (TOGETHER.test(own)) return null
  if (inside.length === 0) return [{ words: ofOne(own), at: subject }]
  const [first, number, last] = [inside[0], inside[place], inside.at(-1)]
  if (!first || !number || !last || inside.length !== count) return null
  const between = inside.slice(1).map((each, at) => words.slice(inside[at]?.end, each.at))
  if (!between.every((each) => /^%?(?: points?)?(?:, | and |, and )$/.test(each))) return null
  return [
    { words: words.slice(subject, first.at), at: subject },
    { words: words.slice(number.at, number.end), at: number.at },
    { words: words.slice(last.end, end).replace(/,? respectively/, ''), at: last.end },
  ]
}

const TOGETHER = /\b(?:together|combined|between them|total\w*|in all|altogether|jointly|apart|differ\w*|same)\b/i

/** `Both met their targets`: each met its target. */
function ofOne(words: string): string {
  return words
    .replace(/^,?(?= (?:both|each|all) )/, '')
    .replace(/^ (?:both|each|all)(?= )/, '')
    .replace(/\b(?:their|its) (?:targets?|own(?: targets?)?)(?=$|[.,;)])/, 'its target')
}

/** `Neither met its target`: each missed it; null where no other word says so. */
function denied(pieces: readonly Piece[]): readonly Piece[] | null {
  const [only, ...more] = pieces
  const [, met] = /^ (met|missed) its target/.exec(only?.words ?? '') ?? []
  if (!only || !met || more.length > 0) return null
  return [{ ...only, words: only.words.replace(met, met === 'met' ? 'missed' : 'met') }]
}

/** `and the rate 555`, `and the rate at 555`: the verb is that of the limb before; null where that is no plain one. */
function verbFor(own: string, former: Told | undefined, { words }: Scene): string | null {
  if (/^,? at \d[\d.,]*%?\s*(?:$|\(|in )/.test(own)) return ' stood'
  if (!former || !/^,? \d/.test(own)) return ''
  return /^ (?:was|were|is|are|stood at|stands at) /.test(words.slice(former.subject, former.end)) ? ' was' : null
}

/** The month, and the one that it is compared with, that another limb tells. */
type Times = { readonly month: string; readonly base: string }

/** The times that a limb leaves unsaid; null where it may be of a time that only another limb says. */
function timesFor(told: Told, all: readonly Told[], opening: string, scene: Scene, { figures }: World): Times | null {
  const { words, span } = scene
  const months = [...(LINKED.test(opening) ? (scene.before?.months ?? []) : []), ...scene.months]
  const isHere = (each: Span) => overlaps(each, told) || (each.at >= span.at && each.end <= span.at + opening.length)
  const isNames = (month: Span) => all.some(({ at, subject }) => isWithin(month, { at, end: subject }))
  const others = months.filter((month) => !isHere(month) && !isNames(month))
  const said = ({ at, end }: Span) => words.slice(at, end)
  const isAt = months.some((month) => isHere(month) && (month.role === 'at' || month.role === 'past'))
  const at = others.filter(({ role }) => role === 'at')
  const isOther = at.some(({ month }) => month !== figures.settings.month)
  const isPast = others.some((month) => month.role === 'past' && !COMPARED.test(words.slice(span.at, month.at)))
  if (!isAt && (isOther || isPast)) return null
  const [base, ...more] = others.filter(({ role }) => role !== 'at')
  const isBased = months.some((month) => isHere(month) && month.role !== 'at')
  const isOne = !isBased && base && more.every(({ month }) => month === base.month)
  return {
    month: !isAt && at[0] ? ` in ${said(at[0])}` : '',
    base: isOne ? ` ${base.role === 'span' ? '' : 'compared with '}${said(base)}` : '',
  }
}

const COMPARED = /\b(?:from|than|against|with|on|since|to)\b[^.;,]{0,30}$/i

/** What a change is counted from stands in its bracket. */
function withTimes(pieces: readonly Piece[], { month, base }: Times): readonly Piece[] {
  const last = pieces.at(-1)
  if (!last) return pieces
  const since = MOVED.test(pieces.map(({ words }) => words).join('')) ? base : ''
  const words = last.words.replace(/\)?$/, (closed) => (closed ? `${since})${month}` : `${month}${since}`))
  return [...pieces.slice(0, -1), { ...last, words }]
}

/** A change that is counted. */
const MOVED =
  /\b(?:by|up|down|(?:rise|fall|increase|drop|reduction|decrease) of) \d[\d.,]*\b(?! to\b)|\d (?:points? )?(?:higher|lower|more|fewer|up|down|less)\b/i
