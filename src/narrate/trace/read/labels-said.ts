import { keptIn, rememberFew } from '../../../shared/kept-in.ts'
import type { Span } from './span.ts'

/**
 * Where a text names an indicator in the very words of its label, the small words of it that would tell of a time, a
 * comparison or a standard if an officer had chosen them: `waiting more than five days`, `in the last 6 months`.
 */
export function idleInLabels(words: string, labels: readonly string[]): readonly Span[] {
  const lower = words.toLowerCase()
  return keptIn(known, labels, () => idleNames(labels)).flatMap(({ name, idle }) =>
    placesOf(name, lower).flatMap((at) => idle.map((span) => ({ at: at + span.at, end: at + span.end }))),
  )
}

/** A label as it stands in a text without its idle words, in small letters. */
export const bareLabel = rememberFew((label) => trimmed(label).replace(IDLE, ''))

/** A label in small letters without how it is measured, and where its idle words stand. */
type IdleName = { readonly name: string; readonly idle: readonly Span[] }

const known = new WeakMap<readonly string[], readonly IdleName[]>()

/** Longer labels first: one may be part of another. */
function idleNames(labels: readonly string[]): readonly IdleName[] {
  const names = labels.map((label) => trimmed(label).replace(MEASURED, ''))
  return [...names.map((name) => ({ name, idle: [...name.matchAll(IDLE)].map(spanOf) })), ...names.flatMap(particlesOf)]
    .filter(({ idle }) => idle.length > 0)
    .toSorted((a, b) => b.name.length - a.name.length)
}

/** `Stepped down from hospital`: the little word tells of a move into or out of what is counted, however the rest is put. */
function particlesOf(name: string): readonly IdleName[] {
  return [...name.matchAll(PARTICLE)].map(({ 0: said, 1: verb = '', 2: way = '' }) => ({
    name: said,
    idle: [{ at: verb.length, end: verb.length + way.length }],
  }))
}

/** A verb with its little word, and as much behind it as a figure never is. */
const PARTICLE = /(?<=^| )(\p{L}+)( (?:up|down))(?: (?:from|to|by|in|on|at|for|with|the|a|of|into|out))* \p{L}{2,}/gu

function trimmed(label: string): string {
  return label.toLowerCase().replace(/[.\s]+$/, '')
}

const MEASURED = /^(?:(?:number|percentage|proportion|rate|total|%|average(?: number)?) (?:of )?)/
const IDLE =
  /,(?= )| (?:excluding [\p{L}\d]+|\((?:excluding|including)[^)]*\)|(?:as )?at (?:the )?(?:end of (?:the )?month|(?:month|period)[- ]end)|in (?:the )?month|(?:aged )?(?:over|under) \d+(?: years)?(?: old)?|aged \d+ (?:and|or) (?:over|under|above|more)|(?:more|less|fewer|later|older|higher|lower) than|at least|(?:in|over|during|within) the last \d+ (?:days|weeks|months|years)|(?:rolling )?\d+[- ]months?(?: rolling)?|year[- ]to[- ]date|\([^()]*\bout of \d+\)|met|missed|over|above|below|within(?: the)?(?! \d)|last|up|during|since|before|after|against|had|has|have|been)(?=[ ,]|$)/gu

function spanOf({ 0: text, index }: RegExpExecArray): Span {
  return { at: index, end: index + text.length }
}

function placesOf(name: string, lower: string): readonly number[] {
  const places: number[] = []
  for (let at = lower.indexOf(name); at >= 0; at = lower.indexOf(name, at + name.length)) places.push(at)
  return places
}
