import type { Figures, Indicator } from '../compute/figures.ts'
import { nearest } from '../shared/nearest.ts'
import { findRow } from './find-row.ts'
import {
  BENCHMARK_HELPERS,
  benchmarkOf,
  LABEL_HELPERS,
  OPTIONS_OF,
  PLAIN_HELPERS,
  ROW_HELPERS,
  WORDS_OF,
} from './helpers.ts'
import { holdsMonth, isBeforeHistory, resolveMonth } from './resolve-month.ts'
import { ROW_TESTS } from './row-tests.ts'

/** Where a template stands: a file of `templates`, or a cell of `Commentary`, and the words it may use. */
export type TemplatePlace = {
  readonly at: string
  /** Lines and columns help in a file and not in a cell. */
  readonly isFile: boolean
  /** Names that the context holds beside the helpers. */
  readonly names: ReadonlySet<string>
  /** Of these the names that only whoever asks for a snippet lends it; none where the template is a snippet. */
  readonly lent: ReadonlySet<string>
  /** The snippets that it may ask for, by name. */
  readonly partials: ReadonlyMap<string, string>
}

export type Call = hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression

/** Words of Handlebars itself: those that need a context have nothing to stand on in a cell. */
const BUILT_IN = new Set(['if', 'unless', 'else'])
const BUILT_IN_OF_FILES = new Set(['each', 'with', 'lookup', 'this'])
const VALUES_OF_BUILT_IN: ReadonlyMap<string, number> = new Map([
  ['if', 1],
  ['unless', 1],
  ['each', 1],
  ['with', 1],
  ['lookup', 2],
])
const MONTH_OPTIONS = new Set(['month', 'since', 'from'])

/** Everything that is wrong with one expression. */
export function problemsOfCall(call: Call, place: TemplatePlace, figures: Figures): readonly string[] {
  const name = nameOfCall(call)
  if (!takesCode(name)) return problemsOfPlain(call, name, place, figures)
  const [first, second] = call.params
  if (!first) return [`{{${name}}} needs the code of an indicator, as in {{${name} "CODE"}}`]
  const written = [
    ...problemsOfForm(call, name),
    ...problemsOfCode(first),
    ...problemsOfValues(call, place),
    ...problemsOfSurplus(call, name, figures),
    ...(WORDS_OF[name] ? problemsOfWords(call, name) : []),
    ...problemsOfOptions(call, name),
  ]
  if (!isLiteral(first) || written.length > 0) return written
  const row = findRow(figures, literal(first))
  if (!row) return [unknownCode(literal(first), figures)]
  const months = pairsOf(call).filter(({ key, value }) => MONTH_OPTIONS.has(key) && isLiteral(value))
  return [
    ...(BENCHMARK_HELPERS.has(name) ? problemsOfBenchmark(row, second) : []),
    ...months.flatMap(({ value }) => problemsOfMonth(row, literal(value), figures)),
  ]
}

export function unknownCode(code: string, figures: Figures): string {
  return `no indicator has the code "${code}"${nearest(code, figures.byCode.keys())}`
}

export function takesCode(name: string): boolean {
  return Object.hasOwn(ROW_HELPERS, name) || Object.hasOwn(ROW_TESTS, name)
}

export function nameOfCall(call: Call): string {
  return 'original' in call.path ? String(call.path.original) : ''
}

export function isLiteral(node: hbs.AST.Expression): boolean {
  return node.type === 'StringLiteral'
}

export function literal(node: hbs.AST.Expression): string {
  return 'value' in node ? String(node.value) : ''
}

/** A word that speaks of no row: one of Handlebars, of the context, or a helper that takes nothing. */
function problemsOfPlain(call: Call, name: string, place: TemplatePlace, figures: Figures): readonly string[] {
  const own = isPlain(name)
    ? [...problemsOfForm(call, name), ...problemsOfOptions(call, name)]
    : problemsOfName(call, name, place)
  const [condition] = problemsOfCondition(call, name, place)
  if (condition !== undefined) return [...own, condition]
  return [...own, ...problemsOfValues(call, place), ...problemsOfSurplus(call, name, figures)]
}

/** A figure in round brackets has become words, and is no code. */
export function problemsOfCode(value: hbs.AST.Expression): readonly string[] {
  const name = value.type === 'SubExpression' && 'path' in value ? nameOfCall(value as hbs.AST.SubExpression) : 'lookup'
  return name === 'lookup' ? [] : [`the code of an indicator stands in quotes, as in "CODE"; (${name} …) is no code`]
}

/** `if` looks at its words and not at the figure of that code. */
function problemsOfCondition(call: Call, name: string, place: TemplatePlace): readonly string[] {
  const [value] = call.params
  if (!value || (name !== 'if' && name !== 'unless') || value.type === 'SubExpression') return []
  const written = 'original' in value ? String(value.original) : ''
  if (value.type === 'PathExpression' && isContextName(written, place)) return []
  const instead = `write {{#if-available "${written}"}}, or another test such as if-green or if-rising`
  return [`{{#${name}}} does not look at the figure of "${written}"; ${instead}`]
}

function problemsOfName(call: Call, name: string, place: TemplatePlace): readonly string[] {
  const builtIn = BUILT_IN.has(name) || (place.isFile && BUILT_IN_OF_FILES.has(name))
  const isName = call.params.length === 0 && isContextName(name, place)
  const known = builtIn || isName
  return known ? [] : [`unknown word "${name}"${nearest(name, allHelpers())}`]
}

/** A test opens a block and a figure does not. */
function problemsOfForm(call: Call, name: string): readonly string[] {
  const isBlock = call.type === 'BlockStatement'
  if (Object.hasOwn(ROW_TESTS, name) === isBlock) return []
  if (isBlock && isPlain(name)) return [`{{#${name}}} opens no block; write {{${name}}}`]
  return isBlock
    ? [`{{#${name}}} is a figure and opens no block; write {{${name} "CODE"}}`]
    : [`{{${name}}} opens a block; write {{#${name} "CODE"}} … {{/${name}}}`]
}

/** Words without quotes are names of the context, of which a cell has none. */
function problemsOfValues(call: Call, place: TemplatePlace): readonly string[] {
  const read = call.params.slice(0, mostValues(nameOfCall(call)))
  const values = [...read, ...pairsOf(call).flatMap(({ key, value }) => (key === 'decimals' ? [] : [value]))]
  return values.flatMap((value) => {
    const written = 'original' in value ? String(value.original) : ''
    const isName = value.type === 'PathExpression' && isContextName(written, place)
    if (isLiteral(value) || value.type === 'SubExpression' || isName) return []
    return [`${written} stands without quotes; write "${written}"`]
  })
}

/** How many values a word reads; it would pass over what else is written. Of an unknown word nobody can say. */
function mostValues(name: string): number {
  if (isPlain(name)) return 0
  if (takesCode(name)) return 1 + (BENCHMARK_HELPERS.has(name) ? 1 : (WORDS_OF[name]?.length ?? 0))
  return VALUES_OF_BUILT_IN.get(name) ?? Number.POSITIVE_INFINITY
}

function problemsOfSurplus(call: Call, name: string, figures: Figures): readonly string[] {
  const most = mostValues(name)
  return call.params.slice(most).map((value) => {
    const written = 'original' in value ? String(value.original) : 'what stands in round brackets'
    return `{{${name}}} takes ${takes(name, most)}; ${remedyOf(name, written, figures)}`
  })
}

function takes(name: string, most: number): string {
  if (most === 0) return 'nothing after it'
  if (!takesCode(name)) return most === 1 ? 'one value' : 'two values'
  if (WORDS_OF[name]) return 'the code, the word for one, the word for more and no other value'
  return most === 1 ? 'the code and no other value' : 'the code, the benchmark and no other value'
}

function problemsOfWords(call: Call, name: string): readonly string[] {
  const wanted = WORDS_OF[name] ?? []
  if (call.params.length > wanted.length) return []
  return [`{{${name}}} needs the word for one and the word for more, as in {{${name} "CODE" ${wanted.join(' ')}}}`]
}

/** A month that stands bare was meant for the option that names one. */
function remedyOf(name: string, text: string, { settings }: Figures): string {
  const option = takesCode(name) && OPTIONS_OF[name]?.find((each) => MONTH_OPTIONS.has(each))
  const isMonth = resolveMonth(text, settings.month, settings.month) !== null
  return option && isMonth ? `write ${option}="${text}"` : `leave out "${text}"`
}

function problemsOfOptions(call: Call, name: string): readonly string[] {
  const options = OPTIONS_OF[name] ?? []
  const pairs = pairsOf(call)
  const unknown = pairs.filter(({ key }) => !options.includes(key))
  const decimals = pairs.filter(({ key, value }) => key === 'decimals' && !/^[0-4]$/.test(literal(value)))
  const unit = pairs.filter(({ key, value }) => key === 'unit' && options.includes(key) && literal(value) !== 'yes')
  const needsFrom = name === 'average' && call.params.length === 1 && !pairs.some(({ key }) => key === 'from')
  return [
    ...unknown.map(({ key }) => `{{${name}}} has no option "${key}"${nearest(key, options)}`),
    ...decimals.map(() => `decimals is a whole number from 0 to 4, as in decimals=1`),
    ...unit.map(() => `unit is "yes" or left out, as in unit="yes"`),
    ...(needsFrom ? ['{{average}} needs the first month, as in {{average "CODE" from="Apr-24"}}'] : []),
  ]
}

function problemsOfBenchmark(row: Indicator, name: hbs.AST.Expression | undefined): readonly string[] {
  if (!name) return ['needs the name of a benchmark, as in "England"']
  if (!isLiteral(name) || benchmarkOf(row, literal(name))) return []
  const names = row.benchmarks.map((benchmark) => benchmark.name)
  return [`${row.code} has no benchmark "${literal(name)}"; it has ${names.join(', ') || 'none'}`]
}

function problemsOfMonth(row: Indicator, text: string, figures: Figures): readonly string[] {
  const { month } = figures.settings
  const named = resolveMonth(text, month, row.latest?.month ?? month)
  if (!named) return [`"${text}" is not a month; write it as Aug-24`]
  if (named.relative || holdsMonth(row, named.month)) return []
  const what = isBeforeHistory(row, named.month) ? 'the workbook begins after' : 'the workbook has no month'
  return [`${what} ${text} for ${row.code}`]
}

export function isHelper(name: string): boolean {
  return takesCode(name) || isPlain(name)
}

function isPlain(name: string): boolean {
  return Object.hasOwn(PLAIN_HELPERS, name) || Object.hasOwn(LABEL_HELPERS, name)
}

function pairsOf(call: Call): readonly hbs.AST.HashPair[] {
  return call.hash?.pairs ?? []
}

function isContextName(written: string, place: TemplatePlace): boolean {
  const root = written.split(/[./]/)[0] ?? ''
  return place.names.has(root) || (place.isFile && (written.startsWith('this') || written.startsWith('@')))
}

function allHelpers(): readonly string[] {
  return [
    ...Object.keys(ROW_HELPERS),
    ...Object.keys(ROW_TESTS),
    ...Object.keys(PLAIN_HELPERS),
    ...Object.keys(LABEL_HELPERS),
  ]
}
