import { describe, expect, it } from 'vitest'
import { shortMonth } from '../../../src/shared/month.ts'
import { traceSample } from './read-corpus.ts'

const PLACES = {
  help: { section: 'Right support, at the right time', part: 'Family Help' },
  homes: { section: 'Promote permanence and placement stability', part: '' },
  birth: { section: 'Children remain within or return to birth families', part: '' },
  local: { section: 'Strong, safe and vibrant localities', part: '' },
  staff: { section: 'Permanent, stable workforce', part: '' },
  talks: { section: 'Performance review', part: 'Supervision' },
  visits: { section: 'Performance review', part: 'Visiting' },
  safe: { section: 'Right support, at the right time', part: 'Family Safeguarding' },
  audits: { section: 'Practice framework and standards', part: '' },
} as const

const trace = await traceSample()
const claimOf = (place: keyof typeof PLACES, words: string, number: string) =>
  trace({ words, printed: [] }, PLACES[place]).find((claim) => claim.number === number)

describe('a true number is not traced to a cell of something else that is as high', () => {
  it.each([
    ['talks', 'Five of the seven supervision measures deteriorated by at least five points in August.', 'Five'],
    [
      'staff',
      'Caseloads averaged 14.01 in the first five months of 2024/25, down from 15.37 in the previous eight.',
      'eight',
    ],
  ] as const)('%s: %s', (place, words, number) => {
    expect(claimOf(place, words, number)?.status).toBe('unverified')
  })

  it('nor a wrong one to its month: timeliness was at 92% in November', () => {
    const claim = claimOf('help', 'Assessment timeliness peaked in December, at 92%.', '92%')
    expect(claim).toMatchObject({ status: 'contradicted', found: '81%' })
  })

  it('a target that months are counted against is the target', () => {
    const words = 'Timeliness has been at or above the 81% target in ten of the last twelve months.'
    expect(claimOf('help', words, '81%')?.evidence.map(({ cell }) => cell)).toEqual(['Right support!Z14'])
    expect(claimOf('help', words, 'ten')?.evidence).toHaveLength(12)
  })
})

describe('and where its own cells are known, it rests on those', () => {
  it('of the newest figure and the target, for how far the two lie apart', () => {
    const words = 'They now account for 24% of children in care, four points above the 20% we are aiming for.'
    expect(claimOf('homes', words, 'four points')?.found).toBe('4 percentage points')
    expect(claimOf('homes', words, 'four points')?.reason).toContain('24% in Aug-24, and the target is 20%')
  })

  it('of the measures that are counted', () => {
    const words = 'Six of the seven measures missed 95% in August.'
    expect(new Set(claimOf('talks', words, 'Six of 7')?.evidence.map(({ code }) => code)).size).toBe(6)
  })
})

describe('what it rests on', () => {
  const cellsOf = (place: keyof typeof PLACES, words: string, number: string) =>
    claimOf(place, words, number)?.evidence.map(({ cell }) => cell.replace(/.*!/, ''))

  it('is half a point where a standard is finer than its row', () => {
    const words = '82% of assessments were done within 45 days, half a point short of England’s 82.5%.'
    expect(claimOf('help', words, 'half a point')?.found).toBe('0.5 percentage points')
  })

  it('is figure and target where a figure falls short of the target, which goes by no name', () => {
    const words = 'CIN supervision was at 84%, eleven points short of 95%.'
    expect(cellsOf('talks', words, 'eleven points')).toEqual(['X14', 'Y14'])
    expect(cellsOf('talks', words, '95%')).toEqual(['Y14'])
  })

  it('is each row’s figure and its target, where one missed it by so much and another by more', () => {
    const words = 'CWD met its 95% target in August; CP missed it by 12 points and children in care by 21.'
    expect(cellsOf('talks', words, '12 points')).toEqual(['X16', 'Y16'])
    expect(cellsOf('talks', words, '21')).toEqual(['X17', 'Y17'])
  })

  it('is the target where it is told what we failed to do, and not a month that had as much', () => {
    const words = 'Only twice since August 2023 have we failed to complete 81% of assessments on time.'
    expect(cellsOf('help', words, '81%')).toEqual(['Z14'])
  })

  it('is the last run that is long enough', () => {
    const words = '115 children were in IFA placements at the end of August, after five monthly falls in a row.'
    expect(cellsOf('homes', words, 'five monthly falls in a row')).toEqual(['R7', 'S7', 'T7', 'U7', 'V7', 'W7'])
  })

  it('is as many rises, and not a rise by as many', () => {
    const words = '14 children were placed for adoption, after two successive rises from the low of 11 in June.'
    expect(cellsOf('homes', words, 'two successive rises')).toEqual(['U13', 'V13', 'W13'])
  })

  it('is all the months that a figure stayed the same, and the one before them', () => {
    const words = 'The share of children on a second or later protection plan has stayed at 38% for two months.'
    expect(cellsOf('local', words, 'for two months')).toEqual(['U7', 'V7', 'W7'])
  })

  it('is the newest figure where those of months before are noted behind it in brackets', () => {
    const words =
      '82% of assessments were completed within 45 days (85% in June, 80% in July), and still above the target of 81%.'
    expect(cellsOf('help', words, 'above the target')).toEqual(['Y14', 'Z14'])
  })

  it('is the two figures that a multiple or a part is said of', () => {
    const nfa = 'NFA is back down from 21% to 15%, still nearly twice October’s 8%.'
    expect(cellsOf('local', nfa, 'twice')).toEqual(['W6', 'M6'])
    const done =
      'Since April we have completed 975 assessments, against 1,170 over the previous five months, a drop of a sixth.'
    expect(cellsOf('help', done, 'a sixth')).toHaveLength(10)
  })

  it('is the months up to the latest', () => {
    const told = (count: string) => {
      const met = `met the 95% standard in ${count} of the last six months`
      return claimOf('talks', `Supervision of children on CP plans ${met}.`, met)
    }
    expect(told('two')).toMatchObject({ status: 'traced', found: '2' })
    expect(told('three')).toMatchObject({ status: 'contradicted', found: '2' })
  })
})

describe('a share is of its own row, or of the counts that it is told of', () => {
  const codesOf = (place: keyof typeof PLACES, words: string, number: string) =>
    [...new Set(claimOf(place, words, number)?.evidence.map(({ code }) => code))].toSorted()

  it.each([
    [
      'help',
      'Our teams started 47 Early Help assessments in the holiday month, half as many as the 94 referrals received.',
      'half',
      ['EH_ASSESS', 'EH_REF'],
    ],
    [
      'birth',
      'About one child in eleven of the 470 in our care (42) lives with parents under an order.',
      'one child in eleven',
      ['CLA_BF', 'WITH_PARENTS'],
    ],
    [
      'homes',
      'One child in seven in our care (14%) had three or more placements.',
      'One child in seven',
      ['STABILITY'],
    ],
    ['help', 'Early Help assessments were half as many as referrals into Early Help.', 'half', ['EH_ASSESS', 'EH_REF']],
    ['local', 'About one referral in four was a re-referral.', 'one referral in four', ['REREF']],
  ] as const)('%s: %s', (place, words, number, codes) => {
    expect(codesOf(place, words, number)).toEqual(codes)
  })

  it.each([
    ['staff', 'The number of workers holding 20 or more children has risen twice since June, to 35.', 'twice'],
    ['help', 'In July contacts were more than twice August’s.', 'twice'],
  ] as const)('and no change that is as large: %s: %s', (place, words, number) => {
    expect(claimOf(place, words, number)?.status).not.toBe('traced')
  })
})

it('is traced to the two months that it is said to lie between', () => {
  const doubled = claimOf('local', 'NFA more than doubled between May and July, from 9% to 21%.', 'doubled')
  expect(doubled?.status).toBe('traced')
  expect(doubled?.evidence.map(({ cell }) => cell)).toEqual(['Localities!T6', 'Localities!V6'])
})

it.each([
  ['help', 'Contacts peaked at 2,018 in January 2024 and have not been above 1,850 since.', '1,850', ['Jul-24']],
  ['homes', 'The target of 20% for IFA placements is four points away.', 'four points', ['Aug-24', 'target']],
  ['homes', 'IFA placements have come down since March, when they stayed at 131.', '131', ['Mar-24']],
  ['homes', 'Unregulated placements fell from 44 to 24, down 45%.', '45%', ['Jul-24', 'Aug-24']],
  [
    'staff',
    'Per qualified social worker the average is 14.34 (13.26 in July), about two children lower than a year ago (16.46).',
    'two',
    ['Aug-23', 'Aug-24'],
  ],
  [
    'safe',
    'The rate of children open to the service is 344, and in July it moved inside the target of 350.',
    'inside the target',
    ['Jul-24', 'target'],
  ],
  [
    'help',
    'Child in Need plans (not CWD) peaked at 480 in January and have come down by 163 since, roughly a third.',
    'a third',
    ['Jan-24', 'Aug-24'],
  ],
  [
    'safe',
    '27% of Section 47s led to a conference, up from 17% in July and 11% in June, but four points under target.',
    'under target',
    ['Aug-24', 'target'],
  ],
  ['birth', 'Between April and June 44 children left care (18, 9 and 17).', '9', ['May-24']],
  ['local', 'NFA was 15%, twice the 7% that we allow ourselves.', '7%', ['target']],
  ['local', "Core groups fell from July's year-best 96% to 80% in August.", 'year-best', ['Jul-24']],
  ['homes', 'The low point of the year for children placed for adoption was 11 in June.', 'low point', ['Jun-24']],
] as const)('%s: %s rests on the months that its words mean', (place, words, number, cells) => {
  const claim = claimOf(place, words, number)
  expect(claim?.status).toBe('traced')
  expect(claim?.evidence.map(({ month }) => (month ? shortMonth(month) : 'target'))).toEqual(cells)
})

const IN_FULL = 'is borne out with all its cells'
const YEAR = 13

describe(`what is said in words of the months since another ${IN_FULL}`, () => {
  it.each([
    ['safe', 'Children on a CP plan rose by 13 in August, the first increase since February.', 'the first increase', 8],
    ['help', 'CWD plans went up by ten in the month to 222, the same number as in February.', 'the same number', 2],
    ['local', "Core groups in time fell to 80%; July's 96% was our only month above 95%.", 'was our only month', YEAR],
    ['homes', 'IFA placements have not risen in any month since August 2023.', 'have not risen', YEAR],
    [
      'visits',
      'CIN visits within three weeks fell to 86%, the first month below 90% since March.',
      'the first month',
      6,
    ],
    ['talks', 'Early Help supervision stood at 89% for the second time, matching August 2023.', 'matching', 2],
  ] as const)('%s: %s', (place, words, opening, cells) => {
    const claims = trace({ words, printed: [] }, PLACES[place])
    const claim = claims.find(({ number }) => number.startsWith(opening))
    expect(claim?.status).toBe('traced')
    expect(claim?.evidence).toHaveLength(cells)
  })
})

it.each([
  ['staff', 'The same social worker measure fell 15 points in April, from 71% to 56%, and is 60%.', '15 points', 2],
  ['audits', 'Nine audits were completed across four services; five were graded good or better.', 'four', 16],
  ['audits', 'Four audits required improvement, two of them in Family Help, and none was inadequate.', 'none', 4],
  ['audits', 'Just over half of the nine audits (56%) found practice that was good or outstanding.', '56%', 16],
  ['local', 'Health assessments were up to date for 78% of children in November and December 2023.', '78%', 2],
  ['local', 'Children on a second or later CP plan have been at 38% in four of the last five months.', 'four', 5],
  ['help', "July's 182 Early Help referrals were the most; August, with 94, was among the three quietest.", 'three', 3],
  ['birth', 'Nine children left our care in August and eight came in: leavers outnumbered starters by one.', 'one', 2],
  [
    'help',
    'Contacts ran at 1,491 in August, 14% under the average of the twelve months before, which was 1,725.',
    '1,725',
    12,
  ],
  [
    'staff',
    'Six in ten have had the same social worker for six months, short of the three in four we want.',
    'three in four',
    1,
  ],
] as const)(`%s: %s ${IN_FULL}`, (place, words, number, cells) => {
  const claim = claimOf(place, words, number)
  expect(claim?.status).toBe('traced')
  expect(claim?.evidence).toHaveLength(cells)
})

it('is no gap of another section’s row, where its own target is told', () => {
  const words = 'CIN reviews 92%, three points short of the 95% target.'
  expect(claimOf('local', words, 'three points')?.status).toBe('unverified')
})

it('names a benchmark to its end, and no part of the figure behind it', () => {
  const words = "The rate in care, 94 per 10,000, is lower than the statistical neighbours' 100.9."
  expect(claimOf('safe', words, "lower than the statistical neighbours'")?.status).toBe('traced')
})

it('offers no figure in the place of a share or of words', () => {
  const share = claimOf(
    'safe',
    'Nearly a quarter of the 1,713 children open to us, 234, are on a protection plan.',
    'a quarter',
  )
  expect([share?.status, share?.instead]).toEqual(['contradicted', null])
  const words = 'At 156, referrals were the second lowest we have recorded.'
  const lowest = claimOf('help', words, 'the second lowest we have recorded')
  expect([lowest?.status, lowest?.instead]).toEqual(['contradicted', null])
})

describe('each number is told with the cells that it is of', () => {
  it.each([
    ['birth', 'In the three months June to August 29 children came into care (8, 13 and 8).', '29', ['U7', 'V7', 'W7']],
    ['birth', 'In the three months to August 29 children came into care.', '29', ['U7', 'V7', 'W7']],
    ['talks', 'Early Help supervision rose by 2 points to 89%, level with August last year.', '89%', ['X12']],
    ['audits', 'In Family Help 2 of the 4 audits were graded Good or better (50%).', '50%', ['B5', 'C5', 'D5', 'E5']],
  ] as const)('%s: %s', (place, words, number, cells) => {
    const claim = claimOf(place, words, number)
    expect(claim?.status).toBe('traced')
    expect(claim?.evidence.map(({ cell }) => cell.replace(/.*!/, ''))).toEqual(cells)
  })

  it('the figures of a list are those of the months that it is of', () => {
    const words = 'In the three months June to August 29 children came into care (8, 13 and 8).'
    const claims = trace({ words, printed: [] }, PLACES.birth)
    const cells = claims.slice(1).map(({ evidence }) => evidence.map(({ cell }) => cell).join())
    expect(cells).toEqual(['Birth families!U7', 'Birth families!V7', 'Birth families!W7'])
  })

  it('a wrong sum of months that ends in a month is called wrong, and taken for no date', () => {
    const words = 'In the three months June to August 21 children came into care.'
    expect(claimOf('birth', words, '21')?.status).toBe('contradicted')
  })

  it.each([
    ['Five of the 9 audits (56%) were Good or Outstanding.', '56%', 'traced', '56%'],
    ['Five of the 9 audits (70%) were Good or Outstanding.', '70%', 'contradicted', '56%'],
  ])('a share of audits is found as a share: %s', (words, number, status, found) => {
    expect(claimOf('audits', words, number)).toMatchObject({ status, found })
  })
})

describe('what is called wrong is what is wrong', () => {
  const wrongIn = (place: keyof typeof PLACES, words: string) =>
    trace({ words, printed: [] }, PLACES[place]).flatMap(({ number, status, found }) =>
      status === 'contradicted' ? [[number, found]] : [],
    )

  it.each([
    [
      '109 of 147',
      [
        ['109', '67'],
        ['147', '109'],
      ],
    ],
    ['65 of 109', [['65', '67']]],
    ['67 of 147', [['147', '109']]],
    ['67 of 109', []],
  ] as const)('the counts are, where the share is its row’s own: %s', (counts, wrong) => {
    const words = `61% of strategy discussions (${counts}) resulted in a Section 47 enquiry.`
    expect(wrongIn('safe', words)).toEqual(wrong)
    expect(claimOf('safe', words, '61%')?.status).toBe('traced')
  })

  it('the share is, where the counts are right', () => {
    const words = '74% of strategy discussions (67 of 109) resulted in a Section 47 enquiry.'
    expect(wrongIn('safe', words)).toEqual([['74%', '61%']])
  })

  it.each([
    'Of the 147 strategy discussions in July 98 went on to a Section 47, which is 61%.',
    '61% of strategy discussions (98 of 147) resulted in a Section 47 enquiry.',
  ])('no count is that a month has with the other: %s', (words) => {
    const wrong = wrongIn('safe', words).map(([number]) => number)
    expect(wrong).toEqual(['61%'])
  })

  it('both ends of a move are, and the way that they would go is not borne out by them', () => {
    const words = 'The percentage of children with 3 or more placements rose from 14% last August to 18% this August.'
    expect(wrongIn('homes', words)).toEqual([
      ['14%', '18%'],
      ['18%', '14%'],
    ])
    expect(claimOf('homes', words, 'rose')).toBeUndefined()
  })

  it('points that went the other way are no percentage of a percentage', () => {
    const words = 'Early Help supervision fell by 2 percentage points to 89%.'
    const reason = claimOf('talks', words, '2 percentage points')?.reason
    expect(reason).toContain('the direction is the other way')
    expect(reason).not.toContain('percentage of a percentage')
  })

  it('a rise of the month that was none is not borne out by the year', () => {
    const words = 'Connected carer placements rose by 3 to 65 in August.'
    expect(claimOf('birth', words, 'rose')).toBeUndefined()
    expect(claimOf('birth', words, '3')?.status).toBe('contradicted')
  })
})

it('a distance to the target rests on the figure and the target, though the row has moved as far', () => {
  const words =
    'Placement stability held at 14% for the third month, 4 points better than August 2023 but 4 points short of the 10% target.'
  const told = trace({ words, printed: [] }, PLACES.homes).filter(({ number }) => number === '4 points')
  expect(told.map(({ evidence }) => evidence.map(({ cell }) => cell.replace(/.*!/, '')))).toEqual([
    ['K6', 'W6'],
    ['W6', 'X6'],
  ])
})

const cellsOf = (place: keyof typeof PLACES, words: string, number: string) =>
  claimOf(place, words, number)
    ?.evidence.map(({ cell }) => cell.replace(/^.*!/, ''))
    .toSorted()
    .join(' ')

describe('a change told of a figure of an earlier month runs to that month', () => {
  it.each([
    ['local', 'There were 1,845 contacts in July, 170 more than in June.', '170', 'W8 X8'],
    ['local', 'Contacts stood at 1,845 in July, 10.1% higher than in June.', 'higher', 'W8 X8'],
    ['local', 'The 1,675 contacts in June were 170 fewer than in July and 184 more than in August.', '184', 'W8 Y8'],
    ['local', 'The 1,845 contacts received in July were lower than in January.', 'lower', 'R8 X8'],
    ['local', 'Contacts were 1,845 in July, 170 up on the month before.', 'up', 'W8 X8'],
    ['local', 'The 1,471 contacts in August 2023 were 488 lower than a year earlier.', 'lower', 'L8 M8'],
    ['local', 'There were 254 referrals in July, 47 more than in June, and 156 in August.', '47', 'W10 X10'],
    ['local', 'Referrals were 156, against 254 in July, 107 lower than a year ago.', 'lower', 'M10 Y10'],
    ['safe', 'Core groups fell from 96% in July, eight points lower than in June.', 'lower', 'U8 W8'],
    ['homes', 'In-house carers looked after 219 children in May, 15 more than in August.', '15', 'T14 W14'],
  ] as const)('%s: %s', (place, words, number, cells) => {
    expect(claimOf(place, words, number)?.status).toBe('traced')
    expect(cellsOf(place, words, number)).toBe(cells)
  })

  it.each([
    ['local', 'There were 1,845 contacts in July, 160 more than in June.', '160', '170'],
    ['local', 'The 1,845 contacts in July were 190 more than in June.', '190', '170'],
    ['local', 'We completed 162 assessments against 195 in July, a reduction of 27%.', '27%', '17%'],
    ['local', 'We took 254 statutory referrals in July, 74 up on June.', '74', '47'],
    ['safe', 'Core groups reached 96% in July, eight points lower than in June.', 'lower', '96%'],
    ['birth', 'There were 73 children with connected carers in April, nine more than in March.', 'nine', '8'],
    ['local', 'The 207 referrals into statutory service in June were higher than in July.', 'higher', '207'],
  ] as const)('and a wrong one is told what it was then, %s: %s', (place, words, number, found) => {
    expect(claimOf(place, words, number)).toMatchObject({ status: 'contradicted', found })
  })

  it('and no other where that month has none', () => {
    const claims = trace(
      { words: 'The 1,845 contacts in July were lower than a year earlier.', printed: [] },
      PLACES.local,
    )
    expect(claims.map(({ status }) => status)).toEqual(['traced'])
  })
})

describe('the figure of a month that is told when', () => {
  it.each([
    ['help', 'The number of children on plans was at its lowest in July, when 221 were open.', '221', 'traced'],
    ['help', 'The number of children on plans was at its lowest in June, when 221 were open.', '221', 'unverified'],
    ['homes', 'Connected carer placements peaked in May, when 73 children were placed.', '73', 'unverified'],
    ['homes', 'Connected carer placements peaked in April, when 73 children were placed.', '73', 'traced'],
    ['local', 'Referrals are down on July, when 254 came in.', '254', 'traced'],
  ] as const)('is no other month’s, %s: %s', (place, words, number, status) => {
    expect(claimOf(place, words, number)?.status).toBe(status)
  })
})
