import type { Indicator } from '../../../compute/figures.ts'
import type { Weighed } from '../found.ts'
import { bareOf } from '../read/bare-of.ts'
import type { Scene, World } from '../read/scene.ts'
import { sentenceOf } from '../read/span.ts'
import { contradicted, type VerdictAt } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'
import { COMPARATORS } from './comparators.ts'
import { isOfRowAlone, oneRowTold, type RowTold } from './one-row-told.ts'
import { TARGET } from './target-words.ts'
import { standardTold } from './told-figures.ts'

/** A judgement with its place in the skeleton; `than` is a number that the figure is held to. */
type Judged = { readonly text: string; readonly at: number; readonly end: number; readonly than: number | null }
type Rule = {
  readonly needs: RegExp
  readonly form: RegExp
  readonly isBelied: (said: string, told: RowTold, than: Weighed | null) => string | null
}

const NOW = '(?:now |@ |already |finally |at last |just |comfortably |again |also |duly |clearly )*'
const MET = 'met|hit|reached|achieved|beaten|attained|delivered'
const ASKED =
  '(?: (?:that )?(?:we |was |were |is |had |have |has |been )*(?:hoped|asked|aimed|wished|looked|bargained|set|wanted|sought|targeted|promised|expected|agreed)(?: (?:for|at|ourselves))?)'

/** Ways to judge a row's newest figure by its target or its benchmarks, which other rules do not read. */
const RULES: readonly Rule[] = [
  // `From 44 to 24, so the target's been hit`: the target goes unsaid.
  {
    needs: new RegExp(`${TARGET}(?:['’]s| has| is| was)`, 'i'),
    form: new RegExp(
      String.raw`(?:[,;:–—] ?|\b(?:and|so|which means|meaning|that) )(?:the|our|its|their) (?<said>${TARGET}(?:['’]s| has| is| was) ${NOW}(?:been )?${NOW}(?:${MET}|missed))(?=\s*(?:[.,;!)]|$))`,
      'gi',
    ),
    isBelied: (said, told) => beliedByTarget(!/missed$/i.test(said), told),
  },
  // `With five in August we fell short of the 3.5 hoped for`.
  {
    needs: /\b(?:short|shy) of\b/i,
    form: new RegExp(
      String.raw`#\d+\b.*\b(?<said>(?:f[ae]ll|came|come|fallen|is|are|was|were|falling) (?:just |well |somewhat |a little )?(?:short|shy) of) (?:the |our |its )(?:${TARGET} of )?#(?<than>\d+)%?(?:${ASKED}|(?: ${TARGET})?(?=\s*(?:[.,;]|$)))`,
      'gi',
    ),
    isBelied: (_said, told, than) =>
      than && standardTold(than) === 'target' && told.row.better === 'higher' ? beliedByTarget(false, told) : null,
  },
  // `We are now inside the target: 14% of children, against the 10% set`.
  {
    needs: new RegExp(`\\b${TARGET}\\b`, 'i'),
    form: new RegExp(
      String.raw`\b(?:we|it|this|performance) ?(?:are|is|['’]re|['’]s|were|was|remains?|stays?) ${NOW}(?:still )?(?<said>(?:comfortably |just |well |safely )?(?:inside|within|meeting|hitting|outside|missing|at) (?:the |our |its )${TARGET})(?: here)?(?:[:,;–—-]+| with| at)[^.;]*#\d+%?[^.;:#]*\b(?:against|with|versus|compared (?:with|to)|where|when)[^.;:#@]*#(?<than>\d+)%?`,
      'gi',
    ),
    isBelied: (said, told, than) =>
      than && standardTold(than) === 'target' ? beliedByTarget(!/outside|missing/i.test(said), told) : null,
  },
  // `Lower than that of all our comparators`.
  {
    needs: /\b(?:comparators?|comparisons?|benchmarks?)\b/i,
    form: new RegExp(
      String.raw`\b(?<said>(?:higher|lower|better|worse|fewer|more|above|below)(?: than)?(?: that of| those of)? (?:all|each|every one|any|every)(?: (?:two|three|four|five|[2-5]))?(?: of)? (?:our |the |its )?(?:\w+ )?${COMPARATORS})`,
      'gi',
    ),
    isBelied: (said, told) => beliedByAny(said, told),
  },
  // `Measured against England's 43.2, our rate of 47 is around four lower`.
  {
    needs: /^\W*(?:measured|set|compared|held|judged|put|placed|next|alongside|beside|against)\b/i,
    form: /^\W*(?:(?:measured|set|compared|held|held up|judged|put|placed) )?(?:next to|alongside|beside|against|with|to|by) [^#@;:]{3,60}#(?<than>\d+)%?(?: for| in| at| of)?[^#@;:]{0,30}, [^#@;:]*#\d+%?(?: [a-z]+){0,5}? (?:is|are|was|were|stands|sits|looks|comes out)(?: [a-z]+){0,3}(?: #\d+%?)?(?: percentage)?(?: points?)? (?<said>higher|lower|better|worse|above|below)(?=\s*(?:[.,;]|$))/gi,
    isBelied: (said, told, than) => {
      const name = than && standardTold(than)
      return than && name ? beliedBy(said, told, than.number.value, `the figure for ${name}`) : null
    },
  },
]

/** What takes a judgement back, narrows it, or puts it in another time. */
const OTHERWISE =
  /\b(?:not|never|no|nor|neither|none|nearly|almost|virtually|hardly|barely|half|once|until|till|before|when|if|unless|whether|would|will|should|could|might|may|must|hop(?:e|es|ing)|except\w*|excluding|bar|apart|other than|save|but|though|although|however|average\w*|mean|total\w*|cumulative\w*|so far|quarters?|weeks?|last year|previous\w*|earlier|former\w*|old|new|interim|next|first|some|both|each of us|teams?|rather|instead|supposed|claim\w*|milestone|year['’]s)\b|n['’]t\b|\?/i
/** A topic that opens the sentence, and words that say nothing of a row. */
const ASIDE =
  /^\W*(?:on|for|in terms of|as for) [a-z]+(?: [a-z]+)?,? (?=(?:we|it|this|performance)\b)|\b(?:all|any|every|comparators?|benchmarks?|comparisons?|measured|judged|held|next|alongside|beside|leaving care|set|hoped|for|since|with|against|in the year)\b/gi

/**
 * What a sentence makes of a row's newest figure beside its target or its benchmarks, where all its figures are of that
 * row and all that leads up to the judgement is the row's own or plain.
 */
export function wrongStandings(scene: Scene, found: readonly Weighed[], world: World): readonly VerdictAt[] {
  const said = sentenceOf(scene)
  const rules = RULES.filter(({ needs }) => needs.test(said))
  if (rules.length === 0) return []
  const told = oneRowTold(found)
  if (!told) return []
  const skeleton = bareOf(found, scene)
  return rules.flatMap(({ form, isBelied }) => {
    const judged = judgedIn(skeleton, form)
    const than = judged?.than == null ? null : (found[judged.than] ?? null)
    const reason = judged && isPlainly(judged, skeleton, scene, told, found, world) && isBelied(judged.text, told, than)
    const at = judged ? scene.words.indexOf(judged.text, scene.span.at) : -1
    if (!judged || !reason || at < 0 || isUnreal({ at, end: at }, scene)) return []
    return [{ at, claim: contradicted({ text: judged.text }, told.latest.shown, reason, told.latest.sources) }]
  })
}

function judgedIn(skeleton: string, form: RegExp): Judged | null {
  const [match, ...more] = skeleton.matchAll(form)
  const { said: text = '', than } = match?.groups ?? {}
  if (!match || more.length > 0) return null
  const at = match.index + match[0].lastIndexOf(text)
  return { text, at, end: at + text.length, than: than === undefined ? null : Number(than) }
}

/** Whether nothing in the sentence may have the judgement said of something else. */
function isPlainly(
  { at, end, than }: Judged,
  skeleton: string,
  scene: Scene,
  { row, latest, level }: RowTold,
  found: readonly Weighed[],
  world: World,
): boolean {
  const figure = skeleton.indexOf(`#${found.indexOf(level)}`)
  const standard = than === null ? '' : `#${than}`
  // A standard that opens the sentence has its name before it, which is not of the row.
  const opening = standard && skeleton.indexOf(standard) < figure ? skeleton.indexOf(standard) : 0
  const lead = `${skeleton.slice(opening, at)} ${skeleton.slice(end, Math.max(end, figure))}`
  // Of a month behind the judgement it may be that which is judged.
  const isEarlier = scene.months.every(({ month, role, since }) => month === latest.month || role !== 'at' || since)
  return (
    isEarlier &&
    !OTHERWISE.test(withoutOwnNo(lead, row, world) + skeleton.slice(end)) &&
    isOfRowAlone(lead, row, world, ASIDE)
  )
}

/** `Referrals leading to no further action`: a word of the row's own label takes nothing back. */
function withoutOwnNo(lead: string, row: Indicator, { vocabulary }: World): string {
  const isOwn = (words: string) => [...vocabulary.stemsOf(words)].some((stem) => vocabulary.isOf(row, stem))
  return lead.replace(/\bno [a-z]+ [a-z]+/gi, (said) => (isOwn(said) ? ' ' : said))
}

function beliedByTarget(met: boolean, { row, latest }: RowTold): string | null {
  if (!row.target || row.better === null) return null
  const gap = latest.printed - row.target.value
  const isMet = gap === 0 || gap < 0 === (row.better === 'lower')
  return isMet === met ? null : `"${row.label}" is ${latest.shown}, and the target is ${row.target.shown}`
}

/** By the benchmark of another area that lies farthest on the other side. */
function beliedByAny(said: string, told: RowTold): string | null {
  const others = told.row.benchmarks.filter(({ name }) => !/\d{4}/.test(name))
  return others.reduce<string | null>(
    (reason, { name, value }) =>
      reason ?? (value === null ? null : beliedBy(said, told, value, `the figure for ${name}`)),
    null,
  )
}

function beliedBy(said: string, { row, latest }: RowTold, value: number, name: string): string | null {
  const gap = latest.printed - value
  const isGood = /^(?:better|worse)/i.test(said)
  if (gap === 0 || (isGood && row.better === null)) return null
  const isUp = /^(?:higher|more|above)/i.test(said)
  const right = isGood ? (gap > 0 === (row.better === 'higher')) === /^better/i.test(said) : gap > 0 === isUp
  return right ? null : `"${row.label}" is ${latest.shown}, and ${name} is ${value}`
}
