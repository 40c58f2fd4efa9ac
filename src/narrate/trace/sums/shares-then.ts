import type { Indicator } from '../../../compute/figures.ts'
import { type Month, shortMonth } from '../../../shared/month.ts'
import { printNumber } from '../../../shared/print-number.ts'
import { isUnsettled, type Weighed } from '../found.ts'
import { fitNumber } from '../number/fit-number.ts'
import { percentOf } from '../number/percent-of.ts'
import { bareOf } from '../read/bare-of.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'

/** Two counts of which one is said to be a share of the other. */
type Shared = { readonly part: Indicator; readonly whole: Indicator }

const OF = '(?:of|out of) (?:all )?(?:(?:the|our|those|these) )?'
const NAME = '(?: [a-z]+){0,2}'
const WORDS = '(?: [^#@.,;:()]{1,50}?)?'
const FORMS: readonly RegExp[] = [
  // `65 (14%) of our 470 children`.
  new RegExp(String.raw`#(?<p>\d+)${NAME} \(#(?<s>\d+)\) ${OF}#(?<w>\d+)`, 'i'),
  // `Of 1,491 contacts 156 (10%) became referrals`.
  new RegExp(String.raw`\b${OF}#(?<w>\d+)${WORDS},? #(?<p>\d+)${NAME} \(#(?<s>\d+)\)`, 'i'),
]
const NOTED = new RegExp(String.raw`#(?<p>\d+)${NAME} \(#(?<s>\d+)\)`, 'g')

/**
 * `65 (14%) of our 470 children, versus 40 (8%) a year ago`: the share of a month that is past is of what the whole was
 * then, and not of what it is now.
 */
export function sharesThen(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const told = new Map<Placed, Verdict>()
  if (found.filter(({ number }) => number.kind === 'percent').length === 0 || found.length < 3) return told
  const bare = bareOf(found, scene)
  const shared = sharedIn(bare, found) ?? sharedBy(found, world)
  if (!shared) return told
  for (const { groups = {} } of bare.matchAll(NOTED)) {
    const [part, share] = [found[Number(groups.p)], found[Number(groups.s)]]
    const month = part?.row === shared.part ? monthOf(part) : null
    if (!share || month === null || share.number.kind !== 'percent' || !isUnsettled(share)) continue
    const verdict = isUnreal(share.number, scene) ? null : judge(share.number, month, shared, world)
    if (verdict) told.set(share.number, verdict)
  }
  return told
}

/** The counts that the words say to be one of the other. */
function sharedIn(bare: string, found: readonly Weighed[]): Shared | null {
  const groups = FORMS.map((form) => form.exec(bare)?.groups).find((each) => each !== undefined)
  const [part, whole] = [found[Number(groups?.p ?? -1)], found[Number(groups?.w ?? -1)]]
  const isPair = part?.row && whole?.row && part.row !== whole.row && monthOf(part) === monthOf(whole)
  return isPair && monthOf(part) !== null && part.number.value < whole.number.value
    ? { part: part.row, whole: whole.row }
    : null
}

/** The counts that a share of the sentence was found to be made of. */
function sharedBy(found: readonly Weighed[], { figures }: World): Shared | null {
  for (const { number, claim } of found) {
    const [one, two, ...more] = claim?.status === 'traced' && number.kind === 'percent' ? claim.evidence : []
    const [part, whole] = [figures.byCode.get(one?.code ?? ''), figures.byCode.get(two?.code ?? '')]
    const isPair = part?.unit === 'number' && whole?.unit === 'number' && part !== whole && more.length === 0
    if (isPair && one && two && one.month === two.month && one.value < two.value) return { part, whole }
  }
  return null
}

/** The month that a count is the figure of; null where it is no count that is right as it stands. */
function monthOf({ number, row, claim }: Weighed): Month | null {
  const [source, ...more] = claim?.status === 'traced' && row?.unit === 'number' ? claim.evidence : []
  return number.kind === 'number' && more.length === 0 ? (source?.month ?? null) : null
}

function judge(number: Placed, month: Month, { part, whole }: Shared, world: World): Verdict | null {
  const { measures } = world.figures
  // Where other sheets have the whole as well, that of the part's own sheet is meant.
  const alike = [whole, ...(world.twins.get(whole) ?? [])].toSorted(
    (one, other) => Number(other.sheet === part.sheet) - Number(one.sheet === part.sheet),
  )
  const wholes = alike.flatMap((row) => measures.figure(row, month) ?? [])
  const [count, total] = [measures.figure(part, month), wholes[0]]
  if (!count || !total || wholes.some(({ printed }) => printed <= count.printed)) return null
  const sizes = wholes.map(({ printed }) => percentOf(count.printed, printed))
  const shown = `${printNumber(sizes[0] ?? 0, Math.max(1, number.decimals))}%`
  const reason = `${count.shown} (${part.label}) of ${total.shown} (${whole.label}) in ${shortMonth(month)} is ${shown}`
  const evidence = [...count.sources, ...total.sources]
  if (sizes.some((size) => fitNumber(number, size) === 'fits'))
    return { number: number.text, status: 'traced', found: shown, reason, evidence }
  const isOff = sizes.every((size) => fitNumber(number, size) === 'differs' && Math.abs(number.value - size) > 1)
  return isOff ? contradicted(number, shown, reason, evidence) : null
}
