import { numbersTree } from './check-content.ts'
import { type Fault, faultIf } from './fault.ts'
import type { Pdf } from './pdf.ts'
import { allWithin, type SeenElement } from './structure.ts'
import { as, type Dict, isList, listOf, nameOf, textOf, type Value } from './value.ts'

/** Every link says where it leads, stands in a `Link` of the structure, and leads to a page that is there. */
export function checkLinks(pdf: Pdf): readonly Fault[] {
  const { file, pages } = pdf
  const holders = holdersOf(pdf)
  const parents = numbersTree(pdf, as('dict', file.entry(pdf.structureRoot, 'ParentTree')))
  return [
    ...pages.flatMap(({ annotations, number }) =>
      annotations.flatMap(({ id, dict }) => {
        const where = `page ${number}, ${textOf(file.entry(dict, 'Contents')) ?? 'no contents'}`
        const holder = holders.get(id)
        const parent = as('ref', parents.get(Number(file.entry(dict, 'StructParent'))))
        return [
          ...faultIf(nameOf(file.entry(dict, 'Subtype')) !== 'Link', 'annotation-role', where),
          ...faultIf(!textOf(file.entry(dict, 'Contents'))?.trim(), 'link-contents', where),
          ...faultIf(holder?.role !== 'Link' || parent?.id !== holder.id, 'link-untagged', where),
          ...faultIf(!leadsSomewhere(pdf, dict), 'link-lost', where),
        ]
      }),
    ),
    ...checkElements(pdf),
  ]
}

function holdersOf({ tops }: Pdf): ReadonlyMap<number, SeenElement> {
  const held = tops
    .flatMap(allWithin)
    .flatMap((element) =>
      element.kids.flatMap((kid) => (kid.kind === 'object' ? [[kid.object, element] as const] : [])),
    )
  return new Map(held)
}

/** A `Link` of the structure has a place to click, on a page that has it. */
function checkElements({ tops, pages }: Pdf): readonly Fault[] {
  const places = new Set(pages.flatMap(({ id, annotations }) => annotations.map((one) => `${id} ${one.id}`)))
  return tops
    .flatMap(allWithin)
    .filter(({ role }) => role === 'Link')
    .flatMap((link) => {
      const objects = link.kids.filter((kid) => kid.kind === 'object')
      const lost = objects.length === 0 || objects.some((kid) => !places.has(`${kid.page} ${kid.object}`))
      return faultIf(lost, 'link-untagged', `element ${link.id}`)
    })
}

function leadsSomewhere(pdf: Pdf, link: Dict): boolean {
  const { file, pages } = pdf
  const action = as('dict', file.entry(link, 'A'))
  const target = file.entry(link, 'Dest') ?? file.entry(action, 'D')
  const name = as('bytes', target)?.bytes
  const place = name === undefined ? target : namedPlace(pdf, name)
  const held = as('dict', place)
  const to = as('ref', listOf(held ? file.entry(held, 'D') : place)[0])
  return pages.some((page) => page.id === to?.id)
}

function namedPlace({ file, catalog }: Pdf, wanted: string): Value {
  const find = (node: Dict | null): Value => {
    const names = file.entry(node, 'Names')
    if (isList(names)) {
      const at = names.findIndex((name, index) => index % 2 === 0 && as('bytes', name)?.bytes === wanted)
      if (at >= 0) return file.get(names[at + 1])
    }
    for (const kid of listOf(file.entry(node, 'Kids'))) {
      const found = find(as('dict', file.get(kid)))
      if (found !== null) return found
    }
    return null
  }
  return find(as('dict', file.entry(as('dict', file.entry(catalog, 'Names')), 'Dests')))
}
