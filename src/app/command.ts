import { parseArgs } from 'node:util'
import { Unusable } from '../shared/finding.ts'
import { type Month, parseMonth } from '../shared/month.ts'
import type { GivenAnswers } from './ask-answers.ts'
import { HELP, helpOf } from './help.ts'
import { isPattern } from './is-pattern.ts'

/** What the officer asked for; null where they left the choice to the program. */
export type Command =
  | HelpCommand
  | PackCommand
  | BatchCommand
  | CheckCommand
  | WatchCommand
  | NewMonthCommand
  | NewWorkbookCommand
export type HelpCommand = { readonly name: 'help'; readonly text: string }
export type PackCommand = {
  readonly name: 'pack'
  readonly workbook: string | null
  readonly month: Month | null
  readonly out: string
}

/** Several workbooks, each into a folder of its own; `workers` is null where every processor may be used. */
export type BatchCommand = {
  readonly name: 'batch'
  readonly workbooks: readonly string[]
  readonly month: Month | null
  readonly out: string
  readonly workers: number | null
}
export type CheckCommand = {
  readonly name: 'check'
  readonly workbook: string | null
  readonly month: Month | null
  readonly mark: boolean
  readonly out: string
}
export type NewMonthCommand = {
  readonly name: 'new-month'
  readonly workbook: string | null
  readonly out: string | null
  readonly anyway: boolean
}
export type NewWorkbookCommand = {
  readonly name: 'new-workbook'
  readonly out: string | null
  readonly given: GivenAnswers
}

/** `port` is null where the first free one will do; `open` asks for the page to be opened in the browser. */
export type WatchCommand = {
  readonly name: 'watch'
  readonly workbook: string | null
  readonly month: Month | null
  readonly out: string
  readonly port: number | null
  readonly open: boolean
}

type Name = Exclude<Command['name'], 'help' | 'batch'>
type Value = string | boolean | undefined
type Values = Readonly<Record<string, Value | readonly Value[]>>
type Option = { readonly type: 'string' | 'boolean'; readonly short?: string; readonly multiple?: boolean }

/** The options that a command takes, and what they make of it; `files` where names may stand by themselves. */
type Grammar<C extends Command> = {
  readonly options: Readonly<Record<string, Option>>
  readonly files?: true
  readonly read: (values: Values, files: readonly string[]) => C
}

const GRAMMARS: { readonly [N in Name]: Grammar<Extract<Command, { name: N }> | BatchCommand> } = {
  check: {
    options: {
      workbook: { type: 'string' },
      month: { type: 'string' },
      mark: { type: 'boolean' },
      out: { type: 'string' },
    },
    read: (values) => ({
      name: 'check',
      workbook: pathOf(values, 'workbook'),
      month: monthOf(values),
      mark: values.mark === true,
      out: pathOf(values, 'out') ?? 'output',
    }),
  },
  'new-month': {
    options: { workbook: { type: 'string' }, out: { type: 'string' }, anyway: { type: 'boolean' } },
    read: (values) => ({
      name: 'new-month',
      workbook: pathOf(values, 'workbook'),
      out: pathOf(values, 'out'),
      anyway: values.anyway === true,
    }),
  },
  'new-workbook': {
    options: {
      organisation: { type: 'string' },
      service: { type: 'string' },
      title: { type: 'string' },
      month: { type: 'string' },
      'target-date': { type: 'string' },
      sections: { type: 'string' },
      'months-before': { type: 'string' },
      'prepared-by': { type: 'string' },
      out: { type: 'string' },
    },
    read: (values) => ({
      name: 'new-workbook',
      out: pathOf(values, 'out'),
      given: {
        organisation: wordOf(values, 'organisation'),
        service: wordOf(values, 'service'),
        title: wordOf(values, 'title'),
        month: wordOf(values, 'month'),
        targetDate: wordOf(values, 'target-date'),
        sections: wordOf(values, 'sections'),
        monthsBefore: wordOf(values, 'months-before'),
        preparedBy: wordOf(values, 'prepared-by'),
      },
    }),
  },
  pack: {
    options: {
      workbook: { type: 'string', multiple: true },
      month: { type: 'string' },
      out: { type: 'string' },
      workers: { type: 'string' },
    },
    files: true,
    read: readPack,
  },
  watch: {
    options: {
      workbook: { type: 'string' },
      month: { type: 'string' },
      out: { type: 'string' },
      port: { type: 'string' },
      open: { type: 'boolean' },
    },
    read: (values) => ({
      name: 'watch',
      workbook: pathOf(values, 'workbook'),
      month: monthOf(values),
      out: pathOf(values, 'out') ?? 'output',
      port: portOf(values),
      open: values.open === true,
    }),
  },
}

/** Reads the arguments; wrong usage is an Unusable that shows how. */
export function readCommand(args: readonly string[]): Command {
  const [first = 'help', ...rest] = args
  const wantsHelp = args.some((arg) => arg === '--help' || arg === '-h')
  if (isName(first)) return wantsHelp ? { name: 'help', text: helpOf(first) } : parse(first, rest)
  if (wantsHelp || first === 'help') return { name: 'help', text: HELP }
  throw new Unusable(`there is no command "${first}"\n\n${HELP}`)
}

function parse(name: Name, args: readonly string[]): Command {
  const { options, files, read } = GRAMMARS[name]
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const [extra] = positionals
    if (extra !== undefined && !(files && values.workbook))
      throw new Error(`"${extra}" is one word too many; a file is named with --workbook`)
    return read(values, positionals)
  } catch (error) {
    throw new Unusable(`${wordsOf(error)}\n\n${helpOf(name)}`)
  }
}

/** Node's own words, but for a value such as -3, which it takes for an option and explains over four lines. */
function wordsOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  const [, option] = /^Option '(?:-\w, )?(--[\w-]+)[^']*' argument is ambiguous/.exec(message) ?? []
  if (option === undefined) return message.split('. ')[0] ?? ''
  return `${option} is followed by a word that begins with -; if that is its value, write ${option}=VALUE in one word`
}

/** Several files, or a pattern however many it means, are a batch; a shell may have made file names of a pattern. */
function readPack(values: Values, files: readonly string[]): PackCommand | BatchCommand {
  const named = [values.workbook ?? []].flat().filter((word) => typeof word === 'string')
  const workbooks = [...named, ...files]
  if (workbooks.some((word) => word.trim() === '')) throw new Error('--workbook is empty; name a file')
  const [only = null] = workbooks
  const both = { month: monthOf(values), out: pathOf(values, 'out') ?? 'output' }
  if (workbooks.length > 1 || (only !== null && isPattern(only)))
    return { name: 'batch', workbooks, workers: countOf(values, 'workers'), ...both }
  return { name: 'pack', workbook: only, ...both }
}

function countOf(values: Values, option: string): number | null {
  const word = wordOf(values, option)
  if (word !== null && !/^[1-9]\d?$/.test(word)) throw new Error(`--${option} "${word}" is not a number from 1 to 99`)
  return word === null ? null : Number(word)
}

function isName(word: string): word is Name {
  return Object.hasOwn(GRAMMARS, word)
}

function wordOf(values: Values, option: string): string | null {
  const value = values[option]
  return typeof value === 'string' ? value : null
}

/** An empty name, as an empty variable of a script gives, would mean the folder that one is in. */
function pathOf(values: Values, option: string): string | null {
  const path = wordOf(values, option)
  if (path?.trim() === '') throw new Error(`--${option} is empty; name a file or a folder`)
  return path
}

function monthOf(values: Values): Month | null {
  const word = wordOf(values, 'month')
  const month = word === null ? null : parseMonth(word)
  if (word !== null && !month) throw new Error(`--month "${word}" is not a month; write it as 2024-08`)
  return month
}

function portOf(values: Values): number | null {
  const word = wordOf(values, 'port')
  if (word === null) return null
  const port = Number(word)
  if (!/^\d+$/.test(word) || port > 65535)
    throw new Error(`--port "${word}" is not a port; write a number such as 4600`)
  return port
}
