import { expect, it } from 'vitest'
import type { GradesStory } from '../../src/narrate/story.ts'
import { layGrades } from '../../src/pack/lay-grades.ts'
import { PRINT } from '../../src/pack/theme.ts'
import { FAKE_RULER } from '../support/fake-ruler.ts'

const AREA = { x: 36, y: 100, width: 770, height: 400 }
const count = { shown: '2', spoken: '2' }

/** How tall the bars of these services are. */
function heightOf(names: readonly string[]): number {
  const services = names.map((name) => ({ name, counts: [count], values: [2], total: count, goodOrBetter: count }))
  const grades: GradesStory = { summary: 'Audits', alt: 'Audits', grades: ['Good'], services }
  const { blocks } = layGrades(grades, 'audits', AREA, { theme: PRINT, ruler: FAKE_RULER })
  return blocks.find(({ kind }) => kind === 'grades')?.box.height ?? 0
}

it('gives the bar of a long name the height of all its lines', () => {
  const long = 'Mental health (approved mental health professionals) day and out-of-hours service for the whole county'
  const more = heightOf([long, long, long]) - heightOf(['Help', 'Care', 'Homes'])
  expect(more).toBeGreaterThan(3 * PRINT.styles.small.leading)
})
