import type { Indicator } from '../../../compute/figures.ts'
import { printNumber } from '../../../shared/print-number.ts'
import { isPlain } from '../number/find-doubts.ts'
import { fitNumber } from '../number/fit-number.ts'
import { percentOf } from '../number/percent-of.ts'
import { numberBefore } from '../read/beside.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { findCandidates, isHome } from '../subject/find-subject.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'

/**
 * A share of a whole that its sentence gives as a number: `95 of the 335 children are with carers and 39 (12%) in homes`,
 * `of our 335 children, 28% are with carers and 12% in homes`. Null where the words give no whole, or not what the part is.
 */
export function shareOfGiven(number: Placed, scene: Scene, anchor: Indicator | null, world: World): Verdict | null {
  if (number.kind !== 'percent' || number.months.length > 0 || isUnreal(number, scene)) return null
  const whole = scene.numbers.find((each) => each.end <= number.at && isWhole(each, scene))
  if (!whole) return null
  return inBrackets(number, whole, scene, anchor, world) ?? ofOpening(number, whole, scene, world)
}

/** A count said to be what others are of. */
function isWhole({ at, kind, hedge, decimals }: Placed, { words, span }: Scene): boolean {
  return kind === 'number' && hedge === null && decimals === 0 && OF.test(words.slice(span.at, at))
}

const OF = /(?:^\W*|\b)(?:out )?of (?:the |our |all |these |those )+$/i

/** `39 (12%)`: the share that the count right before it is of the whole. */
function inBrackets(
  number: Placed,
  whole: Placed,
  scene: Scene,
  anchor: Indicator | null,
  world: World,
): Verdict | null {
  const part = numberBefore(number, scene)
  const isSo = part !== undefined && part !== whole && part.kind === 'number' && part.hedge === null
  if (!isSo || !/^ \($/.test(number.left) || !number.right.startsWith(')')) return null
  if (part.value >= whole.value) return null
  const isOwn = (row: Indicator | null) => row?.unit === 'number' && row.latest?.printed === part.value
  const own = isOwn(anchor) ? anchor : null
  const row = own ?? world.vocabulary.rows.find((each) => isHome(each.row, world.place) && isOwn(each.row))?.row
  const verdict = row?.latest ? judge(number, { size: part.value, sources: row.latest.sources }, whole, world) : null
  // Where the part has not been told by its words, only what the two make is beyond chance.
  return own || verdict?.status === 'traced' ? verdict : null
}

/** `Of our 335 children, 28% are with carers`: the words behind the share name the row that is a part of the whole. */
function ofOpening(number: Placed, whole: Placed, scene: Scene, world: World): Verdict | null {
  const isOpening = scene.words.slice(scene.span.at, whole.at).trimStart().length < LONGEST_OPENING
  const said = PART.exec(number.right)?.groups?.part
  const row = isOpening && said !== undefined ? partNamed(said, world) : null
  const [named, ...others] = whole.months
  const month = named?.month ?? row?.latest?.month
  const figure = row && month && others.length === 0 ? world.figures.measures.figure(row, month) : null
  if (!figure || figure.printed >= whole.value) return null
  return judge(number, { size: figure.printed, sources: figure.sources }, whole, world)
}

const LONGEST_OPENING = 20
const PART =
  /^ (?:(?:is|are|was|were|live|lived|came|went) )?(?:now )?(?<part>(?!of\b|more\b|fewer\b|less\b|points?\b)[^.,;:()\d]{3,60}?),?(?= and $|[.,;]|$| but | while )/i

/** The count that some words name, where no percentage is named by them as well. */
function partNamed(said: string, world: World): Indicator | null {
  const { vocabulary, place } = world
  const bag = vocabulary.stemsOf(said)
  if (![...bag].every((stem) => vocabulary.weight(stem) > 0 || isPlain(stem, world))) return null
  const [first, next] = findCandidates(bag, place, ['number', 'percent'], vocabulary)
  const isClear =
    first !== undefined && first.explained > 0.95 && (next === undefined || next.score < 0.85 * first.score)
  return isClear && isHome(first.row, place) && first.row.unit === 'number' ? first.row : null
}

type Part = { readonly size: number; readonly sources: Verdict['evidence'] }

function judge(number: Placed, part: Part, whole: Placed, { vocabulary }: World): Verdict | null {
  const size = percentOf(part.size, whole.value)
  const fit = fitNumber(number, size)
  if (fit === 'near') return null
  const shown = `${printNumber(size, Math.max(1, number.decimals))}%`
  const reason = `${printNumber(part.size, 0)} of ${whole.text} is ${shown}`
  const row = vocabulary.rows.find(
    (each) => each.row.unit === 'number' && each.row.latest?.printed === whole.value,
  )?.row
  const evidence = [...part.sources, ...(row?.latest?.sources ?? [])]
  if (fit === 'differs') return contradicted(number, shown, reason, evidence)
  return { number: number.text, status: 'traced', found: shown, reason, evidence }
}
