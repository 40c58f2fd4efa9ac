import type { Indicator, Reported } from '../../compute/figures.ts'
import { addMonths, financialYearStart, type Month, shortMonth } from '../../shared/month.ts'
import { type Answer, wasAt } from './answer.ts'
import { startOf } from './pick-months.ts'
import type { Phrase, Says } from './read-phrases.ts'
import type { Scene, World } from './scene.ts'

/** The figure against the others of the time that the words name; a tie is no mistake. */
export function answerRecord(
  row: Indicator,
  figure: Reported,
  says: RecordSaid,
  phrase: Phrase,
  scene: Scene,
  world: World,
): Answer | null {
  const reporting = world.figures.settings.month
  const start = scopeStart(says.scope, phrase, scene, reporting)
  const bounds = start === '' ? looseStarts(says.scope, reporting) : [start]
  const answers = (bounds ?? ['' as const]).flatMap((from) => answerSince(row, figure, says, from, world) ?? [])
  const right = answers.find((answer) => answer.right)
  return right ?? (bounds === null ? null : (answers[0] ?? null))
}

/** The months that a record may have to hold from; null where the words bound its time, and do not say by what. */
function looseStarts(scope: string, reporting: Month): readonly (Month | '')[] | null {
  // `Of the year`: the financial year, the calendar year, or the twelve months.
  if (/^ (?:of|for|in) the year\b/i.test(scope)) return yearStarts(reporting)
  const season = /\bsince last (spring|summer|autumn|winter)\b/i.exec(scope)?.[1]?.toLowerCase()
  if (season) return [afterSeason(season, reporting)]
  return BOUNDED.test(scope) ? null : ['']
}

/** The first month after a season that has gone by. */
function afterSeason(season: string, reporting: Month): Month {
  const last = 3 * (1 + ['winter', 'spring', 'summer', 'autumn'].indexOf(season)) - 1
  const away = (Number(reporting.slice(5)) - last + 12) % 12
  return addMonths(reporting, 1 - (away < 3 ? away + 12 : away))
}

/** Words that bound the time of a record. */
const BOUNDED =
  /\b(?:years?|months? (?:of|from|between)|quarters?|terms?|weeks|spring|summer|autumn|winter|months (?!we\b|on\b))/i

type RecordSaid = Extract<Says, { kind: 'record' }>

function yearStarts(reporting: Month): readonly Month[] {
  return [
    addMonths(reporting, -11),
    financialYearStart(reporting),
    addMonths(reporting, 1 - Number(reporting.slice(5))),
  ]
}

function answerSince(
  row: Indicator,
  figure: Reported,
  { extreme, nth }: RecordSaid,
  start: Month | '',
  { figures }: World,
): Answer | null {
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
  const printed = others.flatMap((each) => figures.measures.figure(row, each.month) ?? [])
  const beyond = printed.filter((each) => (highest ? each.printed > figure.printed : each.printed < figure.printed))
  if (nth > 1) return answerRank(row, figure, { nth, highest }, beyond, printed)
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

/** The second or third highest: as many figures lie beyond it, ties counted either way. */
function answerRank(
  row: Indicator,
  figure: Reported,
  { nth, highest }: { readonly nth: number; readonly highest: boolean },
  beyond: readonly Reported[],
  others: readonly Reported[],
): Answer {
  const different = new Set(beyond.map(({ printed }) => printed)).size
  const ties = others.filter(({ printed }) => printed === figure.printed).length
  const right = different === nth - 1 || (beyond.length <= nth - 1 && nth - 1 <= beyond.length + ties)
  const months = beyond.map(({ month, shown }) => `${shown} in ${shortMonth(month)}`).slice(0, 4)
  const found = months.length === 0 ? 'nothing' : months.join(', ')
  return {
    right,
    shown: figure.shown,
    words: `"${row.label}" is ${figure.shown} in ${shortMonth(figure.month)}, and ${found} was ${highest ? 'higher' : 'lower'}`,
    sources: [...figure.sources, ...beyond.flatMap(({ sources }) => sources)],
  }
}

/** `stayed between 80% and 87% since August`: a month outside is a mistake, where the words say how far back. */
export function answerRange(
  row: Indicator,
  { low, high, scope }: Extract<Says, { kind: 'range' }>,
  phrase: Phrase,
  scene: Scene,
  { figures }: World,
): Answer | null {
  const said = [low, high].filter((at) => at !== null)
  const ends = said.flatMap((at) => scene.numbers.find((each) => each.at === at) ?? [])
  const start = scopeStart(scope, phrase, scene, figures.settings.month)
  const isHedged = ends.length === 2 && ends.some(({ hedge }) => hedge !== null)
  if (ends.length < said.length || start === '' || isHedged) return null
  const values = ends.map(({ value }) => value)
  const least = low === null ? Number.NEGATIVE_INFINITY : Math.min(...values)
  const most = high === null ? Number.POSITIVE_INFINITY : Math.max(...values)
  const months = row.history
    .filter(({ month }) => month >= start && month <= figures.settings.month)
    .flatMap(({ month }) => figures.measures.figure(row, month) ?? [])
  const outside = months.find(({ printed }) => printed < least || printed > most)
  if (months.length < 3) return null
  const shown = outside ?? months.at(-1)
  return shown ? wasAt(row, shown, outside === undefined) : null
}

/** The first month that a record has to hold for; `since April` leaves April itself out. */
function scopeStart(scope: string, phrase: Phrase, scene: Scene, reporting: Month): Month | '' {
  const named = scene.months.find((month) => month.at >= phrase.at && month.end <= phrase.end + 1)
  if (named?.since && named.role !== 'span') return addMonths(named.month, 1)
  if (named && named.role === 'span') return startOf(named)
  const count = /(\d+|two|three|four|five|six|seven|eight|nine|ten|twelve) months/i.exec(scope)?.[1]
  if (count && /\d/.test(count)) return addMonths(reporting, 1 - Number(count))
  if (/\bfinancial year|this year|all year|so far\b/i.test(scope)) return financialYearStart(reporting)
  if (/\b(?:last|past|previous) (?:12|twelve|year)\b/i.test(scope)) return addMonths(reporting, -11)
  if (/\bin (?:a|the|over a|more than a) year\b|\bfor (?:a|over a|more than a) year\b|\btwelve months\b/i.test(scope))
    return addMonths(reporting, -11)
  return ''
}
