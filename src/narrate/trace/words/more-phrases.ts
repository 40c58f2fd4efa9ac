import { signOf } from '../read/sign-of.ts'
import { benchmarkNamed } from '../standards/name-benchmark.ts'
import { TARGET } from '../standards/target-words.ts'
import { NOT, UNREAL } from './held-back.ts'
import type { Finder } from './read-phrases.ts'

const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*'
/** When a step was made, and what may follow it up to a figure. */
const STEPPED = String.raw`(?: (?:this month|in the month|over the month|in ${MONTH}|during ${MONTH}|between ${MONTH} and ${MONTH}))?(?=\s*(?:[.,;:](?! by\b)|$|and (?:is|are|was|were|now|stands?|stood)\b|to \d))`

/** Less usual ways to say what the plain finders say. */
export const MORE_FINDERS: readonly Finder[] = [
  {
    needs: /\b(?:again|once more)\b/,
    pattern: new RegExp(
      String.raw`\b(?<move>(?:gone|went|crept|edged|inched|ticked|nudged)(?: back)? (?:up|down)|(?:come|came) down|fell|fallen|rose|risen|dropped|declined|increased|decreased|grew|grown|climbed)(?=,? (?:(?:yet |once )?again|once more)${STEPPED})`,
      'gi',
    ),
    read: ({ groups = {} }, before) =>
      NOT.test(before) || UNREAL.test(before)
        ? null
        : { kind: 'move', sign: signOf(groups.move ?? ''), ofSubject: true },
  },
  {
    needs: /\b(?:not|n['’]t) (?:change|move|alter)/,
    pattern: new RegExp(
      String.raw`\b(?:did|has|have)(?: not|n['’]t) (?:chang|mov|alter)(?:e|ed)?(?: at all)?,? (?=between ${MONTH} and ${MONTH}|from ${MONTH} to ${MONTH})`,
      'gi',
    ),
    read: (_match, before) => (UNREAL.test(before) ? null : { kind: 'rest' }),
  },
  {
    needs: /\byet to\b/,
    pattern: new RegExp(
      String.raw`(?<!\bhad )\byet to (?:come|get|fall|drop|move|rise|climb|go|be brought)(?: back)?(?: down| up)? to (?:the |our |its |their )(?:[a-z]+ ){0,2}${TARGET}\b`,
      'gi',
    ),
    read: () => ({ kind: 'target', side: 'missed' }),
  },
  {
    needs: /\d% /,
    pattern: new RegExp(
      String.raw`\b(?<side>meet(?:s|ing)?|met|miss(?:es|ed|ing)?|exceed(?:s|ed|ing)?|reach(?:es|ed|ing)?|beat(?:s|ing)?|below|above|within) (?:the |our )(?:[a-z]+ )?[a-z]+(?:['’]s|s['’]) [\d.]+% ${TARGET}\b`,
      'gi',
    ),
    read: ({ groups = {} }, before) => (NOT.test(before) || UNREAL.test(before) ? null : ofSide(groups.side ?? '')),
  },
  {
    isOfNamed: true,
    needs: /overt|surpass|outstrip|leapfrog/,
    pattern:
      /\b(?:overtak(?:en|es|ing)|overtook|surpass(?:ed|es|ing)|outstrip(?:ped|s)|leapfrogged) (?:that of |both )?(?:the |our )?(?=(?<what>[a-zÀ-ɏ\d/’' -]{4,60}))(?:[a-zÀ-ɏ\d/’'-]+\s?){1,3}/gi,
    read: (match, before, _after, benchmarks) => beside(match.groups?.what ?? '', before, 'past', benchmarks),
  },
  {
    isOfNamed: true,
    needs: /\b(?:par|line|level|identical)\b/,
    pattern:
      /\b(?:(?:on a par|in line|level) with|identical to) (?:that of |those of |the rest of )?(?:the |our )?(?=(?<what>[a-zÀ-ɏ\d/’' -]{4,60}))(?:[a-zÀ-ɏ\d/’'-]+\s?){1,3}/gi,
    read: (match, before, _after, benchmarks) =>
      NEARING.test(before) || NO_FIGURE.test(match.groups?.what ?? '')
        ? null
        : beside(match.groups?.what ?? '', before, 'level', benchmarks),
  },
]

/** `More in line with`, `brought into line with`: on the way there. */
const NEARING =
  /\b(?:more|less|closer|nearer|back|being|bring\w*|brought|get\w*|got|com(?:e|es|ing)|mov\w*|out|fell|f[ae]ll\w*|rose|rise\w*|gr[eo]w\w*|chang\w*|until|once|was|were|had)\s+(?:[a-z]+ly )?$/i
/** What may be in line with others' and is no figure. */
const NO_FIGURE =
  /\b(?:trends?|directions?|patterns?|falls?|rises?|changes?|growth|practice|definitions?|guidance|polic\w+|approach\w*|models?|pictures?|experiences?|expectations?|last|previous|year)\b/i

function beside(what: string, before: string, side: 'past' | 'level', benchmarks: readonly string[]) {
  const name = benchmarkNamed(what.split(/\s+/).slice(0, 3).join(' '), benchmarks)
  return name && !NOT.test(before) && !UNREAL.test(before) ? ({ kind: 'benchmark', name, side } as const) : null
}

function ofSide(said: string) {
  const side = /^miss/i.test(said)
    ? 'missed'
    : /^exceed/i.test(said)
      ? 'beyond'
      : /^(?:below|above)/i.test(said)
        ? (said.toLowerCase() as 'below' | 'above')
        : 'met'
  return { kind: 'target', side } as const
}
