import { createInterface } from 'node:readline/promises'
import type { Answers } from '../book/answers.ts'
import { Unusable } from '../shared/finding.ts'
import { addMonths, longMonth, type Month, monthOf, parseMonth } from '../shared/month.ts'
import { say } from './say.ts'

/** The answers given as flags; null where there was none. */
export type GivenAnswers = { readonly [K in keyof Answers]: string | null }

type Ask = (
  question: string,
  usual: string,
  given: string | null,
  isRight?: (answer: string) => string | null,
) => Promise<string>

/** Asks what no flag has answered, where there is somebody to ask; elsewhere takes what is usual. */
export async function askAnswers(given: GivenAnswers, today: Date): Promise<Answers> {
  const terminal =
    process.stdin.isTTY && process.stdout.isTTY
      ? createInterface({ input: process.stdin, output: process.stdout })
      : null
  const ask: Ask = async (question, usual, answer, isRight = () => null) => {
    if (answer !== null) return refuseWrong(answer, isRight)
    if (terminal === null) return usual
    for (;;) {
      const typed = (await terminal.question(`${question} [${usual}]: `)).trim() || usual
      const wrong = isRight(typed)
      if (wrong === null) return typed
      say(`  ${wrong}`)
    }
  }
  try {
    return await askAll(given, ask, addMonths(monthOf(today.getFullYear(), today.getMonth() + 1), -1))
  } finally {
    terminal?.close()
  }
}

function refuseWrong(answer: string, isRight: (answer: string) => string | null): string {
  const wrong = isRight(answer)
  if (wrong !== null) throw new Unusable(`${wrong}\n\n"npm run new-workbook -- --help" tells more.`)
  return answer
}

async function askAll(given: GivenAnswers, ask: Ask, lastMonth: Month): Promise<Answers> {
  const askMonth = async (question: string, usual: Month, answer: string | null) =>
    monthFrom(await ask(question, longMonth(usual), answer, isMonth))
  const organisation = await ask('Your council', 'Example City Council', given.organisation, isNamed)
  const service = await ask('The service that the pack is about', 'Children and Learning', given.service)
  const title = await ask('The title on the cover', `${service} performance pack`, given.title)
  const month = await askMonth('The first month to report', lastMonth, given.month)
  const targetDate = await askMonth('The month that targets are meant for', nextMarch(month), given.targetDate)
  const titles = await ask('The sections of the pack, with ; between them', USUAL_SECTIONS, given.sections, areSections)
  const sections = splitSections(titles)
  const count = await ask('How many months before it do your figures go back', '13', given.monthsBefore, isCount)
  const monthsBefore = Number(count)
  const preparedBy = await ask('Who prepares the pack', 'Performance team', given.preparedBy)
  return { organisation, service, title, month, targetDate, sections, monthsBefore, preparedBy }
}

const USUAL_SECTIONS = 'Help and protection; Children in our care; Workforce'

function splitSections(text: string): readonly string[] {
  return text
    .split(';')
    .map((section) => section.replace(/\s+/g, ' ').trim())
    .filter((section) => section !== '')
}

function areSections(text: string): string | null {
  const sections = splitSections(text)
  const known = new Set(sections.map((section) => section.toLowerCase()))
  if (sections.length === 0) return 'name at least one section, as in "Help and protection; Workforce"'
  if (sections.length > 30) return `${sections.length} sections are more than a pack can hold; name at most 30`
  return known.size < sections.length ? 'each section needs a title of its own; one stands there twice' : null
}

function isNamed(answer: string): string | null {
  return answer.trim() === '' ? 'write the name of your council' : null
}

function isMonth(answer: string): string | null {
  return parseMonth(answer) === null ? `"${answer}" is not a month; write it as Aug-24 or 2024-08` : null
}

function isCount(answer: string): string | null {
  return /^\d{1,2}$/.test(answer) && Number(answer) <= 60 ? null : `"${answer}" is not a number of months from 0 to 60`
}

function monthFrom(answer: string): Month {
  const month = parseMonth(answer)
  if (month === null) throw new Unusable(`"${answer}" is not a month; write it as Aug-24 or 2024-08`)
  return month
}

/** The end of the financial year that the month falls in. */
function nextMarch(month: Month): Month {
  const year = Number(month.slice(0, 4))
  return monthOf(Number(month.slice(5)) > 3 ? year + 1 : year, 3)
}
