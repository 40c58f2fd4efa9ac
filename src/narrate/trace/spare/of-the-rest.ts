import { fitNumber } from '../number/fit-number.ts'
import { countNamed } from '../read/number-words.ts'
import type { Doubted } from './doubted.ts'

/** `18% of assessments took longer than 45 days`, of a row of those within 45 days: the others, or of another limit. */
export function isOfTheLate({ each: { number, row }, scene, world: { figures } }: Doubted): boolean {
  const own = row && LIMIT.exec(row.label)?.groups
  if (!row || !own || row.unit !== 'percent' || (number.kind !== 'percent' && number.kind !== 'fraction')) return false
  const clause = scene.clauses[number.clause]
  const said = clause ? scene.words.slice(clause.at, clause.end) : ''
  const late = BEYOND.exec(said)?.groups
  const [limit, told] = [countNamed(own.count ?? ''), countNamed(late?.count ?? '')]
  // `Within 45 days fell by 8.9% over the year` is of no other limit.
  if (!late || Number.isNaN(told) || late.unit?.toLowerCase() !== own.unit?.toLowerCase()) return false
  // Rounded shares may come to one more or less than all.
  const isRest = (printed: number) =>
    fitNumber(number, 100 - printed) === 'fits' || Math.abs(100 - printed - number.value) <= 1
  return (
    told !== limit || row.history.some(({ month }) => isRest(figures.measures.figure(row, month)?.printed ?? Infinity))
  )
}

const TIME = String.raw`(?<count>\d+|[a-z]+)[- ](?:working |calendar |school )?(?<unit>day|week|month|hour|minute|year)s?\b`
const LIMIT = new RegExp(String.raw`\b(?:within|in|under) (?:the )?(?:last |first |past )?${TIME}`, 'i')
/** `Over the seven months before` is a stretch of time, and no limit. */
const BEYOND = new RegExp(
  String.raw`\b(?!(?:over|past|after) the (?:[a-z]+ )?(?:\d+ )?months\b)(?:(?:longer|more|later) than|over|beyond|past|in excess of|exceed(?:ed|ing|s)?|after|outside) (?:the |our )?(?:last |first )?${TIME}`,
  'i',
)
