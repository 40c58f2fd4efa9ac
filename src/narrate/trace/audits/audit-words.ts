import { PLAIN_WORDS } from '../read/plain-words.ts'

/** What is audited. */
export const THING = `audits?|files?|cases?|records?|pieces?(?: of work)?|works?|ones?|gradings?|samples?(?! of)`
/** What is done to it, as a part of patterns. */
export const AUDITING =
  'audited|looked at|looked hard at|read|reviewed|considered|examined|sampled|opened|completed|concluded|carried out|undertaken|done|finished'
const BEING = 'was|were|is|are|be|been|being|having|had|has|have|did'
const GRADING =
  'graded?|grades|judged|rated|rating|found|deemed|assessed|given|received|awarded|got|scored|marked|reached|came|come|coming|out|back|turned|ended|fell|falls?|fallen|up|landed|concluded'
const SMALL =
  "to|a|an|the|as|at|with|in|from|for|either|only|still|overall|also|altogether|this|time|round's|round|once|again|both|all|of|them|these|those|which|that|who|whom|we|our|auditors|their|team|children's|child's|case|whole|between|plain|clear|straight|practice"

/** A word that may stand between a count of audits and its grade without making it another. */
export const LINK = `(?: (?:(?:${THING}|${AUDITING}|${BEING}|${GRADING}|${SMALL})(?![a-z'-])|M|S(?:'s|')?))`

/** That it was audited, and by whom. */
export const DONE = `(?:(?:was|were|been) (?:${AUDITING})|(?:we|auditors|team) (?:${AUDITING}))`

const KNOWN = new Set([
  ...PLAIN_WORDS,
  ...(`${THING} ${AUDITING} ${BEING} ${GRADING} ${SMALL}`.toLowerCase().match(/[a-z]{2,}/g) ?? []),
  ...parseSaid(
    'grade file case record piece one grading sample fall fell fallen a above every each everyone accounts accounted after all altogether and at audit auditing auditor auditors auditor better below but by each earned either every everyone fared file graded i in it its least less majority more most need needed needs neither nine no none nor not of only or our out over part quarter rest round s service services share short single sole split than that the there these they third though thirds tie to too under we well whereas which while who whose with without work worse down middle done all half halves quarters came split',
  ),
])

/** Whether a word has its place in any sentence about audits. */
export function isAuditWord(word: string): boolean {
  return KNOWN.has(word)
}

/** The words of a text in small letters. */
export function parseSaid(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? []
}
