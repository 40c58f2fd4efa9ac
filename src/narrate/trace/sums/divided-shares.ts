import { printNumber } from '../../../shared/print-number.ts'
import { isUnsettled, type Weighed } from '../found.ts'
import { expectSum } from '../number/expected.ts'
import { percentOf } from '../number/percent-of.ts'
import { bareOf } from '../read/bare-of.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'
import { HEDGED } from './form.ts'
import { isOffShare } from './is-off-share.ts'
import { stretchesOf } from './sums-since.ts'

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
    String.raw`(?:^|[:;] )\W*(?:@['’]s |(?:the|our|these|those|all) )*${PART}${WORDS}${WHEN} (?:came to|comes? to|amount(?:s|ed)? to|were|was|are|is|made up|make up|represent(?:s|ed)?|account(?:s|ed)? for|equal(?:s|led)?) ${SHARE} of ${WHOLE}(?=[ .,;]|$)`,
    'i',
  ),
]
/** `October's 94 awards are 17% of those made since April`: of what its own row comes to. */
const OF_THOSE = new RegExp(
  String.raw`(?:^|[:;] )\W*(?:@['’]s |(?:the|our|these) )*#(?<p>\d+)${WORDS}${WHEN} (?:is|are|was|were|made up|make up|represent(?:s|ed)?|account(?:s|ed)? for) ${SHARE} of (?:all )?(?:those|the total)(?: [a-z]+(?:ed|en|de|nt|ld))? since @(?=\s*[.;]?$)`,
  'i',
)
/** Others, other times, or a part of the part. */
const OTHER =
  /\b(?:not|never|no|none|other|others|rest|more|fewer|less|than|up|down|from|whom|target|ago|last|previous|before|since|each|respectively|(?<!\d )of (?:them|these|those))\b|n['’]t\b/i

const OF_WHOM = /\bof whom\b/i

/**
 * `115 of our 470 children (40%) were in agency placements`: a share that stands with the two counts that it is said to be
 * of, which do not make it.
 */
export function dividedShares(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
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
    if (!isCount(whole) && !isSumOf(whole, part) && (p === undefined || !isBare(whole))) continue
    const verdict = belied(share.number, part?.number.value ?? 1, whole.number.value, cellsOf([part, whole]))
    if (verdict) told.set(share.number, verdict)
  }
  const { p, s } = OF_THOSE.exec(bare)?.groups ?? {}
  const [part, share] = [found[Number(p ?? -1)], found[Number(s ?? -1)]]
  const verdict = part && share && isShare(share) && isCount(part) ? ofSum(share.number, part, scene, world) : null
  if (share && verdict) told.set(share.number, verdict)
  return told
}

/** `Since April` takes April in, or begins when it has ended: wrong of either. */
function ofSum(number: Placed, part: Weighed, scene: Scene, world: World): Verdict | null {
  const { row, claim } = part
  if (row === null || row.latest?.month !== claim?.evidence[0]?.month) return null
  const sums = stretchesOf(number, scene, world).map(([from, to]) => expectSum(row, from, to, world.figures))
  const verdicts = sums.map((sum) => {
    const [whole] = sum?.values ?? []
    const counts = [...(claim?.evidence ?? []), ...(sum?.sources ?? [])]
    return whole === undefined ? null : belied(number, part.number.value, whole, counts)
  })
  return verdicts.every((verdict) => verdict !== null) ? (verdicts[0] ?? null) : null
}

function isShare({ number, wide, claim }: Weighed): boolean {
  return (number.kind === 'percent' || number.kind === 'fraction') && isUnsettled({ claim, wide })
}

/** A count that is right as it stands. */
function isCount({ number, row, level, claim }: Weighed): boolean {
  const isOne = claim?.status === 'traced' && claim.evidence.length === 1
  return level && isOne && number.kind === 'number' && number.hedge === null && row?.unit === 'number'
}

/** `October's 94 awards are 17% of the 556 made since April`: what the months of the part's own row come to. */
function isSumOf({ number, claim }: Weighed, part: Weighed | undefined): boolean {
  const isOwn = claim?.status === 'traced' && claim.evidence.every(({ code }) => code === part?.row?.code)
  return isOwn && number.kind === 'number' && number.hedge === null
}

function isBare({ number, claim }: Weighed): boolean {
  return claim?.status === 'unverified' && number.kind === 'number' && number.hedge === null
}

const cellsOf = (counts: readonly (Weighed | undefined)[]) => counts.flatMap((count) => count?.claim?.evidence ?? [])

function belied(number: Placed, part: number, whole: number, evidence: Verdict['evidence']): Verdict | null {
  if (part >= whole) return null
  const size = percentOf(part, whole)
  if (!isOffShare(number, size)) return null
  const shown = `${printNumber(size, Math.max(1, number.decimals))}%`
  return contradicted(number, shown, `${part} of ${printNumber(whole, 0)} is ${shown}`, evidence)
}
