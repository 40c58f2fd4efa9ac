import type { Indicator, Reported } from '../../../compute/figures.ts'
import { printNumber } from '../../../shared/print-number.ts'
import type { Weighed } from '../found.ts'
import { isPlain } from '../number/find-doubts.ts'
import { fitNumber, isBelied } from '../number/fit-number.ts'
import { percentOf } from '../number/percent-of.ts'
import { bareOf } from '../read/bare-of.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { sentenceOf } from '../read/span.ts'
import { findCandidates } from '../subject/find-subject.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'
import { HEDGED } from './form.ts'

const END = String.raw`(?=\s*(?:[.,;]|$))`
const WORDS = `[^#.,;:()]{2,90}?`
const FORMS: readonly RegExp[] = [
  // `Six of the eight children who came into care were unaccompanied`.
  new RegExp(
    String.raw`^\W*${HEDGED}#(?<c>\d+) (?:out )?of (?:the|our|those|these|all) (?:the )?#(?<m>\d+)(?<w> ${WORDS}) (?:is|are|was|were)(?<p> ${WORDS})${END}`,
    'i',
  ),
  // `Of the eight children who came into care, six were unaccompanied`.
  new RegExp(
    String.raw`^\W*(?:out )?of (?:the|our|those|these|all) (?:the )?#(?<m>\d+)(?<w> ${WORDS}), ${HEDGED}#(?<c>\d+) (?:is|are|was|were)(?<p> ${WORDS})${END}`,
    'i',
  ),
  // `Unaccompanied children made up six of the eight who came into care`.
  new RegExp(
    String.raw`^\W*(?<p>${WORDS}) (?:made up|make up|accounted for|account for|were|represented|formed) ${HEDGED}#(?<c>\d+) (?:out )?of (?:the|our|those|these|all) (?:the )?#(?<m>\d+)(?<w> ${WORDS})${END}`,
    'i',
  ),
]
/** Others, other times, or a part of the part. */
const OTHER =
  /\b(?:not|never|no|none|neither|other|others|rest|more|fewer|less|than|also|both|and|or|but|each|last|previous|ago|before|since|expected|due|still|again|under|aged?|boys|girls|local|from|by)\b|n['’]t\b/i
/** Those of whom all is told, whether or not a label says so. */
const IDLE = /^(?:child|person|young|number|total|seek|seeker|asylum)$/

/**
 * `Six of the eight children who came into care were unaccompanied`: how many, or what share, of one of the workbook's
 * counts a row is that counts the same in more words; what the words name is told by that row alone.
 */
export function partsOfWholes(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const told = new Map<Placed, Verdict>()
  if (found.length < 2 || !/\bof\b/i.test(sentenceOf(scene))) return told
  const bare = bareOf(found, scene)
  const groups = FORMS.map((form) => form.exec(bare)?.groups).find((each) => each !== undefined)
  const [part, whole] = [found[Number(groups?.c ?? -1)], found[Number(groups?.m ?? -1)]]
  if (!groups || !part || !whole || isUnreal(part.number, scene)) return told
  const said = `${withoutMonths(groups.w)} ${withoutMonths(groups.p)}`
  const now = whole.row?.latest
  const isNow = scene.months.every(({ month }) => month === now?.month)
  if (!whole.row || !now || !isNow || OTHER.test(said) || !isOf(whole, now)) return told
  const row = partNamed(said, whole.row, world)
  const verdict = row?.latest && isOpen(part, row) ? judge(part.number, row, row.latest, now) : null
  if (verdict) told.set(part.number, verdict)
  return told
}

function withoutMonths(words = ''): string {
  return words.replace(/(?:\b(?:in|during|for) )?@(?:['’]s)?/g, ' ')
}

/** A share, or a count, that is not already the part's own. */
function isOpen({ number, claim }: Weighed, row: Indicator): boolean {
  const isKind = number.kind === 'number' || number.kind === 'fraction' || number.kind === 'percent'
  const isOwn = claim?.status === 'traced' && claim.evidence.some(({ cell }) => isCellOf(row, cell))
  return isKind && (!isOwn || number.kind !== 'number' || number.value !== row.latest?.printed)
}

function isCellOf({ latest }: Indicator, cell: string): boolean {
  return latest?.sources.some((source) => source.cell === cell) ?? false
}

function isOf({ number, claim, level }: Weighed, now: Reported): boolean {
  const isRight = claim?.status === 'traced' && level && number.kind === 'number' && number.hedge === null
  return isRight && number.value === now.printed
}

/** The row whose label says all that the whole's does and more, and that all of the words are of. */
function partNamed(said: string, whole: Indicator, { vocabulary, place, ...world }: World): Indicator | null {
  const bag = vocabulary.stemsOf(said)
  const [first] = findCandidates(bag, place, ['number'], vocabulary).filter(({ row }) => row !== whole)
  const [part, all] = [first && vocabulary.knownOf(first.row), vocabulary.knownOf(whole)]
  if (!first || !part || !all || first.row.basis !== whole.basis || first.named < 0.9) return null
  const isWithin = [...all.stems].every((stem) => part.stems.has(stem)) && part.stems.size > all.stems.size
  const isOwn = (stem: string) =>
    part.stems.has(stem) || part.aside.has(stem) || IDLE.test(stem) || isPlain(stem, { vocabulary, place, ...world })
  return isWithin && [...bag].every(isOwn) ? first.row : null
}

function judge(number: Placed, row: Indicator, part: Reported, whole: Reported): Verdict | null {
  if (part.month !== whole.month || part.printed > whole.printed || whole.printed === 0) return null
  const size = percentOf(part.printed, whole.printed)
  const isCount = number.kind === 'number'
  const isOff = isCount
    ? number.value !== part.printed && fitNumber(number, part.printed) === 'differs'
    : number.kind === 'fraction'
      ? isBelied(number, { size, low: size, high: size })
      : fitNumber(number, size) === 'differs' && Math.abs(number.value - size) > 1
  const shown = isCount ? part.shown : `${printNumber(size, Math.max(1, number.decimals))}%`
  const reason = `"${row.label}" is ${part.shown}, of ${whole.shown}`
  const evidence = [...part.sources, ...whole.sources]
  if (isOff) return contradicted(number, shown, reason, evidence)
  return { number: number.text, status: 'traced', found: shown, reason, evidence }
}
