import { AIM } from '../standards/target-words.ts'
import type { Judging, Reading } from './judging.ts'

const NEARER =
  '(?:nearer|closer)(?: to)?|closing in on|closed in on|catching up with|(?:narrow(?:ed|ing|s)|clos(?:ed|ing|es)|shr(?:ank|inking)|reduc(?:ed|ing)) the (?:gap|distance) (?:to|on|with|from)'
const FURTHER =
  '(?:further|farther)(?: away| off| adrift)?(?: (?:from|of))?|(?:drift(?:ed|ing)|mov(?:ed|ing)|slip(?:ped|ping)|pull(?:ed|ing)) away from|widen(?:ed|ing|s) the (?:gap|distance) (?:to|on|with|from)'
const FORM = String.raw`\b(?:(?<nearer>${NEARER})|(?<further>${FURTHER})) (?:(?:the|our|its|their|that|this|a) )?(?:#(?<t>\d+) )?(?:[a-z-]+ ){0,2}?(?:${AIM}\b(?: of #(?<u>\d+))?|#(?<v>\d+))`

let form: RegExp | null = null

/** `Nearer our 58% target: 45% in July, 43% in August`: whether a figure has come nearer to its target. */
export function nearnessSaid({ skeleton, roles }: Reading): readonly Judging[] {
  const { moved, target } = roles
  if (!moved || !target) return []
  form ??= new RegExp(FORM, 'gi')
  const [then, now] = moved.map((part) => Math.abs(part.told.number.value - target.told.number.value))
  return [...skeleton.matchAll(form)].flatMap(({ groups = {}, index, 0: text }) => {
    const at = groups.t ?? groups.u ?? groups.v
    const isOther = at !== undefined && Number(at) !== target.at
    if (isOther || then === undefined || now === undefined || then === now) return []
    const right = now < then === (groups.nearer !== undefined)
    return [
      {
        at: index,
        end: index + text.length,
        text: groups.nearer ?? groups.further ?? text,
        ofAmount: false,
        within: '',
        pair: moved,
        right,
      },
    ]
  })
}
