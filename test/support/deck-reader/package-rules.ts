import { all, openPackage, type Package, relationsIn } from './read-deck.ts'
import { type Rule, repeated } from './rule.ts'

const isXml = (name: string) => /\.(xml|rels)$/.test(name)

/** Rules of any package of Office, a deck as well as the workbook behind a chart. */
const EVERY_PACKAGE: readonly Rule[] = [
  {
    name: 'no document type',
    faults: ({ names, text }) => names.filter((name) => isXml(name) && text(name).includes('<!DOCTYPE')),
  },
  { name: 'content types complete', faults: untyped },
  { name: 'every relationship leads to a part', faults: dangling },
  { name: 'every part is led to', faults: orphans },
  { name: 'parts in the form that Office writes', faults: formOf },
]

/** The same, said of a deck and of every workbook in it. */
export const PACKAGE_RULES: readonly Rule[] = EVERY_PACKAGE.map(({ name, faults }) => ({
  name,
  faults: (deck) => [
    ...faults(deck),
    ...workbooksIn(deck).flatMap((part) => faults(openPackage(deck.bytes(part))).map((fault) => `${part}: ${fault}`)),
  ],
}))

/** Every part of the deck and of its workbooks that a strict parser refuses. */
export function malformed(deck: Package): readonly string[] {
  const refused = deck.names.filter(isXml).flatMap((name) => {
    try {
      deck.xml(name)
      return []
    } catch (error) {
      return [`${name}: ${error instanceof Error ? error.message : 'is not well-formed'}`]
    }
  })
  return [...refused, ...workbooksIn(deck).flatMap((part) => malformed(openPackage(deck.bytes(part))))]
}

function workbooksIn({ names }: Package): readonly string[] {
  return names.filter((name) => name.endsWith('.xlsx'))
}

function untyped({ names, xml }: Package): readonly string[] {
  const types = xml('[Content_Types].xml')
  const of = (kind: string, key: string) => all(types, kind).map(({ attributes }) => attributes[key] ?? '')
  const [typed, endings] = [of('Override', 'PartName'), of('Default', 'Extension')]
  const needy = names.filter((name) => name !== '[Content_Types].xml' && !name.endsWith('/'))
  // The general type of XML says nothing, so a part of XML needs a type of its own.
  const known = (name: string) =>
    typed.includes(`/${name}`) || (!name.endsWith('.xml') && endings.includes(name.split('.').at(-1) ?? ''))
  return [
    ...needy.filter((name) => !known(name)).map((name) => `${name} has no type`),
    ...typed.filter((name) => !names.includes(name.slice(1))).map((name) => `${name} is declared and absent`),
    ...repeated(typed).map((name) => `${name} is declared twice`),
  ]
}

function dangling(deck: Package): readonly string[] {
  return deck.names
    .filter((name) => name.endsWith('.rels'))
    .flatMap((rels) => {
      const part = rels.replace('_rels/', '').replace(/\.rels$/, '')
      const relations = relationsIn(deck, rels)
      const ids = relations.map(({ id }) => id)
      const used = deck.names.includes(part) ? [...deck.text(part).matchAll(/ r:(?:id|embed|link)="([^"]*)"/g)] : []
      return [
        ...relations
          .filter(({ target }) => !deck.names.includes(target))
          .map(({ id, target }) => `${rels}: ${id} leads to ${target}, which is absent`),
        ...repeated(ids).map((id) => `${rels}: ${id} stands twice`),
        ...used.flatMap(([, id = '']) => (ids.includes(id) ? [] : [`${part}: ${id} is used and not there`])),
      ]
    })
}

/** Parts that nothing leads to, from the root of the package on. */
function orphans(deck: Package): readonly string[] {
  const reached = new Set(['[Content_Types].xml', '_rels/.rels'])
  const open = ['_rels/.rels']
  for (let rels = open.pop(); rels !== undefined; rels = open.pop()) {
    for (const { target } of relationsIn(deck, rels)) {
      const at = target.lastIndexOf('/') + 1
      const next = `${target.slice(0, at)}_rels/${target.slice(at)}.rels`
      if (deck.names.includes(next) && !reached.has(next)) open.push(next)
      reached.add(target).add(next)
    }
  }
  return deck.names.filter((name) => !reached.has(name))
}

/** The content types first, no entries for folders, and no name twice: PowerPoint repairs such packages. */
function formOf({ names }: Package): readonly string[] {
  return [
    ...(names[0] === '[Content_Types].xml' ? [] : ['the content types do not stand first']),
    ...names.filter((name) => name.endsWith('/')).map((name) => `${name} is an entry for a folder`),
  ]
}
