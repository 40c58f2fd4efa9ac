import type { Indicator, Reported } from '../../../compute/figures.ts'
import { shortMonth } from '../../../shared/month.ts'
import { COUNT, countNamed } from '../read/number-words.ts'
import { sideOf } from './held-months.ts'
import { factRows, type Look, rowNamed, type Told, told } from './look.ts'

const N = `none|${COUNT}`
const FORM = new RegExp(
  String.raw`\b(?<count>${N}) (?:out )?of (?:the|those|our|these) (?:last |past |latest |previous |first )?(?<whole>${N}) months\b`,
  'gi',
)
const SIDE =
  /\b(?<side>above|over|below|under|at or (?:above|over|below|under|better)|within|met|hit|missed|reached|outside)\b(?: (?:the|our|its|a))? (?:(?<what>\d[\d.,]*)|(?:[\w.%]+ ){0,2}?(?:target|tgt|standard|goal|ceiling))/i
const NOTHING = /\b(?:nil|none|no child(?:ren)?|no one|zero)\b/i
const FELL = /\b(?:fell|fallen|dropped|gone down|came down)\b/i
const ROSE = /\b(?:rose|risen|climbed|gone up|went up)\b/i

/** `Two of the last three months were nil`: of the latest months, how many were so. */
export function monthsCounted(look: Look): readonly Told[] {
  const { said, scene } = look
  return [...said.matchAll(FORM)].flatMap((match) => {
    const { count = '', whole = '' } = match.groups ?? {}
    const at = scene.span.at + match.index
    const facts = factRows(look)
    const rows = facts.length > 0 ? facts.slice(0, 3) : rowNamed(look)
    const given = rows.flatMap((row) => countedFor(row, countNamed(count), countNamed(whole), said) ?? [])[0]
    return given ? [told({ at, end: at + count.length, text: count }, given)] : []
  })

  function countedFor(row: Indicator, count: number, whole: number, words: string) {
    const figures = row.history.flatMap(({ month }) => look.world.figures.measures.figure(row, month) ?? [])
    const test = testIn(words, row, figures)
    const held = figures.slice(-whole)
    const did = test ? held.filter(test) : []
    if (!test || held.length < whole || did.length !== count) return null
    const shown = held.map((figure) => `${figure.shown} in ${shortMonth(figure.month)}`).join(', ')
    return { words: `${row.label}: ${count} of ${whole}: ${shown}`, sources: held.flatMap(({ sources }) => sources) }
  }
}

/** What the words say of a month; null where they say nothing that its figure shows. */
function testIn(words: string, row: Indicator, figures: readonly Reported[]): ((figure: Reported) => boolean) | null {
  const side = SIDE.exec(words)?.groups
  if (side) return sideOf(row, side.side ?? '', side.what)
  if (NOTHING.test(words)) return ({ printed }) => printed === 0
  const way = FELL.test(words) ? -1 : ROSE.test(words) ? 1 : 0
  if (way === 0) return null
  return (figure) => {
    const former = figures[figures.indexOf(figure) - 1]
    return former !== undefined && Math.sign(figure.printed - former.printed) === way
  }
}
