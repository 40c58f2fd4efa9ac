import type { Weighed } from '../found.ts'
import { findDoubts } from '../number/find-doubts.ts'
import { clauseOf } from '../read/read-scenes.ts'
import type { Scene, World } from '../read/scene.ts'
import type { VerdictAt } from '../verdict.ts'
import { AMOUNTS } from './taken-back.ts'
import { beliedBy, type Figured, figured, mayPrecede, setApart } from './told-pair.ts'
import { TRAVEL, wayTravelled } from './travel-words.ts'

const FILL = `[ ,–—-]+(?:@|in|over|during|across|through|between|and(?= @)|on|by|since|the|this|that|last|past|month|months|year|summer|spring|autumn|winter|quarter|week|[a-z]+ly|again|once|more|a|an|little|touch|bit|shade|fraction|notch|point|somewhat|further|still|now|well|too|as well|hard|sharp|fast|of late|of|for)(?![a-z])(?:['’]s)?`
/** `Going`, `their average caseload moving`: what leads from the word of travel to its two figures. */
const GOING = `(?:,? (?:(?:with |as )?(?:its|their|our|the|an?)(?: [a-z-]+){1,4} )?(?:going|moving|shifting|changing|having (?:gone|moved)|and (?:went|moved|is|are|goes)))?`
const FORM = String.raw`(?<!\b(?:its|their|our|of|the|some|any|that|this) )\b${TRAVEL}(?<gap>(?:${FILL}){0,9})${GOING},? from (?:@(?:['’]s)? |the |just |only |a |last )*#(?<a>\d+)(?:%? (?:(?:in|at|for|during|of|the|end|back|as) )*@)?,? to (?:@(?:['’]s)? |the |just |only |a )*#(?<b>\d+)(?<tail>[^.;]{0,30})`

let form: RegExp | null = null

/**
 * `Slipped back in August, from 84% to 89%`, `eased in the month, their average caseload going from 13.26 to 14.34`: a word
 * of travel that the two figures right behind it belie.
 *
 * Both are figures of one row, the former of an earlier month. What is said of something else than the row is left alone.
 */
export function wrongTravels(
  skeleton: string,
  scene: Scene,
  found: readonly Weighed[],
  world: World,
): readonly VerdictAt[] {
  if (!/\bfrom\b[^.;]*#\d+[^.;]*\bto\b[^.;#]*#/.test(skeleton)) return []
  form ??= new RegExp(FORM, 'gi')
  return [...skeleton.matchAll(form)].flatMap(({ groups = {}, index, 0: text }) => {
    const [older, newer] = [figured(found[Number(groups.a)], world), figured(found[Number(groups.b)], world)]
    if (!older || !newer || older.row !== newer.row || !mayPrecede(older, newer)) return []
    const wanted = wayTravelled(groups, newer.row)
    const went = Math.sign(newer.number.value - older.number.value)
    const said = Object.entries(groups).find(([name, words]) => name.startsWith('way') && words)?.[1] ?? text
    if (wanted === 0 || went === 0 || wanted === went || isOther(skeleton.slice(0, index), groups.tail ?? '')) return []
    const verdict = beliedBy(said, setApart(newer, older), [newer, older], scene)
    return isOfRow(said, verdict.at, newer, scene, world) ? [verdict] : []
  })
}

/** What takes a word of travel back, or tells of another thing than the figure. */
function isOther(before: string, tail: string): boolean {
  return (
    UNSAID.test(before) ||
    (AMOUNTS.test(before) && !/\bpressure\b/i.test(before)) ||
    /^,? (?:and |but )?(?:then|before|until)\b/i.test(tail)
  )
}

const UNSAID =
  /\b(?:not|no|no one|none|nothing|never|nor|neither|without|if|unless|whether|had|would|could|should|might|may|must|will|fail\w*|rather than|instead of|hardly|than|far from|fear\w*|hop\w+|expect\w*|who|whose|which|only)\b[^.;:]{0,60}$|n['’]t\b[^.;:]{0,60}$/i

/** Whether the words about a word of travel are the row's own; pressure goes as a figure does that should be low. */
function isOfRow(text: string, at: number, { row }: Figured, scene: Scene, world: World): boolean {
  const clause = scene.clauses[clauseOf({ at, end: at }, scene.clauses)]
  const said = clause ? scene.words.slice(clause.at, clause.end) : ''
  if (/\b(?:pressure|strain|burden|load)s?\b/i.test(said) && row.better !== 'lower') return false
  const own = world.vocabulary.stemsOf(`${text} pressure strain burden load going moving shifting month summer spring`)
  return findDoubts({ at, end: at + text.length }, [row], scene, world).every((stem) => own.has(stem))
}
