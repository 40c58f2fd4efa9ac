import { describe, expect, it } from 'vitest'
import { computeFigures } from '../../src/compute/compute-figures.ts'
import { makeLanguage } from '../../src/narrate/make-language.ts'
import { readTypedText } from '../../src/narrate/read-passages.ts'
import type { Unit } from '../../src/shared/unit.ts'
import { makeModel, type RowSpec } from '../support/make-model.ts'
import { narrate } from '../support/narrate.ts'
import { readTemplates } from '../support/read-templates.ts'

/** What the templates say of a row on its own; the purpose is where the workbook writes words small. */
const told = (row: Partial<RowSpec>, purpose = '') => {
  const model = makeModel([{ code: 'ROW', values: [12], ...row }], { purpose })
  const { sections } = narrate(computeFigures(model), readTemplates())
  return sections[0]?.parts[0]?.passages.flatMap(({ items }) => items.map(({ sentence }) => sentence.text)).join(' ')
}

describe('the unit that a label has in brackets', () => {
  it.each<[string, Partial<RowSpec>, string]>([
    ['Annual cost of transport per pupil (£)', { decimals: 2, values: [7034.5] }, 'per pupil stood at £7,034.50.'],
    ['Planning fee income (£000)', {}, 'Planning fee income stood at £12 thousand.'],
    ['Forecast overspend (£m)', { decimals: 1, values: [-0.4] }, 'Forecast overspend stood at −£0.4 million.'],
    ['Hours of home care (000s)', {}, 'Hours of home care stood at 12 thousand.'],
    ['Average wait (weeks)', { decimals: 1 }, 'The average wait stood at 12.0 weeks.'],
    ['Average wait (weeks)', { values: [1] }, 'The average wait stood at 1 week.'],
    ['Household waste (kg)', {}, 'Household waste stood at 12 kg.'],
    ['Time to decide (working days)', {}, 'Time to decide stood at 12 working days.'],
    ['Staff absence (FTE days per FTE)', { decimals: 2 }, 'Staff absence stood at 12.00 FTE days per FTE.'],
    ['Spend (£000s over / under)', {}, 'Spend (£000s over / under) stood at 12.'],
    ['Savings (% of target)', { unit: 'percent' }, 'Savings (% of target) stood at 12%.'],
    ['Pipes (m)', {}, 'Pipes (m) stood at 12.'],
  ])('of "%s" stands beside the figure, where it can', (label, row, sentence) => {
    expect(told({ label, unit: 'average', decimals: 0, ...row })).toContain(sentence)
  })

  it.each<[string, Partial<RowSpec>, string]>([
    ['Rent lost on empty homes, £', {}, 'Rent lost on empty homes stood at £12.'],
    ['Rent lost on empty homes (HRA), £', {}, 'Rent lost on empty homes (HRA) stood at £12.'],
    ['Overspend – £m', { decimals: 1 }, 'Overspend stood at £12.0 million.'],
    ['Spend on agency staff in £000s.', {}, 'Spend on agency staff stood at £12 thousand.'],
    ['Spend on agency staff £', {}, 'Spend on agency staff stood at £12.'],
    ['£ current tenant arrears at month end', {}, 'Current tenant arrears at month end stood at £12.'],
    ['£m average cost of a home', {}, 'The average cost of a home stood at £12 million.'],
    ['Average weekly cost, £: reviews', {}, 'The average weekly cost: reviews stood at £12.'],
    ['Average weekly cost (£): reviews', {}, 'The average weekly cost: reviews stood at £12.'],
    ['Average wait, weeks', {}, 'The average wait stood at 12 weeks.'],
    ['Time to decide, working days', {}, 'Time to decide stood at 12 working days.'],
    ['Contracts let, month', {}, 'Contracts let stood at 12.'],
    ['Return per £', {}, 'Return per £ stood at 12.'],
    ['£ per head', {}, '£ per head stood at 12.'],
    ['Contracts over £1m', {}, 'Contracts over £1m stood at 12.'],
  ])('of "%s" does so too where it stands without them', (label, row, sentence) => {
    expect(told({ label, unit: 'average', decimals: 0, ...row })).toContain(sentence)
  })

  it('is told once in a sentence, and money with every figure', () => {
    const missed = {
      better: 'lower',
      values: [9, 5, 9, 5, 9, 5, 9, 5, 9, 5, 9, 5, 10],
      target: 4,
      basis: 'rolling 12',
    } as const
    expect(told({ label: 'Rent lost (£)', ...missed })).toContain('rose to £10 (£9 a year ago), the highest')
    expect(told({ label: 'Rent lost (£)', ...missed })).toContain('above the target of £4.')
    expect(told({ label: 'Wait (weeks)', ...missed })).toContain('Wait rose to 10 weeks (9 a year ago), the highest')
    expect(told({ label: 'Wait (weeks)', ...missed })).toContain('above the target of 4.')
  })

  it('is left where it is by the helpers that an officer writes without asking for it', () => {
    const figures = computeFigures(makeModel([{ code: 'WAIT', label: 'Wait (weeks)', values: [9, 12], target: 4 }]))
    const language = makeLanguage(figures, new Map())
    const say = (text: string) => readTypedText(language.render(text, 'X!A1'), '', 'X!A1').text
    expect(say('{{indicator "WAIT"}} {{verb "WAIT"}} {{value "WAIT"}}')).toBe('Wait (weeks) rose to 12')
    expect(say('{{subject "WAIT"}} {{verb "WAIT"}} {{value "WAIT" unit="yes"}}')).toBe('Wait rose to 12 weeks')
  })
})

describe('the subject before a verb', () => {
  it.each<[string, Unit, string, string]>([
    ['Conversion rate', 'percent', '', 'The conversion rate stood'],
    ['Social worker vacancy rate', 'percent', 'We do social work.', 'The social worker vacancy rate stood'],
    ['Ofsted pass rate', 'percent', 'Ofsted came.', 'Ofsted pass rate stood'],
    ['Council Tax collection rate', 'percent', 'Our council and its tax.', 'The Council Tax collection rate stood'],
    ['Annual cost per pupil', 'average', 'It is annual.', 'The annual cost per pupil stood'],
    ['Cost of living payments', 'number', 'The cost of it.', 'Cost of living payments stood'],
    ['Rates collected', 'percent', 'The rates.', 'Rates collected stood'],
    [
      'Section 42 enquiries started',
      'number',
      'This section tells.',
      'The number of Section 42 enquiries started stood',
    ],
    ['Number of C&F assessments completed', 'number', '', 'The number of C&F assessments completed stood'],
    ['Total number of Ofsted visits made', 'number', '', 'The total number of Ofsted visits made stood'],
    ['Concerns received', 'number', 'Your concerns matter.', 'The number of concerns received stood'],
    ['Council Tax collected', 'number', 'All council tax.', 'Council Tax collected stood'],
    ['Business Rates collected', 'number', 'All business rates.', 'Business Rates collected stood'],
    ['Children in Need', 'number', '', 'Children in Need stood'],
    ['Ofsted visits made', 'number', 'Ofsted came.', 'Ofsted visits made stood'],
    ['People who had stopped smoking', 'number', 'For people.', 'The number of people who had stopped smoking stood'],
    ['Number of people who started', 'number', '', 'The number of people who started stood'],
    ['Households waiting for a home', 'number', 'For households.', 'The number of households waiting for a home stood'],
    ['Children missing from care', 'number', '', 'The number of children missing from care stood'],
    ['People waiting for a Care Act assessment', 'number', '', 'The number of people waiting for a Care Act'],
    ['Visits during the night', 'number', 'Our visits.', 'Visits during the night stood'],
    ['Residents parking income', 'number', 'Our residents.', 'Residents parking income stood'],
    ['Adults using day services', 'number', '', 'The number of adults using day services stood'],
    ['Total people waiting', 'number', '', 'Total people waiting stood'],
    ['Arrears outstanding', 'number', 'Our arrears.', 'Arrears outstanding stood'],
    ['Council housing lettings', 'number', 'Our council.', 'Council housing lettings stood'],
    ['People who are satisfied', 'percent', 'For people.', 'People who are satisfied stood'],
    ['Average days from contact to assessment', 'average', '', 'The average number of days from contact to assessment'],
    ['Mean working days lost', 'average', '', 'The mean number of working days lost'],
    ['Average weekly hours', 'average', '', 'The average weekly hours'],
    ['Number of children in need', 'number', '', 'Children in need stood'],
    ['New homes completed, year to date', 'number', '', 'New homes completed, year to date, stood'],
    ['Severely absent pupils, % of all pupils', 'percent', '', 'Severely absent pupils, % of all pupils, stood'],
    [
      'Waste sent for reuse, recycling or composting',
      'percent',
      '',
      'Waste sent for reuse, recycling or composting stood',
    ],
    ['Children open (CIN, CP)', 'number', '', 'Children open (CIN, CP) stood'],
  ])('of "%s", a %s, reads well', (label, unit, purpose, words) => {
    expect(told({ label, unit }, purpose)).toContain(words)
  })
})
