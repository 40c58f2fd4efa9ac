import { anyOf, JOIN } from '../read/any-of.ts'
import type { NumberSaid } from '../read/number-said.ts'

/** What may stand about a figure without saying more than when it was. */
export const FILL = String.raw`(?:[\s,(–-]|(?<=@)['’]s\b|\b(?:in|at|the|a|an|of|for|with|about|around|roughly|just|or|that is|some|month|year|last|this|full|nearly|almost|over|from|since|@|was|figure|children|seen)${JOIN}\b|@)*${JOIN}`
/** `about`, as a part of patterns. */
export const SOME = `(?:${anyOf('about|around|roughly|nearly|almost|just|over|only')} )?`
/** What may stand before a number that is rounded, or the sum of others. */
export const HEDGED = `(?:${anyOf('well|just|a little|slightly|more than|less than|about|around|roughly|nearly|almost|over|under|some|a total of|exactly|only')} )*${JOIN}`
/** A noun that is counted, as a part of patterns. */
export const NOUN = 'falls?|drops?|reductions?|decreases?|declines?|rises?|increases?|jump|climb|growth'
/** Verbs for a move, as a part of patterns. */
export const MOVED = 'down|up|fallen|risen|fell|rose|dropped|increased|reduced'
/** The sides on which a figure may lie, as a part of patterns. */
export const LESSER = 'fewer|less|lower|lighter|heavier|smaller|more|higher|greater|better|worse|up|down'

/** What may stand between a change and its two figures without going on to something else. */
export const GAP_TO = String.raw`(?:(?!\b(?:having|after|following|despite|but|while|whereas|although|though|years?|decade|earlier|before|last|past|previous|since|target)\b)(?!\band (?!@))[^#.;:()]){0,60}?`

/**
 * A form, the words that it turns on, and the kinds of number that it is a change of: most sentences lack them, and to
 * look for the form itself takes long.
 */
export type Form = { readonly pattern: RegExp; readonly needs: readonly RegExp[]; readonly of: readonly Kind[] }
type Kind = NumberSaid['kind']

const SHARES: readonly Kind[] = ['percent', 'fraction', 'times']
const ALL: readonly Kind[] = [...SHARES, 'number', 'points', 'multiple', 'money']

/** A form that looks for itself only where the words that it needs are said. */
export function form(pattern: RegExp, ...needs: readonly RegExp[]): Form {
  const { source } = pattern
  const of: readonly Kind[] = source.includes('(?<multiple>')
    ? ['multiple']
    : source.includes('(?<share>')
      ? SHARES
      : ALL
  return { pattern, needs, of }
}
