import { describe, expect, it } from 'vitest'
import { POTHOLES, traceOver } from './other-rows.ts'

const REPORTED = {
  code: 'REPORTED',
  label: 'Number of potholes reported by the public',
  basis: 'month',
  values: [310, 322, 305, 298, 301, 290, 284, 276, 270, 266, 259, 252, 244],
} as const
const claimsIn = traceOver([POTHOLES, REPORTED])
const ofFirst = (words: string) => claimsIn(words)[0]

describe('how far two rows lie apart', () => {
  it.each([
    'We repaired 68 more potholes than were reported.',
    '68 more potholes were repaired than reported.',
    '68 fewer potholes were reported than repaired.',
    'We repaired 32 more potholes in July than were reported.',
  ])('is traced to both: %s', (words) => {
    const claim = ofFirst(words)
    expect(claim?.status).toBe('traced')
    expect(new Set(claim?.evidence.map(({ code }) => code))).toEqual(new Set(['POTHOLES', 'REPORTED']))
  })

  it.each([
    'We repaired 70 more potholes than were reported.',
    'We repaired 68 fewer potholes than were reported.',
    'We repaired 68 more potholes than drivers reported.',
  ])('is never the change of one: %s', (words) => {
    expect(ofFirst(words)?.status).not.toBe('contradicted')
  })

  it('is not meant where a month is compared with', () => {
    expect(ofFirst('We repaired 28 more potholes than in July.')).toMatchObject({ status: 'traced', found: '28' })
    expect(ofFirst('We repaired 68 more potholes than in July.')?.status).toBe('contradicted')
    expect(ofFirst('We repaired 68 more potholes than we did in July.')?.status).toBe('contradicted')
  })
})
