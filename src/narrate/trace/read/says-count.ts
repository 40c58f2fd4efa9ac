import type { Placed } from './scene.ts'

/** `24% of them, and the number has fallen by 32`: of how many there are, though a share stands before it. */
export function saysCount({ kind, left, right }: Placed): boolean {
  return kind === 'number' && left.length > 8 && COUNT.test(left) && !POINTS.test(right)
}

/** The number, with no more words for what it is of. */
const COUNT =
  /(?:^|[.,;:)]|\b(?:and|but|while|though|although|as|which|so))\s*(?:the|this|that|our|their|its) (?:actual |overall )?(?:number|count|total|headcount)s? (?:has|had|have|is|was|itself|fell|rose|went|dropped|came|grew|now|stands|stood)\b[^.;:()]*$/i
const POINTS = /^ (?:percentage )?points?\b/i
