import type { Indicator } from '../../../compute/figures.ts'
import type { Month } from '../../../shared/month.ts'
import type { Weighed } from '../found.ts'
import { expectChange } from '../number/expected.ts'
import { isBelied } from '../number/fit-number.ts'
import { bareOf } from '../read/bare-of.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { signOf } from '../read/sign-of.ts'
import { HEDGED } from '../sums/form.ts'
import type { Verdict } from '../verdict.ts'

const WAY =
  'down|up|fallen|risen|fell|rose|dropped|increased|reduced|decreased|grew|grown|climbed|cut|shrunk|shrank|higher|lower'

/** `Up by nearly half on July, 42 in all`: a share of what there was, and what it came to. */
const MOVED_TO = new RegExp(
  String.raw`\b(?:(?<move>${WAY}) (?:by )?${HEDGED})?(?:an? )?#(?<c>\d+) (?:on|since|from|compared with|against) (?:the |that of |last )?@(?:['’]s)?(?: figure| total)?,? (?:(?:at|to|with|now|standing at|making|and (?:now )?(?:is|are|stands? at)) )*#(?<b>\d+)`,
  'gi',
)

/** A fraction that a figure beside it settles: by what its row was in the month that the fraction is counted from. */
export function movesBeside(found: readonly Weighed[], scene: Scene, { figures }: World): ReadonlyMap<Placed, Verdict> {
  const told = new Map<Placed, Verdict>()
  if (!found.some(({ number }) => isShare(number)) || found.length < 2) return told
  for (const { groups = {} } of bareOf(found, scene).matchAll(MOVED_TO)) {
    const [said, figure] = [found[Number(groups.c)], found[Number(groups.b)]]
    if (!said || !isShare(said.number) || !figure?.row || !isLatest(figure)) continue
    const bases = said.number.months.map(({ month }) => month)
    const way = said.number.kind === 'multiple' ? said.number.sign : signOf(groups.move ?? '')
    const [from, ...others] = bases
    const verdict = from && others.length === 0 && way !== 0 ? judge(said.number, way, figure.row, from, figures) : null
    if (verdict) told.set(said.number, verdict)
  }
  return told
}

function isShare({ kind }: Placed): boolean {
  return kind === 'fraction' || kind === 'multiple'
}

function isLatest({ row, claim }: Weighed): boolean {
  const [source, ...others] = claim?.evidence ?? []
  return claim?.status === 'traced' && others.length === 0 && source?.month === row?.latest?.month
}

function judge(number: Placed, way: number, row: Indicator, from: Month, figures: World['figures']): Verdict | null {
  const to = row.latest?.month
  const change = to === undefined || row.unit === 'percent' ? null : expectChange(row, from, to, 'relative', figures)
  const [size] = change?.values ?? []
  if (!change || size === undefined) return null
  const isOff = isBelied(number, { size, low: size, high: size }) || change.sign === -Math.sign(way)
  return {
    number: number.text,
    status: isOff ? 'contradicted' : 'traced',
    found: change.shown,
    reason: `${row.label}: ${change.words}`,
    evidence: change.sources,
  }
}
