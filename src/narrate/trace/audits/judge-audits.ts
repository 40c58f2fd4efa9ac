import type { Scene, World } from '../read/scene.ts'
import type { Verdict } from '../verdict.ts'
import type { Coded, Count } from './audit-marks.ts'
import type { AuditSaid } from './audit-said.ts'
import { type AuditSheet, placesOf, type Tally, tally } from './audit-sheet.ts'
import type { Again } from './audit-spots.ts'
import { doubtAudits } from './doubt-audits.ts'
import { type Actual, fitAudits } from './fit-audits.ts'

/** What a sentence's counts are judged by. */
export type Judge = {
  readonly scene: Scene
  readonly sheet: AuditSheet
  readonly world: World
  readonly coded: Coded
  readonly again: readonly Again[]
  /** The sheet is that of the section that the sentence stands in. */
  readonly isOwn: boolean
  /** A whole that the sentence gives is that of the sheet. */
  readonly isAnchored: boolean
}

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
export type Option = Actual & { readonly words: string; readonly shown: string; readonly sources: Tally['sources'] }

/** A count with its whole and what says it again, each held against the sheet. */
export function judgeSaid(said: AuditSaid, judge: Judge): readonly Judged[] {
  const { count, whole } = said.spot
  const doubt = doubtAudits(count, judge)
  const options = optionsOf(said, judge)
  const wholes = whole ? wholesOf(said, judge) : []
  const claim = verdictOf(count, options, said.isSure && doubt === null, said.isEach, doubt === 'other', judge)
  const right = claim.status === 'traced' ? options.find(({ shown }) => shown === claim.found) : undefined
  const others = judge.again.filter(({ of }) => of === count || of === whole?.count)
  return [
    { count, claim },
    ...(whole
      ? [
          {
            count: whole.count,
            claim: verdictOf(
              whole.count,
              wholes,
              said.isSure && !doubt && !doubtAudits(whole.count, judge),
              false,
              doubt === 'other',
              judge,
            ),
          },
        ]
      : []),
    ...others.map((each) => ({
      count: each.count,
      claim: verdictOf(
        each.count,
        right ? [right] : options,
        said.isSure && doubt === null && right !== undefined,
        false,
        doubt === 'other',
        judge,
      ),
    })),
  ]
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

function option(
  scope: readonly number[],
  set: readonly number[],
  wider: readonly number[],
  base: readonly number[],
  sheet: AuditSheet,
): readonly Option[] {
  const part = tally(sheet, scope, set)
  const whole = tally(sheet, wider, base)
  if (!part) return []
  const isAny = set.length === sheet.grades.length
  const where =
    scope.length === sheet.services.length ? 'all services' : scope.map((at) => sheet.services[at]?.name).join(' and ')
  const what = isAny ? 'audits' : `graded ${set.map((at) => sheet.grades[at]?.name.toLowerCase()).join(' or ')}`
  const shown = String(part.value)
  return [
    {
      value: part.value,
      of: whole?.value ?? Number.NaN,
      shown,
      words: `${where}: ${shown}${whole ? ` of ${whole.value}` : ''} ${what}`,
      sources: part.sources,
    },
  ]
}

function ofServices(sheet: AuditSheet): Option {
  const value = sheet.services.length
  return { value, of: value, shown: String(value), words: `${value} services on the sheet of grades`, sources: [] }
}

/** The services that have any audit of some grades. */
function holding(set: readonly number[], sheet: AuditSheet): Option {
  const each = placesOf(sheet.services).map((at) => tally(sheet, [at], set))
  const value = each.filter((one) => one !== null && one.value > 0).length
  const names = sheet.services.flatMap(({ name }, at) => ((each[at]?.value ?? 0) > 0 ? [name] : []))
  const what = set.map((at) => sheet.grades[at]?.name.toLowerCase()).join(' or ')
  return {
    value,
    of: each.some((one) => one === null) ? Number.NaN : sheet.services.length,
    shown: String(value),
    words: `${value} of ${sheet.services.length} services have an audit graded ${what}${names.length > 0 ? `: ${names.join(', ')}` : ''}`,
    sources: each.flatMap((one) => one?.sources ?? []),
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

function verdictOf(
  count: Count,
  options: readonly Option[],
  isSure: boolean,
  isEach: boolean,
  isOther: boolean,
  { scene, isOwn }: Judge,
): Verdict {
  const before = scene.words.slice(scene.span.at, count.at)
  const fits = options.map((each) => ({ each, fit: fitOf(count, each, before) }))
  const right = isEach
    ? fits.every(({ fit }) => fit === 'fits')
      ? fits[0]
      : undefined
    : fits.find(({ fit }) => fit === 'fits')
  const claim = { number: count.text, found: null, evidence: [] }
  if (isOther || options.length === 0) return { ...claim, status: 'unverified', reason: NOT_OURS }
  if (right)
    return {
      ...claim,
      status: 'traced',
      found: right.each.shown,
      reason: right.each.words,
      evidence: right.each.sources,
    }
  const [first] = options
  const isWrong = isSure && isOwn && first && fits.every(({ fit }) => fit === 'differs')
  if (!isWrong) return { ...claim, status: 'unverified', reason: NOT_OURS }
  return {
    ...claim,
    status: 'contradicted',
    found: first.shown,
    reason: `the sheet of grades has ${first.words}`,
    evidence: first.sources,
  }
}

const NOT_OURS = 'the sheet of grades does not give this number'

function fitOf(count: Count, option: Option, before: string) {
  if ((count.word === 'all' || count.word === 'both') && Number.isNaN(option.of)) return 'near'
  if (count.word === 'all') return option.of > 0 && option.value === option.of ? 'fits' : 'differs'
  if (count.word === 'both') return option.value === 2 && option.of === 2 ? 'fits' : 'differs'
  return fitAudits(count, option, before)
}
