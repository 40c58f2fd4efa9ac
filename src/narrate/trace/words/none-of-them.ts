import type { Indicator } from '../../../compute/figures.ts'
import type { Scene, World } from '../read/scene.ts'
import { sentenceOf } from '../read/span.ts'
import { TARGET } from '../standards/target-words.ts'
import { partRows } from '../subject/rival-rows.ts'
import { contradicted, type VerdictAt } from '../verdict.ts'
import { isUnreal } from './is-unreal.ts'

const WHO =
  '(?<who>no (?:team|service|group)|none of (?:the|our) (?:[a-z]+ )?(?:teams|services|groups)|every (?:team|service|group)|all (?:the |our |of the |of our )?(?:[a-z]+ )?(?:teams|services|groups))'
const FORM = new RegExp(
  String.raw`^(?:in [A-Z]\w+,? )?${WHO} (?:has |have )?(?:met|reached|achieved|hit|attained) (?:the|our|its|their) (?:(?<goal>[\d.]+)% )?(?<noun>[a-z]+ )${TARGET}(?= in [A-Z]\w+[.,;]| this month[.,;]|[.,;])`,
  'i',
)
/** Some left out, others' targets, other times. */
const OTHERWISE =
  /\b(?:except|but|bar|apart|other than|save|excluding|until|before|since|last|previous|year|quarter|again|yet|also|alone|both|two|three)\b/i

/**
 * `No team reached the 95% supervision target`: of the rows of a part, one for each team, that are held to the same target
 * and are all called by the word that stands before it.
 */
export function wrongOfTeams(scene: Scene, world: World): readonly VerdictAt[] {
  const said = sentenceOf(scene)
  const match = FORM.exec(said.trimStart())
  const { who = '', noun = '', goal } = match?.groups ?? {}
  if (!match || OTHERWISE.test(said) || isUnreal(scene.span, scene) || isOfOtherMonth(scene, world)) return []
  const against = teamsOf(noun, goal, world).find((row) => isMet(row) === /^no/i.test(who))
  if (!against?.latest) return []
  const reason = `"${against.label}" is ${against.latest.shown}, and the target is ${against.target?.shown}`
  const at = scene.span.at + said.toLowerCase().indexOf(who.toLowerCase())
  return [{ at, claim: contradicted({ text: who }, against.latest.shown, reason, against.latest.sources) }]
}

function isOfOtherMonth({ months }: Scene, { figures }: World): boolean {
  return months.some(({ month }) => month !== figures.settings.month)
}

/** The rows of a part of which each is a team's: none tells by a number of its label how soon something was done. */
function teamsOf(noun: string, goal: string | undefined, world: World): readonly Indicator[] {
  const { vocabulary } = world
  const rows = partRows(world)
  const called = [...vocabulary.stemsOf(noun)]
  const isAlike = rows.every(
    ({ label, better, unit, target, latest }) =>
      unit === 'percent' &&
      better === 'higher' &&
      latest?.month === world.figures.settings.month &&
      target !== null &&
      target.value === (goal === undefined ? rows[0]?.target?.value : Number(goal)) &&
      !/\d/.test(label),
  )
  const isCalled =
    called.length > 0 && called.every((stem) => rows.every((row) => vocabulary.knownOf(row)?.stems.has(stem)))
  return rows.length > 2 && isAlike && isCalled ? rows : []
}

function isMet({ latest, target }: Indicator): boolean {
  return latest !== null && target !== null && latest.printed >= (target.value ?? Number.NaN)
}
