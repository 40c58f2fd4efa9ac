import type { Indicator } from '../../../compute/figures.ts'
import { isPlain } from '../number/find-doubts.ts'
import { findCandidates, likeliest } from '../subject/find-subject.ts'
import { isUnreal } from '../words/is-unreal.ts'
import { LINKED, type Limb, predicatesOf, type Told } from './limb-words.ts'
import type { Scene, World } from './scene.ts'
import { sentenceOf } from './span.ts'

/**
 * What a sentence tells of several rows, each of which it names, as sentences of their own: `in August the number of
 * referrals was 156, while the rate fell to 555`. What is told of one is no word about another; the month is that of all.
 */
export function limbsOf(scene: Scene, world: World): readonly Limb[] {
  const said = sentenceOf(scene)
  const isLinked = LINKED.test(said)
  if (
    BETWEEN_ROWS.test(said) ||
    (!isLinked && said.search(JOINT) < 0) ||
    isUnreal({ at: scene.span.end, end: scene.span.end }, scene)
  )
    return []
  const [opening = ''] = (isLinked ? LINKED : OPENING).exec(said) ?? []
  const told = toldIn(scene, opening.length, world)
  const isApart = told.every(({ rows }, at) =>
    told.slice(at + 1).every((each) => !rows.some((row) => each.rows.includes(row))),
  )
  return told.length > (isLinked ? 0 : 1) && isApart ? predicatesOf(told, opening, scene, world) : []
}

/** What is told of two rows at once is told of neither by itself. */
const BETWEEN_ROWS = /\b(?:gap|difference|margin|distance) between\b/i
/** A time, or what is set against another: it is said of all that follows. */
const OPENING =
  /^(?:(?:(?:In|For|During|At the end of|By the end of) (?:the month of )?[A-Z][a-z]{2,8}(?: \d{4})?,? )|(?:Compared (?:with|to)|Since|Over|Between) [^,;:.]{3,30}, )?(?:(?:Although|While|Whilst|Whereas|Both|Neither) )?/i
const JOINERS = 'and|but|while|whilst|whereas|although|though|nor'
/** `children with 3 or more placements` are no two: it joins only behind a comma. */
const JOINT = new RegExp(
  String.raw`(?:[;:,.] | [–—] | (?=(?:${JOINERS})\b))(?:(?:${JOINERS}|with)(?=) (?:both )?)?`,
  'g',
)
const BEFORE_JOINT = new RegExp(String.raw`[;:,.–—\s]*(?:\b(?:${JOINERS}|with)\s+(?:both )?)?$`)
const VERB =
  /[ ,]+(?:(?:also|now|again|still|then|both|each|all) )?(?:was|were|is|are|at(?= \d)|has|have|had|met|missed|stood|stands?|stayed|remain(?:s|ed)|r[io]ses?|rose|falls?|fell|(?:increas|decreas|reduc|improv|worsen|declin|dropp|jump|climb|ease|edg|reach|slipp)e?d|came|went|grew|hit)(?=)\b/g

/** The limbs of a sentence, each from the words that name its row up to the next. */
function toldIn(scene: Scene, from: number, world: World): readonly Told[] {
  const said = sentenceOf(scene)
  const starts = [from, ...[...said.matchAll(JOINT)].map((match) => match.index + match[0].length)]
  const told: Told[] = []
  for (const start of new Set(starts)) {
    const at = scene.span.at + start
    const last = told.at(-1)
    if ((last && at < last.subject) || !isOutside(start, said)) continue
    const named = subjectAt(at, scene, world)
    if (!named && !last) return []
    if (named && last) told[told.length - 1] = { ...last, end: withoutJoint(last.at, at, scene) }
    if (named) told.push({ ...named, at, end: withoutJoint(at, scene.span.end, scene) })
  }
  return told
}

function withoutJoint(from: number, to: number, { words }: Scene): number {
  return from + words.slice(from, to).replace(BEFORE_JOINT, '').length
}

/** The words that open a limb, up to a verb, a figure or the next of a list, that name a row best. */
function subjectAt(at: number, scene: Scene, world: World): Pick<Told, 'subject' | 'rows'> | null {
  const { words, span, numbers } = scene
  const figure = numbers.find((number) => number.at >= at)?.at ?? span.end
  const ahead = words.slice(at, figure)
  const verbs = [...ahead.matchAll(VERB)].map(({ index }) => index)
  const joints = [...ahead.matchAll(JOINT)].map(({ index }) => index)
  const ends = [...verbs, ...joints, ahead.replace(/[\s(:,]+$/, '').length].filter((end) => isOutside(end, ahead))
  const named = ends
    .toSorted((a, b) => a - b)
    .flatMap((end) => {
      const found = nameOf(ahead.slice(0, end), world)
      return found ? [{ ...found, subject: at + end, isListed: joints.includes(end) }] : []
    })
  const best = Math.max(...named.map(({ score }) => score))
  const likely = named.filter(({ score }) => score >= 0.97 * best)
  const last = likely.find(({ isListed }) => isListed) ?? likely.at(-1)
  return likely.find(({ rows }) => rows[0] === last?.rows[0]) ?? null
}

/** Whether a place of some words is in none of their brackets. */
function isOutside(place: number, words: string): boolean {
  return words.lastIndexOf('(', place - 1) <= words.lastIndexOf(')', place - 1)
}

type Named = { readonly rows: readonly Indicator[]; readonly score: number }

/** The rows that words name well enough, with no word that is not theirs. */
function nameOf(words: string, world: World): Named | null {
  const { vocabulary, place } = world
  const stems = vocabulary.stemsOf(words.replace(/\([^)]*\s[^)]*\)/g, ' '))
  const alike = likeliest(findCandidates(stems, place, ['number', 'percent', 'rate', 'average'], vocabulary))
  const [first] = alike
  if (!first || first.explained < 0.9 || first.named < 0.6 || OTHERWISE.test(words)) return null
  if (![...stems].every((stem) => vocabulary.isOf(first.row, stem) || isPlain(stem, world))) return null
  const unit = UNITS.find(([word]) => word.test(words))?.[1]
  const rows = alike.map(({ row }) => row)
  const own = rows.filter((row) => row.unit === unit)
  return { rows: own.length > 0 ? own : rows, score: first.score }
}

/** What no subject of a row opens with. */
const OTHERWISE =
  /^(?:the (?:highest|lowest|best|worst|most|fewest)|met|missed|rose|fell|look(?:s|ed)? after(?! child)|an?|it|its|they|their|this|that|those|these|there|which|who|we|of|in|on|is|was|were|are|has|have)\b/i
const UNITS = [
  [/^(?:the |our )?(?:total )?number/i, 'number'],
  [/^(?:the |our )?(?:percentage|proportion|share|%)/i, 'percent'],
  [/^(?:the |our )?rate/i, 'rate'],
  [/^(?:the |our )?average/i, 'average'],
] as const
