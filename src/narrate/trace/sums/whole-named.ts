import type { Indicator, Reported } from '../../../compute/figures.ts'
import type { Weighed } from '../found.ts'
import { anyOf } from '../read/any-of.ts'
import { MONTH_STARTS } from '../read/month-words.ts'
import type { World } from '../read/scene.ts'
import { blankExclusions, type Known } from '../read/vocabulary.ts'

/** Those of whom all is told, whether or not a label says so. */
const IDLE =
  /^(?:child|person|peopl|young|everyon|everybod|anyon|cas|cohort|popul|whol|entir|servic|total|current|receiv)$/

/** `Tenants in arrears for a year`: fewer than those of now, or more. */
export const OF_A_TIME =
  /\b(?:years?|weeks?|days?|months|since|ever|any|had|been|long(?!-term)\w*|first|once|time|while|there|each|every)\b/i

/** `In August`, where that is the newest month. */
const WHEN = new RegExp(
  String.raw`\b(?:(?:held|completed|received|made|recorded|seen) )?(?:in|during|at the end of|this|that) (?:(?:the|that|this) )?(?:month|${anyOf(MONTH_STARTS)}[a-z]*)\b`,
  'gi',
)

/**
 * The latest figures of the counts that some words name in full and with no word besides, `all children in our care`:
 * one, or those of the sheets that hold the same; of the same kind of thing as a part is.
 */
export function wholesNamed(words: string, part: Weighed, { vocabulary, place }: World): readonly Reported[] {
  const said = tellingOf(vocabulary.stemsOf(words.replace(WHEN, ' ')))
  const own = part.row && vocabulary.knownOf(part.row)
  if (said.length === 0 || !own) return []
  // `46% of the strategy discussions held in the month`: named by its whole label, it need not count the same thing.
  const isFellow = ({ row, stems }: Known) =>
    row.section === own.row.section && stems.size > 1 && !isWhoseWork(own.row, row)
  const rows = vocabulary
    .holders(said[0] ?? '')
    .filter((each) => isNamed(each, said) && (isAlike(own, each) || isFellow(each)))
  const home = rows.toSorted(
    (a, b) => Number(b.row.section === place.section) - Number(a.row.section === place.section),
  )
  return home.flatMap(({ row }) => (row.latest && row !== part.row ? [row.latest] : []))
}

function tellingOf(stems: ReadonlySet<string>): readonly string[] {
  return [...stems].filter((stem) => !IDLE.test(stem))
}

function isNamed({ row, stems }: Known, said: readonly string[]): boolean {
  const own = row.unit === 'number' && blankExclusions(row.label) === row.label ? tellingOf(stems) : []
  return own.length === said.length && said.every((stem) => stems.has(stem))
}

/** Workers may make up any share of those whom they work with: what both count comes first in their labels. */
function isAlike(part: Known, whole: Known): boolean {
  const [first] = whole.stems
  return first !== undefined && [...part.stems].slice(0, 2).includes(first)
}

/** Whether a row counts those who do the work, and another does not: `the 35 case holders account for 60% of all children`. */
export function isWhoseWork(doers: Indicator, work: Indicator): boolean {
  return DOERS.test(doers.label) && !DOERS.test(work.label)
}

const DOERS =
  /^(?:(?:total )?number of |no\.? of )?(?:[\w-]+ ){0,3}(?:workers|holders|staff|employees|officers|carers|teams|providers|agencies|operators|contractors|crews|schools|centres|homes|volunteers)\b/i

/** The same of two rows. */
export function countAlike(part: Indicator, whole: Indicator, { vocabulary }: World): boolean {
  const [own, its] = [vocabulary.knownOf(part), vocabulary.knownOf(whole)]
  return own !== undefined && its !== undefined && isAlike(own, its)
}

/**
 * Whether the row of a share has all the words by which a part is told from its whole: then it may be the share of that.
 * What a label only has in brackets tells neither apart.
 */
export function isOfPart(row: Indicator, part: Indicator, whole: Indicator, { vocabulary }: World): boolean {
  const [its, all] = [vocabulary.knownOf(row)?.stems, vocabulary.knownOf(whole)?.stems]
  const own = [...(vocabulary.knownOf(part)?.stems ?? [])].filter((stem) => !all?.has(stem))
  return own.every((stem) => its?.has(stem))
}
