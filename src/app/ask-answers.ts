import { createInterface } from 'node:readline/promises'
import type { Answers } from '../book/answers.ts'
import { Unusable } from '../shared/finding.ts'
import { listWords } from '../shared/list-words.ts'
import { addMonths, longMonth, type Month, monthOf, parseMonth } from '../shared/month.ts'
import { Left } from './left.ts'
import { say } from './say.ts'

/** The answers given as flags; null where there was none. */
export type GivenAnswers = { readonly [K in keyof Answers]: string | null }

/** Where somebody can be asked. */
export type Terminal = { readonly input: NodeJS.ReadableStream; readonly output: NodeJS.WritableStream }

type Question = {
  readonly option: string
  readonly words: string
  readonly usual: string
  readonly given: string | null
  readonly isRight?: (answer: string) => string | null
}
type Ask = (question: Question) => Promise<string>

/** Asks what no flag has answered, where there is somebody to ask; elsewhere takes what is usual, and says so. */
export async function askAnswers(given: GivenAnswers, today: Date, terminal: Terminal | null): Promise<Answers> {
  const lastMonth = addMonths(monthOf(today.getFullYear(), today.getMonth() + 1), -1)
  return terminal === null ? takeUsual(given, lastMonth) : askOn(terminal, given, lastMonth)
}

/** The terminal of this process; null where the answers or the questions go elsewhere. */
export function ownTerminal(): Terminal | null {
  return process.stdin.isTTY && process.stdout.isTTY ? { input: process.stdin, output: process.stdout } : null
}

async function takeUsual(given: GivenAnswers, lastMonth: Month): Promise<Answers> {
  const usual: string[] = []
  const answers = await askAll(given, lastMonth, async (question) => {
    if (question.given === null) usual.push(`--${question.option}`)
    return question.given === null ? question.usual : refuseWrong(question, question.given)
  })
  if (usual.length > 0)
    say(`Nobody can be asked here, so what is usual was taken for ${listWords(usual, usual.length)}.`)
  return answers
}

async function askOn(terminal: Terminal, given: GivenAnswers, lastMonth: Month): Promise<Answers> {
  const lines = createInterface({ ...terminal, terminal: true })
  const left = new Promise<never>((_, reject) => lines.once('close', () => reject(new Left())))
  left.catch(() => undefined)
  try {
    return await askAll(given, lastMonth, async (question) => {
      if (question.given !== null) return refuseWrong(question, question.given)
      for (;;) {
        const asked = lines.question(`${question.words} [${question.usual}]: `)
        // A line that is closed rejects the question as well, or never answers it.
        asked.catch(() => undefined)
        const typed = (await Promise.race([left, asked])).trim() || question.usual
        const wrong = question.isRight?.(typed) ?? null
        if (wrong === null) return typed
        say(`  ${wrong}`)
      }
    })
  } finally {
    lines.close()
  }
}

function refuseWrong({ option, isRight }: Question, answer: string): string {
  const wrong = isRight?.(answer) ?? null
  if (wrong !== null) throw new Unusable(`--${option}: ${wrong}\n\n"npm run new-workbook -- --help" tells more.`)
  return answer
}

async function askAll(given: GivenAnswers, lastMonth: Month, ask: Ask): Promise<Answers> {
  const organisation = await ask({
    option: 'organisation',
    words: 'Your council',
    usual: 'Example City Council',
    given: given.organisation,
    isRight: isNamed,
  })
  const service = await ask({
    option: 'service',
    words: 'The service that the pack is about',
    usual: 'Children and Learning',
    given: given.service,
  })
  const title = await ask({
    option: 'title',
    words: 'The title on the cover',
    usual: `${service} performance pack`,
    given: given.title,
  })
  const { month, targetDate } = await askMonths(given, lastMonth, ask)
  const { sections, monthsBefore } = await askExtent(given, ask)
  const preparedBy = await ask({
    option: 'prepared-by',
    words: 'Who prepares the pack',
    usual: 'Performance team',
    given: given.preparedBy,
  })
  return { organisation, service, title, month, targetDate, sections, monthsBefore, preparedBy }
}

async function askMonths(
  given: GivenAnswers,
  lastMonth: Month,
  ask: Ask,
): Promise<Pick<Answers, 'month' | 'targetDate'>> {
  const first = await ask({
    option: 'month',
    words: 'The first month to report',
    usual: longMonth(lastMonth),
    given: given.month,
    isRight: isMonth,
  })
  const month = monthFrom(first)
  const target = await ask({
    option: 'target-date',
    words: 'The month that targets are meant for',
    usual: longMonth(nextMarch(month)),
    given: given.targetDate,
    isRight: (answer) => isMonth(answer) ?? isNotBefore(month, answer),
  })
  return { month, targetDate: monthFrom(target) }
}

async function askExtent(given: GivenAnswers, ask: Ask): Promise<Pick<Answers, 'sections' | 'monthsBefore'>> {
  const titles = await ask({
    option: 'sections',
    words: 'The sections of the pack, with ; between them',
    usual: USUAL_SECTIONS,
    given: given.sections,
    isRight: areSections,
  })
  const count = await ask({
    option: 'months-before',
    words: 'How many months before it do your figures go back',
    usual: '13',
    given: given.monthsBefore,
    isRight: isCount,
  })
  return { sections: splitSections(titles), monthsBefore: Number(count) }
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

function isNotBefore(month: Month, answer: string): string | null {
  const target = monthFrom(answer)
  if (target >= month) return null
  return `${longMonth(target)} lies before the first month to report, ${longMonth(month)}; name that month or a later one`
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
