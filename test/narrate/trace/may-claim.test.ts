import { describe, expect, it } from 'vitest'
import { mayClaim, mayCountAudits } from '../../../src/narrate/trace/may-claim.ts'

describe('which sentences are judged at all', () => {
  it.each([
    'Work with housing, health and education was well joined up.',
    'Families find help close to where they live.',
    'Most can be helped early, without a statutory assessment.',
    'No family goes through an enquiry that it does not need.',
    'Every child in our care has a home where they can stay.',
    'Plans say what has to change for the child.',
    'Managers go through assessments that are close to their time limit.',
    'Parents get help with the problems behind the risk.',
    'We keep no order in place for longer than the child needs it.',
    'Reviews that fall in the holidays are booked before term ends.',
    'Heads of service go through the highest caseloads with managers.',
    'In the strongest work, the worker knew the children well.',
    'Some files did not draw out the pattern of harm over time.',
    'Where practice needs to improve, plans listed services to attend.',
    'Each service reports back on what it has changed.',
    'Managers meet at the agreed times, so that no child is left to drift.',
    'Signs of harm were too readily put down to the strain of caring.',
  ])('tells of the work: %s', (words) => {
    expect(mayClaim(words)).toBe(false)
  })

  it.each([
    'Referrals are back up.',
    'Re-referrals up on July.',
    'Visits are below target.',
    'Nobody went home in July.',
    'In every month since April more came in.',
    'The share did not change between July and August.',
    'Caseloads have changed little since the spring.',
    'Six children moved.',
    'Caseloads were the highest of the year.',
    'Timeliness has continued to improve.',
    'The rate has fallen over time.',
    'The rate that we report fell in July.',
    'We are behind England.',
    'More came in than went out.',
  ])('may tell of figures: %s', (words) => {
    expect(mayClaim(words)).toBe(true)
  })

  it.each([
    ['All of the files were good.', true],
    ['No service had an inadequate file.', true],
    ['The other audit was graded good.', true],
    ['Workers were patient with young people.', false],
    ['Children were usually seen alone, and what they said was recorded.', false],
  ])('of audits: %s', (words, may) => {
    expect(mayCountAudits(words)).toBe(may)
  })
})
