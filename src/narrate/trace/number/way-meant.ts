import type { Indicator } from '../../../compute/figures.ts'

/** Up or down, 1 or -1, of a sign that may also be better or worse, 2 or -2; 0 where no way is good for the row. */
export function wayMeant(sign: number, { better }: Pick<Indicator, 'better'>): number {
  if (Math.abs(sign) < 2) return sign
  if (better === null) return 0
  return sign > 0 === (better === 'higher') ? 1 : -1
}

/** What falls where a figure rises that should be low. */
export const SCORED =
  /\b(?:performance|timeliness|compliance|stability|position|results?|picture|outcomes?|practice|scores?)\b/i
