import Handlebars from 'handlebars'
import type { Figures, Indicator } from '../compute/figures.ts'
import { errorAt, type Finding } from '../shared/finding.ts'
import { nearest } from '../shared/nearest.ts'
import { BENCHMARK_HELPERS, benchmarkOf, PLAIN_HELPERS, ROW_HELPERS, ROW_TESTS } from './helpers.ts'
import { holdsMonth, isBeforeHistory, resolveMonth } from './resolve-month.ts'

/** Where a template stands: a file of `templates`, or a cell of `Commentary`, and the words it may use. */
export type TemplatePlace = {
  readonly at: string
  /** Lines and columns help in a file and not in a cell. */
  readonly isFile: boolean
  /** Names that the context holds beside the helpers. */
  readonly names: ReadonlySet<string>
  readonly partials: ReadonlySet<string>
}

const BUILT_IN = new Set(['if', 'unless', 'each', 'with', 'lookup', 'this', 'else'])
/** Deeper than anybody writes by hand, and shallow enough for every reader of a template. */
const DEEPEST = 20
const MONTH_OPTIONS = new Set(['month', 'since', 'from'])

type Call = hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression

/** Every unknown helper, code, month, benchmark and snippet of a template at once, each with its place. */
export function checkTemplate(source: string, place: TemplatePlace, figures: Figures): readonly Finding[] {
  const program = parse(source, place)
  if ('level' in program) return [program]
  const findings: Finding[] = []
  const report = (node: hbs.AST.Node, problems: readonly string[]) =>
    findings.push(...problems.map((problem) => findingAt(place, node, problem)))
  if (!place.isFile) {
    const problems = problemsOfTyped(program)
    report(program, problems)
    if (problems.length > 0) return findings
  }
  visitCalls(program, (call) => report(call, problemsOfCall(call, place, figures)))
  visitPartials(program, (partial) => report(partial, problemsOfPartial(partial, place, figures)))
  return findings
}

/** The codes that a template names, in order, each once. */
export function codesNamed(source: string): readonly string[] {
  const codes: string[] = []
  try {
    const program = Handlebars.parse(source)
    visitCalls(program, (call) => {
      const [first] = call.params
      if (takesCode(nameOfCall(call)) && first && isLiteral(first)) codes.push(literal(first))
    })
    visitPartials(program, (partial) => {
      const pairs = partial.hash?.pairs ?? []
      codes.push(...pairs.flatMap(({ key, value }) => (key === 'code' && isLiteral(value) ? [literal(value)] : [])))
    })
  } catch {
    return []
  }
  return [...new Set(codes)]
}

function parse(source: string, place: TemplatePlace): hbs.AST.Program | Finding {
  try {
    return Handlebars.parse(source)
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error)
    const line = /line (\d+)/.exec(text)?.[1]
    const where = line && place.isFile ? `line ${line}: ` : ''
    return errorAt(
      place.at,
      'template-syntax',
      `${where}an expression is not closed or not written as {{helper "CODE"}}: ${text.split('\n')[1]?.trim() ?? ''}`,
    )
  }
}

function problemsOfCall(call: Call, place: TemplatePlace, figures: Figures): readonly string[] {
  const name = nameOfCall(call)
  if (!takesCode(name)) {
    const known = Object.hasOwn(PLAIN_HELPERS, name) || BUILT_IN.has(name) || isContextName(call, name, place)
    return known ? [] : [`unknown word "${name}"${nearest(name, allHelpers())}`]
  }
  const [first, second] = call.params
  if (!first) return [`{{${name}}} needs the code of an indicator, as in {{${name} "CODE"}}`]
  if (first.type !== 'StringLiteral') return []
  const row = figures.byCode.get(literal(first).toUpperCase())
  if (!row) return [unknownCode(literal(first), figures)]
  const months = (call.hash?.pairs ?? []).filter(({ key, value }) => MONTH_OPTIONS.has(key) && isLiteral(value))
  return [
    ...(BENCHMARK_HELPERS.has(name) ? problemsOfBenchmark(row, second) : []),
    ...months.flatMap(({ value }) => problemsOfMonth(row, literal(value), figures)),
  ]
}

function problemsOfPartial(
  partial: hbs.AST.PartialStatement,
  place: TemplatePlace,
  figures: Figures,
): readonly string[] {
  const name = 'original' in partial.name ? String(partial.name.original) : ''
  if (partial.name.type === 'PathExpression' && !place.partials.has(name))
    return [`no snippet is called "${name}"${nearest(name, place.partials)}`]
  const codes = (partial.hash?.pairs ?? []).filter(({ key, value }) => key === 'code' && isLiteral(value))
  return codes.flatMap(({ value }) =>
    figures.byCode.has(literal(value).toUpperCase()) ? [] : [unknownCode(literal(value), figures)],
  )
}

function unknownCode(code: string, figures: Figures): string {
  return `no indicator has the code "${code}"${nearest(code, figures.byCode.keys())}`
}

function problemsOfBenchmark(row: Indicator, name: hbs.AST.Expression | undefined): readonly string[] {
  if (!name) return ['needs the name of a benchmark, as in "England"']
  if (!isLiteral(name) || benchmarkOf(row, literal(name))) return []
  const names = row.benchmarks.map((benchmark) => benchmark.name)
  return [`${row.code} has no benchmark "${literal(name)}"; it has ${names.join(', ') || 'none'}`]
}

function problemsOfMonth(row: Indicator, text: string, figures: Figures): readonly string[] {
  const named = resolveMonth(text, figures.settings.month)
  if (!named) return [`"${text}" is not a month; write it as Aug-24`]
  if (named.relative || holdsMonth(row, named.month)) return []
  const what = isBeforeHistory(row, named.month) ? 'the workbook begins after' : 'the workbook has no month'
  return [`${what} ${text} for ${row.code}`]
}

function isLiteral(node: hbs.AST.Expression): boolean {
  return node.type === 'StringLiteral'
}

function isContextName(call: Call, name: string, place: TemplatePlace): boolean {
  const root = name.split(/[./]/)[0] ?? ''
  return (call.params.length === 0 && place.names.has(root)) || name.startsWith('this') || name.startsWith('@')
}

function takesCode(name: string): boolean {
  return Object.hasOwn(ROW_HELPERS, name) || Object.hasOwn(ROW_TESTS, name)
}

function nameOfCall(call: Call): string {
  return 'original' in call.path ? String(call.path.original) : ''
}

function literal(node: hbs.AST.Expression): string {
  return 'value' in node ? String(node.value) : ''
}

function allHelpers(): readonly string[] {
  return [...Object.keys(ROW_HELPERS), ...Object.keys(ROW_TESTS), ...Object.keys(PLAIN_HELPERS)]
}

function findingAt(place: TemplatePlace, node: hbs.AST.Node, message: string): Finding {
  const where = place.isFile ? `line ${node.loc.start.line}, column ${node.loc.start.column + 1}: ` : ''
  return errorAt(place.at, 'template-error', `${where}${message}`)
}

/** Calls the visitor for each mustache, block and sub-expression of a template. */
function visitCalls(program: hbs.AST.Program, visit: (call: Call) => void): void {
  class Calls extends Handlebars.Visitor {
    override MustacheStatement(node: hbs.AST.MustacheStatement): void {
      visit(node)
      super.MustacheStatement(node)
    }
    override BlockStatement(node: hbs.AST.BlockStatement): void {
      visit(node)
      super.BlockStatement(node)
    }
    override SubExpression(node: hbs.AST.SubExpression): void {
      visit(node)
      super.SubExpression(node)
    }
  }
  new Calls().accept(program)
}

/** A typed text comes with the workbook, from anywhere: it may use the named helpers and nothing that loops or looks up. */
function problemsOfTyped(program: hbs.AST.Program): readonly string[] {
  const problems: string[] = []
  let depth = 0
  class Typed extends Handlebars.Visitor {
    override BlockStatement(node: hbs.AST.BlockStatement): void {
      depth += 1
      if (depth === DEEPEST + 1) problems.push(`expected at most ${DEEPEST} blocks within each other, found more`)
      if (depth <= DEEPEST) super.BlockStatement(node)
      depth -= 1
    }
    override PathExpression(node: hbs.AST.PathExpression): void {
      if (!takesCode(node.original) && !Object.hasOwn(PLAIN_HELPERS, node.original))
        problems.push(`unknown word "${node.original}"${nearest(node.original, allHelpers())}`)
    }
    override PartialStatement(): void {
      problems.push('a snippet is for templates and not for the workbook')
    }
    override PartialBlockStatement(): void {
      problems.push('a snippet is for templates and not for the workbook')
    }
    override Decorator(): void {
      problems.push('an expression with * is not known')
    }
    override DecoratorBlock(): void {
      problems.push('an expression with * is not known')
    }
  }
  new Typed().accept(program)
  return [...new Set(problems)]
}

function visitPartials(program: hbs.AST.Program, visit: (partial: hbs.AST.PartialStatement) => void): void {
  class Partials extends Handlebars.Visitor {
    override PartialStatement(node: hbs.AST.PartialStatement): void {
      visit(node)
      super.PartialStatement(node)
    }
  }
  new Partials().accept(program)
}
