import type { Reported } from '../../../compute/figures.ts'
import { addMonths } from '../../../shared/month.ts'
import { type Found, isWeighed } from '../found.ts'
import { fitNumber } from '../number/fit-number.ts'
import { monthsIn } from '../pairs/judging.ts'
import { anyOf } from '../read/any-of.ts'
import { bareOf } from '../read/bare-of.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { DOWN_NOUN, signOf, UP_NOUN } from '../read/sign-of.ts'
import { isOfRow } from '../standards/told-distances.ts'
import { latestTold } from '../standards/told-figures.ts'
import { contradicted, type VerdictAt } from '../verdict.ts'
import { wentFrom } from '../words/answer.ts'
import { isUnreal } from '../words/is-unreal.ts'

const WAYS = `(?:fall|ris|dropp|increas|decreas|declin|climb|dipp|grow)ing|fallen|risen|${DOWN_NOUN}|${UP_NOUN}`
const STEP = new RegExp(
  String.raw`\b(?:after|following|despite|having)(?: an?)?(?: [a-z]+)? (?<way>${anyOf(WAYS)})(?: (?:of|by) #(?<by>\d+)(?: (?:percentage )?points?)?)?(?: to #\d+)? in @(?=\s*(?:[.,;:)]|$|and\b))`,
  'gi',
)

/** `Fell by 88 in August, following a rise of 70 in July`: the step into a month before, of the only row that is told. */
export function wrongStepsBefore(scene: Scene, told: readonly Found[], world: World): readonly VerdictAt[] {
  const found = told.filter(isWeighed)
  const [level] = latestTold(found)
  if (!level || scene.months.length === 0 || found.some(({ row }) => row !== null && row !== level.row)) return []
  const skeleton = bareOf(found, scene)
  return [...skeleton.matchAll(STEP)].flatMap(({ index, 0: text, groups = {} }) => {
    const { way = '', by }: Readonly<Record<string, string | undefined>> = groups
    const [month] = monthsIn(skeleton, index, index + text.length, scene)
    const { measures } = world.figures
    const newer = month ? measures.figure(level.row, month) : null
    const older = month ? measures.figure(level.row, addMonths(month, -1)) : null
    const size = by === undefined ? null : (found[Number(by)]?.number ?? null)
    const at = size?.at ?? scene.words.indexOf(way, scene.span.at)
    if (!newer || !older || at < 0 || isUnreal({ at, end: at }, scene)) return []
    if (isSo(signOf(way), size, older, newer) || !isOfRow(skeleton.replace(/#\d+%?|@/g, ' '), level.row, world))
      return []
    const { shown, words, sources } = wentFrom(level.row, older, newer, false)
    return [{ at, claim: contradicted({ text: size?.text ?? way }, shown, words, sources) }]
  })
}

/** Whether it went that way, and as far where that is said in what the row is counted in. */
function isSo(sign: number, size: Placed | null, older: Reported, newer: Reported): boolean {
  const step = newer.printed - older.printed
  if (step === 0 || sign === 0 || size?.hedge) return true
  const isCounted = size && size.kind !== 'percent'
  return Math.sign(step) === sign && (!isCounted || fitNumber(size, Math.abs(step)) !== 'differs')
}
