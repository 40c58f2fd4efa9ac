import type { Placed, Scene, World } from '../read/scene.ts'
import type { Verdict, VerdictAt } from '../verdict.ts'
import type { Judge } from './audit-judge.ts'
import { type Coded, codeSentence } from './audit-marks.ts'
import type { AuditSaid } from './audit-said.ts'
import type { AuditSheet } from './audit-sheet.ts'
import { findSpots, takeAgain } from './audit-spots.ts'
import { anchors, judgeSaid } from './judge-audits.ts'
import { nameHolders } from './name-holders.ts'
import { isWrongGrade, ownAudits } from './own-audits.ts'
import { wrongWholes } from './own-wholes.ts'
import { readAudits } from './read-audits.ts'
import { namesAudits, sheetFor } from './sheet-for.ts'

/** What a sentence says of audits; `numbers` are those of the scene that are told by it. */
export type Audited = {
  readonly claims: readonly VerdictAt[]
  readonly numbers: ReadonlySet<Placed>
}

const NOTHING: Audited = { claims: [], numbers: new Set() }

/** Whether a text may speak of audits where it stands: far sooner told than what it says of them. */
export function mayTellAudits(words: string, section: string, sheets: readonly AuditSheet[]): boolean {
  return sheets.length > 0 && (sheets.some((sheet) => sheet.section === section) || namesAudits(words))
}

/** A sentence's counts of audits, each held against the sheet of grades. */
export function traceAudits(scene: Scene, world: World): Audited {
  const sheet = sheetFor(scene, world)
  if (!sheet) return NOTHING
  const first = codeSentence(scene, sheet)
  if (!isOfAudits(first)) return NOTHING
  const { coded, again } = takeAgain(first)
  const read = readAudits(coded, findSpots(coded), carriedInto(scene, sheet, world))
  const isOwn = sheet.section === world.place.section
  const isAnchored = read.some((said) => anchors(said, sheet))
  const judge: Judge = { scene, sheet, world, coded, again, isOwn, isAnchored }
  const verdicts = read.flatMap((said) => judgeSaid(said, judge).filter(({ claim }) => isTold(claim, said, judge)))
  const holders = nameHolders(judge)
  const told = [...verdicts.map(({ count, claim }) => ({ at: count.at, claim })), ...holders]
  const found = ownAudits(judge)
  const said = found.length > 0 ? found : wrongWholes(judge)
  const isWrong = told.some((each) => each.claim.status === 'contradicted' && !isWrongGrade(said, each))
  const own = isWrong ? [] : said
  return {
    claims: [...told.filter(({ at }) => own.every((each) => each.at !== at)), ...own],
    numbers: new Set([
      ...verdicts.flatMap(({ count }) => count.placed ?? []),
      ...scene.numbers.filter((number) => own.some(({ at }) => at === number.at)),
    ]),
  }
}

/** Whether a sentence names a grade, a service or what is audited. */
function isOfAudits({ text, marks }: Coded): boolean {
  const isNamed = [...marks.values()].some(({ kind }) => kind === 'grade' || kind === 'service')
  return isNamed || /\b(?:audit|file)/.test(text)
}

/** What is no count of audits after all is left to be judged as any other number. */
function isTold({ status }: Verdict, { sets }: AuditSaid, { isOwn }: Judge): boolean {
  return status === 'traced' || (isOwn && (status === 'contradicted' || sets !== null))
}

/** The service that the sentences before speak of last, or that the part is of. */
function carriedInto(scene: Scene, sheet: AuditSheet, { place }: World): readonly (readonly number[])[] {
  for (let before = scene.before; before; before = before.before) {
    const last = [...codeSentence(before, sheet).marks.values()].findLast(({ kind }) => kind === 'service')
    if (last?.kind === 'service') return [[last.service]]
  }
  const own = sheet.services.findIndex(({ name }) => name.toLowerCase() === place.part.toLowerCase())
  return own < 0 ? [] : [[own]]
}
