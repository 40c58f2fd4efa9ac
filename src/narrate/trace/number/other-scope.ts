import type { Indicator } from '../../../compute/figures.ts'
import type { Scene } from '../read/scene.ts'
import { sentenceOf } from '../read/span.ts'

/**
 * Words, all of them plain, by which a sentence counts something else than a row's whole of its month: without some of
 * it, of one team, as it was first told, or after the month has ended.
 */
export function otherScope(rows: readonly Indicator[], scene: Scene): string | null {
  const said = sentenceOf(scene)
  const found = SCOPES.map((scope) => scope.exec(said)?.[0]).find((text) => text !== undefined)
  return found ?? leftOut(said, rows)
}

/** `Apart from one team, supervision was at 88%`, but not `excluding UASC` of a row that says so. */
function leftOut(said: string, rows: readonly Indicator[]): string | null {
  return LEFT_OUT.test(said) ? (LEFT_OUT.exec(withoutOwn(said, rows))?.[0] ?? null) : null
}

/** What is said without the first words by which it leaves out what the rows leave out by their labels. */
export function withoutOwn(said: string, rows: readonly Indicator[]): string {
  const found = LEFT_OUT.exec(said)
  const out = found?.groups?.what?.toLowerCase()
  const isNamed = out !== undefined && rows.some(({ label }) => label.toLowerCase().includes(out))
  return found && isNamed ? said.replace(found[0], ' ') : said
}

const LEFT_OUT =
  /\b(?:(?:apart|aside) from|(?:leaving|setting|taking) (?:out|aside)|excluding|excepting|except for|disregarding|discounting|ignoring|not counting|(?:taking|counting) only|allowing for|adjust(?:ed|ing) for|but for)\s+(?:the |our |that |those )?(?<what>[\p{L}-]+)|\b(?:is|are|were|being|been) (?:excluded|left out|taken out|set aside|discounted|stripped out)\b|\b(?:late|missing) (?:entries|records|recording)\b/iu

/** `Team A's`, `the east locality's`, `in the North team`. */
const PLACED =
  /\b[Tt]eams? (?:[A-Z]|\d)(?![\p{L}\d])|\b(?:[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est|[Cc]entral)(?:ern)? (?:team|localit|area|hub|district|patch)/u

/** `1,839 was reported; the figure has since been corrected to 1,845`. */
const CORRECTED =
  /\b(?:(?:been|was|were|since|now) (?:corrected|restated|revised|amended|adjusted)|(?:first|originally|previously) (?:reported|given|published|stated|put))\b/i

const AFTER_END =
  /\b(?:at the (?:time of writing|(?:date|time) of this report)|as (?:I|we) (?:write|speak)|as of today|since the month[- ]end|since the end of the month|(?:this|last|next) week|yesterday|this morning)\b/i

/** `The mean of the seven measures`. */
const ACROSS =
  /\b(?:mean|averaged?) (?:of|across|over|for) (?:(?:the|all|these|those|our) )*(?:[a-z]+ )?(?:[a-z]+ )?(?:measures|indicators|groups|teams|services|cohorts)\b/i

/** `Members asked about the 182`, `last time we reported 84%`. */
const ASKED = /\basked (?:us |me )?(?:about|why|how)\b|\blast time\b/i

/** `Two months had fewer: 90 and 87`. */
const MONTHS_HAD =
  /\bmonths\b[^.;]{0,40}\b(?:had|saw|brought|were|was) (?:still )?(?:fewer|more|lower|higher|better|worse|less|quieter|busier)\b/i

const SCOPES = [PLACED, CORRECTED, AFTER_END, ACROSS, ASKED, MONTHS_HAD]
