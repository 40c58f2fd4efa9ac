import { printNumber } from '../../../shared/print-number.ts'
import type { Weighed } from '../found.ts'
import type { Placed } from '../read/scene.ts'
import { tiedMonths } from '../read/tied-months.ts'
import { sumOfOthers } from '../sums/spoken-sums.ts'
import type { Verdict } from '../verdict.ts'
import { type Given, type Look, type Told, told } from './look.ts'

const SO_MANY =
  /\b(?:about|around|some|roughly|perhaps|nearly|almost|or|would (?:be|mean)|which is|that is|means?|stands? for|equivalent to|something like|it would be|making|makes|near)\s+(?:another |a further )?$/i
const OF_WHOLE = /^ (?:more )?(?:of (?:the |our |those )?|[a-z]+s\b|had|in|\w+ would)/i

/** What the sentence's own figures make that are right: so many percent of a number, and sums of what is newly told. */
export function madeOf(look: Look): readonly Told[] {
  const { open, facts } = look
  if (facts.length === 0) return []
  return open.flatMap((each) => {
    const { number } = each
    const part = partOf(number, look)
    if (part) return [told(number, part)]
    if (tiedMonths(number, look.scene, false).length > 0) return []
    const sum = sumOfFresh(number, look)
    return sum ? [{ at: number.at, end: number.end, claim: sum }] : []
  })
}

/** A sum with a number that was told but now: of the others it was tried before. */
function sumOfFresh(number: Placed, { facts, fresh }: Look): Verdict | null {
  const claims = facts.flatMap((fact) =>
    fact.claim && isTelling(fact.number) ? [{ number: fact.number, claim: fact.claim }] : [],
  )
  for (const one of claims.filter((each) => fresh.has(each.number.at)))
    for (const two of claims) {
      const sum = one === two ? null : sumOfOthers(number, 0, [one, two])
      if (sum) return sum
    }
  return null
}

function isTelling({ value, decimals }: Placed): boolean {
  return value >= 10 || decimals > 0
}

/** `21% of July's 254, which is about 53`: the part, or what it leaves of the whole. */
function partOf(number: Placed, { facts }: Look): Given | null {
  if (number.kind !== 'number' || number.value < 6 || !(SO_MANY.test(number.left) || OF_WHOLE.test(number.right)))
    return null
  const shares = facts.filter(({ number: { kind } }) => kind === 'percent')
  const wholes = facts.filter(
    ({ number: { kind, value }, row }) => kind === 'number' && value > number.value && row?.unit === 'number',
  )
  const found = shares.flatMap((share) => wholes.flatMap((whole) => parts(share, whole)))
  return found.find(({ value }) => Math.abs(value - number.value) <= (number.hedge === 'about' ? 0.75 : 0.55)) ?? null
}

function parts(share: Weighed, whole: Weighed): readonly Given[] {
  const sources = [...(share.claim?.evidence ?? []), ...(whole.claim?.evidence ?? [])]
  return [share.number.value, 100 - share.number.value].map((percent) => {
    const value = (percent * whole.number.value) / 100
    return { value, words: `${percent}% of ${whole.number.text} is ${printNumber(value, 1)}`, sources }
  })
}
