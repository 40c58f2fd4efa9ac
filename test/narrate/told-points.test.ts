import { describe, expect, it } from 'vitest'
import { computeFigures } from '../../src/compute/compute-figures.ts'
import { narrate } from '../../src/narrate/narrate.ts'
import { makeModel, type RowSpec } from '../support/make-model.ts'
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
      'a figure that has come close from afar',
      { code: 'A', label: 'Empty homes', better, values: ending(75, 70, 58), target: 55 },
      'Empty homes fell to 58 (75 a year ago), the lowest in the 13 months recorded, and now just above the target of 55.',
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
      'Parking fines stood at 58 (49 a year ago), with two of three months near the upper limit.',
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
      'before the target',
      { values: ending(50, 55, 60), target: 40 },
      'rose to 60 (50 a year ago), above the target of 40',
    ],
    ['that is the same', { values: ending(60, 59, 60), target: 40 }, 'rose to 60 (the same as a year ago), above the'],
    ['that is the same and no target', { values: ending(60, 59, 60) }, 'rose to 60, the same as a year ago.'],
    [
      'of a late figure',
      { values: [...ending(50, 60), null], target: 40 },
      '(as at July 2024; 50 a year ago), above the',
    ],
  ])('tell a figure of a year ago %s', (_, row, words) => {
    const [sentence] = told({ code: 'A', label: 'Calls', better, basis: 'rolling 12', ...row })
    expect(sentence).toContain(words)
  })

  it('rank a plural as they rank a singular', () => {
    const row: RowSpec = { code: 'A', label: 'Road casualties', better, values: [50], target: 40, amberBand: 0.3 }
    expect(told(row, [10, 60])[0]).toBe('Road casualties stood at 50, above the target of 40.')
    expect(told({ ...row, target: null }, [10, 60])[0]).toBe(
      'Road casualties stood at 50, 2nd of 3 among statistical neighbours.',
    )
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

describe('the headline of a part', () => {
  const headline = (rows: readonly RowSpec[], typed = '', outcome = '') => {
    const model = makeModel(rows)
    const paragraphs = typed === '' ? [] : [{ heading: '', text: typed, bullet: false, cell: 'Commentary!D2' }]
    const sections = model.sections.map((section) => ({
      ...section,
      outcome,
      parts: section.parts.map((part) => ({ ...part, paragraphs })),
    }))
    return narrate(computeFigures({ ...model, sections }), readTemplates()).sections[0]?.parts[0]?.headline
  }

  it.each<[string, Parameters<typeof headline>, string]>([
    ['figures that are to come', [[{ code: 'A', values: [null, null] }]], 'No figures yet for August 2024'],
    [
      'suppressed figures',
      [[{ code: 'A', values: [7, 'c'] }]],
      'The figures for August 2024 are suppressed, because the numbers are small',
    ],
    [
      'figures that are not there for several reasons',
      [
        [
          { code: 'A', values: ['c'] },
          { code: 'B', values: ['-'] },
        ],
      ],
      'No figures for August 2024',
    ],
    ['words', [[], 'We listened.'], 'In words: no indicators are reported here'],
    ['words for an outcome', [[], 'We listened.', 'Homes are warm.'], 'Homes are warm.'],
    ['nothing', [[]], 'Nothing is reported here for August 2024'],
  ])('of %s is plain and true', (_, given, words) => {
    expect(headline(...given)).toBe(words)
  })
})

describe('the targets in the headline of a part', () => {
  const record: RowSpec = { code: 'R', label: 'Visits', better, values: ending(50, 40) }
  const met = (code: string): RowSpec => ({ code, label: `Plans ${code}`, better, values: [null, 5], target: 6 })
  const close = (code: string): RowSpec => ({ ...met(code), target: 4.8 })
  const missed = (code: string): RowSpec => ({ ...met(code), target: 2 })
  const due = (code: string): RowSpec => ({ ...missed(code), targetBy: '2025-03' })
  const waiting = (code: string): RowSpec => ({ ...met(code), values: [null, null] })
  const tally = (...rows: readonly RowSpec[]) =>
    narrate(computeFigures(makeModel(rows)), readTemplates()).sections[0]?.parts[0]?.headline.split('; ')[1]

  it.each<[string, string | undefined, readonly RowSpec[]]>([
    ['none', undefined, [record]],
    ['the one of another row, met', 'the one target is met', [record, met('A')]],
    ['the one of another row, close', 'the one target is close', [record, close('A')]],
    ['the one of another row, missed', 'the one target is missed', [record, missed('A')]],
    ['the one of another row, not rated', 'the one target is not rated', [record, waiting('A')]],
    ['the one of its own row', 'its target is met', [{ ...record, target: 45 }]],
    ['the one of another row, not yet due', 'the one target is not yet met', [record, due('A')]],
    ['the one that it has told of as met', undefined, [met('A')]],
    ['the one that it has told of as close', undefined, [close('A')]],
    ['both', 'both targets met', [record, met('A'), met('B')]],
    ['neither', 'neither target met', [record, missed('A'), close('B')]],
    ['all', 'three of three targets met', [record, met('A'), met('B'), met('C')]],
    ['some', 'one of three targets met', [record, met('A'), missed('B'), close('C')]],
    ['no figure for one', 'one of two targets met, one not rated', [record, met('A'), waiting('B')]],
    ['no figure for either', 'neither target rated', [record, waiting('A'), waiting('B')]],
  ])('of %s are counted as they stand', (_, words, rows) => {
    expect(tally(...rows)).toBe(words)
  })
})

describe('a record', () => {
  const red: RowSpec = { code: 'B', label: 'Homes without a certificate', better, values: [null, 510], target: 0 }
  const lead = (...values: readonly number[]) => {
    const row: RowSpec = { code: 'A', label: 'Complaints', better, values }
    const { sections } = narrate(computeFigures(makeModel([row, red])), readTemplates())
    return sections[0]?.parts[0]?.headline.split(',')[0]
  }

  it('leads a part, but not where many months share it', () => {
    expect(lead(5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 4, 5, 4)).toBe('Complaints fell to 4')
    expect(lead(4, 5, 4, 5, 4, 5, 4, 5, 4, 5, 4, 5, 5, 4)).toBe('Homes without a certificate stood at 510')
    expect(lead(0, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0)).toBe('Homes without a certificate stood at 510')
  })
})

describe('the headline on a move within a year', () => {
  it('says where the figure stands, which is not where the month moved it', () => {
    const values = [41, ...ending(50, 44, 44).slice(1)]
    const row: RowSpec = { code: 'A', label: 'Fines', values, basis: 'rolling 12' }
    const { sections } = narrate(computeFigures(makeModel([row])), readTemplates())
    expect(sections[0]?.parts[0]?.headline).toBe('Fines stood at 44, up 7% on a year ago')
  })
})

describe('the headline over the words of a part', () => {
  const row = (code: string, label: string, latest: number, target: number, amberBand = 0.1): RowSpec => ({
    code,
    label,
    better,
    values: [null, latest],
    target,
    amberBand,
  })
  const over = (...rows: readonly RowSpec[]) =>
    narrate(computeFigures(makeModel(rows)), readTemplates()).sections[0]?.parts[0]?.commentaryHeadline

  const exclusions = row('A', 'Exclusions', 6, 2)
  const suspensions = row('B', 'Suspensions', 310, 200)

  it('does not call a row the furthest where the page before tells of one that is further', () => {
    expect(over(exclusions, suspensions)).toBe('Also off target: Suspensions, 310 against 200')
    expect(over(suspensions, exclusions, row('C', 'Fires', 1, 0))).toBe('Also off target: Fires, 1 against 0')
  })

  it('calls it the furthest where it is', () => {
    const record: RowSpec = { code: 'R', label: 'Visits', better, values: ending(50, 40), target: 45 }
    expect(over(record, exclusions, suspensions)).toBe('Furthest from target: Exclusions, 6 against 2')
  })

  it('names it as its label does, since its first word may be a name', () => {
    const worst = (label: string) => over(exclusions, { ...suspensions, label })
    expect(worst('Blue Badge applications processed')).toBe(
      'Also off target: Blue Badge applications processed, 310 against 200',
    )
    expect(worst('Number of Ofsted inspections failed')).toBe(
      'Also off target: Ofsted inspections failed, 310 against 200',
    )
    expect(worst('eBooks lent')).toBe('Also off target: eBooks lent, 310 against 200')
    expect(over(exclusions, { ...suspensions, label: 'Percentage of bins missed', unit: 'percent' })).toBe(
      'Also off target: Percentage of bins missed, 310% against 200%',
    )
    expect(over(exclusions, { ...suspensions, label: 'Ofsted visits', unit: 'rate' })).toBe(
      'Also off target: Ofsted visits per 10,000, 310 against 200',
    )
  })

  it('names the month of a target that is meant for one to come', () => {
    expect(over(exclusions, { ...suspensions, targetBy: '2025-03' })).toBe(
      'Also off target: Suspensions, 310 against 200 for March 2025',
    )
  })

  it('does not where a row that its own wide band calls close is further', () => {
    const record: RowSpec = { code: 'R', label: 'Visits', better, values: ending(50, 40), target: 45 }
    expect(over(record, row('D', 'Delays', 14, 10, 0.5), row('E', 'Fires', 12, 10))).toBe(
      'Off target: Fires, 12 against 10',
    )
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
