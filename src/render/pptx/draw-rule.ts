import type { RuleBlock } from '../../pack/pack.ts'
import type { Pen } from './pen.ts'

/** A hairline along the longer side of its box. */
export function drawRule(pen: Pen, { box, colour, weight }: RuleBlock): void {
  const along = box.width >= box.height ? { ...box, height: 0 } : { ...box, width: 0 }
  pen.shape('line', along, { line: { colour, weight } }, { kind: 'decoration', name: pen.name('Rule') })
}
