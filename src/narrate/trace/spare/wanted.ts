import { fitNumber } from '../number/fit-number.ts'
import { anyOf } from '../read/any-of.ts'
import type { Placed, Scene } from '../read/scene.ts'
import type { Doubted } from './doubted.ts'

/** `Less than a third of the 6.5 we set ourselves`, `against the 95% expected of us`: a target by what is done with it. */
export function isTargetWanted({ each: { number, row }, given }: Doubted): boolean {
  if (!WANTED.test(number.right) && !WANT.test(number.right) && !NOT_THERE.test(number.left)) return false
  return [...(row ? [row] : []), ...given].some(({ target }) => target && fitNumber(number, target.value) === 'fits')
}

/** `But not yet at 20`, `have yet to reach 20`: a target by how far there is to go. */
const NOT_THERE =
  /\b(?:(?:not|never|n['’]t)(?: (?:yet|quite|been|come|got|gone|fallen|risen|dropped|moved|down|up|back|anywhere|near))*|yet to (?:be|come|get|fall|rise|drop|move)(?: (?:down|up|back))?) (?:at|to|below|above|under|within)(?: the)? $|\b(?:yet to|not (?:yet )?|still to) (?:reach|hit|reached|got to|meet|met|clear|make)(?: the)? $/i

const WANT = new RegExp(
  String.raw`^,? (?:a month |per month |each month )?(?:(?:that|which) )?(?:we|they|members|the (?:council|board|strategy|plan|service))(?:['’]\w+)? (?:(?:had|have|were|are|all|each|do|did|would|should|really|still|said|ought to|hoped to) )*${anyOf(
    'want|wanted|aim|aimed|set|plan|planned|hope|hoped|need|needed|after|look|looking|expect|expected|ask|asked|ask for|seek|sought|wish|like|agree|agreed|promised?|need|require|required|intend|intended|aiming|hoping|wanting|achieve|reach|chose|signed|committed|call|called|demands?|strive|be at|have|see|get',
  )}\b`,
  'i',
)
const WANTED =
  /^,? (?:a month |per month |each month )?(?:(?:that|which) (?:is|was) )?(?:expected|hoped for|wanted|required|aimed for|planned|agreed|needed|sought|asked (?:for|of)|called for|intended|aspired to|set (?:by|for|in|as)|demanded|looked for)\b/i

/** Words by which what comes right behind them is what somebody is after, and not what there was. */
const WISHED = new RegExp(
  String.raw`\b${anyOf(
    [
      "(?:(?:we|they)[’']re|we are|they are|the (?:council|service|board|plan) is) (?:really |still |all |now )?(?:after|aiming (?:for|at)|looking (?:for|to)|hoping (?:for|to)|working (?:for|to|towards)|seeking|chasing|meant to|supposed to)",
      '(?:we|they|members|the (?:council|service|board|plan|directorate|strategy)) (?:still |really |also |all )?(?:want|wants|wanted|need|needs|needed|aim(?:s|ed)? (?:for|at|to)|hope(?:s|d)? (?:for|to)|look(?:s|ed)? (?:for|to)|seeks?|sought|asks? for|asked for|calls? for|called for|planned (?:for|to)|intend(?:s|ed)? to)',
      '(?:wanted|needed|hoped for|aimed for|aimed at|asked for|looked for|sought|required|called for|meant to be|supposed to be)(?: is| was| of)?',
      "(?:we|they|it)(?:[’']d| would| should| ought to)(?: really| all)? (?:like|want|need|be|have|see|hope for|be (?:having|seeing|getting|at))",
    ].join('|'),
  )}(?: (?:to )?(?:see|have|get|reach|be|be at|be seeing|be having|return|manage|achieve))?(?: (?:at least|about|around|some|nearer|closer to|more like|an average of|a mean of|the|a|an))* ?$`,
  'i',
)

/** `It's ten since April, when we're after 6.5 every month`: a number that is what somebody is after. */
export function isWishedFor({ at, clause }: Placed, { words, clauses, span }: Scene): boolean {
  return WISHED.test(words.slice(clauses[clause]?.at ?? span.at, at))
}
