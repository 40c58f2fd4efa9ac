import { describe, expect, it } from 'vitest'
import { computeFigures } from '../../src/compute/compute-figures.ts'
import { narrate } from '../../src/narrate/narrate.ts'
import { makeModel } from '../support/make-model.ts'
import { readTemplates } from '../support/read-templates.ts'

function ratingNotes(amberBand: number): string | undefined {
  const { notes } = narrate(
    computeFigures(makeModel([{ code: 'VISITS', values: [5] }], { amberBand })),
    readTemplates(),
  )
  return notes.passages[0]?.items[0]?.sentence.text
}

describe('the notes', () => {
  it.each([
    [0.1, '10%'],
    [0.05, '5%'],
    [0.075, '7.5%'],
    [0.07, '7%'],
  ])('say how wide the amber band of the pack is: %d', (band, shown) => {
    expect(ratingNotes(band)).toContain(
      `no more than the amber band, ${shown} of the target unless a row says otherwise`,
    )
  })
})
