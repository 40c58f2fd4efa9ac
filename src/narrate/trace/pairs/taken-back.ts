import type { Indicator } from '../../../compute/figures.ts'
import { SUPPOSED } from '../words/held-back.ts'

/** Words that deny what follows, or say it of some, of another time, or of what is no more than wished. */
const UNSAID =
  /\b(?:not|no|no one|none|nothing|nobody|never|nor|neither|cannot|without|if|unless|whether|had|having|would|could|should|might|may|must|will|fail\w*|rather than|instead of|hardly|barely|scarcely|almost|nearly|than|far from|fear\w*|hop\w+|expect\w*|want\w*|wish\w*|aim\w*|planned|planning|plans? to|forecast\w*|project\w*|who|whose|which only|only|once|last (?:[a-z]+(?:ed|t|d)|came|met|was|were|fell|rose|saw|in)|used to|previously|formerly|until|before|(?<!look(?:s|ed|ing)? )after|since|following|revers\w+|halt\w*|stop\w*|arrest\w*|stem\w*|prevent\w*|avoid\w*|both|each|some|most|few|half|every|long[- ]term|overall|trend|year|years|quarter|average\w*|mean|peak\w*)\b|n['’]t\b/gi

/** Words by which what is said holds in spite of the figures, or of another thing than they. */
const CONCEDED =
  /\b(?:although|though|despite|in spite|notwithstanding|regardless|while|whilst|whereas|but|however|yet|even (?:if|with|as|when|so)|unlike|except|apart from|instead|rather)\b/i

/** Amounts that go the other way than the figure, or have a figure of their own. */
export const AMOUNTS =
  /\b(?:gap|margin|shortfall|distance|lateness|late|delays?|overdue|unvisited|unseen|unmet|missed|missing|outstanding|backlog|lag|headroom|leeway|absen\w+|sickness|vacanc\w+|turnover|volumes?|demand|costs?|spend\w*|workloads?|risks?|concerns?|waits?|waiting|confidence|morale|quality|pressures?|strain|burden|pace|speed|rate of (?:improvement|change|progress|growth|increase|decline|decrease)|chances?|performance against)\b[^.;]*$/i

/**
 * Whether the words before a judging word take it back; `between` is what lies on to the last of its figures. What stands
 * in the row's own label does not: `the average number of children`.
 */
export function isTakenBack(before: string, between: string, { label }: Indicator): boolean {
  const own = label.toLowerCase()
  const unsaid = [...before.matchAll(UNSAID)].some(([word]) => !own.includes(word.toLowerCase()))
  return unsaid || SUPPOSED.test(before) || CONCEDED.test(before) || CONCEDED.test(between)
}
