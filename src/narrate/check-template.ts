import Handlebars from 'handlebars'
import type { Figures } from '../compute/figures.ts'
import { errorAt, type Finding } from '../shared/finding.ts'
import { nearest } from '../shared/nearest.ts'
import {
  type Call,
  isLiteral,
  literal,
  nameOfCall,
  problemsOfCall,
  type TemplatePlace,
  takesCode,
  unknownCode,
} from './check-call.ts'
import { findRow } from './find-row.ts'
import { parseTemplate } from './parse-template.ts'

/** Blocks within blocks: more than anybody writes by hand. */
const DEEPEST = 20

/** Every unknown helper, code, month, benchmark and snippet of a template at once, each with its place. */
export function checkTemplate(source: string, place: TemplatePlace, figures: Figures): readonly Finding[] {
  const program = parse(source, place)
  if ('level' in program) return [program]
  const findings: Finding[] = []
  const report = (node: hbs.AST.Node, problems: readonly string[]) =>
    findings.push(...problems.map((problem) => findingAt(place, node, problem)))
  if (!place.isFile) report(program, problemsOfTyped(program))
  visitCalls(program, (call) => report(call, problemsOfCall(call, place, figures)))
  visitPartials(program, (partial) => report(partial, problemsOfPartial(partial, place, figures)))
  return findings
}

/** The codes that a template names, in order, each once. */
export function codesNamed(source: string): readonly string[] {
  const codes: string[] = []
  try {
    const program = parseTemplate(source)
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
    return parseTemplate(source)
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

function problemsOfPartial(
  partial: hbs.AST.PartialStatement,
  place: TemplatePlace,
  figures: Figures,
): readonly string[] {
  const name = 'original' in partial.name ? String(partial.name.original) : ''
  if (partial.name.type === 'PathExpression' && !place.partials.has(name))
    return [`no snippet is called "${name}"${nearest(name, place.partials)}`]
  const codes = (partial.hash?.pairs ?? []).filter(({ key, value }) => key === 'code' && isLiteral(value))
  return codes.flatMap(({ value }) => (findRow(figures, literal(value)) ? [] : [unknownCode(literal(value), figures)]))
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

/** What a typed text, which comes with the workbook from anywhere, may not hold beside its calls. */
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
    override PartialBlockStatement(): void {
      problems.push('a snippet is for templates and not for the workbook')
    }
    override SubExpression(): void {
      problems.push('an expression within an expression, in round brackets, is not for the workbook')
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
