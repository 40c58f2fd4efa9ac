import type { Indicator } from '../../../compute/figures.ts'
import type { Weighed } from '../found.ts'
import { besideOf, expectComplement } from '../number/expected.ts'
import { fitNumber, fitsAny } from '../number/fit-number.ts'
import { shownIn } from '../number/shown-in.ts'
import { numberBefore } from '../read/beside.ts'
import type { Placed } from '../read/scene.ts'
import { TARGET } from '../standards/target-words.ts'
import { partRows } from '../subject/rival-rows.ts'
import {
  factRows,
  type Given,
  givenBy,
  type Look,
  monthsMeant,
  standardsSaid,
  stretchAt,
  type Told,
  told,
} from './look.ts'

const REST = /\b(?:no|not|never|without|nobody|late|overdue|missed|missing|outside|yet to)\b|n['’]t\b/i
const DOUBLE =
  /\b(?<hedge>(?:more than|well over|over|just over|about|around|roughly|nearly|almost|still over) )?(?<word>double|twice)\b(?= (?:the|our|that|what|its|their|tgt|target|[A-Z]\w+['’]s|\d))(?! \S+ (?:figures?|digits?|time|check))/gi
/** `24 of 470`, `14% of 470`. */
const OF = /(?:^|\s)(?:\w+ )?(?:out )?of (?:the |our |all |those )?$/

/** Parts of a whole and multiples of a standard: `double our 7%`, `a quarter had none`, `24 of 470`. */
export function ratiosTold(look: Look): readonly Told[] {
  const { open } = look
  const rows = factRows(look)
  const known = open.flatMap(({ number }) => {
    const given =
      restOf(number, rows, look) ?? timesOf(number, rows, look) ?? ofNext(number, look) ?? wholeOf(number, look)
    return given ? [told(number, given)] : []
  })
  return [...known, ...doubled(rows, look)]
}

/** What is left of the whole: `one in ten did not` beside 89%. */
function restOf(number: Placed, rows: readonly Indicator[], look: Look): Given | null {
  if (!REST.test(look.said) || (number.kind !== 'fraction' && number.kind !== 'percent')) return null
  for (const row of rows.filter(({ unit }) => unit === 'percent'))
    for (const month of monthsMeant(number, look)) {
      const expected = expectComplement(row, month, look.world.figures)
      if (expected && fitsAny(number, expected.values)) return givenBy(row, expected, number.value)
    }
  return null
}

function timesOf(number: Placed, rows: readonly Indicator[], look: Look): Given | null {
  if (number.kind !== 'times' && !OF_TARGET.test(number.right)) return null
  return ratiosFor(rows, look).flatMap((each) => ratioGiven(number, each.value, each) ?? [])[0] ?? null
}

/** `68% of the full-year target of £1.9m`. */
const OF_TARGET = new RegExp(String.raw`^ of (?:the way to )?(?:the|our|its|this)\b[^.,;:()]{0,60} ${TARGET}\b`, 'i')

/** `7.6% end so, half of our own 15%`: what the figure before it is of the one behind, or the last of that one's row. */
function ofNext(number: Placed, { facts, scene }: Look): Given | null {
  const before = facts.filter((each) => each.number.end <= number.at)
  const two = facts.find((each) => each.number.at >= number.end)
  if (!two || !OF_OTHER.test(scene.words.slice(number.end, two.number.at))) return null
  const one = /,[^,]{0,30}$/.test(number.left) ? before.at(-1) : undefined
  const own = JOINED.test(number.left) ? before.findLast(({ row, level }) => level && row === two.row) : undefined
  return ratioOf(number, one, two) ?? ratioOf(number, own, two)
}

function ratioOf(number: Placed, one: Weighed | undefined, two: Weighed): Given | null {
  const [first, second] = [one?.claim?.evidence, two.claim?.evidence]
  if (!one || !first || first.length !== 1 || second?.length !== 1 || one.number.kind !== two.number.kind) return null
  const words = `${one.number.text} against ${two.number.text}`
  return ratioGiven(number, one.number.value / two.number.value, { words, sources: [...first, ...second] })
}

/** `Above the target and more than twice the 2 of July`. */
const JOINED = /(?:,|\band) (?:[a-z]+ ){0,3}$/i
const OF_OTHER = /^ (?:of )?(?:the|our|our own|its|their|that of) $/i

/** A ratio as the number counts it, where it is what the number says. */
function ratioGiven(number: Placed, ratio: number, given: Pick<Given, 'words' | 'sources'>): Given | null {
  const { kind, sign } = number
  if (kind === 'number' || kind === 'points' || kind === 'money' || (kind === 'multiple' && sign >= 0)) return null
  const value = kind === 'times' ? ratio : kind === 'multiple' ? 100 * (1 - ratio) : 100 * ratio
  const isSo = fitNumber(number, value) === 'fits' || isWellOver(number, value)
  return Number.isFinite(value) && isSo ? { value, ...given } : null
}

/** `More than twice`: anything up to halfway to the next. */
function isWellOver({ kind, hedge, value }: Placed, ratio: number): boolean {
  return kind === 'times' && hedge === 'over' && ratio > value && ratio <= value + 0.5
}

/** `Double` and `twice` that are no numbers elsewhere. */
function doubled(rows: readonly Indicator[], look: Look): readonly Told[] {
  return [...look.said.matchAll(DOUBLE)].flatMap((match) => {
    const { hedge = '', word = '' } = match.groups ?? {}
    const [low, high] = /more|over/i.test(hedge) ? [2, 2.5] : /nearly|almost/i.test(hedge) ? [1.75, 2] : [1.88, 2.15]
    const given = ratiosFor(rows, look).find(({ value }) => value >= low && value <= high)
    return given ? [told(stretchAt(match.index + hedge.length, word, look), given)] : []
  })
}

/** The latest figures as multiples of their targets and of the benchmarks that the sentence names. */
function ratiosFor(rows: readonly Indicator[], { said, world }: Look): readonly Given[] {
  return rows.slice(0, 3).flatMap((row) =>
    standardsSaid(row, said).flatMap((beside) => {
      const { latest } = row
      const found = besideOf(row, beside, world.figures)
      if (!latest || !found || found.value === 0) return []
      const words = `${shownIn(latest)}, and ${found.words}`
      const sources = [...latest.sources, ...found.sources]
      return [givenBy(row, { words, sources }, latest.printed / found.value)]
    }),
  )
}

/** A whole that the part's rows hold: what is counted of it, rightly or not, stands before it. */
function wholeOf(number: Placed, { facts, wrong, scene, world }: Look): Given | null {
  const former = numberBefore(number, scene)
  const isPart =
    former &&
    [...facts, ...wrong].some(({ number: { at } }) => at === former.at) &&
    OF.test(number.left) &&
    number.left.length < 24
  if (!isPart || number.kind !== 'number' || number.value < 50 || number.hedge !== null) return null
  if (former.kind === 'number' && former.value >= number.value) return null
  const rows = partRows(world).filter(({ unit, latest }) => unit === 'number' && latest?.printed === number.value)
  const [only] = rows
  const { latest } = only ?? {}
  if (!only || !latest || new Set(rows.map(({ label }) => label)).size > 1) return null
  return givenBy(only, { words: shownIn(latest), sources: latest.sources }, number.value)
}
