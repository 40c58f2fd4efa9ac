import { describe, expect, it } from 'vitest'
import { shortLabel, subjectOf, subjectWithin } from '../../src/narrate/name-indicator.ts'

describe('the name of an indicator in a sentence', () => {
  it('keeps an aside that says in what the figures are told, however long', () => {
    for (const label of [
      'Spend against budget (£000s over / under)',
      'Net spend (thousands of pounds)',
      'Time to adoption (average days)',
      'Admissions (per 100,000 people aged 65 and over)',
      'Council tax arrears (£)',
    ])
      expect(shortLabel(label)).toBe(label)
  })

  it('leaves out an aside that says something else', () => {
    expect(shortLabel('Reviews held (seen within 10 working days)')).toBe('Reviews held')
    expect(shortLabel('Children (rate per 10,000 of the population)')).toBe('Children')
    expect(shortLabel('Visits (as counted since 2023/24)')).toBe('Visits')
  })

  it('leaves out whom a rate is counted among, where that tells it from no other', () => {
    expect(shortLabel('Rate of referrals per 10,000 population under 18 years old')).toBe(
      'Rate of referrals per 10,000',
    )
    expect(shortLabel('Rate of contacts per 10,000 children aged 0-17')).toBe('Rate of contacts per 10,000')
    for (const label of [
      'Falls per 10,000 bed days',
      'Falls per 10,000 bed days, nursing homes',
      'Rate of admissions per 10,000 population aged 65 and over',
    ])
      expect(shortLabel(label)).toBe(label)
  })

  it('calls a rate one by the base that its label names', () => {
    expect(subjectOf('Referrals', 'rate')).toBe('Referrals per 10,000')
    expect(subjectOf('Children (rate per 10,000 of the population)', 'rate')).toBe('Children per 10,000')
    expect(subjectOf('Admissions (per 100,000 residents)', 'rate')).toBe('Admissions (per 100,000 residents)')
    expect(subjectOf('Fines per million', 'rate')).toBe('Fines per million')
  })

  it('keeps the capital inside a sentence where the label may begin with a name', () => {
    for (const label of ['Care Act assessments', 'Section 42 enquiries', 'A roads resurfaced', 'DoLS applications'])
      expect(subjectWithin(label, 'number')).toBe(label)
    expect(subjectWithin('Referrals into CSC', 'number')).toBe('referrals into CSC')
    expect(subjectWithin('Rate of Section 47 enquiries', 'rate')).toBe('the rate of Section 47 enquiries')
  })
})
