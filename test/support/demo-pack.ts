import type { Ruler } from '../../src/pack/measure.ts'
import type { Block, Pack, Page, SegmentsBlock } from '../../src/pack/pack.ts'
import type { Theme } from '../../src/pack/theme.ts'
import { chart, type Kit, textBlock, wave } from './demo-blocks.ts'
import { demoTable } from './demo-table.ts'
import { makePng } from './make-png.ts'

/** What a workbook must not be able to do to a file: markup, controls, scripts without glyphs, half a character. */
export const HOSTILE = 'A<b>&amp;"\'\\)(]] >>EMC\u0000\u0007 \u202e漢字 🙂 \ud800 café e\u0301 %PDF {{x}} \u00a0end'

/** A pack with every kind of block, in either medium, for looking at and for testing renderers. */
export function demoPack(theme: Theme, ruler: Ruler): Pack {
  const kit: Kit = { theme, ruler }
  const pages = [cover, contents, glance, ...tablePages(kit), words, trends, audits, notes].map((page) =>
    typeof page === 'function' ? page(kit) : page,
  )
  return {
    theme,
    facts: {
      title: 'Performance & <Outcomes>',
      subject: "Children's services, August 2024",
      author: 'Performance team',
      organisation: 'Borsetshire Council',
      month: '2024-08',
      language: 'en-GB',
    },
    pages: pages.map((page, at) => ({ ...page, footer: footerOf(page, at, pages.length) })),
    abbreviations: [{ short: 'RAG', long: 'red, amber or green' }],
    outline: [
      { title: 'Cover', page: 'cover', children: [] },
      { title: 'Contents', page: 'contents', children: [] },
      { title: 'At a glance', page: 'glance', children: [] },
      { title: '1 Family Help', page: 'table', children: [{ title: 'Commentary', page: 'words', children: [] }] },
      { title: 'Notes (& checks)', page: 'notes', children: [] },
    ],
  }
}

function footerOf(page: Page, at: number, of: number): Page['footer'] {
  return page.id === 'cover' ? null : ['Borsetshire Council · Performance · August 2024', `page ${at + 1} of ${of}`]
}

function page(id: string, title: string, section: string, blocks: readonly Block[]): Page {
  return { id, title, section, blocks, footer: null, speakerNotes: [`What ${title} says.`, HOSTILE] }
}

/** Eyebrow, title and headline of a page, and where its content begins. */
function heads(kit: Kit, title: string, headline: string, level: 'h1' | 'h2' | 'artifact' = 'h1'): readonly Block[] {
  const { theme } = kit
  const width = theme.width - 2 * theme.margin
  const block = textBlock(kit, theme.margin, theme.margin - 12, width, [
    { style: 'eyebrow', text: '1 Family Help' },
    { style: 'title', text: title, tag: level },
  ])
  const under = block.box.y + block.box.height
  return [
    { ...block, role: 'title', paragraphs: block.paragraphs.slice(1), box: { ...block.box, y: block.box.y + 15 } },
    textBlock(kit, theme.margin, block.box.y, width, [{ style: 'eyebrow', text: '1 Family Help' }]),
    textBlock(kit, theme.margin, under + 6, width, [{ style: 'headline', text: headline }]),
  ]
}

const top = (kit: Kit): number => (kit.theme.medium === 'print' ? 112 : 128)

function segments(kit: Kit, x: number, y: number, counts: readonly [number, number, number, number]): SegmentsBlock {
  const rags = ['green', 'amber', 'red', 'none'] as const
  const letters = ['G', 'A', 'R', '–'] as const
  const height = kit.theme.styles.small.leading + 4
  return {
    kind: 'segments',
    box: { x, y, width: counts.reduce((sum, count) => sum + count * 16, 0), height },
    alt: `${counts[0]} green, ${counts[1]} amber, ${counts[2]} red, ${counts[3]} without a RAG`,
    segments: rags.map((rag, at) => ({ rag, label: `${letters[at]} ${counts[at]}`, width: (counts[at] ?? 0) * 16 })),
  }
}

function cover(kit: Kit): Page {
  const { width, height, margin } = kit.theme
  return page('cover', 'Performance & <Outcomes>', 'Introduction', [
    { kind: 'panel', box: { x: 0, y: 0, width, height: height * 0.48 }, fill: 'accent', edge: null },
    textBlock(kit, margin, height * 0.2, width - 2 * margin, [
      { style: 'coverTitle', text: 'Performance & <Outcomes>', tag: 'h1' },
    ]),
    textBlock(kit, margin, height * 0.55, width - 2 * margin, [
      { style: 'coverMonth', text: 'August 2024' },
      { style: 'coverLine', text: 'Borsetshire Council, children’s services', spaceBefore: 10 },
    ]),
    segments(kit, margin, height * 0.82, [21, 6, 9, 3]),
    {
      kind: 'picture',
      box: { x: width - margin - 90, y: height * 0.55, width: 90, height: 30 },
      name: 'Logo',
      alt: 'Borsetshire Council',
      png: makePng(30, 10),
    },
  ])
}

function contents(kit: Kit): Page {
  const entries = ['At a glance|glance', '1 Family Help|table', 'Commentary|words', 'Trends|trends', 'Notes|notes']
  const links = entries.map((entry) => {
    const [text, id] = entry.split('|')
    return { style: 'body', text: `[${text}](${id})`, tag: 'toci', spaceBefore: 6 } as const
  })
  return page('contents', 'Contents', 'Introduction', [
    ...heads(kit, 'Contents', 'Nine pages'),
    textBlock(kit, kit.theme.margin, top(kit), 400, links),
  ])
}

function glance(kit: Kit): Page {
  const { margin } = kit.theme
  const spark = (y: number, colour: 'improvement' | 'concern', values: readonly (number | null)[]): Block => ({
    kind: 'spark',
    box: { x: margin + 430, y, width: 90, height: 26 },
    alt: `Small line of thirteen months, ending at ${values.at(-1)}`,
    values,
    breaks: [],
    colour,
  })
  return page('glance', 'At a glance', 'Introduction', [
    ...heads(kit, 'At a glance', 'Two thirds of targets met'),
    { kind: 'rule', box: { x: margin, y: top(kit) - 8, width: 700, height: 0 }, colour: 'rule', weight: 0.5 },
    textBlock(kit, margin, top(kit), 180, [{ style: 'heading', text: 'RAG by section', tag: 'h2' }]),
    segments(kit, margin + 100, top(kit) + 30, [9, 1, 3, 0]),
    segments(kit, margin + 100, top(kit) + 60, [1, 0, 6, 2]),
    textBlock(kit, margin + 430, top(kit), 300, [
      { style: 'figure', text: '94' },
      { style: 'body', text: 'Referrals are **94**, the lowest in 13 months: see [Family Help](table).' },
    ]),
    spark(top(kit) + 80, 'improvement', wave(2, 50, 20)),
    spark(top(kit) + 120, 'concern', [3, 4, null, 6, 5, null, null, 8, 9]),
  ])
}

function tablePages(kit: Kit): readonly Page[] {
  const [first, second] = demoTable(kit, [top(kit), top(kit)], 30)
  return [
    page('table', 'Family Help', 'Family Help', [...heads(kit, 'Family Help', 'Three of three targets met'), first]),
    page('table2', 'Family Help, continued', 'Family Help', [
      ...heads(kit, 'Family Help, continued', 'Three of three targets met', 'artifact'),
      second,
    ]),
  ]
}

function words(kit: Kit): Page {
  const { margin, width } = kit.theme
  const y = top(kit)
  const side = { x: width - margin - 300, width: 300, height: 125 }
  const item = (text: string) => ({ style: 'body', text, tag: 'li', bullet: true, spaceBefore: 4 }) as const
  const note = 'Source: case management system. Suppressed figures are printed as [c].'
  return page('words', 'Family Help: commentary', 'Family Help', [
    ...heads(kit, 'Family Help: commentary', 'Referrals at their lowest in 13 months', 'h2'),
    { kind: 'panel', box: { x: margin, y, width: 420, height: 70 }, fill: 'wash', edge: 'accent' },
    textBlock(kit, margin + 12, y + 8, 400, [
      { style: 'heading', text: 'Desired outcome', tag: 'h3' },
      { style: 'body', text: 'Children and families get the right support at the right time, close to home.' },
    ]),
    textBlock(kit, margin, y + 84, 420, [
      { style: 'heading', text: 'Analysis', tag: 'h3' },
      item('Referrals fell to **94** in August, down 31.4% on a year ago and the lowest in the 13 months recorded.'),
      item('Re-referrals rose to **23%**, above the England figure of 21.5%; see [the table of Family Help](table).'),
      item('Timeliness holds at **88%**.'),
    ]),
    textBlock(kit, margin, y + 250, 420, [
      item('A list that goes on in the next block.'),
      { style: 'note', text: note, tag: 'note', spaceBefore: 8 },
    ]),
    chart({ ...side, y }, 'Referrals', wave(1, 110, 25), {
      levels: [{ kind: 'target', value: 112, label: 'Target 112' }],
    }),
    chart({ ...side, y: y + 140 }, 'Re-referrals', [20, 22, null, 25, null, 21, 23, 24, 22, 23, 21, 23, 23], {
      percent: true,
      axisNote: [{ text: 'Per cent of referrals', strong: false, colour: 'muted' }],
      levels: [
        { kind: 'benchmark', value: 23.5, label: 'Statistical neighbours 23.5%' },
        { kind: 'target', value: 23, label: 'Target 23%' },
      ],
      shown: Array.from({ length: 13 }, () => '23%'),
    }),
    chart({ ...side, y: y + 280 }, 'Timeliness', [85, 88, 86, 87, 90, 91, 90, 89, 88, 88, 87, 88, null], {
      ticks: [80, 85, 90, 95].map((value) => ({ value, shown: `${value}%` })),
      axisNote: [{ text: 'Per cent; the axis starts at 80', strong: false, colour: 'muted' }],
      levels: [{ kind: 'benchmark', value: 82, label: 'England 82%' }],
    }),
  ])
}

function trends(kit: Kit): Page {
  const { margin, width } = kit.theme
  const step = (width - 2 * margin + 12) / 3
  const values = [wave(3, 1200, 250), wave(4, 5, 4), [null, null, 4], [7], [null, null], wave(9, 60, 12)]
  const blocks = values.flatMap((one, at): readonly Block[] => {
    const x = margin + (at % 3) * step
    const y = top(kit) + Math.floor(at / 3) * 200
    const caption = [
      { style: 'caption', text: `Finding ${at + 1}`, tag: 'h3' },
      { style: 'captionMuted', text: 'Indicator' },
    ] as const
    const levels = [{ kind: 'target', value: one[0] ?? 3, label: 'Target 3' }] as const
    return [
      textBlock(kit, x, y, step - 12, caption),
      chart({ x, y: y + 30, width: step - 12, height: 140 }, `Trend ${at + 1}`, one, { levels }),
    ]
  })
  return page('trends', 'Family Help: trends', 'Family Help', [
    ...heads(kit, 'Family Help: trends', 'Six further indicators', 'h2'),
    ...blocks,
  ])
}

function audits(kit: Kit): Page {
  const grades: Block = {
    kind: 'grades',
    box: { x: kit.theme.margin, y: top(kit), width: 460, height: 170 },
    name: 'Grades of audits',
    alt: 'Audits by service. Family Help: 3 outstanding, 12 good, 4 requires improvement, 1 inadequate.',
    services: ['Family Help', 'Children in care', 'Fostering and adoption support service'],
    grades: [
      { name: 'Outstanding', colour: 'greenInk', ink: 'paper', counts: [3, 0, 2] },
      { name: 'Good', colour: 'greenFill', ink: 'greenInk', counts: [12, 9, 5] },
      { name: 'Requires improvement', colour: 'amberFill', ink: 'amberInk', counts: [4, 6, 1] },
      { name: 'Inadequate', colour: 'redFill', ink: 'redInk', counts: [1, 0, 3] },
    ],
  }
  return page('audits', 'Audits', 'Audits', [...heads(kit, 'Audits', 'Three in four good or better'), grades])
}

function notes(kit: Kit): Page {
  return page('notes', 'Notes', 'Notes', [
    ...heads(kit, 'Notes', 'How to read the pack'),
    textBlock(kit, kit.theme.margin, top(kit), 360, [
      { style: 'heading', text: 'Data checks', tag: 'h2' },
      { style: 'body', text: HOSTILE },
      { style: 'body', text: HOSTILE, tag: 'li', bullet: true },
      { style: 'body', text: 'right', align: 'right' },
      { style: 'body', text: 'centre', align: 'centre' },
    ]),
  ])
}
