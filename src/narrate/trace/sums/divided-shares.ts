import { printNumber } from '../../../shared/print-number.ts'
import { isUnsettled, type Weighed } from '../found.ts'
import { percentOf } from '../number/percent-of.ts'
import { bareOf } from '../read/bare-of.ts'
import type { Placed, Scene } from '../read/scene.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'
import { HEDGED } from './form.ts'
import { isOffShare } from './is-off-share.ts'

const PART = String.raw`(?:#(?<p>\d+)|\bone\b)`
const WHOLE = String.raw`(?:the |our |those |these |all )*#(?<w>\d+)`
const SHARE = String.raw`${HEDGED}#(?<s>\d+)`
/** What is said of the part, or of the whole. */
const WORDS = '(?: [^#@.,;:()]{1,70}?)?'
const WHEN = '(?: (?:in|at the end of) @)?'
const END = String.raw`(?=\s*(?:[.,;)]|$| (?:and|but|while|in @)\b))`

const FORMS: readonly RegExp[] = [
  // `115 of our 470 children (24%) were in agency placements`.
  new RegExp(String.raw`${PART} (?:out )?of ${WHOLE}${WORDS} \((?:or |that is )?${SHARE}\)`, 'i'),
  // `One of the eight new children was unaccompanied, or 13%`.
  new RegExp(
    String.raw`${PART} (?:out )?of ${WHOLE}${WORDS}(?:,| [–-]) (?:or|that is|which is|i\.e\.|equal to|equivalent to) ${SHARE}${END}`,
    'i',
  ),
  // `Of the eight new children in August, one (13%) was unaccompanied`.
  new RegExp(String.raw`(?:^|[:;] )\W*(?:out )?of ${WHOLE}${WORDS}${WHEN}, ${PART}${WORDS} \(${SHARE}\)`, 'i'),
  // `159 concerns, of which 52 (27%) led to an enquiry`.
  new RegExp(String.raw`${WHOLE}${WORDS}${WHEN}(?:,| [–-]|) of (?:which|whom) ${PART}${WORDS} \(${SHARE}\)`, 'i'),
  // `24% of our 470 children (115) were in agency placements`.
  new RegExp(String.raw`${SHARE} of ${WHOLE}${WORDS} \(${PART}\)`, 'i'),
  // `The 156 referrals came to 10.5% of the 1,491 contacts`.
  new RegExp(
    String.raw`(?:^|[:;] )\W*(?:(?:the|our|these|those|all) )*${PART}${WORDS}${WHEN} (?:came to|comes? to|amount(?:s|ed)? to|were|was|are|is|made up|make up|represent(?:s|ed)?|account(?:s|ed)? for|equal(?:s|led)?) ${SHARE} of ${WHOLE}(?=[ .,;]|$)`,
    'i',
  ),
]
/** Others, other times, or a part of the part. */
const OTHER =
  /\b(?:not|never|no|none|other|others|rest|more|fewer|less|than|up|down|from|whom|target|ago|last|previous|before|since|each|respectively|(?<!\d )of (?:them|these|those))\b|n['’]t\b/i

const OF_WHOM = /\bof whom\b/i

/**
 * `115 of our 470 children (40%) were in agency placements`: a share that stands with the two counts that it is said to be
 * of, which do not make it.
 */
export function dividedShares(found: readonly Weighed[], scene: Scene): ReadonlyMap<Placed, Verdict> {
  const told = new Map<Placed, Verdict>()
  if (!found.some(isShare)) return told
  const bare = bareOf(found, scene)
  for (const form of FORMS) {
    const match = form.exec(bare)
    const { p, w, s } = match?.groups ?? {}
    const [part, whole, share] = [p, w, s].map((at) => found[Number(at ?? -1)])
    if (
      !match ||
      !whole ||
      !share ||
      OTHER.test(match[0].replace(OF_WHOM, '')) ||
      !isShare(share) ||
      isUnreal(share.number, scene)
    )
      continue
    if (p !== undefined && !(part && isCount(part))) continue
    // What the workbook does not settle is a whole all the same where its part is one of its counts.
    if (!isCount(whole) && (p === undefined || !isBare(whole))) continue
    const verdict = belied(share.number, part?.number.value ?? 1, whole.number.value, [part, whole])
    if (verdict) told.set(share.number, verdict)
  }
  return told
}

function isShare({ number, wide, claim }: Weighed): boolean {
  return (number.kind === 'percent' || number.kind === 'fraction') && isUnsettled({ claim, wide })
}

/** A count that is right as it stands. */
function isCount({ number, row, level, claim }: Weighed): boolean {
  const isOne = claim?.status === 'traced' && claim.evidence.length === 1
  return level && isOne && number.kind === 'number' && number.hedge === null && row?.unit === 'number'
}

function isBare({ number, claim }: Weighed): boolean {
  return claim?.status === 'unverified' && number.kind === 'number' && number.hedge === null
}

function belied(number: Placed, part: number, whole: number, counts: readonly (Weighed | undefined)[]): Verdict | null {
  if (part >= whole) return null
  const size = percentOf(part, whole)
  if (!isOffShare(number, size)) return null
  const shown = `${printNumber(size, Math.max(1, number.decimals))}%`
  const evidence = counts.flatMap((count) => count?.claim?.evidence ?? [])
  return contradicted(number, shown, `${part} of ${printNumber(whole, 0)} is ${shown}`, evidence)
}
