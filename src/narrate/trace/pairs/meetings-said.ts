import { AIM } from '../standards/target-words.ts'
import type { Judging, Reading } from './judging.ts'
import type { Roles } from './roles.ts'

const AIMS = new RegExp(String.raw`\b${AIM}\b`, 'gi')
const ADVERB = '(?:[a-z]+ly |now |just |already |still |again |also |well |at last |once again |finally )*'
/** `Within a single placement of target` is near it, and no more. */
const NEAR_IT = String.raw`(?! (?:[a-z-]+ ){1,4}of (?:the |our |its )?${AIM}\b)`
const MET = `met|meets?|meeting|hit|hits|hitting|reach(?:ed|es|ing)|achiev(?:ed|es|ing)|attain(?:ed|s|ing)|satisf(?:ied|ies|ying)|fulfil(?:led|s|ling)|deliver(?:ed|s|ing)|secured|clear(?:ed|s|ing)|beat(?:en|s|ing)?|better(?:ed|s|ing)|surpass(?:ed|es|ing)|smash(?:ed|es|ing)|cracked|nailed|ke(?:pt|eps|eping) (?:to|within|inside)|stay(?:ed|s|ing) (?:within|inside)|complied with|complies with|(?:is|are|was|were|sits?|stands?|come|comes|came|now|well|comfortably|safely|just|back) (?:within|inside)${NEAR_IT}|on the right side of|live up to|lives up to|lived up to`
const MISSED =
  'miss(?:ed|es|ing)?|breach(?:ed|es|ing)|on the wrong side of|(?:is|are|was|were|sits?|stands?|now|well|just|come|comes|came) outside'
/** Of a ceiling they may say that it is kept. */
const SHORT =
  '(?:fall|falls|fell|fallen|falling|come|comes|came|coming|well|just|some way|still|is|are|stop|stopped|remains?) (?:well |just |some way |a little |far |slightly |narrowly )?(?:short|shy) of|adrift of|undershot|undershoots?|lag(?:s|ged|ging)? behind|trail(?:s|ed|ing)?'
const NOT = `(?:not|no longer|n['’]t|yet to|still to|failed to|fails to|failing to|unable to) ${ADVERB}(?:been |be )?`
const OF = String.raw` (?:(?:the|our|its|their|this|that|a|every) )?(?:(?!(?:and|but|in|with|on|for|against|versus|is|are|was|were|met|missed)\b)[a-z-]+ ){0,4}?(?:of )?(?:${AIM}\b|#(?<t>\d+))`
const WORDS = `(?<not>${NOT})?(?:(?<met>${MET})|(?<missed>${MISSED})|(?<short>${SHORT}))`
const WORDS_BEHIND = `(?<not>not (?:yet )?)?(?:been |being )?(?<not2>not (?:yet )?)?${ADVERB}(?:(?<met>met|hit|reached|achieved|attained|satisfied|fulfilled|delivered|cleared|beaten|bettered|surpassed|smashed|cracked|secured)|(?<missed>missed|breached|failed))`
const AHEAD = String.raw`\b${WORDS}${'(?=)'}${OF}`
const BEHIND = String.raw`\b${AIM}\b(?:[^#.;:()]|,? #(?<t>\d+)){0,70}? ?(?:\b(?:is|are|was|were|has|have|being|gets?|got)|['’]s) ${ADVERB}${WORDS_BEHIND}\b`

const forms: RegExp[] = []

/** `The target of 20 is now met: 24 young people`, `beat its standard of 95%, with 92%`: what is said of a target. */
export function meetingsSaid({ skeleton, roles }: Reading): readonly Judging[] {
  const { now, target, row } = roles
  if (!now || !target || row.better === null) return []
  if (forms.length === 0) forms.push(new RegExp(AHEAD, 'gi'), new RegExp(BEHIND, 'gi'))
  return forms.flatMap((form) =>
    [...skeleton.matchAll(form)].flatMap(({ groups = {}, index, 0: text }) => {
      const isOther = groups.t !== undefined && Number(groups.t) !== target.at
      const right = isOther ? null : isSo(groups, roles)
      return right === null
        ? []
        : [
            {
              at: index,
              end: index + text.length,
              text: wordsOf(groups),
              ofAmount: false,
              within: text.replace(wordsOf(groups), ' ').replace(AIMS, ' '),
              pair: [now, target] as const,
              right,
            },
          ]
    }),
  )
}

type Groups = Readonly<Record<string, string | undefined>>

function wordsOf({ met, missed, short }: Groups): string {
  return met ?? missed ?? short ?? ''
}

function isSo({ met, short, not, not2 }: Groups, { row, now, target }: Roles): boolean | null {
  const gap = (now?.told.number.value ?? 0) - (target?.told.number.value ?? 0)
  const isMet = gap === 0 || gap > 0 === (row.better === 'higher')
  if (short !== undefined && row.better !== 'higher') return null
  const saysMet = (met !== undefined) !== ((not ?? not2) !== undefined)
  return isMet === saysMet
}
