import type { ColumnPlan, SheetPlan } from './book-plan.ts'

function column(heading: string, width: number, look: ColumnPlan['look'], note: string): ColumnPlan {
  return { key: heading, heading: { kind: 'text', value: heading }, width, look, note, choices: [] }
}

const LINES: readonly (readonly [string, string])[] = [
  [
    'The month',
    'Type the figures, write the comments, save, close. npm run check says what is amiss, npm run pack makes the pack, npm run new-month makes the workbook of the next month.',
  ],
  ['Sheet Pack', 'Who you are, the month of the pack, and how it is judged. Rest on a name to see what it is for.'],
  [
    'Sheet Contents',
    'The sections of the pack in their order, each with the sheet that holds its figures. Leave Sheet blank for a section of words alone.',
  ],
  [
    'Sheets of figures',
    'One row an indicator, one column a month. Headings may stand in any order; rest on one to see what it means. Grey settings may be blank.',
  ],
  [
    'Example rows',
    'They show each kind of row: a count, a share that is calculated, a rate and an average. Type over them, and delete the ones you do not need.',
  ],
  [
    'Blank figures',
    'Blank: not yet available. A dash: does not apply. The letter c: suppressed, and never printed or computed with.',
  ],
  [
    'Calculations',
    'percent(A, B), rate(A, POPULATION), rate12(A, POPULATION), sum(A, B), difference(A, B), average(A, 3). A, B are the codes of rows. A typed figure is never replaced.',
  ],
  [
    'Targets',
    'Target is the number to reach, Target by its month where it is not the target date of the Pack sheet. Every column after them is a figure to compare with; its heading is its name.',
  ],
  ['Parts', 'Add a column Part before the labels to give groups of rows a table and a commentary of their own.'],
  [
    'Audit grades',
    'A sheet with the heading Service and one column a grade, best first, is shown as grades: the cells are counts.',
  ],
  [
    'Statistical neighbours',
    'A sheet Neighbours with the headings Code, Authority, Value gives the average of your neighbours and your rank among them.',
  ],
  [
    'Sheet Commentary',
    'One paragraph a row, under the heading it stands beside; begin with - for a bullet. {{value "CODE"}} prints the figure of a row, so that nobody retypes it.',
  ],
  ['This sheet', 'It is not read by the pack. Delete it when you no longer need it.'],
]

/** The sheet that explains the others. */
export function planReadMe(): SheetPlan {
  return {
    name: 'Read me',
    title: 'How this workbook works',
    guidance: 'Everything here can be changed in Excel; nothing needs any other program but the commands named below.',
    columns: [
      column('About', 26, 'label', 'What the line is about.'),
      column('What to know', 110, 'text', 'All there is to know to fill in the workbook.'),
    ],
    rows: LINES.map(([about, what]) => ({
      opensGroup: false,
      cells: new Map([
        ['About', { kind: 'name', value: about, note: '' }],
        ['What to know', { kind: 'text', value: what }],
      ] as const),
    })),
    frozenColumns: 1,
    print: 'one A4 page',
  }
}
