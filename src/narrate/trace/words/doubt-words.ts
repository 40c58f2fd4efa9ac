import type { Indicator } from '../../../compute/figures.ts'
import type { Month } from '../../../shared/month.ts'
import { type Found, isWeighed, type Weighed } from '../found.ts'
import { findDoubts, isPlain } from '../number/find-doubts.ts'
import { otherFrame } from '../number/other-frames.ts'
import type { MonthSaid } from '../read/month-said.ts'
import { isMonthTold } from '../read/month-told.ts'
import { COUNT_OF_SOME } from '../read/number-words.ts'
import { clauseOf } from '../read/read-scenes.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { sentenceOf } from '../read/span.ts'
import { isTargetTold, latestTold } from '../standards/told-figures.ts'
import { withTwins } from '../subject/find-twins.ts'
import { siblingOf } from '../subject/sibling-rows.ts'
import type { Question } from './answer.ts'
import { answerPhrase } from './answer-phrase.ts'
import { addedBehind, holdsTarget, RUNS } from './judged-apart.ts'
import { COMPARED, isLeft, isOwned } from './number-beside.ts'
import { STANDINGS } from './other-times.ts'
import type { Phrase } from './phrase.ts'
import { placePhrase } from './place-phrase.ts'
import { timeOfTarget } from './time-of-target.ts'

/** Whether a phrase that the row belies may be of something else; `isTold` where its standard stands beside it. */
export function isDoubtful(question: Question, number: Found | null, isTold: boolean): boolean {
  const { phrase, row, scene, found } = question
  if (phrase.says.kind === 'move' && isBorneOut(phrase, row, scene, found)) return true
  if (isUnexplained(question, number) || otherFrame(phrase, scene) !== null) return true
  const said = clauseText(phrase, scene).replace(phrase.text, ofEach(phrase)).replace(BEATEN, '')
  // `Only eight children`: how few they are.
  const few =
    number && isKnown(number) && number.number.value >= 5
      ? new RegExp(`\\bonly (?=${number.number.text}\\b(?! of\\b))`, 'i')
      : /^$/
  if (OF_OTHERS.test(said.replace(few, ''))) return true
  if (isOfSome(phrase, scene)) return true
  return !isTold && !/\bboth\b/i.test(phrase.text) && isRightElsewhere(question)
}

/** `rose by 13 in August`, `two points up from the low`: a change beside a move has its direction; where it is right there is nothing to ask. */
function isBorneOut({ at, end }: Phrase, row: Indicator, { words }: Scene, found: readonly Found[]): boolean {
  const next = found.find(({ number }) => number.at >= end)
  const last = found.findLast(({ number }) => number.end <= at)
  if (last && words.slice(last.number.end, at) === ' ' && isChangeOf(last, row, 2)) return true
  return next !== undefined && BY.test(words.slice(end, next.number.at)) && isChangeOf(next, row, 1)
}

function isChangeOf(each: Found, row: Indicator, least: number): boolean {
  const sources = isWeighed(each) && each.claim?.status === 'traced' ? each.claim.evidence : []
  return sources.length >= least && sources.every(({ code }) => code === row.code)
}

const BY = /^ by (?:about |around |nearly |almost |just |over |only |some |more than )*$/i

/** Whether words about a phrase may be of something else than the row. */
function isUnexplained({ phrase, row, scene, found, world }: Question, number: Found | null): boolean {
  // `For the third month running, 24% of referrals came from one area`: of which the row tells nothing.
  if (phrase.says.kind === 'held run' && phrase.says.opens && number)
    return findDoubts(number.number, [row], scene, world).length > 0
  // `Sickness fell for nine months, which kept them at 80%`: a run may be of something else than the figure beside it.
  const isOfFigure = phrase.says.kind === 'held run' || !RUNS.has(phrase.says.kind)
  const isFull = isHeldInFull(phrase, number, found) || isRightBeside(phrase, number, scene, world)
  return ((isOfFigure || isCome(phrase, number, scene)) && isConfirmed(number)) || isFull
    ? hasStrangers(phrase, number, scene, world)
    : hasDoubts(phrase, row, scene, world)
}

/** `Cases have come down for nine months and now stand at 1,713`, `to 1,713`, `nine falls in a row have taken them to 1,713`: the run led to the figure, and is of its row. */
function isCome({ end }: Phrase, found: Found | null, { words }: Scene): boolean {
  return found !== null && found.number.at > end && COME.test(words.slice(end, found.number.at))
}

const COME =
  /^,? (?:(?:have|has) (?:taken|brought) [^.,;:\d]{3,60} )?(?:from [\d.,]*\d%? (?:in [A-Z][a-z]+(?: \d{4})? )?)?(?:to|and (?:(?:now|currently|today) )?(?:stands?|is|are|numbers?|totals?|comes? to|at)(?: now)?)(?: (?:at|to|only|just|stand at))* $/

/** A number of some size that is a row's own figure leaves no doubt that the row is meant. */
function isConfirmed(found: Found | null): found is Known {
  if (!found || !isWeighed(found) || found.row === null) return false
  // `14.34 children on average`, of a row of averages: a month's own figure.
  const isMonths = found.row.unit === 'average' && found.claim?.evidence.length === 1 && !found.older
  if (!found.level && !isMonths) return false
  const isOwn = found.claim === null || found.claim.status === 'traced' || found.claim.status === 'conflict'
  return isOwn && (found.number.value >= 10 || found.number.decimals > 0)
}

/** `Five orders, but the target of 3.5 was missed`: however small a figure, with its target it tells the row. */
function isHeldInFull({ says }: Phrase, number: Found | null, found: readonly Found[]): number is Known {
  const isOfTarget = says.kind === 'target' || (says.kind === 'run' && says.bound !== null)
  return isOfTarget && number !== null && isKnown(number) && isTargetTold(number.row, found)
}

/** `Five through such orders, our highest of the year`: a small figure that only plain words part from its record. */
function isRightBeside({ says, at }: Phrase, number: Found | null, scene: Scene, world: World): number is Known {
  if (says.kind !== 'record' || number === null || !isKnown(number) || number.number.value < 5) return false
  const between = world.vocabulary.stemsOf(scene.words.slice(number.number.end, at))
  return [...between].every((stem) => world.vocabulary.isOf(number.row, stem) || isPlain(stem, world))
}

type Known = Weighed & { readonly row: Indicator }

function isKnown(found: Found): found is Known {
  return isWeighed(found) && found.row !== null && found.level && found.claim?.status === 'traced'
}

/** Whether words after the number's own clause and before the phrase belong to another row's label. */
function hasStrangers(phrase: Phrase, { number, row }: Known, scene: Scene, world: World): boolean {
  const { vocabulary } = world
  const own = vocabulary.knownOf(row)
  const said = vocabulary.stemsOf(`${timeOfTarget(phrase, row, scene)} ${phrase.text} ${toldBeside(phrase)}`)
  const ours: ReadonlySet<string> = holdsTarget(phrase, row, scene) ? vocabulary.stemsOf(OURS) : new Set()
  const isOwn = (stem: string) => said.has(stem) || ours.has(stem) || own?.stems.has(stem) || own?.aside.has(stem)
  return stemsBetween(phrase, number, scene, world).some(
    (stem) => vocabulary.weight(stem) > 0 && !isPlain(stem, world) && !isOwn(stem),
  )
}

/** What may be told beside how a figure stands, or a record: `the second rise in a row`, `second only to the 329 of June`. */
function toldBeside({ says }: Phrase): string {
  return STANDINGS.has(says.kind) || says.kind === 'record' ? TOLD_BESIDE : ''
}

const TOLD_BESIDE = 'second third rise fall row average mean previous last past twelve month year'

/** Who holds a target that is the row's own. */
const OURS = 'service team council department'

/** The stems of the clauses from behind a number's own up to a phrase's, or from the phrase's where that comes first. */
function stemsBetween(phrase: Phrase, number: Placed, { clauses, words }: Scene, world: World): readonly string[] {
  const place = clauseOf(phrase, clauses)
  const [from, to] = place < number.clause ? [place, number.clause] : [number.clause + 1, place + 1]
  // `The highest since May and a credit to the teams`: what is added to a record does not narrow it.
  const isAdded = phrase.says.kind === 'record' && /^ and\b/.test(words.slice(phrase.end))
  return clauses
    .slice(from, to)
    .flatMap(({ at, end, bag }) => [
      ...(isAdded && end > phrase.end ? world.vocabulary.stemsOf(words.slice(at, phrase.end)) : bag),
    ])
}

/** Whether words about the phrase are unexplained, its own aside. */
function hasDoubts(phrase: Phrase, row: Indicator, scene: Scene, world: World): boolean {
  const own = world.vocabulary.stemsOf(`${timeOfTarget(phrase, row, scene)} ${phrase.text} ${toldBeside(phrase)}`)
  const added = addedBehind(phrase, scene, world)
  return findDoubts(phrase, [row], scene, world).some((stem) => !own.has(stem) && !added.has(stem))
}

/** `Only one of the seven met the target`: what is said is said of others. */
const OF_OTHERS =
  /\b(?:only(?! [\d.,]+%? (?!of\b))|all but|except|apart from|none|neither|nor|one of(?! [\d.,]+%)|[a-z]+ (?:out )?of (?:our |the |all |these )?(?:\w+ ){0,3}(?:measures|indicators)|(?:no|not (?:one|a)) (?:single |other )?(?:month|service|team|measure|indicator|quarter|year)|both|each|others?)\b/i

/** `The second lowest, beaten only by the 33 of July`: which other one lies beyond it. */
const BEATEN =
  /\b(?:beaten|bettered|exceeded|surpassed|topped|undercut|pipped|(?<=second )only) (?:only (?:by|in)|to)\b|\b(?:behind|after) only\b/i

/** `All but two`, `every line bar one`: some are left out. */
const ALL_BUT =
  '(?:all|every|each)(?: [a-z-]+){0,4}? (?:but|bar|except(?: for)?|save(?: for)?|other than|apart from|aside from|excluding|with the exception of)'

/** `Four slipped; two are at or above target`, `all but CWD (95%) are below it`: so many of several. */
const SOME_OF_THEM = new RegExp(
  String.raw`(?:^|[.,;:(–—-] |(?<!\d)[.,;:(–—-]|\b(?:and|but|with|while|which) )(?:(?:only|just|the other|another|a further|now|still) )*(?:${ALL_BUT} [^.;]{2,40}?|(?:one|${COUNT_OF_SOME}|some|most|many|several|half|the (?:others?|rest|remainder|remaining \w+))(?: of [^.,;:()\d]{2,40}?| more| others?| measures| indicators)?)(?<verb>(?: (?:is|are|was|were|remains?|ha(?:s|ve)|had|do|did|now|still|been|again|currently))*)\s+$`,
  'i',
)

/** `13 over the target` is how far, and no count. */
function isOfSome({ at, text }: Phrase, { words, span }: Scene): boolean {
  const found = SOME_OF_THEM.exec(words.slice(span.at, at))
  return found !== null && (found.groups?.verb !== '' || DOES.test(text))
}

const DOES =
  /^(?:me?et|miss|achiev|attain|exceed|beat|reach|hit|improv|worsen|deteriorat|r[io]se|f[ae]ll|drop|increas|decreas|declin|gr[eo]w)/i

/** `Above both England and our neighbours`: what is said of two is said of each; `each month` is of one thing. */
const ofEach =
  ({ says }: Phrase) =>
  (text: string): string =>
    says.kind === 'record' || says.kind === 'often'
      ? ''
      : text.replace(/\bboth\b|\beach\b(?= (?:and every )?(?:single |one )?month| of the)/gi, '')

function clauseText(phrase: Phrase, { words, clauses }: Scene): string {
  const clause = clauses[clauseOf(phrase, clauses)]
  return clause ? words.slice(clause.at, clause.end) : ''
}

/** `averaged 12.2 since April, but August was below target`: between the mean and the phrase a month comes in. */
export function isOfOneMonth(phrase: Phrase, { number }: Weighed, scene: Scene): boolean {
  const { words, months } = scene
  const between = words.slice(number.end, phrase.at)
  const isAt = months.some(({ at, role, since }) => at >= number.end && at - phrase.end < 30 && role === 'at' && !since)
  return (
    isAt ||
    OF_OTHERS.test(clauseText(phrase, scene)) ||
    /\b(?:but|though|although|while|whereas|however|latest|this|current\w*)\b/i.test(between)
  )
}

/** Whether the phrase is right of another month or indicator that the sentence names, or of another sheet's row for the same. */
function isRightElsewhere(question: Question): boolean {
  const { phrase, row, scene, found } = question
  const told = found.flatMap((each) => (isWeighed(each) && each.wide ? [] : (each.row ?? [])))
  const rows = [...new Set([...withTwins(row, question.world), ...told, ...otherUnits(question)])]
  const place = question.number ?? placePhrase(phrase, scene)
  const named = scene.months.filter(
    (month) =>
      isNamed(month) &&
      !(month.at >= phrase.end && isOwned(phrase, question.number, scene)) &&
      (month.at < phrase.at || month.at >= phrase.end) &&
      !isPassed(month, question) &&
      !isGloss(month, question),
  )
  const months = [...named.map(({ month }) => month), ...otherMonths(question)]
  const places = [place, ...months.map((month) => setIn(place, month))]
  return rows.some((each) =>
    places.some((where) => answerPhrase({ ...question, row: each, number: where })?.right === true),
  )
}

/** `Children with our carers are up on July`: their number or their share, where neither is said. */
function otherUnits({ row, number, scene, world }: Question): readonly Indicator[] {
  if (number || /\b(?:numbers?|shares?|proportion|percentage|rates?|per 10,?000)\b/i.test(sentenceOf(scene))) return []
  return (['number', 'percent'] as const).flatMap((unit) => siblingOf(row, unit, world.vocabulary) ?? [])
}

/** `97% in July, 92% now, so we are under it`: the month that a figure was found in, and today for what is said to be. */
function otherMonths({ phrase, row, number, scene, found }: Question): readonly Month[] {
  const own = found.find((each) => each.number === number)
  const sources = own && isWeighed(own) && own.claim?.status === 'traced' ? own.claim.evidence : []
  const [month, ...more] = new Set(sources.flatMap((source) => source.month ?? []))
  const { at } = scene.clauses[clauseOf(phrase, scene.clauses)] ?? phrase
  const isGiven = latestTold(found.filter(isWeighed)).some((each) => each.row === row && each.number.end <= phrase.at)
  const isItsOwn =
    phrase.says.kind === 'record' &&
    !/months/.test(phrase.says.scope) &&
    number &&
    OPENS.test(scene.words.slice(scene.span.at, number.at)) &&
    ITS_OWN.test(scene.words.slice(number.end, phrase.at))
  const isNow = isGiven || (!isItsOwn && NOW.test(scene.words.slice(at, phrase.at)))
  const isSaid = month && more.length === 0 && isMonthTold(month, row, scene)
  return [...(isSaid ? [month] : []), ...(isNow && row.latest ? [row.latest.month] : [])]
}

const NOW = /\b(?:is|are|now|currently|today|remains?|stands?|sits?)\b[^.;:]*$/i

/** `September's 211 forms are the highest`: that month's are, and no word of how things stand. */
const OPENS = /^\W*(?:(?:the|our|these|[A-Z][a-z]+['’]s) )*$/i
const ITS_OWN =
  /^%? (?:(?!(?:we|it|they|this|that|which|and|but|so|now|today|currently|one|at)\b)[\w'’-]+ ){0,7}(?:is|are|remains?) (?:still )?$/i

function setIn(place: Placed, month: Month): Placed {
  return { ...place, months: [{ at: place.at, end: place.end, month, role: 'at', sure: true, since: false }] }
}

/** `Five (two in July) – better, but below target`: the month of what brackets set behind the figure. */
function isGloss({ at }: MonthSaid, { phrase, number, scene }: Question): boolean {
  if (AT_THE_TIME.test(scene.words.slice(phrase.end))) return false
  const said = number ? GLOSS.exec(scene.words.slice(number.end, phrase.at)) : null
  return number !== null && said !== null && at > number.end && at < number.end + (said[1]?.length ?? 0)
}

const AT_THE_TIME = /^ (?:then|at the time|that month|at that point)\b/i
const GLOSS = /^(%? ?\([^()]*\))(?!.*\b(?:was|were|had|then|when|where|first|only|that|after|from)\b)/

function isNamed({ role, since }: MonthSaid): boolean {
  return role !== 'span' && !since
}

/** Between a move and the month that it began in, at the place of the month. */
const MOVED_FROM =
  /\b(?:up|down|better|improved|risen|rose|fell|fallen|increased|recovered)(?: to [\d.,]+%?,?)? (?:on|than|from) (?:the |a |last )?[\d.,]+%? (?:of|in) $/i

/** `82% from 80% in July, but this was not enough to reach the target`: of what a move came to. */
const ENOUGH = /\benough\b/i

/** `At its lowest: 234, from 221 in July`, `82%, up two points on July, but`: behind a figure, where it has come from. */
const CAME_FROM = /\d%?, (?:up|down|from) (?:[\w.,]+%?(?: points?)? )?(?:from |on |in |since )?(?:the [\d.,]+%? of )?$/i

/** Between what lies beyond a record and its month. */
const BEYOND_IT = /\b(?:only (?:by|to|behind|after)|(?:behind|after) only) (?:the )?(?:[\d.,]+%? )?(?:of |in )?$/i

/** `two more than a year earlier, but the target was missed`: what something is no more than compared with. */
function isPassed({ at, end, role }: MonthSaid, { phrase, number, scene }: Question): boolean {
  const { words, clauses } = scene
  // `The target was missed, though up from the 80% of July`: what it moved from is no more held to the target.
  if (phrase.says.kind === 'target' && MOVED_FROM.test(words.slice(0, at)))
    return at > phrase.at || ENOUGH.test(phrase.text)
  if (phrase.says.kind === 'record' && BEYOND_IT.test(words.slice(0, at))) return true
  const isEnd = () => /^\)?[,;:.](?! (?:which|when|where)\b)/.test(words.slice(end)) || phrase.end <= at
  if (phrase.says.kind !== 'move' && CAME_FROM.test(words.slice(0, at)) && isEnd()) return true
  if (phrase.says.kind === 'move' && phrase.says.ofNoun && role === 'base') return true
  const isCompared =
    (role === 'base' || COMPARED.test(words.slice(0, at))) && !AT_THE_TIME.test(words.slice(phrase.end))
  // `The standard was achieved for 86%, up on July`: the figure that comes behind may be of another time.
  const isOfNow =
    STANDINGS.has(phrase.says.kind) && number !== null && (phrase.says.kind !== 'target' || number.end <= phrase.at)
  const isApart = phrase.end <= at || (number && end <= number.at && clauseOf({ at, end }, clauses) < number.clause)
  return isCompared && ((isOfNow && isApart === true) || isLeft({ at, end }, phrase, words))
}
