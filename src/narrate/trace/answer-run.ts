import type { Figures, Indicator } from '../../compute/figures.ts'
import { shortMonth } from '../../shared/month.ts'
import { type Answer, wasAt } from './answer.ts'
import type { Bound, Phrase, Says } from './read-phrases.ts'
import type { Scene, World } from './scene.ts'
import { wayMeant } from './way-meant.ts'

/** Rises or falls in a row up to the latest month. */
export function answerRun(
  row: Indicator,
  { length, sign, bound }: Extract<Says, { kind: 'run' }>,
  scene: Scene,
  { figures }: World,
): Answer | null {
  if (bound) return answerBound(row, length, bound, scene, figures)
  const run = figures.measures.run(row)
  const way = run === null ? 0 : run.kind === 'rise' ? 1 : -1
  const wanted = wayMeant(sign, row)
  if (wanted === 0)
    return run && run.length >= length
      ? { right: true, shown: String(run.length), words: `${row.label}: ${run.length} in a row`, sources: run.sources }
      : null
  // Some count the months and some the steps between them: one short is left alone.
  if (run !== null && way === wanted && run.length === length - 1) return null
  const right = run !== null && way === wanted && run.length >= length
  const has =
    run === null ? 'no run of rises or falls' : `a run of ${run.length} ${run.kind === 'rise' ? 'rises' : 'falls'}`
  return {
    right,
    shown: run === null ? null : String(run.length),
    words: `"${row.label}" has ${has} up to ${row.latest ? shortMonth(row.latest.month) : 'now'}`,
    sources: run?.sources ?? row.latest?.sources ?? [],
  }
}

/** As many months, up to the latest, to one side of a number or of the target. */
function answerBound(
  row: Indicator,
  length: number,
  { side, at }: Bound,
  { numbers }: Scene,
  { measures }: Figures,
): Answer | null {
  const limit = at === null ? row.target?.value : numbers.find((number) => number.at === at)?.value
  const months = row.history.flatMap(({ month }) => measures.figure(row, month) ?? []).slice(-length)
  if (limit === undefined || months.length < length || (row.better === null && /better|worse|met/.test(side)))
    return null
  const outside = months.findLast(({ printed }) => !isOnSide(printed, limit, side, row))
  const shown = outside ?? months.at(-1)
  return shown ? wasAt(row, shown, outside === undefined) : null
}

function isOnSide(printed: number, limit: number, side: Bound['side'], { better }: Indicator): boolean {
  if (printed === limit) return side === 'met'
  const isBetter = printed > limit === (better === 'higher')
  return { above: printed > limit, below: printed < limit, better: isBetter, met: isBetter, worse: !isBetter }[side]
}

/** A rise or fall in every month since one that is named; a month without a change is no step the other way. */
export function answerSteady(
  row: Indicator,
  sign: number,
  phrase: Phrase,
  scene: Scene,
  { figures }: World,
): Answer | null {
  const since = scene.months.find((month) => month.at >= phrase.end)
  const wanted = wayMeant(sign, row)
  if (!since || wanted === 0) return null
  const steps = row.history
    .filter(({ month }) => month >= since.month)
    .flatMap(({ month }) => figures.measures.figure(row, month) ?? [])
  const at = steps.findIndex((step, place) => {
    const former = steps[place - 1]
    return former !== undefined && Math.sign(step.printed - former.printed) === -wanted
  })
  const [former, against] = [steps[at - 1], steps[at]]
  if (former && against)
    return {
      right: false,
      shown: against.shown,
      words: `"${row.label}" went from ${former.shown} in ${shortMonth(former.month)} to ${against.shown} in ${shortMonth(against.month)}`,
      sources: [...former.sources, ...against.sources],
    }
  const right = steps.length > 1
  return right ? { right, shown: null, words: row.label, sources: steps.flatMap(({ sources }) => sources) } : null
}
