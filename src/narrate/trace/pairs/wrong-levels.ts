import type { Weighed } from '../found.ts'
import type { Scene } from '../read/scene.ts'
import { latestTold, standardTold } from '../standards/told-figures.ts'
import type { VerdictAt } from '../verdict.ts'
import { beliedBy, setApart } from './told-pair.ts'

const LEVEL =
  "on (?:a )?par with|level with|level pegging with|in line with|in step with|on a level with|neck and neck with|match(?:es|ed|ing)?|equal(?:s|led|ling)?(?: to)?|equivalent to|(?:the )?same as|identical to|indistinguishable from|no different (?:from|to)|comparable (?:with|to)|similar to|much like|alongside|akin to|(?:well )?within (?:a )?(?:whisker|touching distance|striking distance|an ace|a hair['’]s breadth) of"
const FORM = new RegExp(
  String.raw`#(?<a>\d+)(?<gap>[^#.:()]{0,70}?)\b(?<said>${LEVEL}) (?<of>[^#.;:()]{0,40}?)#(?<b>\d+)`,
  'gi',
)

/** Of a standard, how far off a figure is no longer level with it in anybody's eyes. */
const FAR = 0.25

/**
 * `38%; that is on a par with the 25% of our neighbours`: a figure and its standard, set level with each other, that lie far
 * apart.
 */
export function wrongLevels(skeleton: string, scene: Scene, found: readonly Weighed[]): readonly VerdictAt[] {
  if (!MAY_BE.test(skeleton)) return []
  return [...skeleton.matchAll(FORM)].flatMap(({ groups = {}, index }) => {
    const { gap = '', said = '', of = '' } = groups
    const level = latestTold(found).find((each) => each === found[Number(groups.a)])
    const standard = found[Number(groups.b)]
    if (!level?.claim || !standard?.claim || standard.row !== level.row || standardTold(standard) === null) return []
    if (level.number.kind !== standard.number.kind && standard.number.kind !== 'number') return []
    const apart = Math.abs(level.number.value - standard.number.value)
    const isFar = apart >= FAR * Math.abs(standard.number.value)
    if (!isFar || OTHERWISE.test(skeleton.slice(0, index) + gap) || OTHERS.test(of)) return []
    const pair = [
      { ...level, claim: level.claim },
      { ...standard, claim: standard.claim },
    ] as const
    return [beliedBy(said, setApart(...pair), pair, scene)]
  })
}

const MAY_BE =
  /\b(?:par|level|line|step|neck|match\w*|equal\w*|equivalent|same|identical|indistinguishable|different|comparable|similar|like|alongside|akin|within)\b/

/** What is not so, or not yet, or was, or is said of something else. */
const OTHERWISE =
  /\b(?:not|never|no(?! different)|nor|neither|far|bring\w*|brought|come|coming|get|getting|put|putting|into|until|yet|would|will|could|should|might|must|may|to be|need\w*|if|unless|once|when|before|after|was|were|had|hop\w+|aim\w*|want\w*|wish\w*|striv\w+|towards?|closer|nearer|back|instead|rather|than|out of|trend|pattern|direction|fall|rise|fell|rose|target|nearly|almost|move|moved|moving|long way|short|who|which were)\b|n['’]t\b/i
/** What the number behind is said of, where it is another time or others. */
const OTHERS = /\b(?:but|and|with|last|previous|year|ago|was|were|before|than|from|to|had|when)\b/i
