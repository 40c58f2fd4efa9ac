import type { Indicator, Reported } from '../../compute/figures.ts'
import { addMonths } from '../../shared/month.ts'
import { countNamed } from './number-words.ts'
import type { Scene, World } from './scene.ts'
import type { Span } from './span.ts'
import { TARGET } from './target-words.ts'
import type { Verdict } from './verdict.ts'

/** How many of a part's indicators a sentence says did something; `whole` is the number of them all that it gives. */
export type Counted = Span & { readonly claim: Verdict; readonly whole: Span }

const COUNT = '(?:none|neither|all|both|zero|one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,2})'
const THINGS = '(?:[a-zÀ-ɏ-]+ ){0,2}?(?:measures|indicators)'
const OUR = '(?:(?:the|our|its|these|those) )?'
const FORMS = [
  new RegExp(
    String.raw`\b(?<count>${COUNT}) (?:out )?of ${OUR}(?<whole>${COUNT}) ${THINGS}(?<after>[^.;:]{3,90})`,
    'gi',
  ),
  new RegExp(
    String.raw`\bof ${OUR}(?<whole>${COUNT}) ${THINGS},? (?:only |just )?(?<count>${COUNT})(?<after>[ ,][^.;:]{3,90})`,
    'gi',
  ),
]

const STANDARD = String.raw`(?:its|their|the|our|a) (?:[\d.]+% )?${TARGET}s?|${TARGET}s?|(?<bound>[\d.]+)%`
const MET = new RegExp(
  String.raw`\b(?:met|meets?|hit|reached|made|achieved|at or above|(?:is|are|was|were) (?:now )?(?:on|at)) (?:${STANDARD})`,
  'i',
)
const MISSED = new RegExp(String.raw`\b(?:missed|below|under|short of|outside) (?:${STANDARD})`, 'i')
const MOVES: readonly (readonly [RegExp, -1 | 1])[] = [
  [/\b(?:fell|dropped|slipped|declined|went down|worsened)\b/i, -1],
  [/\b(?:rose|improved|increased|went up)\b/i, 1],
]
/** Words by which a count is held back, taken back, or of another time than the latest. */
const LOOSE =
  /\b(?:not|no longer|never|but|bar|except|since|year|quarter|last|ago|between|at least|most|each|if|will|would|should)\b|n['’]t\b|\.\.\./i

/** The counts of indicators of a sentence, each held against the rows of its part. */
export function countRows(scene: Scene, world: World): readonly Counted[] {
  const said = scene.words.slice(scene.span.at, scene.span.end)
  if (!/\b(?:measures|indicators)\b/i.test(said)) return []
  const [found] = FORMS.flatMap((form) => [...said.matchAll(form)])
  const { count = '', whole = '', after = '' } = found?.groups ?? {}
  const isLoose =
    found === undefined || LOOSE.test(`${said.slice(0, found.index).slice(-12)} ${after}`) || said.includes('...')
  const rows = partRows(world).filter(({ latest }) => latest !== null)
  const total = countNamed(whole)
  const did = isLoose || rows.length !== total || total < 3 ? null : deedOf(after, world)
  if (!found || !did) return []
  const at =
    scene.span.at +
    found.index +
    found[0].indexOf(count, found[0].startsWith(count) ? 0 : found[0].indexOf(whole) + whole.length)
  const wholeAt = scene.span.at + found.index + found[0].indexOf(whole, found[0].startsWith(count) ? count.length : 0)
  const claim = verdictOf(`${count} of ${rows.length}`, /all|both/i.test(count) ? total : countNamed(count), rows, did)
  return claim ? [{ at, end: at + count.length, claim, whole: { at: wholeAt, end: wholeAt + whole.length } }] : []
}

/** What an indicator is said to have done; null where its figures do not say. */
type Deed = (row: Indicator, latest: Reported) => boolean | null

function deedOf(after: string, { figures }: World): Deed | null {
  const met = MET.exec(after)
  if (met) return (row, latest) => isMet(row, latest, met.groups?.bound)
  const missed = MISSED.exec(after)
  if (missed) return (row, latest) => negated(isMet(row, latest, missed.groups?.bound))
  const way = MOVES.find(([pattern]) => pattern.test(after))?.[1]
  if (way === undefined) return null
  return (row, latest) => {
    const former = figures.measures.figure(row, addMonths(latest.month, -1))
    const isTurned = /improved|worsened/i.test(after) && row.better === 'lower'
    return former && Math.sign(latest.printed - former.printed) === (isTurned ? -way : way)
  }
}

function isMet({ target, better }: Indicator, { printed }: Reported, bound: string | undefined): boolean | null {
  const standard = bound === undefined ? target?.value : Number(bound)
  if (standard === undefined || better === null) return null
  return printed === standard || printed > standard === (better === 'higher')
}

function negated(answer: boolean | null): boolean | null {
  return answer === null ? null : !answer
}

function verdictOf(text: string, count: number, rows: readonly Indicator[], did: Deed): Verdict | null {
  const answers = rows.map((row) => ({ row, did: row.latest && did(row, row.latest) }))
  if (answers.some((each) => each.did === null)) return null
  const which = answers.filter((each) => each.did)
  const names = which.map(({ row }) => `"${row.label}" (${row.latest?.shown})`).join(', ')
  return {
    number: text,
    status: which.length === count ? 'traced' : 'contradicted',
    found: String(which.length),
    reason: `${which.length} of ${rows.length}${names === '' ? '' : `: ${names}`}`,
    evidence: which.flatMap(({ row }) => row.latest?.sources ?? []),
  }
}

function partRows({ place, figures }: World): readonly Indicator[] {
  return figures.sections
    .filter(({ title }) => title === place.section)
    .flatMap(({ parts }) => parts.filter(({ title }) => title === place.part).flatMap(({ rows }) => rows))
}
