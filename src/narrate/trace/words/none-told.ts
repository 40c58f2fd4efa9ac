import type { Indicator, Reported } from '../../../compute/figures.ts'
import { financialYearStart, type Month, shortMonth } from '../../../shared/month.ts'
import { isCounted } from '../number/expect-claim.ts'
import type { Scene, World } from '../read/scene.ts'
import { sentenceOf } from '../read/span.ts'
import { findCandidates, isHome } from '../subject/find-subject.ts'
import { contradicted, type VerdictAt } from '../verdict.ts'
import { isUnreal } from './is-unreal.ts'

const FORM =
  /^\W*(?<first>for the first time this (?:calendar |financial )?year,? )?(?:in [A-Z][a-z]+(?: 20\d\d)?,? )?(?:(?:but|and|sadly|again),? )?(?:there (?:was|were|has been|have been) |we (?:had|saw) )?(?<none>no(?: (?:child|children|young people|one))?|none(?: of (?:the|our) (?:children|young people))?|nobody) (?<did>[^.,;:()–—]+)(?=[.,;:()–—]|$)/i

/** Some alone, a manner of it, or a time that the words narrow. */
const NARROWED =
  /\b(?:not|never|but|except|bar|other|others|else|more|fewer|less|than|or|nor|yet|again|only|twice|before|until|since|after|early|late|without|unless|who|whom|whose|which|that|still|longer|planned|due|expected|of|by|through|between|to|into (?!(?:our )?care\b))\b|\d/i

/** What is said besides of children who come, go or are counted. */
const IDLE =
  'child children young people person was were has have had been being did do does in during over this month our the their we any at all so far went go gone came come care as part a plan under received made recorded completed held started seen'

/**
 * `No child returned home in July`, where five did: none are said to have done in a month what every row whose label holds
 * those words, and that counts month by month, shows that some did.
 */
export function wrongNones(scene: Scene, world: World): readonly VerdictAt[] {
  const said = sentenceOf(scene)
  const match = FORM.exec(said)
  const { none = '', did = '' } = match?.groups ?? {}
  if (!match || isUnreal(scene.span, scene)) return []
  const end = scene.span.at + match.index + match[0].length
  const month = monthTold(scene, end, world)
  const words = withoutMonths(end - did.length, end, scene)
  const rows =
    month && !NARROWED.test(words.replace(/\bas part of\b|\binto (?:our )?care\b/gi, ' ')) ? rowsOf(words, world) : []
  const against = month ? rows.map((row) => figureAgainst(row, month, match.groups?.first !== undefined, world)) : []
  const [figure] = against
  if (!figure || against.includes(null)) return []
  const reason = `"${rows[0]?.label}" was ${figure.shown} in ${shortMonth(figure.month)}`
  const at = scene.span.at + match[0].indexOf(none)
  return [{ at, claim: contradicted({ text: none }, figure.shown, reason, figure.sources) }]
}

/** The month's figure, where it is not none; else, where none is said to be new this year, the last before that was none. */
function figureAgainst(row: Indicator, month: Month, isFirst: boolean, { figures }: World): Reported | null {
  const figure = figures.measures.figure(row, month)
  if (!figure || figure.printed > 0) return figure
  const start = financialYearStart(month)
  const before = row.history.flatMap(({ month: each }) =>
    each >= start && each < month ? (figures.measures.figure(row, each) ?? []) : [],
  )
  return isFirst ? (before.findLast(({ printed }) => printed === 0) ?? null) : null
}

/** The one month that what none did is told of, which is the latest where the words around it name no other. */
function monthTold({ months, before }: Scene, end: number, { figures }: World): Month | null {
  const [month, ...others] = months.filter(({ at }) => at < end)
  if (month) return others.length === 0 && month.role === 'at' && !month.since ? month.month : null
  return months.length === 0 && (before?.months.length ?? 0) === 0 ? figures.settings.month : null
}

function withoutMonths(from: number, to: number, { months, words }: Scene): string {
  const within = months.filter(({ at }) => at >= from && at < to)
  return within.reduce(
    (text, { at, end }) => text.replace(words.slice(at, Math.min(end, to)), ' '),
    words.slice(from, to),
  )
}

/** The rows that hold all the words, likeliest first; one that counts either of two things is named by both. */
function rowsOf(did: string, world: World): readonly Indicator[] {
  const { vocabulary, place } = world
  const bag = vocabulary.stemsOf(did)
  const idle = vocabulary.stemsOf(IDLE)
  const found = findCandidates(bag, place, ['number'], vocabulary).filter(({ row }) => isHome(row, place))
  return found.flatMap(({ row, named }) => {
    const isOwn = (stem: string) => vocabulary.isOf(row, stem)
    const isWhole = [...bag].every((stem) => isOwn(stem) || idle.has(stem))
    const isTold = [...bag].some((stem) => isOwn(stem) && !idle.has(stem))
    const isEither = /\bor\b|\band\b|\//i.test(row.label) && named < 0.9
    return isCounted(row) && isWhole && isTold && !isEither ? [row] : []
  })
}
