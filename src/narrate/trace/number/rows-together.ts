import type { Indicator } from '../../../compute/figures.ts'
import { numberAfter, numberBefore } from '../read/beside.ts'
import type { Placed, Scene } from '../read/scene.ts'
import { sentenceOf } from '../read/span.ts'
import type { Vocabulary } from '../read/vocabulary.ts'
import { partRows } from '../subject/rival-rows.ts'
import type { Failed } from './failed.ts'
import { fitNumber } from './fit-number.ts'
import { isStale } from './is-slip.ts'

/** `91 = a further 21%`, or `30 in homes, and 2 in others`, which together are the row's own. */
export function isPartOfWhole({ number, scene, trials }: Failed): boolean {
  if (/=\s*(?:an? [a-z]+ )?$/.test(number.left) && number.kind === 'percent') return true
  if (isPartOfFormer(number, scene, trials)) return true
  const next = numberAfter(number, scene)
  if (!next || number.kind !== 'number' || next.kind !== 'number' || !ADDED.test(next.left)) return false
  const whole = number.value + next.value
  return !MORE.test(next.right) && trials.some(({ option }) => option?.values.some((value) => value === whole))
}

/** `Of the 52 complaints received in September, 48 were answered in time`: no figure of the row that the whole is of. */
function isPartOfFormer(number: Placed, scene: Scene, trials: Failed['trials']): boolean {
  const former = numberBefore(number, scene)
  if (former?.kind !== 'number' || number.kind !== 'number' || number.value > former.value) return false
  const isLed = OF_THE.test(scene.words.slice(scene.span.at, former.at))
  const isNext = /^[^.;:()]{2,90}, (?:only |just )?$/.test(scene.words.slice(former.end, number.at))
  return isLed && isNext && trials.every(({ row }) => row.history.some(({ value }) => value === former.value))
}

const OF_THE = /^\W*(?:out )?of (?:(?:the|our|those|these|all) )+(?:[a-z]+ )?$/i
const ADDED = /(?:(?:\band|\bplus|\bwith|,|\+)\s+(?:just |only )?|\b(?:a further|another) )$/i
const MORE = /^\s*(?:[\w-]+ )?(?:more|fewer|less|higher|lower|up|down|above|below)\b/i

/** `539 on Child in Need plans, CWD included`: what a row and another of its kind come to. */
export function isSumOfRows({ number, relation, trials, scene, world }: Failed): boolean {
  if (relation.kind !== 'level' || number.kind !== 'number') return false
  const { vocabulary, figures } = world
  const isTold = TOGETHER.test(sentenceOf(scene))
  return trials.some(({ row, option, expectation }) => {
    if (!isTold && isStale(number, row, world)) return false
    const [month] = expectation.months
    const others = partRows(world).filter((other) => other !== row && isOfKind(other, row, vocabulary))
    return others.some((other) => {
      const figure = month ? figures.measures.figure(other, month) : null
      // One or two more may be a slip of the pen.
      return option?.values.some(
        (value) =>
          figure !== null && 5 * figure.printed >= value && fitNumber(number, value + figure.printed) === 'fits',
      )
    })
  })
}

/** Without any of these a figure that the row had is that one, and no sum that comes to as much. */
const TOGETHER =
  /\b(?:all|and|both|either|together|altogether|total|combined|whole|with|plus|incl\w*|or|between|kinds?|sorts?|types?|added?|every)\b|[&+/]/i

/** Two counts at the same time whose labels have most of their words in common. */
function isOfKind(one: Indicator, other: Indicator, vocabulary: Vocabulary): boolean {
  if (one.unit !== 'number' || one.unit !== other.unit || one.basis !== other.basis) return false
  const [own, its] = [
    vocabulary.knownOf(one)?.stems ?? new Set<string>(),
    vocabulary.knownOf(other)?.stems ?? new Set<string>(),
  ]
  return [...own].filter((stem) => its.has(stem)).length * 2 >= Math.max(own.size, its.size, 1)
}
