import type { Indicator, Reported } from '../../../compute/figures.ts'
import { addMonths, type Month, shortMonth } from '../../../shared/month.ts'
import type { Weighed } from '../found.ts'
import { listsOf } from '../read/listed-months.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { fitNumber } from './fit-number.ts'

/** A figure of its row with the number that is told of it. */
type Told = { readonly number: Placed; readonly figure: Reported }

/**
 * `20 repairs since April (4, 2, 7, 2 and 5)`, `from June to August there were 29 (8, 13 and 8)`: as many figures in a
 * bracket as there are months since the one before it, or in the stretch that is named, are those months' own in turn. One that differs among others that do not is wrong.
 */
export function listedSince(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const told = new Map<Placed, Verdict>()
  if (found.length < LEAST) return told
  const numbers = found.map(({ number }) => number)
  for (const list of listsOf(scene.words, numbers)) {
    const row = found.find(({ number }) => number === list[0])?.row ?? null
    const since = sinceBefore(list, row, scene) ?? startOfStretch(list, scene)
    const figures = since && row ? figuresOf(list, since, row, world) : []
    const wrong = figures.filter(({ number, figure }) => fitNumber(number, figure.printed) !== 'fits')
    if (!row || figures.length < LEAST || wrong.length > 1 || figures.length - wrong.length < LEAST) continue
    for (const each of figures) told.set(each.number, verdictOn(each, row, wrong.includes(each)))
  }
  return told
}

/** Fewer figures than these may be in order by chance. */
const LEAST = 3

/** The month since which a list in a bracket goes on. */
function sinceBefore(list: readonly Placed[], row: Indicator | null, { months, words }: Scene): Month | null {
  const [first] = list
  const since = months.find(({ end }) => first && / \($/.test(words.slice(end, first.at)) && first.at - end === 2)
  const isUpToNow = since?.since && addMonths(since.month, list.length - 1) === row?.latest?.month
  return isUpToNow ? since.month : null
}

/** The first of as many months as a list in a bracket has figures: `June to August`, `between June and August`. */
function startOfStretch([first, ...others]: readonly Placed[], { months, words }: Scene): Month | null {
  if (!first || !/ \($/.test(words.slice(0, first.at))) return null
  const opening = months.findIndex(({ month, at, end }, place) => {
    const last = months[place + 1]
    const links = /\bbetween $/i.test(words.slice(0, at)) ? [' and '] : [' to ', ' – ', ' - ']
    const isTo = last !== undefined && last.end <= first.at && links.includes(words.slice(end, last.at))
    return isTo && addMonths(month, others.length) === last.month
  })
  return months[opening]?.month ?? null
}

/** The figures of the months that a list is of. */
function figuresOf(list: readonly Placed[], since: Month, row: Indicator, { figures }: World): readonly Told[] {
  return list.flatMap((number, at) => {
    const figure = figures.measures.figure(row, addMonths(since, at))
    return figure ? [{ number, figure }] : []
  })
}

function verdictOn({ number, figure }: Told, { label }: Indicator, isWrong: boolean): Verdict {
  const { shown, month, sources } = figure
  const words = `${shown} in ${shortMonth(month)}`
  if (isWrong) return contradicted(number, shown, `"${label}" gives ${words}`, sources)
  return { number: number.text, status: 'traced', found: shown, reason: `${label}: ${words}`, evidence: sources }
}
