import type { Page } from '../../pack/pack.ts'
import type { Canvas } from './canvas.ts'
import { strokeLines } from './paint.ts'
import { baselineOf, writeAligned } from './write-words.ts'

const GAP = 4

/** The line at the foot of a page, which repeats and so is not read out. */
export function drawFooter({ pen, theme }: Canvas, [left, right]: NonNullable<Page['footer']>): void {
  const { margin, width, footerTop } = theme
  const face = theme.styles.footer
  const baseline = baselineOf(footerTop + GAP, face)
  const ends = [margin, width - margin] as const
  pen.artifact('Pagination', () => {
    strokeLines(pen, [ends.map((x) => [x, footerTop] as const)], { colour: 'rule', weight: 0.5 })
    writeAligned(pen, left, ends[0], baseline, face, 'left')
    writeAligned(pen, right, ends[1], baseline, face, 'right')
  })
}
