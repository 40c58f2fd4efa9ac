import Handlebars from 'handlebars'
import type { Figures } from '../compute/figures.ts'
import { errorAt, type Finding } from '../shared/finding.ts'
import { nearest } from '../shared/nearest.ts'
import { askedOf } from './asked.ts'
import {
  type Call,
  isLiteral,
  literal,
  nameOfCall,
  problemsOfCall,
  problemsOfCode,
  type TemplatePlace,
  takesCode,
  unknownCode,
} from './check-call.ts'
import { problemsOfLent } from './check-lent.ts'
import { findRow } from './find-row.ts'
import { asksForFigures, parseTemplate } from './parse-template.ts'
import { tellSyntax } from './tell-syntax.ts'

/** Blocks within blocks: more than anybody writes by hand. */
const DEEPEST = 20

/** Every unknown helper, code, month, benchmark and snippet of a template at once, each with its place. */
export function checkTemplate(source: string, place: TemplatePlace, figures: Figures): readonly Finding[] {
  if (!asksForFigures(source)) return []
  const program = parse(source, place)
  if ('level' in program) return [program]
  const findings: Finding[] = []
  const report = (node: hbs.AST.Node, problems: readonly string[]) =>
    findings.push(...problems.map((problem) => findingAt(place, node, problem)))
  if (!place.isFile) report(program, problemsOfTyped(program))
  const asked = askedOf(program)
  const { calls, partials } = asked
  for (const call of calls) report(call, problemsOfCall(call, place, figures))
  for (const partial of partials) report(partial, problemsOfPartial(partial, place, figures))
  for (const { node, problem } of problemsOfLent(asked, place)) report(node, [problem])
  return findings
}

/** The codes that a template names, in order, each once. */
export function codesNamed(source: string): readonly string[] {
  try {
    const { calls, partials } = askedOf(parseTemplate(source))
    const called = calls.filter((call) => takesCode(nameOfCall(call))).flatMap((call) => call.params.slice(0, 1))
    const handed = partials.flatMap(({ hash }) => hash?.pairs ?? []).filter(({ key }) => key === 'code')
    const values = [...called, ...handed.map(({ value }) => value)]
    return [...new Set(values.filter(isLiteral).map(literal))]
  } catch {
    return []
  }
}

/** The expressions of a template that has been checked, in order. */
export function callsOf(source: string): readonly Call[] {
  return asksForFigures(source) ? askedOf(parseTemplate(source)).calls : []
}

function parse(source: string, place: TemplatePlace): hbs.AST.Program | Finding {
  try {
    return parseTemplate(source)
  } catch (error) {
    const { line, message } = tellSyntax(source, error)
    const where = line !== null && place.isFile ? `line ${line}: ` : ''
    return errorAt(place.at, 'template-syntax', `${where}${message}`)
  }
}

function problemsOfPartial(
  partial: hbs.AST.PartialStatement,
  place: TemplatePlace,
  figures: Figures,
): readonly string[] {
  const name = 'original' in partial.name ? String(partial.name.original) : ''
  if (partial.name.type === 'PathExpression' && !place.partials.has(name))
    return [`no snippet is called "${name}"${nearest(name, place.partials.keys())}`]
  const codes = (partial.hash?.pairs ?? []).filter(({ key }) => key === 'code').map(({ value }) => value)
  return [...problemsOfWhole(partial, name), ...codes.flatMap((value) => problemsOfLentCode(value, figures))]
}

function problemsOfLentCode(value: hbs.AST.Expression, figures: Figures): readonly string[] {
  if (!isLiteral(value)) return problemsOfCode(value)
  return findRow(figures, literal(value)) ? [] : [unknownCode(literal(value), figures)]
}

/** A snippet is lent its code by name; a value by itself would be passed over. */
function problemsOfWhole({ params }: hbs.AST.PartialStatement, name: string): readonly string[] {
  const [bare] = params.filter(isLiteral)
  return bare ? [`{{> ${name}}} takes no bare value; write code="${literal(bare)}"`] : []
}

function findingAt(place: TemplatePlace, node: hbs.AST.Node, message: string): Finding {
  const where = place.isFile ? `line ${node.loc.start.line}, column ${node.loc.start.column + 1}: ` : ''
  return errorAt(place.at, 'template-error', `${where}${message}`)
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
