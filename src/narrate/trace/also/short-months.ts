import type { Indicator } from '../../../compute/figures.ts'
import type { Month } from '../../../shared/month.ts'
import { expectLevel, expectMean } from '../number/expected.ts'
import { fitNumber } from '../number/fit-number.ts'
import { shownIn } from '../number/shown-in.ts'
import { anyOf } from '../read/any-of.ts'
import { MONTH_STARTS } from '../read/month-words.ts'
import { readMonths } from '../read/read-months.ts'
import { decimalsWritten } from '../read/read-numbers.ts'
import type { Placed } from '../read/scene.ts'
import { factRows, type Given, givenBy, type Look, rowsMeant, stretchAt, type Told, told } from './look.ts'

const NAME = `${anyOf(MONTH_STARTS)}[a-z]{0,6}`
const FIGURE = String.raw`\d{1,3}(?:\.\d+)?%?`
/** `(Jul 17, Jun 21)`, `12.91 / Jul 13.11`, `(27 Jul / 23 Jun)`: figures beside a month's short name, and no dates. */
const NAME_FIRST = new RegExp(
  String.raw`(?:[(/,;]|\band)\s*(?<before>(?:avg?|average|mean)\.? since )?(?<name>${NAME}) (?<figure>${FIGURE})(?=\s*(?:[),;/]|\.?$|\.\s|and\b))`,
  'g',
)
const FIGURE_FIRST = new RegExp(
  String.raw`(?:[(/]|,\s)\s*(?:peak |low |high )?(?<figure>${FIGURE}) (?:in )?(?<name>${NAME})(?=\s*(?:[),;/]|\.?$))`,
  'g',
)

/** Figures that look like the days of a month, where a row of the sentence had just them in that month. */
export function shortMonths(look: Look): readonly Told[] {
  const { said } = look
  const found = [...said.matchAll(NAME_FIRST), ...said.matchAll(FIGURE_FIRST)]
  if (found.length === 0) return []
  const facts = factRows(look).slice(0, 3)
  if (facts.length > 0) return figuresOf(found, facts, look)
  return look.open.flatMap(({ number }) => ledBy(number, found, look))
}

/** `New CLA: 8 (Jul 13)`: a row that has both the latest figure and that of the month is the one that is meant. */
function ledBy(number: Placed, found: readonly RegExpExecArray[], look: Look): readonly Told[] {
  for (const row of rowsMeant(number, look, 6)) {
    const { latest } = row
    if (!latest || fitNumber(number, latest.printed) !== 'fits') continue
    const figures = figuresOf(found, [row], look)
    const given = givenBy(row, { words: shownIn(latest), sources: latest.sources }, latest.printed)
    if (figures.length === found.length) return [told(number, given), ...figures]
  }
  return []
}

function figuresOf(found: readonly RegExpExecArray[], rows: readonly Indicator[], look: Look): readonly Told[] {
  const { month: reporting } = look.world.figures.settings
  return found.flatMap((match) => {
    const { name = '', figure = '', before } = match.groups ?? {}
    const [month] = readMonths(name, { at: 0, end: name.length }, reporting)
    const [given] = rows.flatMap((row) =>
      month ? (givenFor(row, month.month, figure, before !== undefined, look) ?? []) : [],
    )
    return given ? [told(stretchAt(match.index + match[0].lastIndexOf(figure), figure, look), given)] : []
  })
}

/** The figure of the month, or the mean since it, where that is what stands beside it. */
function givenFor(row: Indicator, month: Month, figure: string, isMean: boolean, { world }: Look): Given | null {
  const latest = row.latest?.month ?? world.figures.settings.month
  const expected = isMean ? expectMean(row, month, latest, world.figures) : expectLevel(row, month, world.figures)
  const decimals = decimalsWritten(figure)
  const written = Number.parseFloat(figure).toFixed(decimals)
  const isSaid = expected?.values.some((value) => value.toFixed(decimals) === written)
  return expected && isSaid ? givenBy(row, expected, Number(written)) : null
}
