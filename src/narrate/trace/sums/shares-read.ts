import type { Month } from '../../../shared/month.ts'
import { anyOf } from '../read/any-of.ts'
import { bareOf } from '../read/bare-of.ts'
import { MONTH_NAMES } from '../read/month-words.ts'
import type { Placed, Scene } from '../read/scene.ts'
import { HEDGED } from './form.ts'

/** A share that a sentence states of two counts: the part as a number, the whole as one or by its words alone. */
export type ShareRead = {
  readonly share: Placed
  /** Null where it is said in a word, `one of the eight`. */
  readonly part: Placed | null
  readonly whole: Placed | null
  /** What the whole is said to be of. */
  readonly words: string
  /** Whether a verb says what the part comes to, and no bracket or comma. */
  readonly isMade: boolean
}

/** What is said of a part or of its whole. */
const WORDS = '(?: [^#@.,;:()]{1,80}?)?'
const WHEN = '(?: (?:in|at the end of) @)?'
/** The month that is reported on is no mark, for a share of it is told as one of now. */
const OF_MONTH = `(?:@|${MONTH_NAMES})['’]s`
const PART = `(?<!\\+ ?)(?:(?:the|our|those|these|some|only|just|all|${OF_MONTH}) )*(?:\\(?#(?<p>\\d+)\\)?|\\bone\\b)`
const COUNTED = `(?:(?:the|our|all|those|these|a total of|${OF_MONTH}) )*#(?<n>\\d+)(?<w>${WORDS})`
const NAMED = '(?<w> [^#@.,;:()]{3,80}?)'
const SHARE = `${HEDGED}(?:close to )?(?:an? )?#(?<s>\\d+)`
const OF = '(?:(?:out )?of|from)'
const END = String.raw`(?=\s*(?:[.,;:)–]|$| (?:and|but|while|whereas|though|although|when|which|so)\b| (?:(?:in|over|during) )?@))`
/** What is said of the part behind its share. */
const GOES_ON =
  '(?= (?:is|are|was|were|went|became|led|resulted|ended|moved|came|of the (?:total|whole)(?=[ .,;)]|$))\\b)'
const AGAIN = "(?:,| [–-]|) ?(?:or|so|i\\.?e\\.?|=|making(?: it)?|that is|which is|that['’]s|equal to|equivalent to),?"
const MAKES = anyOf(
  [
    '(?:,? (?:which|that|this))? (?:now |still |together |alone )?(?:amounts?|equates?|comes?|came|corresponds?|amounted|equated) to',
    ',? (?:amounting|equating|coming) to',
    ',? (?:which |now |still |together )*(?:represent(?:s|ed|ing)?|constitut(?:e|es|ed|ing)|compris(?:e|es|ed|ing)|form(?:s|ed|ing)?|equal(?:s|led|ling)?|account(?:s|ed|ing)? for|ma(?:de|ke|kes|king)(?: up)?|works? out at|worked out at|working out at)',
    ",? (?:which |that )?(?:now )?(?:is|are|was|were|that['’]s)(?: equal to| equivalent to)?",
    ',? (?:or|i\\.e\\.|equal to|equivalent to|that is)',
    ',',
    ' ?(?:\\(|=)',
    // What stands behind a comma may be what the share itself is said of.
    ' ?(?:&|and\\b)(?=[^.,;]*(?:[.;]|$))',
  ].join('|'),
)

const FORMS: readonly RegExp[] = [
  // `As a proportion of all children in our care, the 42 living with their parents amount to 20.6%`.
  ...[COUNTED, NAMED].map(
    (whole) =>
      `(?:^|[:;] |, )(?:(?:expressed |taken |measured |seen )?as an? (?:[a-z]+ )?(?:proportion|share|percentage|fraction|part) of|(?:when )?(?:set |measured |taken )?against|${OF}) ?${whole}, ${PART}(?<of>${WORDS})(?<makes>${MAKES}) ${SHARE}${END}`,
  ),
  // `The 32 in children's homes equate to 27.8% of all children in our care`, `16 were upheld, 27% of the 59 received`.
  ...[COUNTED, NAMED].map(
    (whole) => `${PART}(?<of>${WORDS})${WHEN}(?<makes>${MAKES}) ?${SHARE} (?:of|as many as) ?${whole}${END}`,
  ),
  // `115 of our 470 children (24%) were in agency placements`, `156 of 1,491, one in ten`.
  String.raw`${PART}(?<of>${WORDS}) ${OF} ${COUNTED} \((?:or |that is |i\.e\. )?${SHARE}\)`,
  `${PART}(?<of>${WORDS}) ${OF} ${COUNTED}(?:${AGAIN}|,) ${SHARE}(?: of (?:them|these|those|all))?(?:${END}|${GOES_ON})`,
  // `Of the eight new children in August, one (13%) was unaccompanied`, `of the 94, 47 were, or half of all`, `47 or half went home`.
  ...[String.raw` \(${SHARE}\)`, ` [–-] ${SHARE} [–-]`, `${AGAIN} ${SHARE}(?:${END}|${GOES_ON}| of the\\b)`].map(
    (share) => String.raw`(?:^|[:;] )\W*${OF} ${COUNTED}${WHEN}, ${PART}(?<of>${WORDS})${share}`,
  ),
  // `159 concerns, of which 52 (27%) led to an enquiry`, `94 referrals, 23 of them, or a quarter`.
  String.raw`${COUNTED}${WHEN}(?:,| [–-]|) of (?:which|whom) ${PART}(?<of>${WORDS}) \(${SHARE}\)`,
  String.raw`${COUNTED}${WHEN},? (?:and )?${PART} of (?:them|these|those|which|whom)(?:,| \(|${AGAIN}) ?${SHARE}${END}`,
  // `24% of our 470 children (115) were in agency placements`, `a quarter of our 470 children, 115, are`.
  String.raw`${SHARE} of ${COUNTED}(?: \(${PART}(?: of (?:them|these))?\)|, #(?<q>\d+)(?: of (?:them|these))?, (?:is|are|was|were|had?|have|live)\b)`,
].map((form) => new RegExp(form, 'gi'))

const WHOLE = String.raw`${OF} (?:the |our |all |these |those )+#(?<n>\d+)\b`
const STATES_WHOLE = new RegExp(WHOLE, 'i')
/** `95 of the 335 children are with carers and 39 (12%) in homes`, `39, or 12%, in homes`. */
const FORMS_APART = [String.raw` \(${SHARE}\)`, `, (?:or|that is) ${SHARE},`].map(
  (share) => new RegExp(String.raw`(?<=${WHOLE}[^;]*)(?<apart>)#(?<p>\d+)${share}`, 'gi'),
)

/** A figure of another time or a standard, put beside the part: `, down from 44 in July,`, `(44 in July)`. */
const ASIDE =
  /(?:,| \(| [–-]) ?(?:itself |already |now |still |which (?:is|was) )?(?:(?:up|down|against|compared (?:with|to)|as against|versus|from|above|below|over|under|a (?:rise|fall|drop|reduction|increase|jump|decrease)|an increase|it was|was|target|#\d+ (?:more|fewer|less|higher|lower|up|down|above|below|over|under)|#\d+ (?:in |at )?@|@(?!,? (?:and )?@):?)(?=[ ),:]))[^,;.()&]*(?:,|\)|(?=&)| [–-](?= ))/gi
/** What is joined before any number is told is one thing by its name, and so are months that are told together. */
const NAMED_TOGETHER =
  /^between them,(?! @)|^[^#]*\b(?:and|but)\b(?: @,? (?:taken )?(?:together|combined|between them)\b)?/i
/** Others, parts of a part, or several counts that are put together. */
const OTHER =
  /\b(?:not|never|no|none|more|fewer|less|than|other|others|rest|half|most|and|but|plus|with (?:the|our|another)|together|combined|between|both|adding|also|ago|last|previous|before|until|since|would|target|aged?|under|over|boys|girls|rise|fall|increase|drop|reduction|whom|spend|budget|cost|growth|each|respectively)\b|n['’]t\b|\bthen\b|\b(?:up|down|by)\s*$|, now\s*$/i

/** The shares of a sentence that stand with their part and their whole. */
export function readShares(scene: Scene, latest: Month): readonly ShareRead[] {
  const { numbers } = scene
  if (numbers.length < 2 || !numbers.some(isShare)) return []
  const months = scene.months.filter(({ month }) => month !== latest)
  const found = numbers.map((number) => ({ number }))
  const said = bareOf(found, { ...scene, months })
    .trimStart()
    .replace(ASIDE, '')
  const forms = STATES_WHOLE.test(said) ? [...FORMS, ...FORMS_APART] : FORMS
  const matches = forms.flatMap((form) => [...said.matchAll(form)])
  return matches.flatMap((match) => {
    const { p, q = p, n, s, w = '', of = '', makes, apart } = match.groups ?? {}
    const share = numbers[Number(s ?? -1)]
    if (!share || !isShare(share)) return []
    // What stands apart from its whole has words between.
    const before = (apart ?? said.slice(0, match.index)).replace(NAMED_TOGETHER, '')
    if ([w, of, before].some((words) => OTHER.test(words))) return []
    const [part = null, whole = null] = [numbers[Number(q ?? -1)], numbers[Number(n ?? -1)]]
    return [{ share, part, whole, words: w, isMade: makes !== undefined }]
  })
}

/** Whether a number is a share by its kind. */
export function isShare({ kind }: Pick<Placed, 'kind'>): boolean {
  return kind === 'percent' || kind === 'fraction'
}
