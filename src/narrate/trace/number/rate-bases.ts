import { phraseBase, rateBaseOf } from '../../../shared/rate-base.ts'
import type { Weighed } from '../found.ts'
import type { Placed, Scene } from '../read/scene.ts'
import { sentenceOf } from '../read/span.ts'
import { contradicted, type Verdict } from '../verdict.ts'

/** `49.9 per 100,000 residents` of a row that is per 10,000: the right figure, and ten times too little. */
export function rateBases(found: readonly Weighed[], scene: Scene): ReadonlyMap<Placed, Verdict> {
  const said = [...new Set(sentenceOf(scene).match(/\bper (?:\d[\d,]*\d|thousand|million)\b/gi))]
  const wrong = new Map<Placed, Verdict>()
  for (const { number, row, claim, sign } of said.length > 0 ? found : []) {
    const own = row && rateBaseOf(row.label)
    const base = baseOf(number, said)
    const isFigure = claim?.status === 'traced' && number.kind === 'number' && sign === 0
    if (!row || !own || !base || !isFigure || base === own) continue
    const reason = `"${row.label}" is ${phraseBase(own)}, and not ${phraseBase(base)}`
    wrong.set(number, contradicted(number, `${claim.found} ${phraseBase(own)}`, reason, claim.evidence))
  }
  return wrong
}

/** The base that stands right behind a number, else the only one of its sentence. */
function baseOf({ right }: Placed, said: readonly string[]): number | null {
  const [only = '', ...others] = said
  const behind = /^ (?:[a-z]+ ){0,3}?(per (?:\d[\d,]*\d|thousand|million))\b/i.exec(right)?.[1]
  return behind ? rateBaseOf(behind) : others.length === 0 ? rateBaseOf(only) : null
}
