import Handlebars from 'handlebars'
import { keptIn } from '../shared/kept-in.ts'
import type { Call } from './check-call.ts'

/** The blocks inside which names are those of another context. */
const OF_ANOTHER_CONTEXT = new Set(['each', 'with'])

/** The mustaches, blocks and sub-expressions of a template, and the snippets that it asks for, in their order. */
export class Asked extends Handlebars.Visitor {
  readonly calls: Call[] = []
  readonly partials: hbs.AST.PartialStatement[] = []
  /** Names and snippets that are given the template's own context, outside `each` and `with`. */
  readonly ownPaths: hbs.AST.PathExpression[] = []
  readonly ownPartials: hbs.AST.PartialStatement[] = []
  private within = 0

  override MustacheStatement(node: hbs.AST.MustacheStatement): void {
    this.calls.push(node)
    super.MustacheStatement(node)
  }
  override BlockStatement(node: hbs.AST.BlockStatement): void {
    this.calls.push(node)
    const changes = OF_ANOTHER_CONTEXT.has(String(node.path.original)) ? 1 : 0
    this.within += changes
    super.BlockStatement(node)
    this.within -= changes
  }
  override SubExpression(node: hbs.AST.SubExpression): void {
    this.calls.push(node)
    super.SubExpression(node)
  }
  override PartialStatement(node: hbs.AST.PartialStatement): void {
    this.partials.push(node)
    if (this.within === 0) this.ownPartials.push(node)
    // Its name is that of a snippet, and no name of the context.
    if (node.name.type === 'SubExpression') this.acceptKey(node, 'name')
    this.acceptArray(node.params)
    this.acceptKey(node, 'hash')
  }
  override PathExpression(node: hbs.AST.PathExpression): void {
    if (this.within === 0 && !node.data) this.ownPaths.push(node)
  }
}

/** A template is both searched for codes and checked, and walking through it takes longer than either. */
const walked = new WeakMap<hbs.AST.Program, Asked>()

export function askedOf(program: hbs.AST.Program): Asked {
  return keptIn(walked, program, () => {
    const asked = new Asked()
    asked.accept(program)
    return asked
  })
}
