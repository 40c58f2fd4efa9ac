import type { Month } from '../../../shared/month.ts'
import { type Found, isWeighed, type Weighed } from '../found.ts'
import { expectChange } from '../number/expected.ts'
import { wayMeant } from '../number/way-meant.ts'
import { bareOf } from '../read/bare-of.ts'
import type { Scene, World } from '../read/scene.ts'
import { signOf } from '../read/sign-of.ts'
import { contradicted, type VerdictAt } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'

const POINT = '(?:just |only |by |about )*(?<point>a (?:single )?(?:percentage )?point)'
const WENT =
  '(?:down|up|fell|fallen|rose|risen|dropped|dipped|slipped|increased|decreased|declined|improved|worsened|climbed|grew|lower|higher|fall of|rise of|drop of|gain of|loss of)'
const ON = "(?:on|since|from|compared with|against|than(?: it was| they were)?(?: in)?) (?:the )?@(?:['’]s)?"

/** `went down by a point on July, to 90%`, `90%, a point lower than in July`. */
const FORMS = [
  String.raw`\b(?<move>${WENT}) ${POINT} ${ON},? (?:to|at|and (?:is|are) now|standing at) (?:just |only )?#(?<b>\d+)`,
  String.raw`#(?<b>\d+)(?:,| –|:| \()? ?(?:which is |that is |it is |is |now )*(?<lead>down |up )?${POINT} (?<move>down|up|lower|higher|better|worse|more|less|below|above)?(?: in)? ?${ON}`,
] as const

let forms: readonly RegExp[] | null = null

/** A move of one point, said in words, that the row did not make from the month that it is counted from up to its figure. */
export function wrongPoints(scene: Scene, found: readonly Found[], world: World): readonly VerdictAt[] {
  if (
    scene.months.length !== 1 ||
    !/\ba (?:single )?(?:percentage )?point\b/.test(scene.words.slice(scene.span.at, scene.span.end))
  )
    return []
  forms ??= FORMS.map((form) => new RegExp(form, 'gi'))
  const skeleton = bareOf(found, scene)
  const [base] = scene.months
  return forms.flatMap((form) =>
    [...skeleton.matchAll(form)].flatMap(({ groups = {} }) => {
      const figure = found[Number(groups.b)]
      const sign = signOf(`${groups.lead ?? ''}${groups.move ?? ''}`)
      if (!base || base.since || !figure || !isWeighed(figure) || sign === 0) return []
      return judge(figure, sign, groups.point ?? '', base.month, scene, world)
    }),
  )
}

function judge(
  { row, claim, wide, number }: Weighed,
  sign: number,
  said: string,
  from: Month,
  scene: Scene,
  { figures, twins }: World,
): readonly VerdictAt[] {
  const to = row?.latest?.month
  const at = scene.words.indexOf(said, scene.span.at)
  const isSure = claim?.status === 'traced' && !wide && row?.latest?.printed === number.value
  if (
    !row ||
    !to ||
    from >= to ||
    !isSure ||
    row.unit !== 'percent' ||
    at < 0 ||
    DENIED.test(scene.words.slice(Math.max(scene.span.at, at - NEAR), at))
  )
    return []
  if (isUnreal({ at, end: at + said.length }, scene)) return []
  const changes = [row, ...(twins.get(row) ?? [])].flatMap(
    (each) => expectChange(each, from, to, 'points', figures) ?? [],
  )
  const way = wayMeant(sign, row)
  const isOnePoint = changes.some(
    (change) =>
      (Math.abs(way) !== 1 || change.sign === way) && change.values.some((value) => Math.abs(value - 1) <= 0.5),
  )
  const [right] = changes
  if (isOnePoint || !right || Math.abs(way) !== 1) return []
  return [
    { at, claim: contradicted({ text: said }, right.shown, `"${row.label}" gives ${right.words}`, right.sources) },
  ]
}

/** How far before a move a word may take it back. */
const NEAR = 30
const DENIED =
  /\b(?:not|never|nor|no more than|less than|within|under|over|more than|half|nearly|almost|if)\b|n['’]t\b/i
