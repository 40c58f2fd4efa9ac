import type { Indicator } from '../../../compute/figures.ts'
import { isPlain } from '../number/find-doubts.ts'
import { clauseOf } from '../read/read-scenes.ts'
import type { Scene, World } from '../read/scene.ts'
import { blankExclusions } from '../read/vocabulary.ts'
import type { Phrase } from './phrase.ts'

/** Whether a phrase is only judged of a row that its subject names: `sickness rose again: 234 are on plans`. */
export function mustBeNamed({ says }: Phrase): boolean {
  return says.kind === 'rest' || (says.kind === 'move' && says.ofSubject === true)
}

/** Whether what stands before a phrase in its clause names the row, and nothing else that is not plain. */
export function isNamedBefore(phrase: Phrase, row: Indicator, scene: Scene, world: World): boolean {
  const { vocabulary } = world
  // `After July's 221 plans went up again`: the figure before is another month's.
  if (scene.numbers.some(({ at }) => at < phrase.at)) return false
  // `Fell once more in July and is now 234`: a step that was made before the newest month.
  const isBetween = /^[a-z, ]{0,12}\bbetween\b/.test(scene.words.slice(phrase.end))
  const when = scene.months.filter(({ at }) => at >= phrase.end && at - phrase.end < NEAR).slice(0, isBetween ? 2 : 1)
  if (phrase.says.kind === 'move' && when.length > 0 && when.every(({ month }) => month !== row.latest?.month))
    return false
  const known = vocabulary.knownOf(row)
  if (!known) return false
  const lead = leadOf(phrase, scene)
  // `Plans (CWD) up again; plans (not CWD) down`: without some whom the row does not leave out.
  if (blankExclusions(lead) !== lead && blankExclusions(row.label) === row.label) return false
  const said = [...vocabulary.stemsOf(lead)]
  const isOwn = (stem: string) => known.stems.has(stem) || known.aside.has(stem)
  const amounts = vocabulary.stemsOf(AMOUNTS)
  const things = vocabulary.stemsOf(THINGS)
  return (
    said.some((stem) => isOwn(stem) && vocabulary.weight(stem) > 0) &&
    said.every((stem) => isOwn(stem) || amounts.has(stem) || (isPlain(stem, world) && !things.has(stem)))
  )
}

/** Whether what a noun says to have moved is the row and nothing narrower: `a fall in children leaving care` is another's. */
export function isNamedBehind(phrase: Phrase, row: Indicator, scene: Scene, world: World): boolean {
  const { vocabulary } = world
  const known = vocabulary.knownOf(row)
  const said = movedBehind(phrase, scene)
  if (!known || !COUNTED[row.unit].test(said)) return false
  const stems = vocabulary.stemsOf(said)
  const amounts = vocabulary.stemsOf(AMOUNTS)
  const isOwn = (stem: string) => known.stems.has(stem) || known.aside.has(stem) || amounts.has(stem)
  const isMissed = (stem: string) => !stems.has(stem) && !amounts.has(stem) && !isPlain(stem, world)
  return [...stems].every(isOwn) && ![...vocabulary.stemsOf(withoutAsides(row.label))].some(isMissed)
}

/** Up to the month or the number that follows. */
function movedBehind({ end }: Phrase, { words, span, months, numbers }: Scene): string {
  const from = end + (ENDS.exec(words.slice(end))?.[0].length ?? 0)
  const next = [...months, ...numbers].map(({ at }) => at).filter((at) => at >= from)
  return words.slice(from, Math.min(span.end, ...next))
}

const ENDS = /^(?: (?:from|to) [\d.,]*\d%?){0,2} in\b/
const withoutAsides = (label: string) => label.replace(/\([^()]*\)|\bper \d.*$/g, ' ')

/** How what has moved is spoken of, by what the row counts. */
const COUNTED: Readonly<Record<Indicator['unit'], RegExp>> = {
  number: /^(?!.*\b(?:rate|share|proportion|percentage|average)\b)/i,
  percent: /\b(?:share|proportion|percentage|rate)\b/i,
  rate: /\brate\b/i,
  average: /\baverage\b/i,
}

/** What stands before a phrase in its clause; in `Contacts: no change`, where that is nothing, in the clause before. */
function leadOf(phrase: Phrase, { clauses, words }: Scene): string {
  const leads = clauses.slice(0, clauseOf(phrase, clauses) + 1).map(({ at }) => words.slice(at, phrase.at))
  return leads.findLast((lead) => /\p{L}/u.test(lead)) ?? ''
}

/** How far behind a phrase the months of its step stand, in letters. */
const NEAR = 40

/** Plain words for what a row's figure is not: `the threshold for referrals is unchanged`. */
const THINGS =
  'threshold standard target ceiling benchmark goal gap difference variance work workload performance outcome result account movement average mean'

/** Words for how much there is of something. */
const AMOUNTS = 'demand activity volume number total count figure level rate share proportion percentage'
