import { printNumber } from '../../../shared/print-number.ts'
import type { Fit } from '../number/fit-number.ts'
import { percentOf } from '../number/percent-of.ts'
import type { Verdict } from '../verdict.ts'
import type { Judge } from './audit-judge.ts'
import type { Count } from './audit-marks.ts'
import type { AuditSaid, Places } from './audit-said.ts'
import { type AuditSheet, holdersOf, placesOf, type Tally, tally } from './audit-sheet.ts'
import { doubtAudits } from './doubt-audits.ts'
import { type Actual, fitAudits } from './fit-audits.ts'

/** Whether a whole that the sentence gives is one of the sheet's. */
export function anchors(said: AuditSaid, sheet: AuditSheet): boolean {
  if (said.metric === 'services') return false
  const { count, whole } = said.spot
  const [wholes, total] = [
    wholesOf(said, { sheet }),
    said.sets === null ? optionsOf({ ...said, isNear: true, scopes: [placesOf(sheet.services)] }, { sheet }) : [],
  ]
  return (
    (whole !== null && wholes.some(({ value }) => value === whole.count.value)) ||
    (count.whole !== null && wholes.some(({ value }) => value === count.whole)) ||
    total.some(({ value }) => value === count.value)
  )
}

type Judged = { readonly count: Count; readonly claim: Verdict }
/** What a count may be, with the words for it. */
type Option = Actual & {
  readonly words: string
  readonly shown: string
  readonly sources: Tally['sources']
  /** The cells of the whole that it is of. */
  readonly ofSources: Tally['sources']
}

/** A count with its whole and what says it again, each held against the sheet. */
export function judgeSaid(said: AuditSaid, judge: Judge): readonly Judged[] {
  const { count, whole } = said.spot
  const doubt = doubtAudits(count, judge)
  const isSure = said.isSure && doubt === null
  const isOther = doubt === 'other'
  const options = optionsOf(said, judge)
  const claim = verdictOf({ count, options, isSure, isOther, isEach: said.isEach }, judge)
  const right = claim.status === 'traced' ? options.find((each) => foundOf(count, each) === claim.found) : undefined
  const say = (of: Count, known: readonly Option[], isSureOf: boolean): Judged => ({
    count: of,
    claim: verdictOf({ count: of, options: known, isSure: isSure && isSureOf, isOther, isEach: false }, judge),
  })
  const wholes = whole ? [say(whole.count, wholesOf(said, judge), doubtAudits(whole.count, judge) === null)] : []
  const again = judge.again.filter(({ of }) => of === count || of === whole?.count)
  const known = right ? [right] : options
  return [
    { count, claim },
    ...wholes,
    ...again.map((each) => say(each.count, each.isWhole ? known.map(asWhole) : known, right !== undefined)),
  ]
}

function asWhole(option: Option): Option {
  return { ...option, value: option.of, shown: String(option.of), sources: option.ofSources }
}

/** Everything a count may be by what is said of it; where it is said of a whole, only what is of that many. */
function optionsOf(said: AuditSaid, { sheet }: Pick<Judge, 'sheet'>): readonly Option[] {
  if (said.metric === 'services') return said.sets ? said.sets.map((set) => holding(set, sheet)) : [ofServices(sheet)]
  const all = placesOf(sheet.services)
  const any = placesOf(sheet.grades)
  const scopes = said.isNear ? said.scopes : [...said.scopes, all]
  const options = scopes.flatMap((scope) =>
    (said.sets ?? [any]).flatMap((set) => [
      ...(said.base === null && said.sets !== null ? option(scope, set, scope, any, sheet) : []),
      ...(said.base !== null ? option(scope, set, all, set, sheet) : []),
      ...(said.sets === null || said.spot.whole !== null || said.spot.count.unit === 'number'
        ? option(scope, set, all, any, sheet)
        : []),
      // `Two of them in A`, of those that were audited as well as of those that had the grade.
      ...(said.isPlaced && said.base === null ? option(scope, any, all, any, sheet) : []),
    ]),
  )
  const ofWhole = options.filter(({ of }) => of === said.spot.whole?.count.value)
  return ofWhole.length > 0 ? ofWhole : options
}

/** The audits of a scope with a set of grades, of those of a wider scope with a base; none where cells are suppressed. */
function option(scope: Places, set: Places, wider: Places, base: Places, sheet: AuditSheet): readonly Option[] {
  const part = tally(sheet, scope, set)
  if (!part) return []
  const whole = tally(sheet, wider, base)
  const { value, sources } = part
  const shown = String(value)
  const words = `${whereOf(scope, sheet)}: ${shown}${whole ? ` of ${whole.value}` : ''} ${whatOf(set, sheet)}`
  return [{ value, of: whole?.value ?? Number.NaN, shown, words, sources, ofSources: whole?.sources ?? [] }]
}

function whereOf(scope: Places, { services }: AuditSheet): string {
  return scope.length === services.length ? 'all services' : scope.map((at) => services[at]?.name).join(' and ')
}

function whatOf(set: Places, sheet: AuditSheet): string {
  return set.length === sheet.grades.length ? 'audits' : `graded ${gradesNamed(set, sheet)}`
}

function gradesNamed(set: Places, { grades }: AuditSheet): string {
  return set.map((at) => grades[at]?.name.toLowerCase()).join(' or ')
}

function ofServices(sheet: AuditSheet): Option {
  const value = sheet.services.length
  const sources = tally(sheet, placesOf(sheet.services), placesOf(sheet.grades))?.sources ?? []
  return {
    value,
    of: value,
    shown: String(value),
    words: `${value} services on the sheet of grades`,
    sources,
    ofSources: sources,
  }
}

/** The services that have any audit of some grades. */
function holding(set: Places, sheet: AuditSheet): Option {
  const each = placesOf(sheet.services).map((at) => tally(sheet, [at], set))
  const value = each.filter((one) => one !== null && one.value > 0).length
  const names = holdersOf(set, sheet)
  return {
    value,
    of: each.some((one) => one === null) ? Number.NaN : sheet.services.length,
    shown: String(value),
    words: `${value} of ${sheet.services.length} services have an audit graded ${gradesNamed(set, sheet)}${names.length > 0 ? `: ${names.join(', ')}` : ''}`,
    sources: each.flatMap((one) => one?.sources ?? []),
    ofSources: [],
  }
}

/** What the whole may be that a count is of: the audits of a service or of all, or those of a grade. */
function wholesOf(said: AuditSaid, { sheet }: Pick<Judge, 'sheet'>): readonly Option[] {
  if (said.metric === 'services') return [ofServices(sheet)]
  const all = placesOf(sheet.services)
  const any = placesOf(sheet.grades)
  const scopes = [...said.scopes, all]
  return scopes.flatMap((scope) => (said.base ?? [any]).flatMap((set) => option(scope, set, scope, any, sheet)))
}

/** A count with what it may be, and how far its words can be taken at that. */
type Asked = {
  readonly count: Count
  readonly options: readonly Option[]
  /** If it is wrong it may be said so. */
  readonly isSure: boolean
  /** It is of other audits than those of the sheet. */
  readonly isOther: boolean
  /** It has to be all of the options, and not any one of them. */
  readonly isEach: boolean
}

function verdictOf({ count, options, isSure, isOther, isEach }: Asked, { scene, isOwn }: Judge): Verdict {
  const before = scene.words.slice(scene.span.at, count.at)
  const fits = options.map((each) => fitOf(count, each, before))
  const [first] = options
  if (isOther || !first) return notOurs(count)
  const fitting = options.filter((_, at) => fits[at] === 'fits')
  const right = isEach && fitting.length < options.length ? undefined : fittest(fitting, count)
  if (right) return verdictBy(count, right, 'traced', right.words)
  const isWrong = isSure && isOwn && fits.every((fit) => fit === 'differs')
  return isWrong ? verdictBy(count, first, 'contradicted', `the sheet of grades has ${first.words}`) : notOurs(count)
}

/** The first that fits; of none it is the widest, since none of all is none of some. */
function fittest([first, ...others]: readonly Option[], { word }: Count): Option | undefined {
  if (!first || word !== 'none') return first
  return others.reduce((widest, each) => (each.sources.length > widest.sources.length ? each : widest), first)
}

function verdictBy(count: Count, option: Option, status: 'traced' | 'contradicted', reason: string): Verdict {
  const { sources, ofSources } = option
  const others = isShare(count) ? ofSources.filter(({ cell }) => sources.every((source) => source.cell !== cell)) : []
  const evidence = [...sources, ...others]
  return { number: count.text, found: foundOf(count, option), evidence, status, reason }
}

/** What a count should be: so many, or in percent of the whole where it is told so. */
function foundOf(count: Count, { value, of, shown }: Option): string {
  return isShare(count) && of > 0 ? `${printNumber(percentOf(value, of), count.decimals)}%` : shown
}

function isShare({ unit, word }: Count): boolean {
  return unit === 'share' && word === null
}

function notOurs({ text }: Count): Verdict {
  return { number: text, found: null, evidence: [], status: 'unverified', reason: NOT_OURS }
}

const NOT_OURS = 'the sheet of grades does not give this number'

/** Whether a count is what it may be; `all` and `both` are so of a whole. */
function fitOf(count: Count, option: Option, before: string): Fit {
  if ((count.word === 'all' || count.word === 'both') && Number.isNaN(option.of)) return 'near'
  if (count.word === 'all') return option.of > 0 && option.value === option.of ? 'fits' : 'differs'
  if (count.word === 'both') return option.value === 2 && option.of === 2 ? 'fits' : 'differs'
  return fitAudits(count, option, before)
}
