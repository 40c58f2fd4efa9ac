import type { Month } from '../../../shared/month.ts'
import { type Found, isWeighed, type Weighed } from '../found.ts'
import { expectChange } from '../number/expected.ts'
import { wayMeant } from '../number/way-meant.ts'
import { bareOf } from '../read/bare-of.ts'
import type { Scene, World } from '../read/scene.ts'
import { signOf } from '../read/sign-of.ts'
import { sentenceOf } from '../read/span.ts'
import { withTwins } from '../subject/find-twins.ts'
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
  if (scene.months.length !== 1 || !/\ba (?:single )?(?:percentage )?point\b/.test(sentenceOf(scene))) return []
  forms ??= FORMS.map((form) => new RegExp(form, 'gi'))
  const skeleton = bareOf(found, scene)
  const [base] = scene.months
  return forms.flatMap((form) =>
    [...skeleton.matchAll(form)].flatMap(({ groups = {} }) => {
      const figure = found[Number(groups.b)]
      const sign = signOf(`${groups.lead ?? ''}${groups.move ?? ''}`)
      if (!base || base.since || !figure || !isWeighed(figure) || sign === 0) return []
      return judge(figure, { words: groups.point ?? '', sign, from: base.month }, scene, world)
    }),
  )
}

/** What was said of a move, with the way that it says and the month that it is counted from. */
type Said = { readonly words: string; readonly sign: number; readonly from: Month }

function judge(
  figure: Weighed,
  { words, sign, from }: Said,
  scene: Scene,
  { figures, twins }: World,
): readonly VerdictAt[] {
  const { row } = figure
  const to = row?.latest?.month
  const at = scene.words.indexOf(words, scene.span.at)
  if (!row || !to || from >= to || !isPercentOfNow(figure) || at < 0 || isTakenBack(at, words, scene)) return []
  const changes = withTwins(row, { twins }).flatMap((each) => expectChange(each, from, to, 'points', figures) ?? [])
  const way = wayMeant(sign, row)
  const [right] = changes
  const isRight = changes.some(
    (change) => change.sign === way && change.values.some((value) => Math.abs(value - 1) <= 0.5),
  )
  if (isRight || !right || way === 0) return []
  return [
    { at, claim: contradicted({ text: words }, right.shown, `"${row.label}" gives ${right.words}`, right.sources) },
  ]
}

/** Whether a number is beyond doubt the newest figure of a percentage. */
function isPercentOfNow({ row, claim, wide, number }: Weighed): boolean {
  return claim?.status === 'traced' && !wide && row?.unit === 'percent' && row.latest?.printed === number.value
}

function isTakenBack(at: number, words: string, scene: Scene): boolean {
  const before = scene.words.slice(Math.max(scene.span.at, at - NEAR), at)
  return DENIED.test(before) || isUnreal({ at, end: at + words.length }, scene)
}

/** How far before a move a word may take it back. */
const NEAR = 30
const DENIED =
  /\b(?:not|never|nor|no more than|less than|within|under|over|more than|half|nearly|almost|if)\b|n['’]t\b/i
