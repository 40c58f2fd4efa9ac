import type { World } from '../read/scene.ts'
import type { Doubted } from './doubted.ts'

/** `; prev 17%`, `, YA 45%`, `, was 17%`: what a note sets right before a figure. */
const TAG =
  /(?:[,;(/–—|-]|^) ?(?<tag>[A-Z][A-Za-z/&.]{0,5}\d{0,2}|(?:\d+ ?(?:m|mths?|mos?|yrs?|y) |a (?:year|month) )?(?:ago|earlier|before)|prev\.?|previous(?:ly)?|prior|was|were|had been|baseline|base|start|opening|then|before|last(?: time| qtr| quarter)?|high|low|peak|best|worst|avg\.?|mean):? ?=?$/

/**
 * `ICPC 27% v tgt 31%, YA 45%`: the newest figure of the row has been given, and a figure that a word or an abbreviation
 * which no row has sets beside it is another time's, or another's.
 */
export function isTaggedOtherwise({ each, found, world }: Doubted): boolean {
  const { number, claim, row } = each
  const { tag } = TAG.exec(number.left)?.groups ?? {}
  if (!row || tag === undefined || namesRow(tag, world)) return false
  const [source, ...others] = claim?.evidence ?? []
  const isNewest = others.length === 0 && source?.month === row.latest?.month && source?.code === row.code
  return (
    isNewest &&
    found.some(
      (other) =>
        other.number.end <= number.at &&
        other.claim?.status === 'traced' &&
        other.claim.evidence.length === 1 &&
        other.claim.evidence[0]?.cell === source?.cell,
    )
  )
}

function namesRow(tag: string, { vocabulary }: World): boolean {
  const stems = [...vocabulary.stemsOf(tag)]
  return vocabulary.rows.some(({ row }) => stems.some((stem) => vocabulary.isOf(row, stem)))
}
