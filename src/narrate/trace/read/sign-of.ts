/** The words of a move, down and up, better and worse, as parts of patterns. */
export const DOWN_NOUN = 'falls?|drops?|reductions?|decreases?|declines?|cut|dip'
export const UP_NOUN = 'rises?|increases?|growth|jump|climb|surge|uplift'
export const OTHER_NOUN = 'change|difference|swing|movement|gap|shift'
export const DOWN_VERB =
  'fall|fell|fallen|falling|drop|dropped|dropping|reduced?|reducing|decreased?|decreasing|declined?|declining|down|cut|shrank|shrunk|dipped|gone down|went down|came down|come down|slumped|plunged|lower'
export const UP_VERB =
  'rise|rose|risen|rising|increased?|increasing|grew|grown|growing|(?<!\\b(?:ma[dk]e|makes|making|takes?|took|set|picks?|ends?|ended) )up|climbed|jumped|surged|soared|gone up|went up|higher'
export const BETTER = 'improved?|improvement|improving|better|strengthened'
export const WORSE = 'worsened|deteriorated|deterioration|worse|slipped'
const LESS = 'fewer|less|lower|smaller|down|below|under|lighter|lost|shed'
const MORE = 'more|higher|greater|additional|extra|up|above|gained'
const signs: readonly (readonly [RegExp, number])[] = [
  [new RegExp(`\\b(?:${DOWN_NOUN}|${DOWN_VERB}|${LESS})\\b`, 'i'), -1],
  [new RegExp(`\\b(?:${UP_NOUN}|${UP_VERB}|${MORE})\\b`, 'i'), 1],
  [new RegExp(`\\b(?:${BETTER})\\b`, 'i'), 2],
  [new RegExp(`\\b(?:${WORSE})\\b`, 'i'), -2],
]

/** −1 down, 1 up, 2 better, −2 worse, 0 open. */
export function signOf(words: string): number {
  return signs.find(([pattern]) => pattern.test(words))?.[1] ?? 0
}
