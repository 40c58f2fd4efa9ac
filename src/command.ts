import { parseArgs } from 'node:util'
import { Unusable } from './shared/finding.ts'
import { type Month, parseMonth } from './shared/month.ts'

/** What the officer asked for; null where they left the choice to the program. */
export type Command = {
  readonly name: 'pack' | 'check' | 'help'
  readonly workbook: string | null
  readonly month: Month | null
  readonly out: string
}

export const USAGE = `Board Pack: one workbook in, one pack out.

  npm run pack                                    the newest .xlsx in input/ → output/
  npm run pack -- --workbook FILE --month 2024-08 --out DIR
  npm run check                                   reads, checks and computes; writes nothing

  --workbook FILE   the workbook to read
  --month MONTH     the reporting month, as 2024-08 or Aug-24, instead of the one in the Pack sheet
  --out DIR         the folder to write to
`

const OPTIONS = {
  workbook: { type: 'string' },
  month: { type: 'string' },
  out: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

/** Reads the arguments; wrong usage is an Unusable that shows how. */
export function readCommand(args: readonly string[]): Command {
  const { values, positionals } = parse(args)
  const [name = 'help', ...more] = positionals
  if (values.help || name === 'help') return { name: 'help', workbook: null, month: null, out: 'output' }
  if (name !== 'pack' && name !== 'check') throw wrong(`there is no command "${name}"`)
  if (more.length > 0) throw wrong(`"${more[0]}" is one word too many; a file is named with --workbook`)
  const month = values.month === undefined ? null : parseMonth(values.month)
  if (values.month !== undefined && !month) throw wrong(`--month "${values.month}" is not a month; write it as 2024-08`)
  return { name, workbook: values.workbook ?? null, month, out: values.out ?? 'output' }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true })
  } catch (error) {
    throw wrong(error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error))
  }
}

function wrong(message: string): Unusable {
  return new Unusable(`${message}\n\n${USAGE}`)
}
