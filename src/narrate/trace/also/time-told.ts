import type { Indicator } from '../../../compute/figures.ts'
import type { Expected } from '../number/expectation.ts'
import { expectChange, expectDistance, expectLevel } from '../number/expected.ts'
import { wayMeant } from '../number/way-meant.ts'
import { countNamed, WORD_NUMBER } from '../read/number-words.ts'
import { clauseOf } from '../read/read-scenes.ts'
import { signOf } from '../read/sign-of.ts'
import { factRows, givenBy, type Look, type Stretch, standardsSaid, stretchAt, type Told, told } from './look.ts'

/** `Four and a half minutes`; `48 seconds` of a row in minutes. */
const SAID = new RegExp(
  String.raw`\b(?:(?<whole>\d{1,2}|${WORD_NUMBER}) and a half(?! times\b)|(?<seconds>\d{1,3})(?= seconds\b))`,
  'gi',
)
const IN_MINUTES = /\bminutes\b/i
/** How far a half may be from what it is said for, and how far seconds may be from tenths of a minute. */
const ROOM = { half: 0.25, seconds: 0.05 }

/** Lengths of time that are said in halves, or in a smaller unit than the row of the sentence's other figures has. */
export function timeTold(look: Look): readonly Told[] {
  if (!/\b(?:half|seconds)\b/i.test(look.said)) return []
  return [...look.said.matchAll(SAID)].flatMap((match) => {
    const { whole, seconds } = match.groups ?? {}
    const span = stretchAt(match.index, match[0], look)
    const value = whole === undefined ? Number(seconds) / 60 : countNamed(whole) + 0.5
    const room = whole === undefined ? ROOM.seconds : ROOM.half
    const isOver = /\b(?:over|more than)(?: an?)? $/i.test(look.scene.words.slice(0, span.at))
    const rows = factRows(look).filter(({ label }) => whole !== undefined || IN_MINUTES.test(label))
    const found = rows.flatMap((row) => optionsFor(row, span, look).map((option) => ({ row, option })))
    const right = found.find(({ option: { values } }) =>
      values.some((each) => Math.abs(each - value) <= room + 1e-9 && !(isOver && each < value)),
    )
    return right ? [told(span, givenBy(right.row, right.option, value))] : []
  })
}

/** A row's figure, or where the words behind say that it is more or less, what it lies apart from another or a standard. */
function optionsFor(row: Indicator, span: Stretch, look: Look): readonly Expected[] {
  const { scene, world } = look
  const latest = row.latest?.month
  const behind = /^[^.,;:()]{0,40}/.exec(scene.words.slice(span.end, scene.span.end))?.[0] ?? ''
  const way = wayMeant(signOf(behind), row)
  if (!latest || row.unit === 'percent') return []
  if (way === 0) {
    const clause = clauseOf(span, scene.clauses)
    const own = scene.months.find((month) => month.role === 'at' && clauseOf(month, scene.clauses) === clause)
    return [expectLevel(row, own?.month ?? latest, world.figures)].flatMap((each) => each ?? [])
  }
  const bases = [...new Set(scene.months.map(({ month }) => month))].filter((month) => month < latest)
  const apart = [
    ...bases.map((from) => expectChange(row, from, latest, 'amount', world.figures)),
    ...standardsSaid(row, behind).map((beside) => expectDistance(row, latest, beside, 'amount', world.figures)),
  ]
  return apart.flatMap((each) => (each && each.sign === way ? [each] : []))
}
