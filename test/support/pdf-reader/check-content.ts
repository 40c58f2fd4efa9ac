import type { Mark } from './content.ts'
import { type Fault, faultIf } from './fault.ts'
import type { Pdf, SeenPage } from './pdf.ts'
import { allWithin, type SeenElement } from './structure.ts'
import { as, type Dict, isList, listOf, type Value } from './value.ts'

/** Whatever is painted belongs to one element of the structure or is an artifact, and the file knows both ways. */
export function checkContent(pdf: Pdf): readonly Fault[] {
  const owners = ownersOf(pdf)
  return [
    ...pdf.pages.flatMap((page) => [...checkPaints(page), ...checkMarks(page, owners)]),
    ...checkOwners(pdf, owners),
    ...checkParents(pdf, owners),
  ]
}

/** The elements that hold each marked stretch, by page and number. */
type Owners = ReadonlyMap<string, readonly SeenElement[]>

function ownersOf({ tops }: Pdf): Owners {
  const owners = new Map<string, SeenElement[]>()
  for (const element of tops.flatMap(allWithin)) {
    for (const kid of element.kids) {
      if (kid.kind !== 'content') continue
      const key = `${kid.page} ${kid.mcid}`
      owners.set(key, [...(owners.get(key) ?? []), element])
    }
  }
  return owners
}

function checkPaints({ content, number }: SeenPage): readonly Fault[] {
  const where = `page ${number}`
  return [
    ...faultIf(
      content.paints.some((paint) => paint.mark === null),
      'content-unmarked',
      where,
    ),
    ...faultIf(
      content.paints.some(({ kind, mark }) => kind === 'picture' && mark?.tag !== 'Figure'),
      'picture',
      where,
    ),
    ...faultIf(content.unbalanced > 0, 'bracket-open', where),
  ]
}

function checkMarks({ content, id, number }: SeenPage, owners: Owners): readonly Fault[] {
  return content.marks.flatMap((mark) => [
    ...faultIf(mark.inside !== null, 'mark-nested', `page ${number}, ${mark.tag}`),
    ...faultIf(!isOwned(mark, id, owners), 'mark-unowned', `page ${number}, ${mark.tag} ${mark.mcid}`),
  ])
}

function isOwned({ tag, mcid }: Mark, page: number, owners: Owners): boolean {
  return tag === 'Artifact' ? mcid === null : mcid !== null && owners.has(`${page} ${mcid}`)
}

function checkOwners({ pages }: Pdf, owners: Owners): readonly Fault[] {
  const drawn = new Set(pages.flatMap(({ id, content }) => content.marks.map((mark) => `${id} ${mark.mcid}`)))
  return [...owners].flatMap(([key, elements]) => [
    ...faultIf(elements.length > 1, 'mark-shared', key),
    ...faultIf(!drawn.has(key), 'content-lost', key),
  ])
}

/** The parent tree leads from each stretch and each annotation back to the element that holds it. */
function checkParents(pdf: Pdf, owners: Owners): readonly Fault[] {
  const { file, pages, structureRoot } = pdf
  const parents = numbersTree(pdf, as('dict', file.entry(structureRoot, 'ParentTree')))
  return pages.flatMap(({ id, dict, content, number }) => {
    const list = listOf(file.get(parents.get(Number(file.entry(dict, 'StructParents')))))
    const wrong = content.marks.filter(({ mcid }) => {
      const owner = owners.get(`${id} ${mcid}`)?.[0]
      return mcid !== null && owner && as('ref', list[mcid])?.id !== owner.id
    })
    return wrong.map((mark): Fault => ({ rule: 'parent-tree', where: `page ${number}, ${mark.tag} ${mark.mcid}` }))
  })
}

export function numbersTree({ file }: Pdf, node: Dict | null): ReadonlyMap<number, Value> {
  const pairs = new Map<number, Value>()
  const add = (tree: Dict | null): void => {
    const nums = file.entry(tree, 'Nums')
    if (isList(nums)) for (let at = 0; at + 1 < nums.length; at += 2) pairs.set(Number(nums[at]), nums[at + 1] ?? null)
    for (const kid of listOf(file.entry(tree, 'Kids'))) add(as('dict', file.get(kid)))
  }
  add(node)
  return pairs
}
