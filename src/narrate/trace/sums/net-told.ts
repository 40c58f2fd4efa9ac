import { printNumber } from '../../../shared/print-number.ts'
import type { Weighed } from '../found.ts'
import { fitNumber } from '../number/fit-number.ts'
import { bareOf } from '../read/bare-of.ts'
import type { Placed, Scene } from '../read/scene.ts'
import { sentenceOf } from '../read/span.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'

const CHANGE =
  '(?:reduction|fall|drop|decrease|decline|loss|rise|increase|growth|gain|change|difference|balance|movement|outflow|inflow|flow|effect|result|total|figure|departures?|arrivals?|leavers?|entrants?)'
const ABOUT = String.raw`(?:just |only |a |an |about |of |\+|[-–−])*`
/** `A net reduction of 8`, `(net +1)`, `8 fewer net`, `8 net`. */
const FORMS: readonly RegExp[] = [
  new RegExp(
    String.raw`#(?<a>\d+)[^#.;()]{1,80}#(?<b>\d+)(?<gap>[^#.;]{0,50}?)\bnet (?:[a-z]+ )?${CHANGE} (?:in care |in numbers |of|was|is|being|comes to|came to|at) ?${ABOUT}#(?<c>\d+)`,
    'i',
  ),
  new RegExp(String.raw`#(?<a>\d+)[^#.;()]{1,80}#(?<b>\d+)(?<gap>[^#.;]{0,50}?)\bnet:? ${ABOUT}#(?<c>\d+)`, 'i'),
  /#(?<a>\d+)[^#.;()]{1,80}#(?<b>\d+)(?<gap>[^#.;]{0,50}?)#(?<c>\d+) (?:(?:fewer|less|more|down|up)(?: children)? )?net\b/i,
]
/** Others are taken off or put in before the balance is struck. */
const BESIDES =
  /\b(?:once|after|if|when|excluding|including|counting|allowing|leaving|apart|besides|plus|others?|target|average|a month|per)\b/i

/**
 * `68 left whilst 61 came in, a net reduction of 8`: what a sentence's own two counts leave between them, those of two
 * rows over the same months.
 */
export function netsTold(found: readonly Weighed[], scene: Scene): ReadonlyMap<Placed, Verdict> {
  const told = new Map<Placed, Verdict>()
  if (found.length !== 3 || !/\bnet\b/i.test(sentenceOf(scene))) return told
  const bare = bareOf(found, scene)
  const match = FORMS.map((form) => form.exec(bare)).find((each) => each !== null)
  const [one, two, net] = ['a', 'b', 'c'].map((name) => found[Number(match?.groups?.[name] ?? -1)])
  if (!one || !two || !net || BESIDES.test(match?.groups?.gap ?? '') || isUnreal(net.number, scene)) return told
  const verdict = areOfSameMonths(one, two) && net.number.kind === 'number' ? judge(one, two, net.number) : null
  if (verdict) told.set(net.number, verdict)
  return told
}

function areOfSameMonths(one: Weighed, two: Weighed): boolean {
  const [a, b] = [one, two].map(({ claim, number }) =>
    claim?.status === 'traced' && number.kind === 'number' && number.hedge === null
      ? claim.evidence.map(({ month }) => month).join()
      : '',
  )
  return one.row !== two.row && a !== '' && a === b
}

function judge(one: Weighed, two: Weighed, net: Placed): Verdict | null {
  const apart = Math.abs(one.number.value - two.number.value)
  const evidence = [...(one.claim?.evidence ?? []), ...(two.claim?.evidence ?? [])]
  const shown = printNumber(apart, 0)
  const reason = `the sentence's own figures, ${one.number.text} and ${two.number.text}, leave ${shown} between them`
  if (fitNumber(net, apart) === 'differs') return contradicted(net, shown, reason, evidence)
  return { number: net.text, status: 'traced', found: shown, reason, evidence }
}
