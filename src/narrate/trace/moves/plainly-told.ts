import type { Indicator } from '../../../compute/figures.ts'
import type { Weighed } from '../found.ts'
import { expectChange, plainCounting } from '../number/expected.ts'
import { nearsAny } from '../number/fit-number.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { sentenceOf } from '../read/span.ts'
import { withoutMonths } from '../read/without-months.ts'
import { latestTold } from '../standards/told-figures.ts'
import { siblingsOf } from '../wide/plausible-rows.ts'
import type { Stretch } from './slip-bases.ts'
import { speaksOfRow } from './speaks-of-row.ts'
import { isLimb } from './told-moves.ts'

/**
 * Whether a change stands so close to its row's figure, and to the month that it is counted from, that it is that row's
 * however far off it is: `75%, 8 points lower than in July`. What another row gives by chance then says nothing.
 */
export function isPlainlyTold(
  number: Placed,
  row: Indicator,
  figures: readonly Weighed[],
  stretch: Stretch,
  scene: Scene,
  world: World,
): boolean {
  const [figure, ...others] = isLimb(number) ? latestTold(figures) : figures
  if (stretch.unsaid || !figure || others.length > 0 || !countsAsRow(number, row)) return false
  if (scene.numbers.length > MOST || figure.number.hedge !== null) return false
  if (!isLimb(number) && !isBeside(number, figure.number, scene)) return false
  const said = sentenceOf(scene)
  return (
    !OTHERWISE.test(said) &&
    countsSame(number, figure.number) &&
    speaksOfRow(
      number,
      row,
      figures.map((each) => each.number),
      scene,
      world,
    ) &&
    !isOfSibling(number, row, stretch, world)
  )
}

/** A sentence of more numbers than these may speak of too many things. */
const MOST = 4

/** Whether a number counts what the row is counted in, and no children where that is a share, a rate or a mean. */
function countsAsRow({ kind, right, left }: Placed, { unit }: Indicator): boolean {
  if (unit === 'number') return kind === 'number' || kind === 'percent'
  if (unit === 'percent') return kind === 'points' || (kind === 'number' && AS_POINTS.test(right))
  return kind === 'number' && (AS_POINTS.test(right) || / by $/.test(left))
}

const AS_POINTS =
  /^ (?:lower|higher|down|up|below|above|better|worse|less|(?:more|fewer) than|on|since|from|between|over|in)\b(?! (?:children|people|cases))/i

/** `look after 204 children, and have 18 fewer carers`: whether a change names no other things than its figure counts. */
function countsSame({ right }: Placed, figure: Placed): boolean {
  const noun = /^ (?:more|fewer|less|higher|lower|extra|additional) (?!than\b|in\b|on\b)[\p{L}-]+/u
    .exec(right)?.[0]
    .split(' ')
    .at(-1)
  return noun === undefined || figure.right.startsWith(` ${noun}`)
}

/** Whether nothing but a turn of speech stands between a change and its figure. */
function isBeside(number: Placed, figure: Placed, scene: Scene): boolean {
  return figure.end <= number.at
    ? GOES_ON.test(withoutMonths(figure.end, number.at, scene))
    : scene.numbers[0] === number && COMES_TO.test(withoutMonths(number.end, figure.at, scene))
}

const TURN =
  "(?:which|that|this|it|is|are|was|were|i|we|they|make|makes|made|now|a|an|the|drop|fall|rise|increase|decrease|reduction|improvement|gain|loss|jump|growth|decline|cut|of|by|down|up|some|just|only|still|again|representing|reflecting|having|has|have|had|so|and (?=is|are|so|has|have)|therefore|fallen|risen|fell|rose|dropped|gone|come|went|came|improved|worsened|slipped|increased|decreased|reduced|grown|climbed|declined|lost|gained|making|thus|a full|it['’]s|that['’]s|they['’]ve|it['’]s|we['’]ve)"
const GOES_ON = new RegExp(
  String.raw`^(?: (?!and\b|but\b|while\b)[\p{L}’'/()-]+){0,8}?(?:,| \(|;| –| -|:)? ?(?:${TURN} )*$`,
  'iu',
)
const COMES_TO =
  /^(?:(?!\b(?:and|then|but|before|after)\b)[^.;:()]){0,70}?(?:[,;:–-]|\bto\b|\() ?(?:(?:to|at|standing|stood|stands?|is|are|now|it|they|just|only|with|and|ending|finishing|closing|landing|settling|leaving|making|reaching|on|down|up|which|puts?|takes?|putting|taking|us|we|the|figure|share|rate|total|number|month) )*$/i

/** Words by which a change is counted otherwise than from one month to another, is not so, or is another's. */
const OTHERWISE =
  /\b(?:not|never|nor|neither|without|instead|rather than|if|unless|would|could|should|might|hop(?:e|ed|ing)|expect\w*|total\w*|combined|both|each|respectively|together|another|further|net|times|gap|shortfall|margin|of (?:them|these|those|whom|which)|peak\w*|high|low|quarters?|weeks?|half|partly|part of|most of|all but|including|excluding|excl|leaving out|apart from|restated|revised|corrected|other|others|rest|cumulative\w*)\b|n['’]t\b/i

/** Whether a row of the same measure in another unit gives the change: `a rate of 344, 29 fewer children than in July`. */
function isOfSibling(number: Placed, row: Indicator, { bases, to }: Stretch, world: World): boolean {
  return siblingsOf(row, world).some((other) =>
    bases.some((base) => {
      const change = expectChange(other, base, to, plainCounting(number, other), world.figures)
      return nearsAny(number, change?.values)
    }),
  )
}
