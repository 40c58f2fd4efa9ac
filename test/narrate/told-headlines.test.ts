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
  const past: RowSpec = { ...due('A'), basis: 'year to date', values: [4, 5] }
  const nextYear: RowSpec = { ...past, targetBy: '2025-06' }
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
    ['the one of another row, past it already', 'the one target is missed', [record, past]],
    ['the one of another row, past it till April', 'the one target is not yet met', [record, nextYear]],
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

describe('the headline over further charts', () => {
  const over = (...rows: readonly RowSpec[]) => {
    const charted = rows.map((row) => ({ charted: true, ...row }))
    return narrate(computeFigures(makeModel(charted)), readTemplates()).sections[0]?.parts[0]
  }

  it('counts what moved in the year that they show, and not once more what moved in the month', () => {
    const rows = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map(
      (code, at): RowSpec => ({ code, label: `Plans ${code}`, better, values: ending(50, 40 + at, at < 2 ? 60 : 45) }),
    )
    const part = over(...rows)
    expect(part?.commentaryHeadline).toMatch(/^On the month before, /)
    expect(part?.trendsHeadline).toBe('Against a year ago, five improved and two worsened')
  })

  it('counts the month where little is known of a year ago', () => {
    const old: RowSpec = { code: 'O', better, values: ending(50, 6, 5) }
    const young = ['A', 'B'].map((code): RowSpec => ({ code, better, values: [7, 6, 5] }))
    expect(over(old, ...young)?.trendsHeadline).toBe('On the month before, three improved and none worsened')
    expect(
      over({ code: 'A', better, values: [7, 6, 5] }, { code: 'B', better, values: [7, 6, 5] })?.trendsHeadline,
    ).toBe('On the month before, two improved and none worsened')
  })
})

describe('the headline of a row with a target', () => {
  const headline = (row: Partial<RowSpec>) => {
    const first: RowSpec = { code: 'A', label: 'Days to relet', better, ...row }
    const other: RowSpec = { code: 'B', label: 'Homes let', unit: 'percent', better, values: [null, 9], target: 8.5 }
    return narrate(computeFigures(makeModel([first, other])), readTemplates()).sections[0]?.parts[0]?.headline
  }

  it('says after it how many others are met', () => {
    expect(headline({ values: ending(50, 48, 44), target: 28 })).toBe(
      'Days to relet fell to 44, the lowest in the 13 months recorded, but still above the target of 28; neither target met',
    )
    expect(headline({ values: [5], target: 5, charted: true })).toMatch(/; one of two targets met$/)
  })
})

describe('the headline of a row that misses its target', () => {
  const headline = (...values: readonly number[]) => {
    const row: RowSpec = { code: 'A', label: 'Days to relet', better, values, target: 28 }
    return narrate(computeFigures(makeModel([row])), readTemplates()).sections[0]?.parts[0]?.headline
  }

  it('says where that is a record, which is the finding', () => {
    expect(headline(...ending(50, 48, 44))).toBe(
      'Days to relet fell to 44, the lowest in the 13 months recorded, but still above the target of 28',
    )
    expect(headline(...ending(50, 40, 44))).toBe('Days to relet stood at 44, above the target of 28')
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

describe('a figure that may be a slip', () => {
  const slip: RowSpec = { code: 'S', label: 'Lets', better, values: [7, 7, 8, 8, 9, 9, 900], target: 2 }
  const missed: RowSpec = { code: 'M', label: 'Moves', better, values: [7, 8, 9], target: 3 }
  const headlines = (...rows: readonly RowSpec[]) => {
    const part = narrate(computeFigures(makeModel(rows)), readTemplates()).sections[0]?.parts[0]
    return [part?.headline, part?.commentaryHeadline]
  }

  it('makes no headline while there is another, and is called furthest in none', () => {
    const late: RowSpec = { code: 'L', label: 'Late visits', better, values: [5, 6], target: 5 }
    expect(headlines(slip, missed, late)).toEqual([
      'Moves rose to 9, above the target of 3; none of three targets met',
      'Also off target: Late visits, 6 against 5',
    ])
    expect(headlines(slip, missed)[1]).toBe('On the month before, none improved and two worsened')
    expect(headlines(slip, late)[0]).toMatch(/^Late visits rose to 6/)
    expect(headlines(slip)[0]).toMatch(/^Lets rose to 900/)
  })
})
