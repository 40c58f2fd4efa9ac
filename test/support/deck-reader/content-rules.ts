import { CHART_MODELS } from './chart-models.ts'
import { DRAWING_MODELS } from './drawing-models.ts'
import { all, type Node, type Package } from './read-deck.ts'
import type { Rule } from './rule.ts'
import { SLIDE_MODELS } from './slide-models.ts'

/**
 * What each element of a deck may hold, in order, after ISO/IEC 29500-4 (transitional): of those that this project
 * writes. An element that is not listed holds none.
 *
 * `?` may be left out, `*` any number, `+` one or more, `|` either; a name without a mark stands once.
 */
const MODELS = new Map(
  Object.entries({ ...SLIDE_MODELS, ...DRAWING_MODELS, ...CHART_MODELS }).map(([name, model]) => [
    name,
    new RegExp(`^${model.replace(/[\w]+:[\w]+/g, '(?:<$&>)').replaceAll(' ', '')}$`),
  ]),
)

/** PowerPoint repairs what stands in another order than the schema's, where other programs say nothing. */
export const CONTENT_RULES: readonly Rule[] = [
  {
    name: 'elements in the order of the schema',
    faults: (deck) => partsOf(deck).flatMap((name) => faultsIn(deck, name)),
  },
  { name: 'colours by their values', faults: (deck) => partsOf(deck).flatMap((name) => nameless(deck, name)) },
]

function partsOf({ names }: Package): readonly string[] {
  return names.filter((name) => /^ppt\/.*\.xml$/.test(name))
}

/** A colour outside the theme is six hexadecimal digits. */
function nameless(deck: Package, part: string): readonly string[] {
  const colours = all(deck.xml(part), 'a:srgbClr').map(({ attributes }) => attributes.val ?? '')
  const odd = new Set(colours.filter((colour) => !/^[0-9A-F]{6}$/.test(colour)))
  return [...odd].map((colour) => `${part}: ${colour}`)
}

function faultsIn(deck: Package, part: string): readonly string[] {
  return [...new Set(misplaced(deck.xml(part)))].map((fault) => `${part}: ${fault}`)
}

function misplaced(node: Node): readonly string[] {
  const held = node.children.map(({ name }) => `<${name}>`).join('')
  const fits = MODELS.get(node.name)?.test(held) ?? held === ''
  return [...(fits ? [] : [`${node.name} holds ${held}`]), ...node.children.flatMap(misplaced)]
}
