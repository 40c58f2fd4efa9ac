import { phraseBase, RATE_BASE, rateBaseOf } from '../shared/rate-base.ts'
import type { Unit } from '../shared/unit.ts'
import { bracketUnit } from './bracket-unit.ts'
import { isMeasurePer } from './unit-of-label.ts'

const TIME_WORDS = /,?\s+(?:in|during|for|as at|at)?\s*(?:the\s+)?(?:end of (?:the )?)?(?:month|period end|month end)$/i

/** A bracket of more than a word or two, with what is in brackets within it. */
const LONG_ASIDE = /\s*\((?:[^()]|\([^()]*\)){13,}\)/g

/** Money, or in what multiples it is told. */
const MONEY = /[£$€]|\b(?:pounds?|pence|euros?|dollars?|thousands?|millions?|billions?)\b|(?<![\d,])000s?\b/i
/** Nothing but what is counted and how: `average working days`, `number of weeks`. */
const MEASURE =
  /^\W*(?:(?:average|mean|median|number|no|of|in|calendar|working|whole|full)\W+)*(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|miles?|metres?|kilometres?|tonnes?|kilograms?|litres?)\W*$/i

/** A mean of days and the like, which is one number: `Average days to decide`, `Mean working days lost`. */
const MEAN_OF_TIMES =
  /^(average|mean|median)\s+(?=(?:(?:calendar|working|whole|full|FTE)\s+)?(?:seconds|minutes|hours|days|weeks|months|years|miles)\b)/i

/** A bracket without which a figure would be read as something else; the base of a plain rate is told without it. */
function holdsUnit(aside: string): boolean {
  const base = rateBaseOf(aside)
  const bracket = aside.trim().slice(1, -1)
  return (base !== null && base !== RATE_BASE) || MONEY.test(aside) || MEASURE.test(aside) || isMeasurePer(bracket)
}

/** A unit after the label, which stands behind every figure: `(%)`. */
const UNIT_ASIDE = /(?<=\S)\s*\((?:%|per ?cent|percentages?|number|no\.?)\)|\s+%(?=[.\s]*$)/gi

/** Whom a rate is counted among, where they are all people or all children: neither `bed days` nor `aged 65 and over`. */
const POPULATION =
  /(?<=\bper 10,?000\b)(?:[\s,(]+(?:of|the|local|resident|child|children|young|people|persons?|population|residents|adults|pupils|aged|under|to|years?|old|0|17|18s?|0[-–]17)\b\)?)+[.\s]*$/i

/** A label that says itself that its figures are a rate: `rate`, `per 10,000`, `/1,000`. */
const SAYS_RATE = /\brates?\b|\bper\b|\/\s*\d/i

/**
 * An indicator's label as the subject of a sentence that needs no agreement in number: `Referrals into Early Help`,
 * `Referrals per 10,000`, `The share of children seen within six weeks`. A rate is called one, whatever its label says,
 * since its figure would be read as a count.
 */
export function subjectOf(label: string, unit: Unit): string {
  return sayBase(nameOf(shortLabel(label)), label, unit)
}

/** The label as it stands by itself, after a colon: `Referrals into Early Help`, `Percentage of children seen`. */
export function titleOf(label: string, unit: Unit): string {
  const short = shortLabel(label)
  return sayBase(countedIn(short) ?? short, label, unit)
}

/** The subject inside a sentence: `referrals into Early Help`; capitals of names and abbreviations stay. */
export function subjectWithin(label: string, unit: Unit): string {
  const subject = subjectOf(label, unit)
  return subject.startsWith('The ') || !mayBeProper(subject) ? lowerFirst(subject) : subject
}

/** No letter is made small for it: whether the first word is a name, such as Ofsted, cannot be known. */
function sayBase(name: string, label: string, unit: Unit): string {
  if (unit !== 'rate' || SAYS_RATE.test(shortLabel(label)) || name.startsWith('The ')) return name
  return `${name} ${phraseBase(rateBaseOf(label) ?? RATE_BASE)}`
}

function nameOf(short: string): string {
  const counted = countedIn(short)
  if (counted) return counted
  const percent = /^%\s*(?:of\s+)?(.+)$/.exec(short)
  if (percent?.[1]) return `The percentage of ${percent[1]}`
  if (/^(?:percentage|proportion|share|rate|average|mean|median|ratio)\b/i.test(short))
    return `The ${lowerFirst(short.replace(MEAN_OF_TIMES, '$1 number of '))}`
  return upperFirst(short)
}

/** What a label says that it is the number of. */
function countedIn(short: string): string | null {
  const counted = /^(?:total\s+)?(?:number|count|no\.?)\s+of\s+(.+)$/i.exec(short)
  return counted?.[1] ? upperFirst(counted[1]) : null
}

/**
 * Whether a label may begin with a name, as `Care Act assessments`, `Section 42 enquiries` and `A roads resurfaced` do:
 * a number follows the first word, another word has a capital, other than after a stop or bracket, or it is a letter.
 */
export function mayBeProper(label: string): boolean {
  return /^[A-Z](?:[a-z]+ \d| )|[a-z\d] [A-Z][a-z]/.test(label)
}

/**
 * The label without what the page says anyway: the time it covers, long asides, its unit, the population of a rate. An
 * aside that says in what its figures are told stays; a bracket that is left open is taken away.
 */
export function shortLabel(label: string): string {
  return bracketUnit(label.replace(/[.\s]+$/, ''))
    .replace(LONG_ASIDE, (aside) => (holdsUnit(aside) ? aside : ''))
    .replace(UNIT_ASIDE, '')
    .replace(POPULATION, '')
    .replace(/\((per 10,?000)\)/i, '$1')
    .replace(/\((?=[^)]*$)/, '')
    .replace(/[.\s]+$/, '')
    .replace(/\s+as at the end of the month$/i, '')
    .replace(TIME_WORDS, '')
    .trim()
}

/** Words such as eBooks keep the small letter that they begin with. */
export function upperFirst(text: string): string {
  if (/^[a-z]+[A-Z]/.test(text)) return text
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Lower-cases the first letter unless the first word is an abbreviation or holds a capital further on. */
export function lowerFirst(text: string): string {
  const word = /^\S+/.exec(text)?.[0] ?? ''
  return /[A-Z0-9]/.test(word.slice(1)) ? text : text.charAt(0).toLowerCase() + text.slice(1)
}
