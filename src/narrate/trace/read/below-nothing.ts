import { keptIn } from '../../../shared/kept-in.ts'
import { fitNumber } from '../number/fit-number.ts'
import type { NumberSaid } from './number-said.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The figures, targets and benchmarks of a workbook that lie below nothing; most have none. */
const figuresBelow = new WeakMap<Vocabulary, readonly Below[]>()

type Below = { readonly value: number; readonly kind: 'number' | 'percent' }

/** Whether a number with a minus before it is a figure of the workbook that lies below nothing, and no fall by so much. */
export function isFigureBelowNothing(
  { at, end, kind, sign, text, ...number }: Omit<NumberSaid, 'measure'>,
  words: string,
  vocabulary: Vocabulary,
): boolean {
  if (sign !== -1 || !/^[−–-]/.test(text) || (kind !== 'number' && kind !== 'percent')) return false
  const known = keptIn(figuresBelow, vocabulary, () => readBelow(vocabulary))
  if (!known.some((each) => each.kind === kind && fitNumber({ ...number, kind, text }, -each.value) === 'fits'))
    return false
  return !(IN_BRACKETS.test(words.slice(0, at)) && /^\)/.test(words.slice(end))) && !COUNTED_FROM.test(words.slice(end))
}

/** `12 (−3)`: what stands right behind a figure is how it moved. */
const IN_BRACKETS = /\d%? \($/
/** `−3 on July`, `−3 over the year`. */
const COUNTED_FROM =
  /^ (?:on|since|over|compared|year[- ]on|month[- ]on|(?:below|above|against) (?:the |our |its )?(?:target|average|mean)\b)/i

function readBelow({ rows }: Vocabulary): readonly Below[] {
  return rows.flatMap(({ row }) => {
    const values = [...row.history, ...row.benchmarks, ...(row.target ? [row.target] : [])].map(({ value }) => value)
    const kind = row.unit === 'percent' ? 'percent' : 'number'
    return [...new Set(values)].flatMap((value) => (value !== null && value < 0 ? [{ value, kind }] : []))
  })
}
