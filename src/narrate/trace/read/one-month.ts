import type { Placed } from './scene.ts'

/** `30.1 days on average in August`: what is measured in days has a mean in every month, and that one is meant. */
export function isOwnMean(number: Placed): boolean {
  return number.measure !== null && isOneMonth(number)
}

/** `In total 1,419 came in August`: a total of one month is that month's figure. */
export function isOneMonth({ months }: Placed): boolean {
  return months.length > 0 && months.every(({ role, since }) => role === 'at' && !since)
}

/** `Caseloads averaged 16.8 in June`: of what is a mean in every month, that month's, and no stretch up to it. */
export function isOfOneMonth(number: Placed): boolean {
  return isOneMonth(number) && !UP_TO.test(number.right)
}

const UP_TO = /^[^.,;:()\d]{0,30}\b(?:to|until|till|through|by|since|over|across)\b/i
