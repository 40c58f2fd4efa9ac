import type { Indicator, Reported, Source } from '../../compute/figures.ts'
import { addMonths, financialYearStart, type Month, shortMonth } from '../../shared/month.ts'
import { besideOf } from './expected.ts'
import type { Found } from './judge-words.ts'
import { monthOfLevel, monthsOfChange, startOf } from './pick-months.ts'
import type { Phrase, Says } from './read-phrases.ts'
import type { Placed, Scene, World } from './scene.ts'

/** Whether words are right, and what the workbook says instead. */
export type Answer = {
  readonly right: boolean
  readonly shown: string | null
  readonly words: string
  readonly sources: readonly Source[]
}

/** Holds a phrase against a row; null where the figures do not settle it. */
export function answerPhrase(
  phrase: Phrase,
  row: Indicator,
  number: Placed | null,
  scene: Scene,
  found: readonly Found[],
  world: World,
): Answer | null {
  const { says } = phrase
  const place = number ?? placeOf(phrase, scene)
  const meant = monthOfLevel(place, row, scene, world)
  const [month] = meant.months
  if (!meant.sure || !month) return null
  const figure = world.figures.measures.figure(row, month)
  const atLatest = month === row.latest?.month
  switch (says.kind) {
    case 'target':
      return figure && answerTarget(row, figure, says.side, world)
    case 'benchmark':
      return figure && answerBenchmark(row, figure, says, world)
    case 'track':
      return atLatest ? answerTrack(row, says.on, world) : null
    case 'record':
      return figure && answerRecord(row, figure, says, phrase, scene, world)
    case 'move':
      return answerMove(row, says.sign, place, phrase, scene, found, world)
    case 'run':
      return atLatest ? answerRun(row, says, world) : null
    case 'rag':
      return atLatest && row.rag
        ? {
            right: row.rag === says.rag,
            shown: row.rag,
            words: `"${row.label}" is ${row.rag}: ${figure?.shown} against a target of ${row.target?.shown}`,
            sources: figure?.sources ?? [],
          }
        : null
  }
}

/** A phrase stands where a number might, without one. */
function placeOf(phrase: Phrase, scene: Scene): Placed {
  const clause = scene.clauses.findIndex((each) => phrase.at < each.end)
  return {
    at: phrase.at,
    end: phrase.end,
    text: phrase.text,
    value: 0,
    decimals: 0,
    kind: 'number',
    hedge: null,
    sign: 0,
    spelt: false,
    left: '',
    right: '',
    clause,
    bag: scene.clauses[clause]?.bag ?? new Set(),
    months: [],
    printed: null,
  }
}

function answerTarget(
  row: Indicator,
  figure: Reported,
  side: Extract<Says, { kind: 'target' }>['side'],
  world: World,
): Answer | null {
  const target = besideOf(row, { kind: 'target' }, world.figures)
  if (!target) return null
  const gap = figure.printed - target.value
  const met = row.better === null ? null : gap === 0 || gap < 0 === (row.better === 'lower')
  const right = {
    above: gap > 0,
    below: gap < 0,
    met,
    missed: met === null ? null : !met,
    beyond: gap > 0 || met === true,
  }[side]
  if (right === null) return null
  return {
    right,
    shown: figure.shown,
    words: `"${row.label}" is ${figure.shown} in ${shortMonth(figure.month)}, and ${target.words}`,
    sources: [...figure.sources, ...target.sources],
  }
}

function answerBenchmark(
  row: Indicator,
  figure: Reported,
  { name, side }: Extract<Says, { kind: 'benchmark' }>,
  world: World,
): Answer | null {
  const beside = besideOf(row, { kind: 'benchmark', name }, world.figures)
  if (!beside) return null
  const gap = figure.printed - beside.value
  if (row.better === null && (side === 'better' || side === 'worse')) return null
  const better = gap < 0 === (row.better === 'lower')
  const right = { above: gap > 0, below: gap < 0, better: better && gap !== 0, worse: !better && gap !== 0 }[side]
  return {
    right,
    shown: figure.shown,
    words: `"${row.label}" is ${figure.shown} in ${shortMonth(figure.month)}, and ${beside.words}`,
    sources: [...figure.sources, ...beside.sources],
  }
}

function answerTrack(row: Indicator, on: boolean, { figures }: World): Answer | null {
  const projection = figures.measures.projection(row)
  if (!projection || projection.onTrack === null || !row.target) return null
  const value = projection.value.toFixed(row.decimals)
  return {
    right: projection.onTrack === on,
    shown: value,
    words: `"${row.label}" heads for ${value} by ${shortMonth(projection.month)} on the latest seven months, and the target is ${row.target.shown}`,
    sources: projection.sources,
  }
}

/** The figure against the others of the time that the words name; a tie is no mistake. */
function answerRecord(
  row: Indicator,
  figure: Reported,
  { extreme, scope }: Extract<Says, { kind: 'record' }>,
  phrase: Phrase,
  scene: Scene,
  { figures }: World,
): Answer | null {
  const start = scopeStart(scope, phrase, scene, figures.settings.month)
  const others = row.history.filter(
    (each) =>
      each.value !== null && each.month !== figure.month && each.month >= start && each.month <= figures.settings.month,
  )
  if (others.length < 2) return null
  const highest =
    extreme === 'highest' ||
    (extreme === 'best' && row.better === 'higher') ||
    (extreme === 'worst' && row.better === 'lower')
  if ((extreme === 'best' || extreme === 'worst') && row.better === null) return null
  const beyond = others
    .flatMap((each) => figures.measures.figure(row, each.month) ?? [])
    .filter((each) => (highest ? each.printed > figure.printed : each.printed < figure.printed))
  const first = beyond.reduce<Reported | null>(
    (best, each) =>
      best === null || (highest ? each.printed > best.printed : each.printed < best.printed) ? each : best,
    null,
  )
  if (!first)
    return {
      right: true,
      shown: figure.shown,
      words: `${row.label}: ${figure.shown} in ${shortMonth(figure.month)}`,
      sources: figure.sources,
    }
  return {
    right: false,
    shown: first.shown,
    words: `"${row.label}" was ${highest ? 'higher' : 'lower'} in ${shortMonth(first.month)}: ${first.shown}, against ${figure.shown} in ${shortMonth(figure.month)}`,
    sources: [...first.sources, ...figure.sources],
  }
}

/** The first month that a record has to hold for; `since April` leaves April itself out. */
function scopeStart(scope: string, phrase: Phrase, scene: Scene, reporting: Month): Month | '' {
  const named = scene.months.find((month) => month.at >= phrase.at && month.end <= phrase.end + 1)
  if (named?.since && named.role !== 'span') return addMonths(named.month, 1)
  if (named && named.role === 'span') return startOf(named)
  const count = /(\d+|two|three|four|five|six|seven|eight|nine|ten|twelve) months/i.exec(scope)?.[1]
  if (count && /\d/.test(count)) return addMonths(reporting, 1 - Number(count))
  if (/\bfinancial year|this year|so far\b/i.test(scope)) return financialYearStart(reporting)
  if (/\bin (?:a|the|over a|more than a) year\b|\bfor (?:a|over a|more than a) year\b|\btwelve months\b/i.test(scope))
    return addMonths(reporting, -11)
  return ''
}

function answerMove(
  row: Indicator,
  sign: number,
  place: Placed,
  phrase: Phrase,
  scene: Scene,
  found: readonly Found[],
  { figures, vocabulary, place: where }: World,
): Answer | null {
  const wanted = Math.abs(sign) < 2 ? sign : row.better === null ? 0 : sign > 0 === (row.better === 'higher') ? 1 : -1
  if (wanted === 0) return null
  const spoken = spokenMove(phrase, scene, found)
  if (spoken) {
    const [older, newer] = spoken
    const way = Math.sign(newer.value - older.value)
    return way === 0
      ? null
      : {
          right: way === wanted,
          shown: way > 0 ? 'up' : 'down',
          words: `the sentence's own figures go ${way > 0 ? 'up' : 'down'}, from ${older.text} to ${newer.text}`,
          sources: [],
        }
  }
  const { from, to } = monthsOfChange(
    { ...place, at: phrase.at, end: phrase.end, months: ownedIn(phrase, scene) },
    row,
    clauseOnly(phrase, scene),
    { figures, vocabulary, place: where },
  )
  const newer = figures.measures.figure(row, to)
  const olders = [...from.months, ...(from.sure ? [] : [addMonths(to, -3), addMonths(to, -6)])].flatMap((month) =>
    month < to ? (figures.measures.figure(row, month) ?? []) : [],
  )
  const [first] = olders
  if (!newer || !first || (!from.sure && olders.length < 2)) return null
  const ways = olders.map((older) => Math.sign(newer.printed - older.printed))
  const words = `"${row.label}" went from ${first.shown} in ${shortMonth(first.month)} to ${newer.shown} in ${shortMonth(to)}`
  const sources = [...first.sources, ...newer.sources]
  if (ways.some((way) => way === wanted)) return { right: true, shown: newer.shown, words, sources }
  return { right: false, shown: newer.shown, words, sources }
}

/** What a move is compared with stands in its own clause, or opens the sentence. */
function clauseOnly(phrase: Phrase, scene: Scene): Scene {
  const clause = scene.clauses.findIndex((each) => phrase.at < each.end)
  const end = scene.clauses[clause]?.end ?? phrase.end
  return {
    ...scene,
    months: scene.months.filter((month) => month.end <= end),
    numbers: scene.numbers.filter((number) => number.clause === clause),
  }
}

/** Months that belong to the phrase: those between it and the next number or clause. */
function ownedIn(phrase: Phrase, scene: Scene): Placed['months'] {
  const clause = scene.clauses.find((each) => phrase.at < each.end)
  return scene.months.filter(
    (month) => month.role !== 'at' && month.at >= phrase.end && clause !== undefined && month.end <= clause.end,
  )
}

/** `fell from 182 to 94`, or `94, down from 182`: the two numbers that the sentence itself moves between. */
function spokenMove(phrase: Phrase, scene: Scene, found: readonly Found[]): readonly [Placed, Placed] | null {
  const from = scene.numbers.find(
    (number) =>
      number.at >= phrase.end &&
      /\bfrom\s*(?:just |about |around |nearly |almost )?(?:a (?:high|low|peak) of )?$/i.test(number.left),
  )
  if (!from || scene.clauses.findIndex((each) => phrase.at < each.end) !== from.clause) return null
  const at = scene.numbers.indexOf(from)
  const after = scene.numbers[at + 1]
  if (after && after.kind === from.kind && /\bto\s*(?:just |about |around |nearly |almost |only )?$/i.test(after.left))
    return [from, after]
  const before = found.findLast(({ number, older }) => !older && number.end <= phrase.at)?.number
  return before && before.kind === from.kind && /^\s*(?:up|down)\b/i.test(phrase.text) ? [from, before] : null
}

function answerRun(
  row: Indicator,
  { length, sign }: Extract<Says, { kind: 'run' }>,
  { figures }: World,
): Answer | null {
  const run = figures.measures.run(row)
  const way = run === null ? 0 : run.kind === 'rise' ? 1 : -1
  const wanted = Math.abs(sign) < 2 ? sign : row.better === null ? 0 : sign > 0 === (row.better === 'higher') ? 1 : -1
  if (wanted === 0)
    return run && run.length >= length
      ? { right: true, shown: String(run.length), words: `${row.label}: ${run.length} in a row`, sources: run.sources }
      : null
  // Some count the months and some the steps between them: one short is left alone.
  if (run !== null && way === wanted && run.length === length - 1) return null
  const right = run !== null && way === wanted && run.length >= length
  const has =
    run === null ? 'no run of rises or falls' : `a run of ${run.length} ${run.kind === 'rise' ? 'rises' : 'falls'}`
  return {
    right,
    shown: run === null ? null : String(run.length),
    words: `"${row.label}" has ${has} up to ${row.latest ? shortMonth(row.latest.month) : 'now'}`,
    sources: run?.sources ?? row.latest?.sources ?? [],
  }
}
