import { addMonths, type Month } from '../shared/month.ts'
import { WRITE_HERE } from '../shared/placeholder-words.ts'
import type { Answers } from './answers.ts'
import type { BookPlan, CellPlan, RowPlan, SheetPlan } from './book-plan.ts'
import { exampleRows } from './example-rows.ts'
import { nameSheets } from './name-sheets.ts'
import { planReadMe } from './plan-read-me.ts'
import { planCommentary, planContents, planOutcome, planSettings } from './plan-sheets.ts'

/** A workbook to start from: the contract's sheets, with a row of example figures for each kind of row. */
export function planNewWorkbook(answers: Answers, made: Date): BookPlan {
  const names = nameSheets(answers.sections)
  const months = monthsTo(answers.month, answers.monthsBefore)
  return {
    author: answers.preparedBy || answers.organisation,
    made,
    sheets: [
      { ...planSettings(settingRows(answers)), guidance: MONTHLY },
      planContents(
        answers.sections.map((section, at) =>
          row({ Section: text(section), Outcome: text(OUTCOME), Sheet: text(names[at] ?? '') }),
        ),
      ),
      ...answers.sections.map((section, at) => planSection(section, names[at] ?? '', at, months)),
      planCommentary(
        answers.sections.map((section) =>
          row({ Section: text(section), Heading: text('Desired outcome'), Text: text(DESIRED) }),
        ),
      ),
      planReadMe(),
    ],
  }
}

const MONTHLY =
  'The next month begins with: npm run new-month, which moves the reporting month on and adds its columns.'
const OUTCOME = `${WRITE_HERE}, in one sentence, what this section is to bring about.`
const DESIRED = `${WRITE_HERE} what you want to see. Desired outcomes stay from month to month; other texts are cleared by new-month.`
const PURPOSE = `${WRITE_HERE} what the pack is for. The figures in this workbook are examples: type your own over them, and delete the rows that you do not need.`

function settingRows(answers: Answers): readonly RowPlan[] {
  const setting = (name: string, note: string, value: CellPlan) =>
    row({
      Setting: { kind: 'name', value: name, note },
      ...(value.kind === 'text' && value.value === '' ? {} : { Value: value }),
    })
  return [
    setting('Organisation', 'Named on the cover and at the foot of each page.', text(answers.organisation)),
    setting('Service', 'The service that the pack is about.', text(answers.service)),
    setting('Title', 'The title on the cover.', text(answers.title)),
    setting('Reporting month', 'The month of the pack. npm run new-month moves it on.', {
      kind: 'month',
      value: answers.month,
    }),
    setting('Strategy', 'The plan that the outcomes serve. May be blank.', text('')),
    setting('Purpose', 'The paragraph on the purpose page.', text(PURPOSE)),
    setting('Target date', 'The month that targets are meant for and that projections look to.', {
      kind: 'month',
      value: answers.targetDate,
    }),
    setting('Amber band', 'How far from its target a figure is still amber rather than red.', {
      kind: 'number',
      value: 0.1,
      format: '0%',
    }),
    setting('Months shown', 'How many months the tables show.', { kind: 'number', value: 13, format: '0' }),
    setting('Prepared by', 'Who to ask about the pack.', text(answers.preparedBy)),
  ]
}

function planSection(section: string, name: string, at: number, months: readonly Month[]): SheetPlan {
  return planOutcome({
    name,
    title: section,
    parted: false,
    months,
    benchmarks: ['England'],
    rows: exampleRows(at, months),
  })
}

function monthsTo(month: Month, before: number): readonly Month[] {
  return Array.from({ length: before + 1 }, (_, at) => addMonths(month, at - before))
}

function row(cells: Readonly<Record<string, CellPlan>>): RowPlan {
  return { opensGroup: false, cells: new Map(Object.entries(cells)) }
}

function text(value: string): CellPlan {
  return { kind: 'text', value }
}
