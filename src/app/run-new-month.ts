import { dirname, extname } from 'node:path'
import type { NextMonth } from '../pipeline.ts'
import { Unusable } from '../shared/finding.ts'
import { longMonth, type Month } from '../shared/month.ts'
import { monthInName, restyleMonth } from '../shared/restyle-month.ts'
import { plural } from './account.ts'
import type { NewMonthCommand } from './command.ts'
import { readWorkbook } from './read-workbook.ts'
import { runNextMonth } from './run-edit.ts'
import { say } from './say.ts'
import { asTyped, placeFor, writeAnew } from './write-anew.ts'

/** `npm run new-month`: next month's workbook beside the newest, which stays as it is. */
export async function runNewMonth(command: NewMonthCommand): Promise<void> {
  const { file, path, bytes } = await readWorkbook(command.workbook)
  const next = await runNextMonth({ file, bytes, month: null })
  if (next.obstacles.length > 0 && !command.anyway) throw new Unusable(tellObstacles(file, next.obstacles))
  const place = await placeFor(command.out, dirname(path), nextName(file, next.plan.month))
  await writeAnew(place, next.bytes)
  say(tellNextMonth(file, asTyped(place), next))
}

/** What stands in the way, what will be so if the officer goes on, and how to. */
function tellObstacles(file: string, obstacles: readonly string[]): string {
  return [
    `${file} holds what cannot be moved along when a month's column is added:`,
    ...obstacles.map((each) => `  ${each}`),
    'Nothing was written. Add the column in Excel instead, or run the command again with --anyway to have it added',
    'all the same: nothing of the workbook is lost, but see to these places in the new workbook before you use it.',
  ].join('\n')
}

/** `Pack Aug-24.xlsx` gives `Pack Sep-24.xlsx`; a name without a month gives the usual one. */
export function nextName(name: string, month: Month): string {
  const ending = extname(name)
  const stem = name.slice(0, name.length - ending.length)
  const found = monthInName(stem)
  if (found === null) return `performance-${month}${ending}`
  return `${stem.replace(found.words, () => restyleMonth(found.words, month))}${ending}`
}

function tellNextMonth(file: string, place: string, { plan, obstacles, remarks }: NextMonth): string {
  const month = longMonth(plan.month)
  const { sheets, ready, grades, cleared, kept } = plan
  const columns = sheets.map(({ sheet, column }) => `  column ${column.padEnd(3)} of ${sheet}`)
  return [
    `Wrote ${place}: ${file} made ready for ${month}. The old workbook is as it was.`,
    ...(ready.length > 0 ? [`A column for ${month} was there already in ${ready.join(', ')}.`] : []),
    ...(cleared + kept > 0
      ? [`Commentary: ${plural(cleared, 'text')} of ${longMonth(plan.from)} cleared, ${kept} kept.`]
      : []),
    ...look('See to these, which could not be moved along:', obstacles),
    ...look('Worth a look:', remarks),
    `Next, in Excel: type the figures of ${month} in`,
    ...columns,
    ...(columns.length === 0 ? ready.map((sheet) => `  ${sheet}`) : []),
    ...(grades.length > 0 ? [`and the new counts over the old in ${grades.join(', ')};`] : []),
    `${plan.hasCommentary ? 'write the comments of the month in Commentary, save' : 'save'}, close, and run: npm run check`,
  ].join('\n')
}

function look(title: string, lines: readonly string[]): readonly string[] {
  return lines.length > 0 ? [title, ...lines.map((line) => `  ${line}`)] : []
}
