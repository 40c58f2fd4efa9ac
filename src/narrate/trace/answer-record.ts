import type { Indicator, Reported } from '../../compute/figures.ts'
import { addMonths, financialYearStart, type Month, shortMonth } from '../../shared/month.ts'
import type { Answer } from './answer.ts'
import { startOf } from './pick-months.ts'
import type { Phrase, Says } from './read-phrases.ts'
import type { Scene, World } from './scene.ts'

/** The figure against the others of the time that the words name; a tie is no mistake. */
export function answerRecord(
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
  if (/\bfinancial year|this year|all year|so far\b/i.test(scope)) return financialYearStart(reporting)
  if (/\bin (?:a|the|over a|more than a) year\b|\bfor (?:a|over a|more than a) year\b|\btwelve months\b/i.test(scope))
    return addMonths(reporting, -11)
  return ''
}
