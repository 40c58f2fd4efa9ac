import type { Verdict, VerdictAt } from '../verdict.ts'
import type { Judge } from './audit-judge.ts'
import { type AuditSheet, holdersOf, placesOf, type Tally, tally } from './audit-sheet.ts'
import { doubtAudits } from './doubt-audits.ts'

const GETS = `(?: (?:earned|received|got|had|has|was given|was awarded|achieved|took|alone|with|gained|produced|accounts? for|accounted for))`
/** `A earned the only outstanding grade`; `the only outstanding was in A`. */
const FORWARD = new RegExp(
  String.raw`S(?<gets>${GETS}+) (?:the |our )?(?:round's |audit's |month's )?(?:only|sole|single)(?: (?:file|audit|case|grade))?(?: (?:graded|of))? G\b`,
  'g',
)
const BACK =
  /\b(?:the|our) (?:(?:round's|audit's) )?(?:only|sole|single|N)(?: (?:one|file|audit|case))?(?: (?:that|which) (?:was|got|came out))?(?: (?:as|graded))* G(?: (?:grade|grading|audit|file|case|one|rating))?(?: (?:was|came|is|went|belongs|belonged|given|awarded|earned|graded))* (?:to|in|from|by|for) (?:the )?S/g

/** Where a grade was given once, the service that is said to have it. */
export function nameHolders(judge: Judge): readonly VerdictAt[] {
  const { coded } = judge
  return [FORWARD, BACK].flatMap((form) =>
    [...coded.text.matchAll(form)].flatMap((match) => {
      const marks = [...coded.marks].filter(([at]) => at >= match.index && at < match.index + match[0].length)
      const service = marks.map(([, mark]) => mark).find(({ kind }) => kind === 'service')
      const grade = marks.map(([, mark]) => mark).find(({ kind }) => kind === 'grade')
      if (service?.kind !== 'service' || grade?.kind !== 'grade' || doubtAudits(service, judge) !== null) return []
      const claim = holds(service.service, grade.sets[0] ?? [], judge, judge.scene.words.slice(service.at, service.end))
      return claim ? [{ at: service.at, claim }] : []
    }),
  )
}

function holds(service: number, set: readonly number[], { sheet, isOwn }: Judge, number: string): Verdict | null {
  const all = tally(sheet, placesOf(sheet.services), set)
  const own = tally(sheet, [service], set)
  if (!all || !own || !isOwn) return null
  if (own.value === 1 && all.value === 1) return { number, ...told(own, 'traced') }
  return own.value === 0 ? { number, ...told(own, 'contradicted', sayHolders(set, sheet)) } : null
}

function told({ value, sources }: Tally, status: 'traced' | 'contradicted', holders = ''): Omit<Verdict, 'number'> {
  return {
    status,
    found: String(value),
    reason: `the sheet of grades gives it ${value} of that grade${holders}`,
    evidence: sources,
  }
}

function sayHolders(set: readonly number[], sheet: AuditSheet): string {
  const names = holdersOf(set, sheet)
  return names.length === 0 ? '' : `; those with it: ${names.join(', ')}`
}
