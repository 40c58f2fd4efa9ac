import type { Indicator, Reported } from '../../compute/figures.ts'
import { addMonths } from '../../shared/month.ts'
import { countNamed } from './read/number-words.ts'
import type { Scene, World } from './read/scene.ts'
import { type Span, sentenceOf } from './read/span.ts'
import { TARGET } from './standards/target-words.ts'
import { partRows } from './subject/rival-rows.ts'
import type { Verdict } from './verdict.ts'

/** How many of a part's indicators a sentence says did something; `whole` is the number of them all that it gives. */
export type Counted = Span & { readonly claim: Verdict; readonly whole: Span; readonly all: Verdict }

/** As many indicators, by a word or in digits. */
export const COUNT = '(?:none|neither|all|both|zero|one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,2})'
const THINGS = '(?:[a-zÀ-ɏ-]+ ){0,2}?(?:measures|indicators|lines|(?<aims>targets|standards))'
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
/** `Supervision: all lines below target`, `No indicator improved`: each of them, however many they are. */
const EACH = new RegExp(
  String.raw`^\s*(?:(?<lead>[a-z ]{3,40})(?::| [–—-]) )?(?<count>all|every|each|none|no) (?:of )?${OUR}(?:(?<whole>${COUNT}) )?(?<what>(?:[a-z]+ )?)(?:measures?|indicators?|lines?|(?<aims>targets|standards))(?<after>[^.;:]{3,90})`,
  'i',
)

const STANDARD = String.raw`(?:its|their|the|our|a) (?:[\d.]+% )?${TARGET}s?|${TARGET}s?|(?<bound>[\d.]+)%`
const MET = new RegExp(
  String.raw`\b(?:met|meets?|hit|reached|made|achieved|at or above|(?:is|are|was|were) (?:now )?(?:on|at)) (?:${STANDARD})`,
  'i',
)
const MISSED = new RegExp(String.raw`\b(?:missed|below|under|short of|outside) (?:${STANDARD})`, 'i')
const ON_MONTH = '(?:on|than|from|against) (?:in )?(?:[A-Z][a-z]+|the month before)'
const FELL = new RegExp(
  String.raw`\b(?:(?:fell|dropped|slipped|declined|went down|worsened|got worse)(?: ${ON_MONTH})?|(?:down|lower|worse) ${ON_MONTH})\b`,
)
const ROSE = new RegExp(
  String.raw`\b(?:(?:rose|improved|increased|went up|got better)(?: ${ON_MONTH})?|(?:up|higher|better) ${ON_MONTH})\b`,
)
/** Words by which a count is held back, taken back, or of another time than the latest. */
const LOOSE =
  /\b(?:not|no longer|never|but|bar|except|since|year|quarter|last|ago|between|at least|most|each|if|will|would|should)\b|n['’]t\b|\.\.\./i
/** `fell below target`, `still well below target`: fewer did than lie there now. */
const LEADS_TO_LESS =
  /\b(?:fell|fallen|dropped|slipped|dipped|went|gone|moved|back|again|still|remain\w*|well|far|just|narrowly|comfortably|slightly|exactly|nearly|almost|only|both)\b/i
/** Behind what the indicators did nothing may come that narrows it, as `by five points` does. */
const CLOSES =
  /^\s*(?:$|[,)]|and\b|(?:this month|(?:in|on) the month|in [A-Z]\w+)\b(?!(?: 20\d\d)? by\b)|or (?:above|better|more|over)\b)/

/** The counts of indicators of a sentence, each held against the rows of its part. */
export function countRows(scene: Scene, world: World): readonly Counted[] {
  const said = sentenceOf(scene)
  if (!/\b(?:measure|indicator|line|target|standard)s?\b/i.test(said) || isOfOtherMonth(scene, world)) return []
  const [found] = FORMS.flatMap((form) => [...said.matchAll(form)])
  if (!found) return [...countOnly(said, scene, world), ...countEach(said, scene, world)]
  const { count = '', whole = '', aims } = found?.groups ?? {}
  const after = aims === undefined ? (found?.groups?.after ?? '') : asMeeting(found?.groups?.after ?? '')
  if (!found || said.includes('...') || LOOSE.test(`${said.slice(0, found.index).slice(-12)} ${after}`)) return []
  const rows = partRows(world).filter(
    ({ latest, target }) => latest !== null && !(aims !== undefined && target === null),
  )
  const total = countNamed(whole)
  const did = rows.length !== total || total < 3 ? null : deedOf(after, world)
  const counted = /all|both/i.test(count) ? total : countNamed(count)
  const claim = did && verdictOf(`${count} of ${rows.length}`, counted, rows, did)
  const at = scene.span.at + found.index
  return claim ? [{ ...placeOf(found[0], count, whole, at), claim, all: allOf(rows) }] : []
}

/** `Two of our seven targets were met`: what is said of targets, as it is said of the indicators that have them. */
function asMeeting(after: string): string {
  const [said, not, met] =
    /^ (?:was|were|is|are|has been|have been)( not|n['’]t)? (met|hit|reached|achieved|missed)\b/i.exec(after) ?? []
  if (said === undefined || (not !== undefined && met === 'missed')) return ''
  return ` ${not === undefined ? met : 'missed'} their targets${after.slice(said.length)}`
}

/** What is said of each measure of the part, where all have a figure of the month and nothing tells of some of them alone. */
function countEach(said: string, scene: Scene, world: World): readonly Counted[] {
  const { lead = '', count = '', whole = '', what = '', aims, ...found } = EACH.exec(said)?.groups ?? {}
  const after = aims === undefined ? (found.after ?? '') : asMeeting(found.after ?? '')
  const rows = partRows(world)
  const isWhole = whole === '' ? scene.before === null || what !== '' : countNamed(whole) === rows.length
  if (count === '' || !isWhole || (aims !== undefined && whole === '') || LOOSE.test(after) || SOME.test(after))
    return []
  const called = [...world.vocabulary.stemsOf(`${lead} ${what}`)]
  const isOurs = (row: Indicator) =>
    row.latest?.month === world.figures.settings.month &&
    !(row.better === 'lower' && /\b(?:above|over|below|under)\b/i.test(after)) &&
    called.every((stem) => world.vocabulary.isOf(row, stem))
  const did = rows.length > 2 && rows.every(isOurs) ? deedOf(after, world) : null
  const claim = did && verdictOf(count, /^no/i.test(count) ? 0 : rows.length, rows, did)
  const at = scene.span.at + said.search(new RegExp(String.raw`\b${count}\b`))
  return claim ? [{ at, end: at + count.length, claim, whole: { at, end: at }, all: allOf(rows) }] : []
}

/** The verdict on how many indicators there are. */
export function allOf(rows: readonly Indicator[]): Verdict {
  const count = String(rows.length)
  const evidence = rows.flatMap(({ latest }) => latest?.sources ?? [])
  return { number: count, status: 'traced', found: count, reason: `${count} indicators in all`, evidence }
}

const WHO = String.raw`(?<who>[a-z][a-z ]{1,40}?)(?: \([\d.]+%?\))?`
const AIM = String.raw`(?:the|its|their|our) (?<what>[a-z-]+) ${TARGET}(?! (?:in|for) (?:the|each|every)\b)`
/** `Only Early Help missed the supervision target`, `All but care leavers met it`: of all the lines of that name. */
const ONLY = [
  new RegExp(
    String.raw`^\s*(?<text>only|all (?:but|except)) ${WHO} (?<deed>met|hit|reached|achieved|missed) ${AIM}`,
    'i',
  ),
  new RegExp(
    String.raw`^\s*${WHO} (?:is|was) (?<text>the only) (?:one|team|service|group|area|measure|indicator) to (?:have )?(?<deed>meet|met|hit|reach|achieve|miss)(?:ed)? ${AIM}`,
    'i',
  ),
]

/** Whether what is said of one line alone, or of all others, is so of it and of no other. */
function countOnly(said: string, scene: Scene, world: World): readonly Counted[] {
  const groups = ONLY.map((form) => form.exec(said)?.groups).find((each) => each !== undefined)
  const { text = '', who = '', deed = '', what = '' } = groups ?? {}
  if (!groups || LOOSE.test(said.replace(text, '')) || !Number.isNaN(countNamed(who.split(' ')[0] ?? ''))) return []
  const { isOf, stemsOf } = world.vocabulary
  const isCalled = (row: Indicator, name: string) => [...stemsOf(name)].every((stem) => isOf(row, stem))
  const rows = partRows(world).filter((row) => row.latest && row.target && isCalled(row, what))
  const own = rows.filter((row) => isCalled(row, who))
  const isMiss = /^miss/i.test(deed) !== /^all/i.test(text)
  const did: Deed = (row, latest) => {
    const met = isMet(row, latest, undefined)
    return met === null ? null : met !== isMiss
  }
  const isOne = own.length === 1 && rows.length > 2 && stemsOf(what).size > 0
  const claim = isOne ? verdictOf(text, 1, rows, did) : null
  const isOwn = own.every((row) => row.latest && did(row, row.latest))
  const at = scene.span.at + said.indexOf(text)
  const place = { at, end: at + text.length, whole: { at, end: at }, all: allOf(rows) }
  return claim ? [{ ...place, claim: isOwn ? claim : { ...claim, status: 'contradicted' } }] : []
}

/** That some did otherwise, or that it is said of either of two ways: `all lines at or below target`. */
const SOME =
  /\b(?:or|though|while|whereas|although|apart|aside|excluding|both|other|rest)\b|(?:,|\band\b|\bwith\b|\(|–).*\b(?:on it|at it|met|hit|exactly|only|one|some)\b/i

/** Where the count and the number of them all stand, whichever comes first. */
function placeOf(said: string, count: string, whole: string, from: number): Pick<Counted, 'at' | 'end' | 'whole'> {
  const isFirst = said.startsWith(count)
  const at = from + said.indexOf(count, isFirst ? 0 : said.indexOf(whole) + whole.length)
  const wholeAt = from + said.indexOf(whole, isFirst ? count.length : 0)
  return { at, end: at + count.length, whole: { at: wholeAt, end: wholeAt + whole.length } }
}

/** `Four of the seven met their target in July`: only the latest figures are counted. */
export function isOfOtherMonth({ months }: Scene, { figures }: World): boolean {
  const { month: latest } = figures.settings
  return months.some(({ month, role }) => month !== latest && !(role === 'base' && month === addMonths(latest, -1)))
}

/** What an indicator is said to have done; null where its figures do not say. */
type Deed = (row: Indicator, latest: Reported) => boolean | null

function deedOf(after: string, { figures }: World): Deed | null {
  const found = [MET, MISSED, FELL, ROSE].map((pattern) => pattern.exec(after)).filter((match) => match !== null)
  const [first] = found.toSorted((a, b) => a.index - b.index)
  const tail = first ? after.slice(first.index + first[0].length) : ''
  if (!first || LEADS_TO_LESS.test(after.slice(0, first.index)) || !CLOSES.test(tail)) return null
  const [said] = first
  const bound = first.groups?.bound
  if (FELL.test(said) || ROSE.test(said)) return moved(said, figures)
  // `At 95%` may be no more than that.
  if (/^(?:is|are|was|were)\b/i.test(said) && bound !== undefined && !/^\s*or\b/.test(tail)) return null
  const isMissed = MISSED.test(said)
  return (row, latest) => {
    const met = isMet(row, latest, bound)
    return isMissed && met !== null ? !met : met
  }
}

/** Whether an indicator rose, fell, or went the better way from the month before. */
function moved(said: string, { measures }: World['figures']): Deed {
  const way = FELL.test(said) ? -1 : 1
  return (row, latest) => {
    const former = measures.figure(row, addMonths(latest.month, -1))
    const isJudged = /improved|better|worse/i.test(said)
    const isTurned = isJudged && row.better === 'lower'
    if (isJudged && row.better === null) return null
    return former && Math.sign(latest.printed - former.printed) === (isTurned ? -way : way)
  }
}

function isMet({ target, better }: Indicator, { printed }: Reported, bound: string | undefined): boolean | null {
  const standard = bound === undefined ? target?.value : Number(bound)
  if (standard === undefined || better === null) return null
  return printed === standard || printed > standard === (better === 'higher')
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
