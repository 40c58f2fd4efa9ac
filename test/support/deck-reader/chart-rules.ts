import { all, first, type Node, openPackage, type Package, relationsOf } from './read-deck.ts'
import type { Rule } from './rule.ts'

/** Rules of every chart: what it draws is what "Edit data" shows, on axes that are there. */
export const CHART_RULES: readonly Rule[] = [
  { name: 'charts draw what their workbooks hold', faults: onCharts(dataFaults) },
  { name: 'charts refer to axes that are there', faults: onCharts((_, chart) => axisFaults(chart)) },
]

function onCharts(faultsOf: (deck: Package, chart: Node, part: string) => readonly string[]): Rule['faults'] {
  return (deck) =>
    deck.names
      .filter((name) => /^ppt\/charts\/[^/]+\.xml$/.test(name))
      .flatMap((part) => faultsOf(deck, deck.xml(part), part).map((fault) => `${part}: ${fault}`))
}

function dataFaults(deck: Package, chart: Node, part: string): readonly string[] {
  const workbook = [...relationsOf(deck, part).values()].find((target) => target.endsWith('.xlsx'))
  if (!workbook) return ['has no workbook']
  const cells = sheetCells(deck.bytes(workbook))
  return ['c:numRef', 'c:strRef']
    .flatMap((name) => all(chart, name))
    .flatMap((reference) => {
      const drawn = cachedCells(reference)
      return drawn
        .filter(({ cell, value }) => (cells.get(cell) ?? null) !== value)
        .map(({ cell, value }) => `${cell} is drawn as ${value}, and is ${cells.get(cell)}`)
    })
}

/** The cells of a reference, each with the value that the chart keeps for it; null where it keeps none. */
function cachedCells(reference: Node): readonly { readonly cell: string; readonly value: string | null }[] {
  const [, column = '', from = '', to = from] =
    /^\w+!\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$(\d+))?$/.exec(first(reference, 'c:f').text) ?? []
  const points = new Map(all(reference, 'c:pt').map(({ attributes, text }) => [Number(attributes.idx), text]))
  const count = Number(first(reference, 'c:ptCount').attributes.val)
  const length = Math.max(count, Number(to) - Number(from) + 1)
  return Array.from({ length }, (_, at) => ({ cell: `${column}${Number(from) + at}`, value: points.get(at) ?? null }))
}

/** The cells of the only sheet; Excel writes `_x005F_` for the line that would open an escape of its own. */
function sheetCells(workbook: Uint8Array): ReadonlyMap<string, string> {
  const sheet = openPackage(workbook).xml('xl/worksheets/sheet1.xml')
  return new Map(all(sheet, 'c').map(({ attributes, text }) => [attributes.r ?? '', text.replaceAll('_x005F_', '_')]))
}

function axisFaults(chart: Node): readonly string[] {
  const area = first(chart, 'c:plotArea')
  const idOf = (axis: Node) => first(axis, 'c:axId').attributes.val ?? ''
  const axes = area.children.filter(({ name }) => name.endsWith('Ax')).map(idOf)
  const groups = area.children.filter(({ name }) => name.endsWith('Chart'))
  const used = groups.flatMap((group) => all(group, 'c:axId').map(({ attributes }) => attributes.val ?? ''))
  return used.filter((id) => !axes.includes(id)).map((id) => `there is no axis ${id}`)
}
