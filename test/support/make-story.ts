import type { RagCounts } from '../../src/compute/figures.ts'
import type { ChartStory, PartStory, Passage, SectionStory, Sentence, Story } from '../../src/narrate/story.ts'
import { makeTable, rowValues } from './make-table.ts'
import { STORY_PARTS, type StoryPart } from './story-parts.ts'

export const NO_COUNTS: RagCounts = { green: 0, amber: 0, red: 0, none: 0 }

/** A sentence in which the first number stands out, as the templates have it. */
export function makeSentence(text: string): Sentence {
  const found = /\d[\d,.]*%?/.exec(text)
  const runs = found
    ? [
        { text: text.slice(0, found.index), strong: false },
        { text: found[0], strong: true },
        { text: text.slice(found.index + found[0].length), strong: false },
      ].filter((run) => run.text !== '')
    : [{ text, strong: false }]
  return { text, runs, heading: '', origin: 'template', cell: null, evidence: [], codes: [], claims: [] }
}

export function makePassage(heading: string, texts: readonly string[], desired = false): Passage {
  return { heading, desired, items: texts.map((text) => ({ bullet: !desired, sentence: makeSentence(text) })) }
}

/** The same passage, whose sentences speak of these charts in turn. */
export function speakingOf(charts: readonly ChartStory[], passage: Passage): Passage {
  const codesAt = (at: number) => charts.slice(at % charts.length).flatMap(({ code }, nth) => (nth === 0 ? [code] : []))
  const items = passage.items.map((item, at) => ({ ...item, sentence: { ...item.sentence, codes: codesAt(at) } }))
  return { ...passage, items }
}

/** A chart over 13 months of a row such as `Children in our care|510|470|480|England 500`. */
export function makeChart(row: string): ChartStory {
  const { label, values, target, months, benchmark } = rowValues(row, 13)
  return {
    code: label.toUpperCase().replace(/\W+/g, '_'),
    finding: `Now ${values.at(-1)} against ${values[0]} a year ago`,
    label,
    unit: /^Percentage/.test(label) ? 'per cent' : /^Rate/.test(label) ? 'per 10,000' : 'number',
    decimals: 0,
    percent: /^Percentage/.test(label),
    points: months.map((month, at) => ({
      month,
      value: values[at] ?? null,
      shown: String(values[at] ?? ''),
      variation: 'common-cause',
    })),
    breaks: [],
    latest: months.at(-1) ?? null,
    mark: '',
    variation: 'common-cause',
    limits: null,
    assurance: null,
    outlook: null,
    target: target === null ? null : { value: target, shown: String(target) },
    benchmark: benchmark === null ? null : { name: 'England', value: benchmark, shown: String(benchmark) },
    alt: `${label}, from ${values[0]} to ${values.at(-1)}.`,
  }
}

/** A part of words alone; give it what it has to have. */
export function makePart(over: Partial<PartStory> = {}): PartStory {
  return {
    title: 'Family Help',
    headline: 'Referrals at their lowest in 13 months; three of three targets met',
    commentaryHeadline: 'Fewer families wait, and fewer come back',
    trendsHeadline: 'Most lines fall',
    table: null,
    grades: null,
    passages: [],
    charts: [],
    trends: [],
    speaker: { say: 'Say that referrals fell.', asked: 'Will it last?', table: '', sources: [] },
    cited: { headlines: [], captions: [] },
    ...over,
  }
}

export function makeSection(number: number, title: string, parts: readonly PartStory[]): SectionStory {
  return {
    number,
    title,
    outcome: `${title}: what good looks like.`,
    counts: { green: 4, amber: 1, red: 3, none: 4 },
    parts,
  }
}

export function makeStoryOf(sections: readonly SectionStory[], over: Partial<Story> = {}): Story {
  const findings = [
    'Referrals fell to 94, the lowest in 13 months.',
    'Re-referrals rose to 24%, above the target of 20%.',
  ]
  const highlights = findings.map((text, at) => ({
    code: `H${at}`,
    why: at === 0 ? 'Improvement' : 'Off track for its target',
    mark: at === 0 ? '♦' : '',
    neighbours: null,
    latest: at === 0 ? 94 : 24,
    figure: at === 0 ? '94' : '24%',
    sentence: makeSentence(text),
    section: 1,
    part: 0,
    points: [162, 139, null, 113, 94],
    breaks: [],
    alt: `Small line chart ${at + 1}`,
    meaning: at === 0 ? ('improving' as const) : ('worsening' as const),
  }))
  return {
    cover: {
      organisation: 'Northshire Council',
      service: 'Children and Learning',
      title: 'Performance pack',
      month: 'August 2024',
      reportingMonth: '2024-08',
      strategy: 'Building for Brilliance 2023',
      preparedBy: 'The performance team',
      summary: '72 indicators, 45 with targets: 12 green, 11 amber, 22 red.',
      counts: { green: 12, amber: 11, red: 22, none: 27 },
    },
    purpose: {
      title: 'Purpose',
      paragraphs: ['This pack shows each month how our services for children and families are doing.'],
      outcomes: sections.map(({ number, title, outcome, counts }) => ({
        section: number,
        title,
        sentence: outcome,
        counts,
      })),
    },
    glance: { headline: '12 of 45 targets met', changed: highlights, attention: highlights, since: null },
    sections,
    notes: {
      headline: 'How to read this pack',
      passages: [makePassage('RAG', ['Green meets its target.', 'Red is beyond the band of 10%.'])],
      abbreviations: [{ short: 'CLA', long: 'child looked after' }],
      checks: [{ cell: 'Localities!B2', told: '642.7 is far from the others' }],
    },
    sheets: [],
    checks: [],
    ...over,
  }
}

/** A whole pack of seven sections, modelled on a council's monthly report. */
export function makeStory(): Story {
  const titles = [...new Set(STORY_PARTS.map((part) => part.section))]
  return makeStoryOf(
    titles.map((title, at) =>
      makeSection(at + 1, title, STORY_PARTS.filter((part) => part.section === title).map(partOf)),
    ),
  )
}

function partOf({ section, part, rows, bullets }: StoryPart): PartStory {
  const charts = rows.map(makeChart)
  return makePart({
    title: part || section,
    table:
      rows.length > 0
        ? makeTable(rows, { months: 13, apart: rows.length > 9, benchmarks: rows.length > 6 ? 4 : 0 })
        : null,
    grades: rows.length > 0 ? null : makeGrades(),
    passages: [
      makePassage('Desired outcome', [`Children and families get what ${section.toLowerCase()} means for them.`], true),
      makePassage('Analysis', bullets),
    ],
    charts: charts.slice(0, 3),
    trends: charts.slice(3, 9),
  })
}

function makeGrades(): PartStory['grades'] {
  const counts = [
    [1, 1, 2, 0],
    [0, 1, 1, 0],
    [0, 0, 1, 0],
  ]
  const say = (value: number) => ({ shown: String(value), spoken: String(value) })
  return {
    summary: 'Audit grades by service',
    grades: ['Outstanding', 'Good', 'Requires improvement', 'Inadequate'],
    services: ['Family Help', 'Family Safeguarding', 'Jigsaw'].map((name, at) => {
      const values = counts[at] ?? []
      const total = values.reduce((sum, each) => sum + each, 0)
      const good = (values[0] ?? 0) + (values[1] ?? 0)
      return {
        name,
        values,
        counts: values.map(say),
        total: say(total),
        goodOrBetter: say(Math.round((100 * good) / total)),
      }
    }),
    alt: 'Audit grades: Family Help one outstanding, one good, two requires improvement.',
  }
}
