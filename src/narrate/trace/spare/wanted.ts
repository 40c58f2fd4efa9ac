import { fitNumber } from '../number/fit-number.ts'
import { anyOf } from '../read/any-of.ts'
import type { Doubted } from './doubted.ts'

/** `Less than a third of the 6.5 we set ourselves`, `against the 95% expected of us`: a target by what is done with it. */
export function isTargetWanted({ each: { number, row }, given }: Doubted): boolean {
  if (!WANTED.test(number.right) && !WANT.test(number.right)) return false
  return [...(row ? [row] : []), ...given].some(({ target }) => target && fitNumber(number, target.value) === 'fits')
}

const WANT = new RegExp(
  String.raw`^,? (?:a month |per month |each month )?(?:(?:that|which) )?(?:we|they|members|the (?:council|board|strategy|plan|service))(?:['’]\w+)? (?:(?:had|have|were|are|all|each|do|did|would|should|really|still|said|ought to|hoped to) )*${anyOf(
    'want|wanted|aim|aimed|set|plan|planned|hope|hoped|need|needed|after|look|looking|expect|expected|ask|asked|ask for|seek|sought|wish|like|agree|agreed|promised?|need|require|required|intend|intended|aiming|hoping|wanting|achieve|reach|chose|signed|committed|call|called|demands?|strive|be at|have|see|get',
  )}\b`,
  'i',
)
const WANTED =
  /^,? (?:a month |per month |each month )?(?:(?:that|which) (?:is|was) )?(?:expected|hoped for|wanted|required|aimed for|planned|agreed|needed|sought|asked (?:for|of)|called for|intended|aspired to|set (?:by|for|in|as)|demanded|looked for)\b/i
