import Handlebars from 'handlebars'
import type { Figures, Indicator } from '../compute/figures.ts'
import { errorAt, Refusal } from '../shared/finding.ts'
import { PLAIN_HOUSE, type RagLabels } from '../shared/house-style.ts'
import { findRow } from './find-row.ts'
import { LABEL_HELPERS, PLAIN_HELPERS, ROW_HELPERS } from './helpers.ts'
import { compileTemplate } from './parse-template.ts'
import { ROW_TESTS } from './row-tests.ts'
import type { Options, Said } from './said.ts'
import { type Hole, markCited, marked, missing, type Tape } from './tape.ts'

/** Renders a checked template; the tape tells which words came from which cells. */
export type Language = {
  readonly render: (source: string, at: string, context?: Readonly<Record<string, unknown>>) => Rendered
}
export type Rendered = { readonly text: string; readonly tape: Tape }

/** A Handlebars of our own with the helpers of the design and the snippets as partials; no state between renderings. */
export function makeLanguage(
  figures: Figures,
  snippets: ReadonlyMap<string, string>,
  rag: RagLabels = PLAIN_HOUSE.rag,
): Language {
  const handlebars = Handlebars.create()
  for (const name of ['log', 'blockHelperMissing']) handlebars.unregisterHelper(name)
  registerHelpers(handlebars, figures, rag)
  // Compiled as the rest: of its own accord Handlebars compiles a partial by the options of the template that asks for it.
  for (const [name, source] of snippets) handlebars.registerPartial(name, endOnce(compileTemplate(handlebars, source)))
  const compiled = new Map<string, HandlebarsTemplateDelegate>()
  return {
    render: (source, at, context = {}) => {
      const template = compiled.get(source) ?? compileTemplate(handlebars, source)
      compiled.set(source, template)
      const tape: Tape = { entries: [] }
      return { text: run(template, at, context, tape), tape }
    },
  }
}

/**
 * A snippet that ends in another ends with the line ends of both, which would be a blank line: what follows it would
 * be a paragraph of its own, and no longer of its sentence.
 */
function endOnce(snippet: HandlebarsTemplateDelegate): HandlebarsTemplateDelegate {
  return (context, options) => snippet(context, options).replace(/\n+$/, '\n')
}

function registerHelpers(handlebars: typeof Handlebars, figures: Figures, rag: RagLabels): void {
  for (const [name, helper] of Object.entries(PLAIN_HELPERS)) handlebars.registerHelper(name, () => helper(figures))
  for (const [name, helper] of Object.entries(LABEL_HELPERS)) handlebars.registerHelper(name, () => helper(rag))
  for (const [name, helper] of Object.entries(ROW_HELPERS))
    handlebars.registerHelper(name, (...call: unknown[]) => {
      const { code, values, options, data } = readCall(call)
      const row = rowOf(figures, code)
      const asked = writeCall(name, [row.code, ...values], options)
      return print(helper(figures, row, options, values, rag), { code: row.code, asked }, data.tape)
    })
  for (const [name, test] of Object.entries(ROW_TESTS))
    handlebars.registerHelper(name, function (this: unknown, ...call: unknown[]) {
      const { code, options, data } = readCall(call)
      return test(figures, rowOf(figures, code), options) ? data.fn(this) : data.inverse(this)
    })
}

function run(template: HandlebarsTemplateDelegate, at: string, context: object, tape: Tape): string {
  try {
    return template(markCited(context, tape), { data: { tape } })
  } catch (error) {
    throw new Refusal([errorAt(at, 'template-error', error instanceof Error ? error.message : String(error))])
  }
}

function print(said: Said, asked: Omit<Hole, 'lack'>, tape: Tape): string {
  switch (said.kind) {
    case 'nothing':
      return ''
    case 'missing':
      return `${missing({ ...asked, lack: said.lack }, said.why)}${said.aside}`
    case 'words':
      return `${marked(tape, said.words, { code: asked.code, strong: said.strong, sources: said.sources })}${said.aside}`
  }
}

/** The expression as a template writes it, its values in quotes. */
function writeCall(name: string, values: readonly string[], options: Options): string {
  const given = values.filter((value) => value !== '').map((value) => `"${value}"`)
  const named = Object.entries(options).flatMap(([key, value]) =>
    value === null ? [] : [`${key}=${typeof value === 'number' ? value : `"${value}"`}`],
  )
  return `{{${[name, ...given, ...named].join(' ')}}}`
}

function rowOf(figures: Figures, code: string): Indicator {
  const row = findRow(figures, code)
  if (!row) throw new Error(`no indicator has the code "${code}"`)
  return row
}

type Call = {
  readonly code: string
  readonly values: readonly string[]
  readonly options: Options
  readonly data: {
    readonly tape: Tape
    readonly fn: (context: unknown) => string
    readonly inverse: (context: unknown) => string
  }
}

/** The door to Handlebars: its helper arguments end with an options object of many uses. */
function readCall(call: readonly unknown[]): Call {
  const handlebars = call[call.length - 1] as Handlebars.HelperOptions
  const hash = handlebars.hash as Readonly<Record<string, unknown>>
  const text = (key: string) => (hash[key] === undefined ? null : String(hash[key]))
  return {
    code: call.length > 1 ? String(call[0]) : '',
    values: call.slice(1, -1).map(String),
    options: {
      month: text('month'),
      since: text('since'),
      from: text('from'),
      decimals: hash.decimals === undefined ? null : Number(hash.decimals),
      unit: text('unit'),
    },
    data: { tape: handlebars.data.tape, fn: handlebars.fn, inverse: handlebars.inverse },
  }
}
