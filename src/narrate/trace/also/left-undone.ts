import type { Weighed } from '../found.ts'
import { figureOf, type Look, type Told, told } from './look.ts'

/** `871 went unanswered`, `27 were not decided`: those of a whole of which a row does not tell. */
const UNDONE =
  /^ (?:of (?:them|these|those) )?(?:(?:calls|cases|claims|requests|applications) )?(?:(?:went|were|was|are|is|remained?|remains|had been|have been) )?(?:un|not )(?<done>[a-z]+ed)\b/i

/** What a count of what came in leaves, less the count of what was done of it in the same month. */
export function leftUndone(look: Look): readonly Told[] {
  return look.open.flatMap(({ number }) => {
    const done = number.kind === 'number' ? UNDONE.exec(number.right)?.groups?.done : undefined
    const given = done === undefined ? [] : look.facts.flatMap((whole) => restOf(whole, done, look))
    const right = given.find(({ value }) => value === number.value)
    return right ? [told(number, right)] : []
  })
}

/** `Calls received` less `calls answered`: rows whose labels differ by what was done alone. */
function restOf({ row, level, claim }: Weighed, done: string, look: Look) {
  const { vocabulary } = look.world
  const [source, ...more] = claim?.evidence ?? []
  const own = row && vocabulary.knownOf(row)
  const month = source?.month
  if (!row || !own || row.unit !== 'number' || !level || !month || more.length > 0) return []
  const stems = vocabulary.stemsOf(done)
  return vocabulary.rows.flatMap((other) => {
    const isAlike = [...other.stems].every((stem) => own.stems.has(stem) || stems.has(stem))
    const isDone = [...stems].some((stem) => other.stems.has(stem) && !own.stems.has(stem))
    const isOwnSheet = other.row !== row && other.row.sheet === row.sheet && other.row.unit === 'number'
    const [all, some] = [figureOf(row, month, look), figureOf(other.row, month, look)]
    if (!isAlike || !isDone || !isOwnSheet || !all || !some) return []
    const words = `${all.shown} (${row.label}) less ${some.shown} (${other.row.label})`
    return [{ value: all.printed - some.printed, words, sources: [...all.sources, ...some.sources] }]
  })
}
