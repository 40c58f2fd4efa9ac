import { describe, expect, it } from 'vitest'
import { computeFigures } from '../../src/compute/compute-figures.ts'
import { makeModel, type RowSpec } from '../support/make-model.ts'
import { narrate } from '../support/narrate.ts'
import { readTemplates } from '../support/read-templates.ts'

const better = 'lower'

/** Thirteen months that end as given, level before. */
const ending = (level: number, ...last: readonly number[]) => [
  ...Array.from({ length: 13 - last.length }, (_, at) => level + (at % 2)),
  ...last,
]

const told = (row: RowSpec, neighbours: readonly number[] = []) => {
  const model = makeModel([row])
  const others = neighbours.map((value, at) => ({
    code: row.code,
    authority: `Council ${at}`,
    value,
    year: '',
    cell: `Neighbours!C${at + 2}`,
  }))
  const { sections } = narrate(computeFigures({ ...model, neighbours: others }), readTemplates())
  return sections[0]?.parts[0]?.passages.flatMap(({ items }) => items.map(({ sentence }) => sentence.text)) ?? []
}

describe('the sentences on a figure and its target', () => {
  it.each<[string, RowSpec, string]>([
    [
      'a target that has just been lost',
      { code: 'A', label: 'Empty homes', better, values: ending(45, 47, 58), target: 55 },
      'Empty homes rose to 58 (45 a year ago), the highest in the 13 months recorded, and now just above the target of 55.',
    ],
    [
      'a target that was missed already',
      { code: 'A', label: 'Empty homes', better, values: ending(45, 57, 58), target: 55 },
      'Empty homes rose to 58 (45 a year ago), the highest in the 13 months recorded, and still just above the target of 55.',
    ],
    [
      'a target that has just been met',
      { code: 'A', label: 'Empty homes', better, values: ending(45, 44, 40), target: 43 },
      'Empty homes fell to 40 (45 a year ago), the lowest in the 13 months recorded, and now better than the target of 43.',
    ],
    [
      'a target that was missed by far and is missed by little',
      { code: 'A', label: 'Empty homes', better, values: ending(75, 70, 58), target: 55 },
      'Empty homes fell to 58 (75 a year ago), the lowest in the 13 months recorded, and just above the target of 55.',
    ],
    [
      'a run that has led over the target',
      { code: 'A', label: 'Noise complaints', better, values: [70, 50, 52, 53, 62], target: 60 },
      'Noise complaints rose to 62, the third monthly rise in a row, and now just above the target of 60.',
    ],
    [
      'a run on one side of the target',
      { code: 'A', label: 'Noise complaints', better, values: [70, 50, 52, 53, 55], target: 60 },
      'Noise complaints rose to 55, the third monthly rise in a row, and remained better than the target of 60.',
    ],
    [
      'a run without a better direction',
      { code: 'A', label: 'Taxi licences', values: [70, 50, 52, 53, 62], target: 60 },
      'Taxi licences rose to 62, the third monthly rise in a row, and now above the target of 60.',
    ],
    [
      'a signal',
      {
        code: 'A',
        label: 'Parking fines',
        better,
        values: [50, 52, 49, 51, 48, 50, 52, 50, 49, 51, 50, 48, 62, 58, 58],
      },
      'Parking fines stood at 58 (49 a year ago), lately at the upper end of the usual range.',
    ],
    [
      'a signal of many months on one side',
      { code: 'A', label: 'Parking fines', values: [54, 52, 55, 53, 54, 52, 48, 50, 49, 50, 48, 50, 49] },
      'Parking fines fell to 49 (54 a year ago), below average for seven months running.',
    ],
    [
      'a signal on the other side of the mean than the latest move',
      { code: 'A', label: 'Parking fines', better, values: [50, 52, 49, 51, 48, 50, 52, 50, 49, 51, 50, 48, 66, 65] },
      'Parking fines stood at 65 (52 a year ago), above the usual range.',
    ],
    [
      'a move within a year',
      {
        code: 'A',
        label: 'Leisure members',
        better: 'higher',
        values: [100, 150, 140],
        months: ['2023-08', '2024-07', '2024-08'],
        target: 120,
      },
      'Leisure members rose to 140 from 100 a year ago (up 40%), better than the target of 120.',
    ],
  ])('say of %s no more than is so', (_, row, sentence) => {
    expect(told(row)).toEqual([sentence])
  })

  it.each<[string, Partial<RowSpec>, string]>([
    [
      'the record',
      { values: ending(60, 52, 50), target: 40 },
      'fell to 50 (60 a year ago), the lowest in the 13 months recorded, but still above the target of 40.',
    ],
    [
      'the record of a figure that got worse',
      { values: ending(60, 62, 70), target: 40 },
      'rose to 70 (60 a year ago), the highest in the 13 months recorded, and still above the target of 40.',
    ],
    [
      'the run',
      { values: ending(60, 48, 58, 56, 54, 52), target: 40 },
      'fell to 52 (60 a year ago), the third monthly fall in a row, but still above',
    ],
    [
      'no record of many months',
      { values: [...ending(50, 51, 50), 50], target: 40 },
      '(51 a year ago), above the target of 40.',
    ],
  ])('tell beside a target that is missed %s', (_, row, words) => {
    expect(told({ code: 'A', label: 'Calls', better, basis: 'rolling 12', ...row })[0]).toContain(words)
  })

  it.each<[string, Partial<RowSpec>, string]>([
    [
      'before the target',
      { values: ending(50, 55, 60), target: 40 },
      'rose to 60 (50 a year ago), the highest in the 13 months recorded, and still above the target of 40',
    ],
    ['that is the same', { values: ending(60, 59, 60), target: 40 }, 'stood at 60 (the same as a year ago), above the'],
    ['that is the same and no target', { values: ending(60, 59, 60) }, 'stood at 60, the same as a year ago.'],
    [
      'that is higher than a rise',
      { values: ending(62, 59, 60), target: 40 },
      'stood at 60 (62 a year ago), above the',
    ],
    ['that is higher than a rise to no target', { values: ending(31, 29, 30) }, 'stood at 30, against 31 a year ago.'],
    ['that is lower than a rise', { values: ending(31, 31, 32) }, 'rose to 32, against 31 a year ago.'],
    [
      'that is lower than a fall, beside other authorities',
      { values: ending(50, 54, 51), benchmarks: { England: 49 } },
      'stood at 51, against 50 a year ago.',
    ],
    [
      'that is lower than a fall under the usual range',
      { values: [39, ...ending(50, 52, 41, 40).slice(1)], basis: 'month' },
      'stood at 40 (39 a year ago), below the usual range',
    ],
    [
      'of a late figure',
      { values: [...ending(50, 60), null], target: 40 },
      '(as at July 2024; 50 a year ago), the highest in',
    ],
  ])('tell a figure of a year ago %s', (_, row, words) => {
    const [sentence] = told({ code: 'A', label: 'Calls', better, basis: 'rolling 12', ...row })
    expect(sentence).toContain(words)
  })

  it('rank a plural as they rank a singular', () => {
    const row: RowSpec = { code: 'A', label: 'Road casualties', better, values: [50], target: 40, amberBand: 0.3 }
    expect(told(row, [10, 60, 70, 80])[0]).toBe('Road casualties stood at 50, above the target of 40.')
    expect(told({ ...row, target: null }, [10, 60, 70, 80])[0]).toBe(
      'Road casualties stood at 50, 2nd of 5 among statistical neighbours.',
    )
  })

  it('make nothing of a place among fewer than five', () => {
    const row: RowSpec = { code: 'A', label: 'Road casualties', better, values: [50] }
    expect(told(row, [10])[0]).toBe('Road casualties stood at 50.')
    expect(told(row, [10, 60, 70])[0]).not.toContain('of 4')
  })

  it.each<[string, Partial<RowSpec>, string]>([
    ['a tenth of a count', { values: [110], target: 100 }, 'just above the target of 100'],
    ['more than a tenth of a count', { values: [111], target: 100 }, 'above the target of 100'],
    ['five points', { unit: 'percent', values: [95], target: 90 }, 'just above the target of 90%'],
    ['more points', { unit: 'percent', values: [96], target: 90 }, 'above the target of 90%'],
    ['a tenth of a small share', { unit: 'percent', values: [6], target: 5 }, 'above the target of 5%'],
  ])('call %s over a target just over where it is near, however wide the amber band', (_, row, phrase) => {
    expect(told({ code: 'A', label: 'Calls', better, amberBand: 0.3, ...row })[0]).toContain(`, ${phrase}`)
  })
})

describe('a count of the year to date', () => {
  const admissions: RowSpec = {
    code: 'A',
    label: 'Admissions, year to date',
    basis: 'year to date',
    better,
    charted: true,
    from: '2023-11',
    values: [50, 70, 80, 90, 110, 12, 24, 36, 48, 60, 72, 84, 96, 108, 120],
    target: 140,
  }
  const storyOf = (rows: readonly RowSpec[]) =>
    narrate(computeFigures(makeModel(rows, { month: '2025-01', targetMonth: '2025-03' })), readTemplates())
  const partOf = (...rows: readonly RowSpec[]) => storyOf(rows).sections[0]?.parts[0]
  const sentenceOf = (row: RowSpec) => partOf(row)?.passages[0]?.items[0]?.sentence.text

  it('meets a target that it may yet go over only so far, and its trend is told where that goes over it', () => {
    expect(sentenceOf({ ...admissions, target: 150 })).toMatch(/, so far better than the target of 150\.$/)
    expect(sentenceOf(admissions)).toMatch(
      /, so far better than the target of 140, but on its trend 144 by March 2025\.$/,
    )
    expect(partOf(admissions)?.trends.concat(partOf(admissions)?.charts ?? [])[0]?.finding).toBe(
      '120, against 80 a year ago, target met so far; off track',
    )
  })

  it('is called off track at a glance, where its trend goes over the target', () => {
    const said = (row: RowSpec) => storyOf([row]).glance.attention.map(({ sentence }) => sentence.text)
    expect(said(admissions)).toEqual([
      'Admissions, year to date, stood at 120, so far better than the target of 140; on its trend 144 by March 2025.',
    ])
    expect(said({ ...admissions, target: 150 })).toEqual([])
  })

  it('neither rose nor fell, and is neither better nor worse than the month before', () => {
    expect(sentenceOf({ ...admissions, target: null })).toContain('Admissions, year to date, stood at 120')
    const visits: RowSpec = { code: 'B', label: 'Visits', better: 'higher', values: [4, 6], from: '2024-12' }
    expect(partOf(visits, admissions)?.commentaryHeadline).toBe('On the month before, one improved and none worsened')
    expect(partOf(admissions)?.commentaryHeadline).toBe('')
    expect(partOf(admissions)?.trendsHeadline).toBe('Against a year ago, none improved and one worsened')
  })

  it('is told without its trend where the target may be passed, as more is better', () => {
    expect(sentenceOf({ ...admissions, better: 'higher', target: 100 })).toMatch(/, better than the target of 100\.$/)
  })
})

describe('the sentence on audits', () => {
  const graded = (...counts: readonly number[]) => {
    const model = makeModel([])
    const services = counts.map((value, at) => ({
      name: `Team ${at}`,
      cell: `Audits!A${at + 2}`,
      counts: [value, 1 - value].map(
        (each) => ({ kind: 'figure', value: each, shown: String(each), decimals: 0, cell: 'Audits!B2' }) as const,
      ),
    }))
    const sections = model.sections.map((section) => ({
      ...section,
      parts: section.parts.map((part) => ({ ...part, grades: { grades: ['Good', 'Inadequate'], services } })),
    }))
    const [part] = narrate(computeFigures({ ...model, sections }), readTemplates()).sections[0]?.parts ?? []
    return [part?.headline, part?.passages[0]?.items[0]?.sentence.text]
  }

  it.each([
    [[1], 'one good', 'The one audit found good or better practice'],
    [[0], 'one inadequate', 'The one audit did not find good or better practice'],
    [[1, 0], 'one good and one inadequate', 'One of two audits found good or better practice'],
    [[0, 0], 'two inadequate', 'Neither audit found good or better practice'],
    [[1, 1], 'two good', 'Both audits found good or better practice'],
    [[1, 1, 1], 'three good', 'All three audits found good or better practice'],
    [[0, 0, 0], 'three inadequate', 'None of three audits found good or better practice'],
  ])('counts %s in words, and more than the headline says', (counts, each, words) => {
    expect(graded(...counts)).toEqual([words, `${words} (${each}).`])
  })
})

describe('the subject of a sentence', () => {
  it.each([
    [
      'Rate of road deaths and serious injuries (per 10,000)',
      'rate',
      'The rate of road deaths and serious injuries per 10,000',
    ],
    ['Children (rate per 10,000 of those under 18 (mid-year))', 'rate', 'Children per 10,000'],
    ['Children (rate per 10,000', 'rate', 'Children rate per 10,000'],
    ['Road casualties', 'rate', 'Road casualties per 10,000'],
    ['Number of road casualties (long description)', 'rate', 'Road casualties per 10,000'],
    ['Rate of referrals', 'rate', 'The rate of referrals'],
    ['Care Act assessments completed', 'rate', 'Care Act assessments completed per 10,000'],
    ['eBooks lent', 'number', 'The number of eBooks lent'],
    ['Births per 1,000 women', 'rate', 'Births per 1,000 women'],
    ['Road casualties', 'number', 'Road casualties'],
    ['Council tax collected (%)', 'percent', 'Council tax collected'],
    ['Council tax collected %.', 'percent', 'Council tax collected'],
    ['(%) of council tax collected', 'percent', '(%) of council tax collected'],
    ['Adults (65+) admitted', 'number', 'Adults (65+) admitted'],
  ] as const)('of "%s", a %s, is "%s"', (label, unit, subject) => {
    expect(told({ code: 'A', label, unit, values: [12] })).toEqual([
      `${subject} stood at 12${unit === 'percent' ? '%' : ''}.`,
    ])
  })
})
