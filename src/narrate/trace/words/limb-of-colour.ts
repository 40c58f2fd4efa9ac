import type { Found } from '../found.ts'
import type { Scene, World } from '../read/scene.ts'
import type { Phrase } from './phrase.ts'

/** A sentence as far as it speaks of one thing, with its numbers. */
type Limb = { readonly scene: Scene; readonly found: readonly Found[] }

const COLOURS = /\b(?:green|amber|red)\b/gi
const JOINS = /(?:[,;:]| [–—-])? ?\b(?:and|but|while|whilst|whereas|yet|though|although|with)\b|[,;:]| [–—-] /gi
/** What goes on of what was spoken of before: `was red and is now amber`, `amber, and it was green`. */
const NO_SUBJECT =
  /^[\s,;:(–—-]*(?:(?:it|this|that|they|these|which|so|now|still|then|once|again|also|only|just|has|have|had|been|both|not|no|longer|[a-z]+ly)[\s,]+)*$/i
/** `Two are amber`, `the rest is green`: how many are of a colour, and none of which the words tell. */
const COUNTED =
  /^\W*(?:(?:and|but|while|with|only|just|still|now|of) )*(?:(?:the )?(?:others?|rest|remainder)|everything else|(?:all )?(?:none|neither|both|each|all|some|most|several|half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)(?: others?| more)?(?: (?:out )?of (?:the |our |these |those )?[a-z\d]+)?(?: [a-z]+)?(?: (?:measures?|indicators?|lines?|ratings?|rows?|kpis?|pis?))?)(?: (?:here|now|still|also|in [A-Z][a-z]+))*\W*$/i

/**
 * `The care rate is amber and ICPC (27%) is red`: the limb in which a colour is said, where the sentence gives another to
 * something else. The sentence as it is where it says one colour, or all of one thing; null where a limb counts those of a colour.
 */
export function limbOfColour(phrase: Phrase, scene: Scene, found: readonly Found[], world: World): Limb | null {
  const whole = { scene, found }
  const { words, span } = scene
  const said = words.slice(span.at, span.end)
  const colours = [...said.matchAll(COLOURS)].map(({ index, 0: { length } }) => span.at + index + length)
  if (phrase.says.kind !== 'rag') return whole
  if (EXCEPTING.test(words.slice(span.at, phrase.at))) return null
  if (colours.length < 2) return whole
  const before = colours.findLast((end) => end <= phrase.at) ?? null
  const after = colours.find((end) => end > phrase.end) ?? null
  const from = before === null ? span.at : openedBehind(before, phrase.at, words)
  if (from === null) return whole
  if (COUNTED.test(words.slice(from, phrase.at))) return null
  const isShared = after !== null && openedBehind(phrase.end, verbBefore(after, words), words) === null
  const to =
    after === null || isShared ? span.end : phrase.end + (OWN_TAIL.exec(words.slice(phrase.end))?.[0].length ?? 0)
  return from === span.at && to === span.end ? whole : within({ from, to }, whole, world)
}

/** `All but ICPC (27%) are green`: of all the others. */
const EXCEPTING =
  /^\W*(?:all|every\w*|each|most|nothing|none)\b[^.;]*\b(?:but|except|bar|save|apart from|other than)\b|\b(?:apart from|except(?:ing)? (?:for)?|excluding|with the exception of|leaving aside|aside from)\b/i

/** A figure right behind a colour: `is amber at 94`, `is red (27%)`. */
const OWN_TAIL = /^(?: (?:at|with|on) (?:just |only )?[\d.,]*\d%?| ?\([^()]*\))?/i

/** Where something else begins to be spoken of behind a colour, up to the next; null where nothing does. */
function openedBehind(end: number, next: number, words: string): number | null {
  const between = words.slice(end, next)
  const starts = [...between.matchAll(JOINS)].map(({ index, 0: { length } }) => index + length)
  const start = starts.findLast((at) => !NO_SUBJECT.test(between.slice(at)))
  return start === undefined ? null : end + start
}

/** Where the words for a colour begin: `is now red`. */
function verbBefore(end: number, words: string): number {
  const lead = /(?:\b(?:is|are|remains?|stays?|was|were|turned|rated|now|still|also|at)\s+)*[a-z]+$/i.exec(
    words.slice(0, end),
  )
  return lead?.index ?? end
}

function within(limb: { readonly from: number; readonly to: number }, { scene, found }: Limb, world: World): Limb {
  const { from, to } = limb
  const isIn = ({ at, end }: { readonly at: number; readonly end: number }) => at >= from && end <= to
  const clauses = scene.clauses.map(({ at, end }) => {
    const [start, stop] = [Math.max(at, from), Math.min(end, to)]
    return { at, end, bag: world.vocabulary.stemsOf(start < stop ? scene.words.slice(start, stop) : '') }
  })
  return {
    scene: {
      ...scene,
      clauses,
      words:
        scene.words.slice(0, from).replace(/[^\n]/g, ' ') +
        scene.words.slice(from, to) +
        ' '.repeat(scene.words.length - to),
      numbers: scene.numbers.filter(isIn),
      months: scene.months.filter(isIn),
    },
    found: found.filter(({ number }) => isIn(number)),
  }
}
