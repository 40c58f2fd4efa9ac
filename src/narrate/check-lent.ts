import { type Asked, askedOf } from './asked.ts'
import { isHelper, type TemplatePlace } from './check-call.ts'
import { parseTemplate } from './parse-template.ts'

/** What is wrong at a place of a template. */
export type LentProblem = { readonly node: hbs.AST.Node; readonly problem: string }

/**
 * Names that nobody lends: a snippet is lent the code that it speaks of, which a template of a part must name itself.
 */
export function problemsOfLent(asked: Asked, place: TemplatePlace): readonly LentProblem[] {
  if (place.lent.size === 0) return []
  const paths = lentPaths(asked, place)
  const partials = asked.ownPartials.flatMap((partial) => {
    const needs = neededBy(partial, place, [])
    return needs.length === 0 ? [] : [{ node: partial, problem: sayNeeded(nameOf(partial), needs) }]
  })
  return [...paths.map((path) => ({ node: path, problem: sayUnlent(String(path.original)) })), ...partials]
}

/** The names that a snippet, with those that it asks for, needs and is not given. */
function neededBy(
  partial: hbs.AST.PartialStatement,
  place: TemplatePlace,
  above: readonly string[],
): readonly string[] {
  const name = nameOf(partial)
  const source = place.partials.get(name)
  if (source === undefined || above.includes(name) || partial.params.some(({ type }) => type === 'PathExpression'))
    return []
  const given = new Set(partial.hash?.pairs.map(({ key }) => key))
  const inner = readAsked(source)
  const own = inner ? lentPaths(inner, place).map(rootOf) : []
  const further = inner?.ownPartials.flatMap((each) => neededBy(each, place, [...above, name])) ?? []
  return [...new Set([...own, ...further])].filter((each) => !given.has(each))
}

/** `benchmark` is also a helper, and then no name that is lent. */
function lentPaths({ ownPaths }: Asked, { lent }: TemplatePlace): readonly hbs.AST.PathExpression[] {
  return ownPaths.filter((path) => lent.has(rootOf(path)) && !isHelper(rootOf(path)))
}

/** A snippet that cannot be read is told of by itself. */
function readAsked(source: string): Asked | null {
  try {
    return askedOf(parseTemplate(source))
  } catch {
    return null
  }
}

function nameOf({ name }: hbs.AST.PartialStatement): string {
  return name.type === 'PathExpression' && 'original' in name ? String(name.original) : ''
}

function rootOf(path: hbs.AST.PathExpression): string {
  const [root] = path.parts
  return typeof root === 'string' ? root : ''
}

function sayNeeded(name: string, needs: readonly string[]): string {
  const what = needs.includes('code') ? 'the code of an indicator' : needs.join(' and ')
  const written = needs.map((each) => `${each}="${each === 'code' ? 'CODE' : '…'}"`).join(' ')
  return `{{> ${name}}} needs ${what}, as in {{> ${name} ${written}}}`
}

function sayUnlent(name: string): string {
  return `${name} is known only in a snippet or inside {{#each points}}; name the indicator by its code, in quotes`
}
