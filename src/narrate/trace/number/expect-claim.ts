import type { Figures, Indicator } from '../../../compute/figures.ts'
import { addMonths, financialYearStart, type Month } from '../../../shared/month.ts'
import { printNumber } from '../../../shared/print-number.ts'
import type { Unit } from '../../../shared/unit.ts'
import { monthOfLevel, monthOfOlder, monthSince, monthsOfChange } from '../read/pick-months.ts'
import type { Beside, Relation } from '../read/read-relation.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { type Stretch, statedStretch } from '../read/stated-stretch.ts'
import {
  besideOf,
  type Counting,
  changeOf,
  type Expected,
  expectAverages,
  expectChange,
  expectDistance,
  expectExtremes,
  expectLevel,
  expectMean,
  expectProjection,
  expectSum,
  expectTotal,
} from './expected.ts'
import { wayMeant } from './way-meant.ts'

/** What a claim may stand for, likeliest first; `sure` where a number that fits none of it is wrong. */
export type Expectation = {
  readonly options: readonly Expected[]
  readonly sure: boolean
  readonly sign: number
  readonly months: readonly Month[]
}

const NONE: Expectation = { options: [], sure: false, sign: 0, months: [] }

/** The rows that a number of this kind and relation can be said of, by their unit. */
export function unitsFor(number: Placed, relation: Relation, clause: string): readonly Unit[] {
  if (relation.kind === 'change' || relation.kind === 'distance') {
    if (number.kind === 'points') return isOfRate(relation, clause) ? ['rate'] : ['percent']
    return number.kind === 'number' && !/\b(?:percentage|%|per cent|proportion)\b/i.test(clause)
      ? countUnits(number, clause).concat('percent')
      : ['number', 'rate', 'average', 'percent']
  }
  if (number.kind === 'percent' || number.kind === 'fraction') return ['percent']
  const compared =
    relation.kind === 'beside' || relation.kind === 'projection' || (relation.kind === 'level' && relation.older)
  if (number.kind === 'times' || compared) return ['number', 'rate', 'average', 'percent']
  return countUnits(number, clause)
}

/** `Our rate of enquiries is 42 points above England's`: points of a rate, where nothing speaks of percent. */
function isOfRate({ kind }: Relation, clause: string): boolean {
  return kind === 'distance' && /\brates? of\b|\bper 10,?000\b/i.test(clause) && !/%|\bper ?cent/i.test(clause)
}

function countUnits(number: Placed, clause: string): Unit[] {
  if (/\brates?\b|\bper 10,?000\b/i.test(clause)) return ['rate']
  if (/\b(?:average|mean)\b/i.test(clause)) return ['average', 'number', 'rate']
  return number.decimals > 0 ? ['average', 'rate', 'number'] : ['number', 'average']
}

/** What the workbook gives for a claim on a row. */
export function expectClaim(
  number: Placed,
  relation: Relation,
  row: Indicator,
  scene: Scene,
  world: World,
): Expectation {
  const { figures } = world
  const options = (
    list: readonly (Expected | null)[],
    sure: boolean,
    sign = 0,
    months: readonly Month[] = [],
  ): Expectation => ({ options: list.flatMap((each) => each ?? []), sure, sign, months })
  switch (relation.kind) {
    case 'level': {
      if (number.kind === 'times') return NONE
      const meant = relation.older ? monthOfOlder(number, row, scene, world) : monthOfLevel(number, row, scene, world)
      const levels = meant.months.map((month) => expectLevel(row, month, figures))
      const others = relation.older && !meant.sure ? standards(row, world) : []
      return options([...levels, ...others], meant.sure, 0, meant.months)
    }
    case 'range':
      return options(
        row.history.map((figure) => expectLevel(row, figure.month, figures)),
        false,
      )
    case 'extreme': {
      const meant = monthOfLevel(number, row, scene, world)
      const named = number.months.length > 0
      return named
        ? options(
            meant.months.map((month) => expectLevel(row, month, figures)),
            meant.sure,
            0,
            meant.months,
          )
        : options(expectExtremes(row, figures), false)
    }
    case 'change':
      return expectMove(number, relation.sign, row, scene, world)
    case 'distance':
      return expectAway(number, relation.from, relation.sign, row, scene, world)
    case 'beside': {
      const found = besideOf(row, relation.of, figures)
      if (number.kind === 'times') return options([found && timesOf(row, found)], true)
      return options(
        [found && { values: [found.value], sign: 0, shown: found.shown, words: found.words, sources: found.sources }],
        relation.of.kind !== 'average',
      )
    }
    case 'average': {
      const stretch = statedStretch(number, scene, row.latest?.month ?? figures.settings.month)
      if (stretch) return overStretch(row, stretch, expectMean(row, stretch.from, stretch.to, figures), figures)
      const since = monthSince(number, scene)
      const level = row.unit === 'average' ? monthOfLevel(number, row, scene, world) : { months: [], sure: false }
      const levels = level.months.map((month) => expectLevel(row, month, figures))
      return options(
        [...levels, ...expectAverages(row, since, figures)],
        row.unit === 'average' ? level.sure : since !== null,
      )
    }
    case 'total': {
      const stretch = statedStretch(number, scene, row.latest?.month ?? figures.settings.month)
      if (stretch && isCounted(row))
        return overStretch(row, stretch, expectSum(row, stretch.from, stretch.to, figures), figures)
      const since = monthSince(number, scene)
      const meant = monthOfLevel(number, row, scene, world)
      const levels = since ? [] : meant.months.map((month) => expectLevel(row, month, figures))
      return options(
        [expectTotal(row, since ?? financialYearStart(figures.settings.month), figures), ...levels],
        since !== null,
      )
    }
    case 'projection': {
      const projection = expectProjection(row, figures)
      const wanted =
        number.months.find((month) => month.role === 'by')?.month ?? figures.measures.projection(row)?.month
      const same = wanted === figures.measures.projection(row)?.month
      return options(
        [same ? projection : null, ...standards(row, world)],
        same &&
          projection !== null &&
          /\b(?:project|forecast|predict|trajector|trend|heading)/i.test(
            scene.words.slice(scene.span.at, scene.span.end),
          ),
      )
    }
  }
}

/** Whether a row counts something month by month, so that its months can be added up. */
export function isCounted({ unit, basis }: Indicator): boolean {
  return unit === 'number' && basis === 'month'
}

/** What a mean or a sum over a stretch of months gives; a mean of the year may leave the latest month out. */
function overStretch(row: Indicator, { from, to }: Stretch, found: Expected | null, figures: Figures): Expectation {
  const isYear = addMonths(from, 11) === to && to === row.latest?.month
  const before = isYear ? expectAverages(row, from, figures) : []
  return { options: [...(found ? [found] : []), ...before], sure: found !== null, sign: 0, months: [from, to] }
}

/** How many times a standard the latest figure is. */
function timesOf(row: Indicator, { value, shown, words, sources }: Standard): Expected | null {
  if (!row.latest || value === 0) return null
  const ratio = row.latest.printed / value
  const said = `${printNumber(ratio, 1)} times: ${row.latest.shown}, and ${words}`
  return {
    values: [ratio],
    sign: 0,
    shown: `${printNumber(ratio, 1)} times ${shown}`,
    words: said,
    sources: [...row.latest.sources, ...sources],
  }
}

type Standard = NonNullable<ReturnType<typeof besideOf>>

/** The target and benchmarks of a row, which an open comparison may be with. */
function standards(row: Indicator, { figures }: World): readonly Expected[] {
  const besides: readonly Beside[] = [
    { kind: 'target' },
    ...row.benchmarks.map(({ name }): Beside => ({ kind: 'benchmark', name })),
  ]
  return besides.flatMap((beside) => {
    const found = besideOf(row, beside, figures)
    return found
      ? [{ values: [found.value], sign: 0, shown: found.shown, words: found.words, sources: found.sources } as const]
      : []
  })
}

function countingOf(number: Placed, row: Indicator): Counting | null {
  if (row.unit === 'percent') return number.kind === 'fraction' || number.kind === 'multiple' ? null : 'points'
  if (number.kind === 'points') return null
  return number.kind === 'number' ? 'amount' : 'relative'
}

function expectMove(number: Placed, sign: number, row: Indicator, scene: Scene, world: World): Expectation {
  const counting = number.kind === 'times' ? null : countingOf(number, row)
  const loose = counting === null && row.unit === 'percent' && number.kind !== 'times' ? 'relative' : counting
  if (loose === null) return NONE
  const { from, to } = monthsOfChange(number, row, scene, world)
  const changes = from.months.map((month) => expectChange(row, month, to, loose, world.figures))
  const ends = from.sure && !from.usual ? null : endpointsOf(number, scene)
  const stated = ends && changeOf(row, ends.from, ends.to, loose)
  const spelt = stated && ends ? { ...stated, words: `${stated.words}, from ${ends.words}` } : null
  return {
    options: (spelt ? [spelt] : changes).flatMap((each) => each ?? []),
    sure: counting !== null && (from.sure || spelt !== null),
    sign: wayMeant(sign, row),
    months: [...from.months, to],
  }
}

/** The two levels between which the sentence itself says that something moved. */
function endpointsOf(
  number: Placed,
  scene: Scene,
): { readonly from: number; readonly to: number; readonly words: string } | null {
  const said = scene.words.slice(scene.span.at, scene.span.end)
  const offset = scene.span.at
  const from = scene.numbers.find(
    (other) => other !== number && /\bfrom\s*(?:a (?:high|peak|low) of )?$/i.test(said.slice(0, other.at - offset)),
  )
  const to = scene.numbers.find(
    (other) =>
      other !== number &&
      other !== from &&
      from &&
      other.kind === from.kind &&
      /\bto\s*(?:just )?$/i.test(said.slice(0, other.at - offset)),
  )
  return from && to ? { from: from.value, to: to.value, words: `${from.text} to ${to.text}` } : null
}

function expectAway(
  number: Placed,
  beside: Beside,
  sign: number,
  row: Indicator,
  scene: Scene,
  world: World,
): Expectation {
  const { months, sure } = monthOfLevel(
    { ...number, months: number.months.filter(({ role }) => role === 'at' || role === 'past') },
    row,
    scene,
    world,
  )
  const isOfRate = number.kind === 'points' && row.unit === 'rate'
  const counting = isOfRate ? 'amount' : (countingOf(number, row) ?? 'relative')
  const away = months.map((month) => expectDistance(row, month, beside, counting, world.figures))
  const relative =
    number.kind === 'percent' && row.unit === 'percent'
      ? months.map((month) => expectLevel(row, month, world.figures))
      : []
  return { options: [...away, ...relative].flatMap((each) => each ?? []), sure, sign: wayMeant(sign, row), months }
}
