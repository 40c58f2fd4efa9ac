import type { Indicator, Reported } from '../../../compute/figures.ts'
import { COUNT, countNamed } from '../read/number-words.ts'
import { TARGET } from '../standards/target-words.ts'
import {
  factRows,
  type Given,
  type Look,
  monthsTold,
  reportedMonths,
  rowNamed,
  stretchAt,
  type Told,
  told,
} from './look.ts'
import { sideOf, type Test } from './side-of.ts'

const N = `none|${COUNT}`
const FORM = new RegExp(
  String.raw`\b(?<count>${N}) (?:out )?of (?:(?:the|those|our|these) )?(?:last |past |latest |previous |first )?(?<whole>${N}) months\b`,
  'gi',
)
const SIDE =
  /\b(?<side>above|over|below|under|at or (?:above|over|below|under|better)|within|met|hit|beat|missed|reached|(?:get|got) to|outside)\b(?: (?:the|our|its|a))? (?:(?<what>\d[\d.,]*)|(?:[\w.%]+ ){0,2}?(?:target|tgt|standard|goal|ceiling))/i
/** `The target for visits was met in`. */
const PASSIVE = new RegExp(
  String.raw`\b${TARGET}\b[^.;]{0,100}? (?:has been|have been|was|were) (?:only )?(?<side>met|hit|missed|reached)\b`,
  'i',
)
const NOTHING = /\b(?:nil|none|no child(?:ren)?|no one|zero)\b/i
const FELL = /\b(?:fell|fallen|dropped|gone down|came down)\b/i
const ROSE = /\b(?:rose|risen|climbed|gone up|went up)\b/i

const AMONG = new RegExp(
  String.raw`\bamong(?:st)? the (?<count>${COUNT}) (?:(?<least>quietest|lowest|fewest|smallest|lightest)|busiest|highest|largest|biggest|heaviest)\b`,
  'gi',
)
/** `At 38% in four of the last five months`: the figure that they all had. */
const AT =
  /\b(?:at|been|was|made up|accounted for|formed) (?<figure>\d[\d.,]*)%?(?: of (?:the|our|all) [a-z]+)? in (?:just |only )?$/i

/** `Two of the last three months were nil`, `among the three quietest`: of the latest months, how many were so. */
export function monthsCounted(look: Look): readonly Told[] {
  return /\b(?:months|among)/i.test(look.said) ? [...counted(look), ...amongMonths(look)] : []
}

/** `August, with 94, was among the three quietest`: fewer months of the last year than that are further out. */
function amongMonths(look: Look): readonly Told[] {
  return [...look.said.matchAll(AMONG)].flatMap((match) => {
    const { count = '', least } = match.groups ?? {}
    const at = look.scene.span.at + match.index
    const former = look.facts.findLast(
      ({ number, row, claim }) => row && number.end <= at && claim?.evidence.length === 1,
    )
    const figures = former?.row ? reportedMonths(former.row, look).slice(-13) : []
    const isTold = figures.some(({ month }) => month === former?.claim?.evidence[0]?.month)
    const way = least === undefined ? -1 : 1
    const ends = figures.toSorted((a, b) => way * (a.printed - b.printed)).slice(0, countNamed(count))
    const last = ends.at(-1)
    if (!former?.row || !isTold || !last || way * (former.number.value - last.printed) > 0) return []
    const span = stretchAt(match.index + match[0].indexOf(count), count, look)
    return [told(span, monthsTold(former.row, `the ${count} ${least ? 'lowest' : 'highest'} of 13 months`, ends))]
  })
}

function counted(look: Look): readonly Told[] {
  return [...look.said.matchAll(FORM)].flatMap((match) => {
    const { count = '', whole = '' } = match.groups ?? {}
    const facts = factRows(look)
    const rows = facts.length > 0 ? facts.slice(0, 3) : rowNamed(look)
    const figure = AT.exec(look.said.slice(0, match.index))?.groups?.figure?.replaceAll(',', '')
    const isSame: Test | null = figure === undefined ? null : ({ printed }) => printed === Number(figure)
    const [given] = rows.flatMap((row) => countedFor(row, countNamed(count), countNamed(whole), isSame, look) ?? [])
    return given ? [told(stretchAt(match.index, count, look), given)] : []
  })
}

/** The latest months of a row, where just so many of them were so; null where not. */
function countedFor(
  row: Indicator,
  count: number,
  whole: number,
  isSame: Test | null,
  look: Look,
): Pick<Given, 'words' | 'sources'> | null {
  const figures = reportedMonths(row, look)
  const test = isSame ?? testIn(look.said, row, figures)
  const held = figures.slice(-whole)
  if (!test || held.length < whole || held.filter(test).length !== count) return null
  return monthsTold(row, `${count} of ${whole}`, held)
}

/** What the words say of a month; null where they say nothing that its figure shows. */
function testIn(words: string, row: Indicator, figures: readonly Reported[]): Test | null {
  const side = (SIDE.exec(words) ?? PASSIVE.exec(words))?.groups
  if (side) return sideOf(row, side.side ?? '', side.what)
  if (NOTHING.test(words.replace(/\bnone (?:out )?of\b/i, ''))) return ({ printed }) => printed === 0
  const way = FELL.test(words) ? -1 : ROSE.test(words) ? 1 : 0
  if (way === 0) return null
  return (figure) => {
    const former = figures[figures.indexOf(figure) - 1]
    return former !== undefined && Math.sign(figure.printed - former.printed) === way
  }
}
