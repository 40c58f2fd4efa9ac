import { anyOf } from './any-of.ts'

/** Nouns for a move down, as a part of patterns. */
export const DOWN_NOUN = 'falls?(?! (?:\\w+ )?short\\b)|drops?|reductions?|decreases?|declines?|cut|dip'
/** Nouns for a move up. */
export const UP_NOUN = 'rises?|increases?|growth|jump|climb|surge|uplift'
/** Nouns for a move that leave its way open. */
export const OTHER_NOUN = 'change|difference|swing|movement|gap|shift'
/** Verbs and adverbs for a move down. */
export const DOWN_VERB =
  '(?:fall|fell|fallen|falling)(?! (?:\\w+ )?short\\b)|drop|dropped|dropping|reduced?|reducing|decreased?|decreasing|declined?|declining|(?<!\\b(?:step|turn)(?:s|ped|ping|ed|ing)? )down|cut|shrank|shrunk|dipped|gone down|went down|came down|come down|slumped|plunged|shortened|shortening|lower|(?:given|gave|giving) up'
/** Verbs and adverbs for a move up. */
export const UP_VERB =
  'rise|rose|risen|rising|increased?|increasing|grew|grown|growing|(?<!\\b(?:ma[dk]e|makes|making|takes?|took|set|picks?|ends?|ended|gives?|given|giving|gave|adds?|added|adding|uses?|used|opens?|opened) )up|climbed|jumped|surged|soared|lengthened|lengthening|gone up|went up|higher'
/** Words for what got better, whichever way that is. */
export const BETTER = 'improved?|improvement|improving|better|strengthened'
/** Words for what got worse. */
export const WORSE = 'worsened|worsening|deteriorated|deteriorating|deterioration|worse|slipped'
const LESS = 'fewer|less|lower|smaller|down|below|under|lighter|lost|shed'
const MORE = 'more|higher|greater|additional|extra|up|above|gained'
/** `0.2 days longer`, `3.1 days slower`: of what is measured in time. */
export const LONGER = 'longer|lengthier'
export const SHORTER = 'shorter|briefer'
export const FASTER = 'faster|quicker|sooner|swifter|more (?:quickly|swiftly|promptly)'
export const SLOWER = 'slower|more slowly|less (?:quickly|swiftly|promptly)'
/** Words that set one length of time against another, as a part of patterns. */
export const IN_TIME = `${LONGER}|${SHORTER}|${FASTER}|${SLOWER}`
const signs: readonly (readonly [RegExp, number])[] = [
  [new RegExp(`\\b(?:${FASTER})\\b`, 'i'), 2],
  [new RegExp(`\\b(?:${SLOWER})\\b`, 'i'), -2],
  [new RegExp(`\\b${anyOf(`${DOWN_NOUN}|${DOWN_VERB}|${LESS}`)}\\b`, 'i'), -1],
  [new RegExp(`\\b${anyOf(`${UP_NOUN}|${UP_VERB}|${MORE}`)}\\b`, 'i'), 1],
  [new RegExp(`\\b(?:${BETTER})\\b`, 'i'), 2],
  [new RegExp(`\\b(?:${WORSE})\\b`, 'i'), -2],
  [new RegExp(`\\b(?:${LONGER})\\b`, 'i'), 1],
  [new RegExp(`\\b(?:${SHORTER})\\b`, 'i'), -1],
  [/\bahead of\b/i, 2],
  [/\bbehind\b/i, -2],
]

/** −1 down, 1 up, 2 better, −2 worse, 0 open. */
export function signOf(words: string): number {
  return signs.find(([pattern]) => pattern.test(words))?.[1] ?? 0
}
