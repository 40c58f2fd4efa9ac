import { wayInMonth } from '../moves/since-month-before.ts'
import { SCORED } from '../number/way-meant.ts'
import { anyOf } from '../read/any-of.ts'
import type { Scene } from '../read/scene.ts'
import { TARGET } from '../standards/target-words.ts'
import { type Judging, monthsIn, type Reading } from './judging.ts'
import type { Part } from './roles.ts'
import { AMOUNTS } from './taken-back.ts'
import { TRAVEL, wayTravelled } from './travel-words.ts'

const KIND = '(?:[a-z-]+ ){0,2}?'
const ONE = `(?:an?|another|the|this|that|some|further|yet another) ${KIND}`
/** Nouns for a move, by what they say of it. */
const NOUNS = `${ONE}(?:(?<rise>rise|increase|jump|climb|growth|upturn|surge|spike|uptick|hike|leap)|(?<fall>fall|drop|reduction|decrease|decline|dip|downturn|slump|cut|dive)|(?<gain>improvement|step forward|step in the right direction|recovery)|(?<loss>deterioration|worsening|setback|step back(?:wards)?|step in the wrong direction))`
/** What may stand behind a word of travel that is said of the figure and not of the noun behind it: `growing concern`. */
const ENDS = String.raw`(?=\s*(?:$|[,;:.()#@–—]|- |(?:in|over|during|by|from|to|on|since|across|through|throughout|this|last|again|once|further|and|as|for|with|at|between|of|when|yet|[a-z]+ly|a (?:little|touch|bit|shade)|somewhat|is|are|was|were)\b))`
const FORM = String.raw`\b(?:${TRAVEL}|${anyOf(NOUNS)})${ENDS}`

let form: RegExp | null = null

/** `Plans are on the rise again: there were 334 in July and there are 317 now`: how a figure is said to have moved. */
export function trendsSaid({ skeleton, roles, scene, world }: Reading): readonly Judging[] {
  const { moved, row } = roles
  if (!moved) return []
  form ??= new RegExp(FORM, 'gi')
  const [then, now] = moved
  const since = then.month && now.month ? wayInMonth(row, now.month, then.month, world) : null
  const ways = [Math.sign(now.told.number.value - then.told.number.value), ...(since === null ? [] : [since])]
  return [...skeleton.matchAll(form)].flatMap(({ groups = {}, index, 0: text }) => {
    const way = wayIn(groups, row)
    const told = toldNext(skeleton.slice(index + text.length), now, then)
    // Where it stood still in the month it went neither way in it.
    const meant = told === 'from' ? ways.slice(0, 1) : told === 'beside' ? ways.filter((each) => each !== 0) : ways
    const isOfGood = wayIn(groups, { ...row, better: 'higher' }) !== wayIn(groups, { ...row, better: 'lower' })
    const clause = skeleton.slice(0, index).replace(/^.*#\d+/s, '')
    const isOther =
      AMOUNTS.test(clause) || TO_AIM.test(clause) || (row.better !== 'higher' && !isOfGood && SCORED.test(skeleton))
    if (isOfOlder(skeleton, index + text.length, then, scene) || isBehind(then, skeleton.slice(0, index))) return []
    if (way === 0 || meant.length === 0 || meant.includes(0) || isOther) return []
    return [
      {
        at: index,
        end: index + text.length,
        text,
        ofAmount: true,
        within: '',
        pair: moved,
        right: meant.includes(way),
      },
    ]
  })
}

/** `Are down: 708 against 666 a year ago`: from the one to the other, and not since the month before; `708, 666 a year ago` may be either. */
function toldNext(after: string, now: Part, then: Part): 'from' | 'beside' | null {
  const { one, other, from } = TOLD_NEXT.exec(after)?.groups ?? {}
  if (one !== `#${now.at}` || other !== `#${then.at}`) return null
  return from === undefined ? 'beside' : 'from'
}

const TOLD_NEXT =
  /^: (?:at )?(?<one>#\d+)%?[^#.;:()]{0,60}?(?:,? (?<from>against|versus|vs?\.?|compared (?:with|to)|from)|,) (?:the )?(?<other>#\d+)/i

/** `Only July's 221 was lower`: said of the older figure. */
function isBehind({ at }: Part, before: string): boolean {
  return /#\d+[^,;:.()#]*$/.exec(before)?.[0].startsWith(`#${at}`) ?? false
}

/** `Fell to 32 in July and is now 42`, `rose in July, to 98`: how it came to what it was. */
function isOfOlder(skeleton: string, end: number, then: Part, scene: Scene): boolean {
  const { to = '', month = '' } = LED_TO.exec(skeleton.slice(end))?.groups ?? {}
  return to === `#${then.at}` || (month !== '' && monthsIn(skeleton, end, end + month.length, scene)[0] === then.month)
}

const LED_TO =
  /^(?:(?<month>[^#@.;:()–—,]*\b(?:in|during|until|till|to|by) @)|[^#@.;:()–—]*\b(?:to|at|of|by|as) (?:just |only )?(?<to>#\d+))/i

const TO_AIM = new RegExp(String.raw`\b${TARGET}s?\b`, 'i')
type Groups = Readonly<Record<string, string | undefined>>

function wayIn(groups: Groups, row: Reading['roles']['row']): number {
  return wayOf(groups, row) || wayTravelled(groups, row)
}

function wayOf({ rise, fall, gain, loss }: Groups, { better }: Reading['roles']['row']): number {
  if (rise !== undefined || fall !== undefined) return rise !== undefined ? 1 : -1
  if ((gain === undefined && loss === undefined) || better === null) return 0
  return (gain !== undefined) === (better === 'higher') ? 1 : -1
}
