import type { Indicator, Source } from '../../../compute/figures.ts'
import { type Month, shortMonth } from '../../../shared/month.ts'
import type { Weighed } from '../found.ts'
import { bareOf } from '../read/bare-of.ts'
import type { MonthSaid } from '../read/read-months.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'
import { type Expected, expectLevel } from './expected.ts'
import { fitNumber } from './fit-number.ts'

/**
 * What else a sentence tells of the row of a figure `#x`: `#n` its newest figure, `#o` another month's, `#c` a change up to
 * the newest, `#d` how far the newest lies from a standard, `#t` a standard; `#_` is of something else. `@` is a month
 * before the newest, `~` the newest itself or a stretch of time.
 */
type Role = 'n' | 'o' | 'c' | 'd' | 't' | '_'

/** `#x, three fewer than in`: the words go on from a figure to what became of it. */
const GOES_ON = '[^#;.@]{0,90}(?:; (?:this|that|it|which) (?:is|was|makes|means)[^#;.@]{0,30})?'
const SIDE =
  '(?:below|short|shy|off|under|above|over|inside|within|outside|from|adrift|away|better|worse|behind|beyond|less|more|fewer|higher|lower|ahead|up|down|to)'
const POINTS = '(?:%|(?: percentage)? points?| pp| pts)?'
const THAN = String.raw`(?: \w+){0,3}? (?:than|on|from|since|below|above|over|under|upon|short of|off|behind)\b`
const AGAINST =
  '(?:(?:as )?compared (?:with|to)|(?:as )?against|vs?\\.?|versus|(?:up|down) (?:from|on)|from|when|where|after|following|better than|worse than)'
/** What a figure counts, with no time of its own. */
const WHAT = "(?: (?!(?:and|but|or|to|in|for|during|at|by|when|was|were)\\b)[\\w'’-]+){0,8}?"

/** The figure stands where that of the newest month has to: at the later end of a change, at the near end of a distance. */
const OF_NOW: readonly RegExp[] = [
  // `68, three fewer than July`, `98 (-33 on July)`.
  new RegExp(String.raw`#x${GOES_ON}#c${POINTS}(?:${THAN}|[,)]| \(| @)`, 'i'),
  // `Rose by ten to 32`, `13 more than in July, bringing the total to 221`.
  /#c[^#;.]{0,50} to (?:just |only |stand at |reach |a total of )?#x/i,
  /#c[^#;.]{0,80}, (?:and )?(?:so )?(?:bringing|taking|making|leaving|giving|which (?:brings|takes|makes|leaves)) [^#;.@]{0,30}#x/i,
  // `84%, six points off the target`.
  new RegExp(String.raw`#x${GOES_ON}#d${POINTS} ${SIDE}\b`, 'i'),
  // `254, against 254 in July`, `CIN reviews 92% (July 92%, August 2023 79%)`.
  new RegExp(String.raw`#x${WHAT}(?:,? ${AGAINST}|,| [–-]| ?[([])[^#;.]{0,25}#o`, 'i'),
  new RegExp(String.raw`#x${GOES_ON}[([](?:in )?@(?:['’]s)?[:,]? #o`, 'i'),
  // `349 against a target of 351`, `21%, above the target of 7%`, of a sentence that names no month before.
  new RegExp(
    String.raw`^[^@]*#x[^#.@]{0,110}\b(?:${AGAINST}|${SIDE}|meet\w*|beat\w*|miss\w*|exceed\w*|achiev\w+|target|tgt) (?:a |the |our |its |an? )?(?:[\w-]+ )?(?:target |tgt |standard |aim |goal |ambition )?(?:of |is |was )?#t[^@]*$`,
    'i',
  ),
  // `We are now at 576`, `at 576 per 10,000 it lies well under`.
  /\b(?:now|currently|today|presently|this month)(?: (?:stands?|at|is|are|has|have|only|just|some|up|down|back|to|we|it|they))* #x/i,
  /#x(?: each| per (?:10,000|\w+))?(?: children| cases| plans)? (?:now|today|currently|at present|this month)\b/i,
  /\bat #x(?: each| per (?:10,000|\w+))?,? (?:the [\w -]{3,40}|we|it|they|this|that)(?:['’](?:re|s)| is| are| lies?| sits?| stands?| remains?| falls?| exceeds?| meets?| misses)\b/i,
]

/** What a figure of before stands behind. */
const OLDER =
  /(?:\bbetween #\w%? and|#\w%? or|\b(?:from|than|against|versus|vs?\.?|with|(?<!\blook(?:s|ed|ing)? )after|(?<!(?<!\b(?:than|from|to|against|with|of|after)(?: \w+){0,4}) (?:rate|figure|total|proportion|share|percentage)) of|below|above|under|over|beyond|off|on|between|by|touched)|@(?:['’]s)?|['’]s(?: \w+)?) (?:(?:the|a|an|its|our|just|only|about|around|some|nearly|almost|as (?:low|high|many|few|much) as|\w+ (?:of|at)) )*$/i
/** Words that set a figure in another time, or deny it. */
const OTHERWISE =
  /@|\b(?:peak\w*|highs?|lows?|best|worst|record|never|not|no longer|range[ds]?|ranging|between|once|then|had|start\w*|began|opened|used to|when|until|till|if|would|before(?! \w+ing\b)|previous\w*|earlier|last|former\w*|initially|target\w*|aim|goal|rather|instead|without|average\w*|mean)\b|n['’]t\b/i

/**
 * `Rose by ten to 32`, `68, three fewer than July`: a figure of a month before, where a change or a distance right beside
 * it, of the same row and up to its newest month, shows that the newest is meant.
 */
export function levelsOfNow(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const told = new Map<Placed, Verdict>()
  if (found.length < 2) return told
  for (const each of found) {
    const of = olderOf(each)
    const right = of && expectLevel(of.row, of.newest, world.figures)
    if (!of || !right || fits(each.number, right) || isUnreal(each.number, scene)) continue
    if (isOfNow(saidAround(each, of, found, scene, world))) told.set(each.number, verdictOn(each.number, of, right))
  }
  return told
}

type Older = { readonly row: Indicator; readonly month: Month; readonly newest: Month }

/** The row and the month before its newest whose figure a number was found to be. */
function olderOf({ number, row, claim, wide }: Weighed): Older | null {
  const sources: readonly Source[] = claim?.status === 'traced' ? claim.evidence : []
  const month = sources.at(-1)?.month
  const newest = row?.latest?.month
  const isKind = (number.kind === 'number' || number.kind === 'percent') && number.hedge === null
  const isTelling = !wide || number.value >= 10 || number.decimals > 0
  if (!row || !newest || !month || !isKind || !isTelling) return null
  const isOlder = ({ code, month: then, value }: Source) =>
    code === row.code && then !== null && then < newest && value !== null && fitNumber(number, value) !== 'differs'
  return sources.every(isOlder) ? { row, month, newest } : null
}

function fits(number: Placed, { values }: Expected): boolean {
  return values.some((value) => fitNumber(number, value) !== 'differs')
}

/** The sentence with the roles of its numbers, and its months before the newest. */
function saidAround(each: Weighed, { row, newest }: Older, found: readonly Weighed[], scene: Scene, world: World) {
  const months = scene.months.toSorted((a, b) => a.at - b.at)
  const isBefore = (said: MonthSaid | undefined) => said && said.month !== newest && said.role !== 'span'
  let at = 0
  return bareOf(found, scene)
    .replace(/@/g, () => (isBefore(months[at++]) ? '@' : '~'))
    .replace(/#(\d+)/g, (_mark, index) => {
      const other = found[Number(index)]
      return `#${other === each || !other ? 'x' : roleOf(other, row, newest, world)}`
    })
}

function roleOf({ number, claim, level }: Weighed, row: Indicator, newest: Month, { twins }: World): Role {
  const sources: readonly Source[] = claim?.status === 'traced' ? claim.evidence : []
  const codes = [row, ...(twins.get(row) ?? [])].map(({ code }) => code)
  const months = sources.map(({ month }) => month)
  const [one, other, ...more] = months
  if (one === undefined || more.length > 0 || !sources.every(({ code }) => codes.includes(code))) return '_'
  if (other === undefined) return one === null ? 't' : one === newest ? 'n' : number.months.length > 0 ? 'o' : '_'
  if (!months.includes(newest) || one === other) return '_'
  if (one === null || other === null) return 'd'
  return level || one > newest || other > newest ? '_' : 'c'
}

function isOfNow(said: string): boolean {
  const at = said.indexOf('#x')
  const lead = said.slice(0, at).replace(/^.*#[a-z_]%?/s, '')
  if (said.includes('#n') || OLDER.test(said.slice(0, at)) || OTHERWISE.test(lead)) return false
  return OF_NOW.some((form) => form.test(said))
}

function verdictOn(number: Placed, { row, month }: Older, right: Expected): Verdict {
  const reason = `"${row.label}" gives ${right.words}; ${number.text} is the figure of ${shortMonth(month)}`
  return contradicted(number, right.shown, reason, right.sources)
}
