import { isClaimed, type Weighed } from '../found.ts'
import type { Scene, World } from '../read/scene.ts'
import { TARGET } from '../standards/target-words.ts'
import { type Level, latestTold, standardTold } from '../standards/told-figures.ts'
import type { VerdictAt } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'
import { beliedBy, figured, setApart } from './told-pair.ts'

const LINE = `(?:${TARGET}|bar|mark|line|hurdle|grade)`
const DID =
  'met|made|reached|achieved|hit|cleared|beaten|beat|smashed|delivered|nailed|cracked|done|attained|satisfied|surpassed|exceeded|topped|managed'
const MISSED = 'missed|failed'
const ADVERB =
  '(?:(?:now|already|safely|comfortably|easily|just|duly|clearly|again|also|well|still|truly|certainly|successfully|narrowly) )*'
const IT = '(?:that|this|it|the one|that one|this one|the job|the bar|the line|the mark)'

/** What is said of a target once it and the figure have been given: `so we can call that one met`, `: job done`. */
const BEHIND = new RegExp(
  String.raw`^[^#.;:–—-]{0,24}[,;:.–—-]+ ?(?:(?:so|and|which|thus|hence|therefore|meaning|means|that|and so|which means|meaning that)\b,? ?)*(?<said>(?:we|you|i) can (?:now )?(?:call|count|mark|chalk|tick|class|treat|regard) ${IT}(?: one)?(?: (?:up|down))?(?: as)? ${ADVERB}(?:(?<met0>${DID}|off|a success)|(?<missed0>${MISSED}))|(?:job|mission|target|box) (?:(?<met1>done|met|hit|achieved|accomplished|reached|ticked)|(?<missed1>missed|not met))|${IT}(?:['’]s|['’]s been| is| was| has been| counts as| goes down as| can be called) ${ADVERB}(?:(?<met2>${DID})|(?<missed2>${MISSED}))|we(?:['’]ve| have|['’]re| are)? ${ADVERB}(?:(?<met3>(?:made|met|hit|done|cleared|reached|beaten|beat|achieved|cracked|managed) (?:it|that|the (?:${LINE}))|there|over the line|home and dry|on target|where we (?:want|need) to be)|(?<missed3>missed (?:it|that|out|the ${LINE}))))(?=$|[.,;!)]| (?:with|and then some|already|now|comfortably|again|at last)\b)`,
  'i',
)

/** `So we have made the 87 target`: behind the figure, before the number of its target. */
const BEFORE = new RegExp(
  String.raw`\b(?<said>${ADVERB}(?:makes?|made|making|smash(?:es|ed|ing)|deliver(?:s|ed|ing)|nail(?:s|ed|ing)|satisf(?:y|ies|ied)|fulfill?(?:s|ed)|clear(?:s|ed|ing)|top(?:s|ped)|better(?:s|ed)|match(?:es|ed)|land(?:s|ed) (?:on|inside)|gets? (?:us )?(?:inside|to)|got (?:us )?(?:inside|to))) (?:the |our |its |their )(?:${LINE} of )?#(?<t>\d+)(?= ${LINE}\b|[.,;]|$| and then some)`,
  'i',
)

const NEAR_MISS = new RegExp(
  String.raw`(?<said>(?:an? )?(?:near|narrow|close) miss|(?:just|narrowly|only just|agonisingly|marginally) (?:missed|missing|short of|shy of|off)|(?:a )?(?:whisker|hair['’]?s breadth|fraction|touch|shade) (?:away from|off|short of|shy of|from)|just about missed|(?:not far|fell just|falling just|just) (?:off|short of|shy of))(?: of| against| on| for)? (?:the |our |its |their |a )?(?:${LINE} (?:of )?)?#(?<t>\d+)`,
  'i',
)

/** Takes back, narrows or puts elsewhere what is said of a target. */
const OTHERWISE =
  /\b(?:not|never|no|nor|neither|none|cannot|nobody|hardly|barely|almost|nearly|half|part of|some|few|both|each|one of|only when|until|once|when|before|if|unless|whether|would|will|should|could|might|must|may|hop\w+|expect\w*|want\w*|yet|wish\w*|plan\w*|year|quarter|average\w*|except|but|though|although|however|last|previous\w*|earlier|next|old|new|interim|stretch|teams?|milestone)\b|n['’]t\b|\?/i

/**
 * `94, so we've made the 87 target and then some`, `24% and the target's 20, so we can call that one met`, `five, a near miss
 * against the target of 3.5`: a row's newest figure, its target, and what the sentence makes of the two.
 */
export function wrongMeetings(skeleton: string, scene: Scene, found: readonly Weighed[]): readonly VerdictAt[] {
  if (!MAY_MEET.test(skeleton) || OTHERWISE.test(skeleton.replace(/ and then some\b/i, ''))) return []
  const levels = latestTold(found)
  const [level] = levels
  const [target] = found.filter((each) => isTargetOf(each, level))
  if (!level || !isClaimed(level) || levels.length !== 1 || !target || !isClaimed(target)) return []
  if (found.length !== 2 || scene.months.some(({ month }) => month !== level.row.latest?.month)) return []
  const said = saidOf(skeleton, found.indexOf(target), found.indexOf(level), level.row.better === 'higher')
  if (!said || isUnreal(target.number, scene)) return []
  return isMet(level) === said.met ? [] : [beliedBy(said.text, againstTarget(level), [level, target], scene)]
}

const MAY_MEET = /\b(?:target|bar|mark|line|hurdle|miss|goal|standard|ceiling|threshold|limit|ambition|tgt)\b/i

/** The number that is the target of a figure's row, as the sentence gives it. */
function isTargetOf(each: Weighed, level: Level | undefined): boolean {
  return level !== undefined && each.row === level.row && standardTold(each) === 'target'
}

type Meeting = { readonly text: string; readonly met: boolean }

function saidOf(skeleton: string, target: number, level: number, isHigh: boolean): Meeting | null {
  const before = BEFORE.exec(skeleton)?.groups
  if (before && Number(before.t) === target && level < target) return { text: before.said ?? '', met: true }
  const near = NEAR_MISS.exec(skeleton)?.groups
  // Below a limit is short of it too, and well kept.
  const isMiss = isHigh || /\bmiss/i.test(near?.said ?? '')
  if (near && isMiss && Number(near.t) === target && level < target) return { text: near.said ?? '', met: false }
  const last = skeleton.lastIndexOf('#')
  const behind = BEHIND.exec(skeleton.slice(last).replace(/^#\d+/, ''))?.groups
  if (!behind) return null
  const isMissed = Object.entries(behind).some(([name, words]) => name.startsWith('missed') && words !== undefined)
  return { text: behind.said ?? '', met: !isMissed }
}

/** Null where the row does not say which way is good. */
function isMet({ row, number }: Level): boolean | null {
  if (!row.target || row.better === null) return null
  const gap = number.value - row.target.value
  return gap === 0 || gap < 0 === (row.better === 'lower')
}

function againstTarget({ row }: Level): string {
  return `"${row.label}" is ${row.latest?.shown}, and the target is ${row.target?.shown}`
}

const AGAIN =
  /\b(?<first>met|hit|reached|achieved|cleared|missed|beat|exceeded|made)\b[^.;#]*(?:#\d+[^.;#]*)?@[^.;#]{0,12}?,? and (?<said>(?:did|has done|managed|had done|repeated|was|were|matched) (?:so|it|the same|the feat|that)?(?: ?again| once more| likewise| too)?) in @,? (?:with |at |on |by scoring |scoring |\()#(?<f>\d+)/i

/** `Met the 95% target in July and did so again in August with 83%`. */
export function wrongAgain(
  skeleton: string,
  scene: Scene,
  found: readonly Weighed[],
  world: World,
): readonly VerdictAt[] {
  const { first = '', said = '', f } = (/\bin @/.test(skeleton) ? AGAIN.exec(skeleton)?.groups : null) ?? {}
  const figure = f === undefined ? null : figured(found[Number(f)], world)
  const target = found.find((each) => each.row === figure?.row && standardTold(each) === 'target')
  if (!figure || !target || !isClaimed(target) || figure.row.better === null || NEGATED.test(skeleton)) return []
  const gap = figure.number.value - target.number.value
  const met = gap === 0 || gap < 0 === (figure.row.better === 'lower')
  return met === !/missed/i.test(first) ? [] : [beliedBy(said, setApart(figure, target), [figure, target], scene)]
}

const NEGATED = /\b(?:not|never|no|neither|nor|almost|nearly|failed|would|should|could|hoped|if)\b|n['’]t\b/i
