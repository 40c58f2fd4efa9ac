import { describe, expect, it } from 'vitest'
import { computeFigures } from '../../src/compute/compute-figures.ts'
import { makeLanguage } from '../../src/narrate/make-language.ts'
import { readTypedText } from '../../src/narrate/read-passages.ts'
import { makeModel, type RowSpec } from '../support/make-model.ts'
import { narrate } from '../support/narrate.ts'
import { readTemplates } from '../support/read-templates.ts'

/** Fourteen months, the newest still to come: the latest is of July 2024, and July 2023 is the first. */
const LATE: RowSpec = {
  code: 'LATE',
  label: 'Number of late inspections',
  values: [8, 4, 6, 7, 6, 7, 6, 7, 6, 7, 6, 7, 6, null],
  charted: true,
}

function storyOf(row: RowSpec) {
  return narrate(computeFigures(makeModel([row])), readTemplates())
}

/** What the pack of one row says: the caption of its chart, its sentences, and how the table tells its year. */
function toldOf(row: RowSpec) {
  const [part] = storyOf(row).sections[0]?.parts ?? []
  return {
    caption: [...(part?.charts ?? []), ...(part?.trends ?? [])][0]?.finding,
    sentences: part?.passages.flatMap(({ items }) => items.map(({ sentence }) => sentence.text)),
    year: part?.table?.rows[0]?.yearTravel?.spoken,
  }
}

/** What a text typed into `Commentary` says of a row. */
function say(row: RowSpec, text: string): string {
  const language = makeLanguage(computeFigures(makeModel([row])), new Map())
  return readTypedText(language.render(text, 'X!A1'), 'Analysis', 'X!A1').text
}

/** The warnings of a rule on a text typed into `Commentary`, as its author reads them. */
function warningsOn(row: RowSpec, text: string, named = 'month-astray'): readonly string[] {
  const model = makeModel([row])
  const place = { section: 'Section', part: '', heading: 'Analysis', bullet: false, cell: 'Commentary!D2' }
  const [section] = model.sections
  const [part] = section?.parts ?? []
  if (!section || !part) throw new Error('no part')
  const sections = [{ ...section, parts: [{ ...part, paragraphs: [{ ...place, text }] }] }]
  const { checks } = narrate(computeFigures({ ...model, sections }), readTemplates())
  return checks.filter(({ rule }) => rule === named).map(({ cell, message }) => `${cell}: ${message}`)
}

describe('a year, where the latest figure is of an earlier month', () => {
  it('is counted from that month in captions, sentences and the table alike', () => {
    const { caption, sentences, year } = toldOf({ ...LATE, basis: 'rolling 12' })
    expect(caption).toBe('Fell to 6 (as at July 2024) from 8 a year ago')
    expect(sentences?.[0]).toContain('from 8 a year ago')
    expect(year).toBe('down from July 2023, neutral')
  })

  it('is not spoken of where that month has no figure, though the one after it has', () => {
    const { caption, sentences, year } = toldOf({ ...LATE, values: LATE.values?.slice(1) ?? [] })
    expect(caption).toBe('Fell to 6 (as at July 2024) from 7 a month before')
    expect(sentences?.join()).not.toContain('year ago')
    expect(year).toBeUndefined()
  })

  it.each([
    ['{{change "LATE" since="last year"}} ({{value "LATE" month="last year"}})', 'Down 25% (8)'],
    ['{{difference "LATE" since="last year"}} than a year ago', '2 fewer than a year ago'],
    ['{{value "LATE" month="last month"}} the month before', '7 the month before'],
    ['{{value "LATE" month="July"}} in July', '6 in July'],
    ['in {{month-last-year}}', 'In August 2023'],
    ['from {{month-of "LATE" month="last year"}} to {{month-of "LATE"}}', 'From July 2023 to July 2024'],
  ])('%s says "%s"', (text, said) => {
    expect(say(LATE, text)).toBe(said)
  })

  it('is found beside the name of another month, and the right name told', () => {
    const text = 'It was {{value "LATE" month="last year"}} in {{month-last-year}}.'
    expect(warningsOn(LATE, text)).toEqual([
      'Commentary!D2: {{month-last-year}} is August 2023, but the latest figure of "Number of late inspections" is of July 2024, and "last year" is July 2023 there; write {{month-of "LATE" month="last year"}}',
    ])
    expect(warningsOn(LATE, `${text.split(' in ')[0]} a year ago; {{month}} is to come.`)).toEqual([])
    expect(warningsOn({ ...LATE, values: [8, 4, 6, 7, 6, 7, 6, 7, 6, 7, 6, 7, 6, 5] }, text)).toEqual([])
  })
})

describe('a month, where the month before has no figure', () => {
  const GAP: RowSpec = { ...LATE, values: [5, 6, 5, 6, 5, 6, 5, null, 9], better: 'lower' }

  it('is not spoken of: the move is told since the month that has one', () => {
    expect(toldOf(GAP).caption).toBe('9, 4 more than in June 2024')
    const [finding] = storyOf(GAP).glance.changed
    expect(finding?.sentence.text).toBe('Late inspections rose to 9, 4 more than in June 2024.')
    expect(say(GAP, '{{change "LATE" since="last month"}}')).toBe('Not yet available')
    expect(say(GAP, '{{change "LATE"}}, and {{verb "LATE"}} it')).toBe('Up 80%, and rose to it')
  })

  it('is where it has one, though neither be the newest', () => {
    const late = toldOf({ ...GAP, values: [5, 6, 5, 6, 5, 6, 5, 9, null] })
    expect(late.caption).toBe('Rose to 9 (as at July 2024) from 5 a month before')
  })

  it('counts the rows that moved without the others', () => {
    const headline = (values: readonly (number | null)[]) =>
      storyOf({ ...GAP, values: [...values] }).sections[0]?.parts[0]?.trendsHeadline
    expect(headline([5, 6, null, 9])).toBe('')
    expect(headline([5, 6, 5, 9])).toBe('On the month before, none improved and one worsened')
  })

  it('is named in the spoken direction of travel where it is not the month before this one', () => {
    const spoken = (row: RowSpec) => storyOf(row).sections[0]?.parts[0]?.table?.rows[0]?.travel?.spoken
    expect(spoken({ ...GAP, values: [5, 6] })).toBe('up from last month, worsening')
    expect(spoken({ ...GAP, values: [5, 6, null] })).toBe('up from June 2024, worsening')
    expect(spoken(GAP)).toBe('up from June 2024, worsening')
  })
})

describe('a row of the year to date', () => {
  const values = [40, 50, 60, 70, 80, 90, 100, 110, 120, 10, 20, 30, 40, 60]
  const GATHERED: RowSpec = { ...LATE, values, basis: 'year to date', better: 'lower', target: 45 }

  /** As of April, where it has started again. */
  const APRIL: RowSpec = { ...GATHERED, values: [10, ...values.slice(0, 10)], from: '2023-06' }

  it('says nothing of a fall where it starts again', () => {
    const model = makeModel([APRIL], { month: '2024-04', targetMonth: '2025-03' })
    const { glance, sections } = narrate(computeFigures(model), readTemplates())
    const said = JSON.stringify([glance, sections[0]?.parts[0]?.passages, sections[0]?.parts[0]?.charts])
    expect(said).toContain('stood at 10')
    expect(said).not.toMatch(/\bfell to|lowest in|down \d|before, green now|on its trend/)
  })

  it('may be said to have risen month by month, though this is no run', () => {
    const text = 'Late inspections rose for the fourth month in a row.'
    expect(warningsOn(GATHERED, text, 'claim-contradicted')).toEqual([])
    const mixed = [40, 50, 60, 70, 80, 90, 100, 110, 120, 10, 20, 30, 20, 10]
    expect(warningsOn({ ...GATHERED, values: mixed, basis: 'month' }, text, 'claim-contradicted')).not.toEqual([])
  })

  it.each([
    ['{{average "LATE" from="April"}}', 'Not applicable'],
    ['{{against-average "LATE"}}', 'Not applicable'],
    ['{{change "LATE" since="Mar-24"}}', 'Not applicable'],
    ['{{change "LATE" since="last month"}}', 'Up 50%'],
    ['{{difference "LATE" since="last year"}} than a year ago', '10 more than a year ago'],
    ['{{run "LATE"}}', ''],
  ])('%s says "%s"', (text, said) => {
    expect(say(GATHERED, text)).toBe(said)
  })
})

describe('a typed text that asks for what there is not', () => {
  const values = [100, 110, 10, 20, 30, 40, null]
  const SPEND: RowSpec = { ...LATE, label: 'Spend', values, basis: 'year to date' }
  const asked = (text: string, row: RowSpec = SPEND) => warningsOn(row, text, 'figure-missing')

  it('is told that a year to date starts again, where both of the figures are there', () => {
    const restart =
      'Commentary!D2: the text asks for a change or an average that "Spend" does not give, as a year to date starts again each April, and says "not applicable"; compare months of one year, or the same month of two, or word it without'
    expect(asked('{{change "LATE" since="Mar-24"}} and {{difference "LATE" since="Mar-24"}}')).toEqual([restart])
    expect(asked('{{average "LATE" from="May-24"}}')).toEqual([restart])
    expect(asked('{{change "LATE" since="May-24"}}')).toEqual([])
  })

  it('is told that no month lies ahead, or that the figure is not there', () => {
    expect(asked('{{projection "LATE"}}', { ...SPEND, basis: 'month' })).toEqual([
      'Commentary!D2: the text asks for a projection of "Spend", and says "not applicable", since no month lies ahead to read it at; word it without',
    ])
    expect(asked('{{value "LATE" month="Aug-24"}}')).toEqual([
      'Commentary!D2: the text asks for a figure of "Spend" that is not there, and says so; word it without, or use {{#if-available "LATE"}}',
    ])
    const gap = { ...SPEND, values: [100, null, 10, 20, 30, 40] }
    expect(asked('{{change "LATE" since="Apr-24"}}', gap)[0]).toContain('a figure of "Spend" that is not there')
  })
})

describe('the pace', () => {
  const RISING: RowSpec = { ...LATE, values: [85, 86, 87, 88, 89, 90, 91], better: 'higher', targetBy: '2024-10' }

  it('asks for no worsening where the target is met already', () => {
    expect(say({ ...RISING, target: 90 }, '{{pace "LATE"}}')).toBe('Rising by 1.0 a month')
    expect(say({ ...RISING, target: 95 }, '{{pace "LATE"}}')).toBe(
      'Rising by 1.0 a month, where a rise of 2.0 a month is needed',
    )
  })
})

describe('a projection that will never come', () => {
  const FALLING: RowSpec = { ...LATE, values: [20, 19, 18, 17, 16, 15, 14, 13], target: 10 }

  it.each([
    ['2024-03', 'Not applicable and not applicable'],
    ['2024-08', 'Not applicable and not applicable'],
    ['2024-10', '11 by October 2024 and falling by 1.0 a month, where a fall of 1.5 a month is needed'],
  ] as const)('is not called not yet available: target by %s', (targetBy, said) => {
    expect(say({ ...FALLING, targetBy }, '{{projection "LATE"}} and {{pace "LATE"}}')).toBe(said)
  })

  it('is not yet available where months are missing that may come', () => {
    const row: RowSpec = { ...FALLING, values: [15, 14, 13], targetBy: '2024-10' }
    expect(say(row, '{{projection "LATE"}}')).toBe('Not yet available')
    expect(say({ ...row, values: FALLING.values ?? [], target: null }, '{{pace "LATE"}}')).toBe('Not applicable')
  })
})

describe('a change of which there is no percentage', () => {
  const spent = (...values: readonly number[]): RowSpec => ({ ...LATE, label: 'Variance against budget', values })

  it('is told by its amount, in captions, at a glance and in sentences alike', () => {
    const row = {
      ...spent(340, 300, 300, 310, 320, 300, 310, 300, 310, 300, 310, 300, -1200),
      better: 'higher' as const,
    }
    expect(toldOf(row).caption).toBe('−1,200, worse than usual')
    expect(storyOf(row).glance.changed[0]?.sentence.text).toContain('(down by 1,540 on a year ago)')
    expect(toldOf(spent(5, -3, 6)).caption).toBe('Rose to 6 from −3 a month before')
    expect(toldOf({ ...row, values: [-3, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6] }).sentences?.join()).not.toContain('%')
  })

  it.each([
    [[340, -1200], '{{change "LATE" since="last month" decimals=1}}', 'Down by 1,540'],
    [[-3, 6], '{{change "LATE"}}', 'Up by 9'],
    [[0, 6], '{{change "LATE"}} on the month before', 'Up by 6 on the month before'],
    [[0, -6], '{{change "LATE"}} on the month before', 'Down by 6 on the month before'],
    [[10, 0], '{{change "LATE"}}', 'Down 100%'],
    [
      [...Array.from({ length: 12 }, () => -10), -86],
      '{{against-average "LATE"}}',
      '76 below the average of the previous 12 months',
    ],
    [
      [...Array.from({ length: 12 }, () => 0), 4],
      '{{against-average "LATE"}}',
      '4 above the average of the previous 12 months',
    ],
    [
      Array.from({ length: 13 }, () => 0.4),
      '{{against-average "LATE"}}',
      'In line with the average of the previous 12 months',
    ],
  ])('%j: %s says "%s"', (values, text, said) => {
    expect(say(spent(...values), text)).toBe(said)
  })
})

describe('a trend that is a signal', () => {
  it('counts its falls as a run of them does', () => {
    const values = [60, 44, 60, 44, 60, 44, 58, 57, 56, 55, 54, 53, 52]
    const row: RowSpec = { ...LATE, values, better: 'lower' }
    expect(say(row, '{{cause "LATE"}}, {{run "LATE"}}')).toBe(
      'Falling six months running, the sixth monthly fall in a row',
    )
  })
})
