import { describe, expect, it } from 'vitest'
import { computeFigures } from '../../src/compute/compute-figures.ts'
import { makeModel, type RowSpec } from '../support/make-model.ts'
import { narrate } from '../support/narrate.ts'
import { readTemplates } from '../support/read-templates.ts'

const WOBBLE = [50, 52, 49, 51, 48, 50, 52, 50, 49, 51, 50, 48]
const better = 'lower'
const CLOSE: RowSpec = { code: 'C', label: 'Close calls', better, values: [11, 10.5], decimals: 1, target: 10 }
const RED: RowSpec = { code: 'R', label: 'Red tapes', better, values: [20, 20], target: 10 }
const WORSE: RowSpec = { code: 'W', label: 'Waits', better, values: [5, 6] }
const CONCERN: RowSpec = { code: 'S', label: 'Spills', better, values: [...WOBBLE, 70] }

const asked = (...rows: readonly RowSpec[]) =>
  narrate(computeFigures(makeModel(rows)), readTemplates()).sections[0]?.parts[0]?.speaker.asked

describe('the question that whoever presents a part may be asked', () => {
  it('is of the target that is missed by most, then of one that is close, before what got worse', () => {
    expect(asked(WORSE, CLOSE, RED)).toBe(
      'Likely question: why does "Red tapes" miss its target, and what is being done?',
    )
    expect(asked(WORSE, CLOSE)).toBe('Likely question: why does "Close calls" miss its target, and what is being done?')
  })

  it('does not call a target missed that is meant for a month to come', () => {
    expect(asked({ ...RED, targetBy: '2025-03' })).toBe(
      'Likely question: will "Red tapes" meet its target for March 2025, and what is being done?',
    )
    expect(asked({ ...RED, targetBy: '2025-03', basis: 'year to date' })).toBe(
      'Likely question: why does "Red tapes" miss its target, and what is being done?',
    )
  })

  it('is of what is worse than usual before what is worse than last month', () => {
    expect(asked(WORSE, CONCERN)).toBe('Likely question: why is "Spills" worse than usual, and will it go on?')
    expect(asked(WORSE)).toBe('Likely question: why did "Waits" get worse, and will it go on?')
  })

  it('calls nothing worse that the pack calls better, by its signal, on a year ago, or as a year goes on', () => {
    const lasts = 'Likely question: will this last, and what could undo it?'
    expect(asked({ ...WORSE, values: [...WOBBLE, 20, 21] })).toBe(lasts)
    expect(asked({ ...WORSE, basis: 'rolling 12', values: [...WOBBLE, 40] })).toBe(lasts)
    expect(asked({ ...WORSE, basis: 'rolling 12', values: [...WOBBLE.slice(0, 11), 30, 40] })).toBe(lasts)
    expect(asked({ ...WORSE, basis: 'year to date' })).toBe(lasts)
  })
})
