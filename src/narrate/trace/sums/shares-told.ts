import type { Indicator, Reported, Source } from '../../../compute/figures.ts'
import { printNumber } from '../../../shared/print-number.ts'
import { isChange, isUnsettled, type Weighed } from '../found.ts'
import { isPlain } from '../number/find-doubts.ts'
import { fitNumber, isBelied, isNearHalf } from '../number/fit-number.ts'
import { percentOf } from '../number/percent-of.ts'
import { shownIn } from '../number/shown-in.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import type { Known } from '../read/vocabulary.ts'
import { shareRow } from '../subject/sibling-rows.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'
import { readShares, type ShareRead } from './shares-read.ts'
import { isOfPart, OF_A_TIME, wholesNamed } from './whole-named.ts'

/**
 * `The 42 living with their parents amount to 20.6% of all children in our care`, `156 of 1,491, one in ten`: what a share
 * is of two counts that its sentence gives, or of one and a whole that it names in full. It is told, right or wrong,
 * whatever row may hold a share of that name.
 */
export function sharesTold(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const told = new Map<Placed, Verdict>()
  for (const read of readShares(scene, world.figures.settings.month)) {
    const verdict = told.has(read.share) || isUnreal(read.share, scene) ? null : judge(read, found, world)
    if (verdict) told.set(read.share, verdict)
  }
  return told
}

/** Whether a share is that of two counts, which its sentence says one of the other. */
export function isShareOfPair(number: Placed, scene: Scene, { figures }: World): boolean {
  return readShares(scene, figures.settings.month).some(
    ({ share, part, whole }) =>
      share === number &&
      part !== null &&
      whole !== null &&
      fitShare(number, percentOf(part.value, whole.value)) === 'fits',
  )
}

/** A count that a share is of, with its cells. */
type Count = { readonly value: number; readonly text: string; readonly sources: readonly Source[] }

function judge(read: ShareRead, found: readonly Weighed[], world: World): Verdict | null {
  const [share, part, whole] = [read.share, read.part, read.whole].map((number) =>
    found.find((each) => each.number === number),
  )
  if (!share || (part && !isCount(part) && !isSum(part))) return null
  const mayBe =
    read.isMade || (part?.row && whole?.row && share.row && !isOfPart(share.row, part.row, whole.row, world))
  if (!isUnsettled(share) && !(mayBe && share.number.months.length === 0 && share.claim?.status === 'traced'))
    return null
  if (share.number.left.endsWith('(') && [part, whole].some((count) => count && isChange(count))) return null
  const one: Count = part ? countOf(part) : { value: 1, text: 'one', sources: [] }
  const wholes = whole ? givenOf(whole, part) : part ? namedOf(read.words, part, world) : []
  const [first] = wholes
  if (whole?.row && read.isMade && !isSaidOf(whole.row, read.words, world)) return null
  if (!first) return part && (read.isMade || isUnsettled(share)) ? ofRow(read, part, world) : null
  if (first.value <= one.value) return null
  const fits = wholes.map(({ value }) => fitShare(share.number, percentOf(one.value, value)))
  if (!fits.every((fit) => fit === fits[0])) return null
  if (fits[0] === 'fits' && !isUnsettled(share) && !whole) return null
  // Any two counts of a sentence may be what a share is of.
  if (fits[0] === 'differs' && whole === undefined && isOfOthers(share.number, found)) return null
  return tellShare(share.number, one, first)
}

/** `20% of the 109 discussions held by telephone` is of fewer: whether words behind a whole say no more than its row. */
function isSaidOf(row: Indicator, words: string, world: World): boolean {
  const { isOf, stemsOf } = world.vocabulary
  return [...stemsOf(words)].every((stem) => isOf(row, stem) || isPlain(stem, world))
}

/** A count that is right as it stands. */
function isCount({ number, row, claim, level }: Weighed): boolean {
  const [source, ...more] = claim?.status === 'traced' ? claim.evidence : []
  const isExact = source !== undefined && (number.hedge === null || number.value === source.value)
  return level && isExact && more.length === 0 && number.kind === 'number' && row?.unit === 'number'
}

/** A count that several months of one row come to. */
function isSum({ number, row, claim, level }: Weighed): boolean {
  const cells = claim?.status === 'traced' ? claim.evidence : []
  const isExact = number.kind === 'number' && number.hedge === null && cells.length > 1 && !level
  return isExact && cells.every(({ code, month }) => code === row?.code && month !== null)
}

function countOf({ number: { value, text }, claim }: Weighed): Count {
  return { value, text, sources: claim?.evidence ?? [] }
}

/** A whole that is told as a number: counts of the part's month, what the months of its row come to, or one that no cell has. */
function givenOf(whole: Weighed, part: Weighed | undefined): readonly Count[] {
  const { number, claim } = whole
  if (number.kind !== 'number' || number.hedge !== null) return []
  const [own, its] = [part, whole].map((each) => each?.claim?.evidence ?? [])
  const isAlike = !part || own?.[0]?.month === its?.[0]?.month
  const isOf = ({ code, month }: Source) => code === part?.row?.code || month === own?.[0]?.month
  const isSum = claim?.status === 'traced' && its?.every(isOf)
  const isBare = claim?.status === 'unverified' && part !== undefined
  return (isCount(whole) && isAlike) || isSum || isBare ? [countOf(whole)] : []
}

function isNow({ number, row, claim }: Weighed): boolean {
  const [source] = claim?.evidence ?? []
  return source?.month === row?.latest?.month && source?.value === number.value
}

/** The wholes that words name, of a part that is a figure of now. */
function namedOf(words: string, part: Weighed, world: World): readonly Count[] {
  const toCount = ({ printed, shown, sources }: Reported) => ({ value: printed, text: shown, sources })
  return isNow(part) && !OF_A_TIME.test(words) ? wholesNamed(words, part, world).map(toCount) : []
}

/** `204 in-house, 58% of CLA`: what a row of the sheet has for that share, where the words name a whole of which it is. */
function ofRow({ share, words }: ShareRead, part: Weighed, world: World): Verdict | null {
  const row = isNow(part) && part.row && !OF_A_TIME.test(words) ? shareRow(part.row, share, world) : null
  const figure = row?.latest
  const isOf = row && (OF_ALL.test(words) || isWhole(words, part.number.value, row, world))
  if (!isOf || !figure || fitShare(share, figure.printed) !== 'differs') return null
  return contradicted(share, figure.shown, `"${row.label}" is ${shownIn(figure)}`, figure.sources)
}

const OF_ALL =
  /^ ?(?:the total|the whole|the cohort|all|(?:all )?(?:of )?our (?:children|young people|tenants|homes|cases))$/i

/** Whether all of some words name a count of which the part is the share that the row has. */
function isWhole(words: string, part: number, { latest, decimals }: Indicator, { vocabulary }: World): boolean {
  const [first, ...others] = vocabulary.stemsOf(words)
  const isOf = ({ row }: Known) =>
    row.unit === 'number' &&
    row.latest?.month === latest?.month &&
    others.every((stem) => vocabulary.isOf(row, stem)) &&
    isShareOf({ latest, decimals }, part, row.latest?.printed ?? 0)
  return first !== undefined && vocabulary.holders(first).some(isOf)
}

/** Whether a row's newest percentage is what one count is of another. */
export function isShareOf({ latest, decimals }: Pick<Indicator, 'latest' | 'decimals'>, part: number, whole: number) {
  const share = { value: latest?.printed ?? 0, decimals, kind: 'percent', hedge: null, spelt: false } as const
  return fitNumber(share, percentOf(part, whole)) === 'fits'
}

function isOfOthers(share: Placed, found: readonly Weighed[]): boolean {
  const values = found.flatMap(({ number }) => (number.kind === 'number' && number.value > 0 ? [number.value] : []))
  return values.some((value) => values.some((of) => fitShare(share, percentOf(value, of)) !== 'differs'))
}

/**
 * What a share is of two counts, right or wrong beyond doubt; null where it is near, and may be either. Where both are
 * `named` a plain percentage is wrong as soon as it is another.
 */
export function tellShare(number: Placed, part: Count, whole: Count, named = false): Verdict | null {
  const size = percentOf(part.value, whole.value)
  const isPlain = named && number.kind === 'percent' && number.hedge === null && !number.spelt
  const fit = isPlain ? fitNumber(number, size) : fitShare(number, size)
  if (fit === 'near') return null
  const shown = `${printNumber(size, number.kind === 'percent' ? number.decimals : 1)}%`
  const reason = `${part.text} of ${whole.text} is ${shown}`
  const isOther = ({ cell }: Source) => part.sources.every((source) => source.cell !== cell)
  const evidence = [...part.sources, ...whole.sources.filter(isOther)]
  if (fit === 'differs') return contradicted(number, shown, reason, evidence)
  return { number: number.text, status: 'traced', found: shown, reason, evidence }
}

/** Whether a share is the one that two counts make; `near` where it may be. */
export function fitShare(number: Placed, size: number): 'fits' | 'near' | 'differs' {
  if (/^(?:an?|one|1)\b.*\bin[ -](?:every )?\S+$/i.test(number.text)) {
    const away = Math.abs(100 / number.value - 100 / size)
    return away <= 0.6 ? 'fits' : away > 1.2 && away > 0.18 * (100 / size) ? 'differs' : 'near'
  }
  if (isNearHalf(number) && size < 43.5) return 'differs'
  if (number.kind === 'fraction')
    return isBelied(number, { size, low: size - 0.5, high: size + 0.5 }) ? 'differs' : 'near'
  const fit = fitNumber(number, size)
  return fit === 'differs' && Math.abs(number.value - size) <= (number.decimals > 0 ? 0.5 : 1) ? 'near' : fit
}
