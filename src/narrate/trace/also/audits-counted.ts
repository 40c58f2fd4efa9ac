import type { Coded, Count } from '../audits/audit-marks.ts'
import { codeSentence } from '../audits/audit-marks.ts'
import { gradesIn, servicesIn } from '../audits/audit-said.ts'
import { type AuditSheet, placesOf, type Tally, tally } from '../audits/audit-sheet.ts'
import { sheetFor } from '../audits/sheet-for.ts'
import { percentOf } from '../number/percent-of.ts'
import { type Look, type Told, told } from './look.ts'

const THING = '(?:audits?|files?|cases?|pieces? of work|gradings?|grades?)'
/** `4 (1 outstanding / …)`, `two files in`: all that a service had. */
const ALL = new RegExp(
  String.raw`^(?: (?:remaining|other|more))?(?: ${THING})?(?: (?:were|was|we))?(?: (?:read|done|opened|completed|audited))?(?: in| for| from| between|,|\.|:|;| \(|\)|$| each\b| requir| of\b| and\b| a\b| apiece\b)|^ ${THING}\b`,
)
/** Up to the grade that a count is of, with nothing else between. */
const TO_GRADE =
  /^(?: (?:audits?|files?|of|them|those|these|was|were|are|is|graded|as|being|judged|said|that|practice|rated|found|to|be|the|all|our|out|N|in|\(N\))){0,7}?,? ?\(?G/
/** Behind a count the services that it is of: `one in Jigsaw`. */
const PLACED =
  /^(?: (?:audits?|files?|of|N|each|them|were|was|came|out))* (?:in|for|from) (?:the )?S(?:(?:,? and (?:the )?|, (?:the )?)S)*/
/** What a list of services opens with: `Good or better by service:`, `Good or outstanding audits:`. */
const HEADED = /^G(?: audits?| files?)?(?: by service| by team)?:/
const ASIDE = /\b(?:leav(?:e|ing) S out|without S|S aside|excluding S|leaving out S|not counting S|leaving S aside)\b/
const REMAINING = /^(?: of)? ?(?:the )?(?:remaining|rest|others?)/

/** Counts of audits that stand beside a service and a grade which the sheet of grades gives. */
export function auditsCounted(look: Look): readonly Told[] {
  const { scene, world } = look
  const sheet = sheetFor(scene, world)
  if (!sheet) return []
  const coded = codeSentence(scene, sheet)
  if (!/[GS]|audit|file/.test(coded.text)) return []
  return [...coded.marks].flatMap(([at, mark]) => {
    if (mark.kind !== 'count') return []
    const given = readingsAt(at, mark, coded, sheet).find(({ value }) => isLike(mark, value))
    return given ? [told(mark, given)] : []
  })
}

type Reading = { readonly value: number; readonly words: string; readonly sources: Tally['sources'] }

function isLike({ value, unit, decimals, text, hedge }: Count, actual: number): boolean {
  if (unit === 'number') return value === actual && hedge === null
  const isFigure = /%|cent/i.test(text)
  const room = isFigure ? 0.5 / 10 ** decimals : hedge === null ? 1.2 : 8
  return Math.abs(value - actual) <= room + 1e-9
}

/** The one or two things that a count can be of where it stands. */
function readingsAt(at: number, mark: Count, coded: Coded, sheet: AuditSheet): readonly Reading[] {
  const { text } = coded
  const left = text.slice(0, at)
  const right = text.slice(at + 1)
  const services = servicesFor(at, coded, sheet)
  if (services.length === 0) return []
  const isWhole = /N(?: (?:audits?|files?|out))* (?:of|in)(?: the| our| its| these)* $/.test(left)
  const grades = gradesFor(at, coded)
  const reads = services.flatMap((scope): readonly Reading[] => {
    const all = tally(sheet, scope, placesOf(sheet.grades))
    const some = grades && !isWhole ? tally(sheet, scope, grades) : null
    if (!all) return []
    if (mark.unit === 'share')
      return some && all.value > 0 ? [readingOf(some, scope, sheet, percentOf(some.value, all.value))] : []
    if (some) return [readingOf(some, scope, sheet, some.value)]
    return ALL.test(right) || isWhole ? [readingOf(all, scope, sheet, all.value)] : []
  })
  return isWhole ? [...reads, ...ofGrade(right, coded, at, services, sheet)] : reads
}

/** `three of the four RIs`: the whole is of that grade, over all the services. */
function ofGrade(
  right: string,
  coded: Coded,
  at: number,
  services: readonly (readonly number[])[],
  sheet: AuditSheet,
): readonly Reading[] {
  const found = /^ G/.exec(right)
  const [sets] = found ? gradesIn(coded, at + 1, at + 1 + found[0].length).map((grade) => grade.sets[0] ?? []) : []
  if (!sets) return []
  return [...services, placesOf(sheet.services)].flatMap((scope) => {
    const found = tally(sheet, scope, sets)
    return found ? [readingOf(found, scope, sheet, found.value)] : []
  })
}

function readingOf({ sources }: Tally, scope: readonly number[], sheet: AuditSheet, value: number): Reading {
  const names =
    scope.length === sheet.services.length
      ? 'all services'
      : scope.map((service) => sheet.services[service]?.name).join(', ')
  return {
    value,
    words: `${names}: ${Number.isInteger(value) ? value : value.toFixed(1)} by the sheet of grades`,
    sources,
  }
}

/** The grades that a count is of: those right behind it, else those that head the list; null for all. */
function gradesFor(at: number, coded: Coded): readonly number[] | null {
  const right = coded.text.slice(at + 1)
  const ahead = TO_GRADE.exec(right)
  if (ahead) return gradesIn(coded, at + 1, at + 1 + ahead[0].length)[0]?.sets[0] ?? null
  return HEADED.test(coded.text) ? (gradesIn(coded, 0, 1)[0]?.sets[0] ?? null) : null
}

/** The services that it is of: those behind it, those that stand before it, what is left of all, or all. */
function servicesFor(at: number, coded: Coded, { services }: AuditSheet): readonly (readonly number[])[] {
  const { text } = coded
  const all = placesOf(services)
  const placed = PLACED.exec(text.slice(at + 1))
  if (placed) return servicesIn(coded, at + 1, at + 1 + placed[0].length)
  const aside = ASIDE.exec(text)
  if (aside) {
    const left = servicesIn(coded, aside.index, aside.index + aside[0].length).flat()
    const isBack = /\bwith (?:it|them)\b[^.;]*$/.test(text.slice(aside.index, at))
    return [isBack ? all : all.filter((service) => !left.includes(service))]
  }
  const joint = /^(?:across |between |in |together,? )?(?:the )?S (?:with|and|plus) (?:the )?S\b/.exec(text)
  if (joint) return [servicesIn(coded, 0, joint[0].length).flat()]
  const clause = Math.max(...[...text.slice(0, at).matchAll(/[;]|: /g)].map(({ index }) => index), 0)
  const former = servicesIn(coded, clause, at).at(-1)
  if (former) return [former]
  return REMAINING.test(text.slice(at + 1)) || /S/.test(text) ? [] : [all]
}
