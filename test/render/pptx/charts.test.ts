import { expect, it } from 'vitest'
import type { ChartBlock } from '../../../src/pack/pack.ts'
import {
  all,
  first,
  type Node,
  openPackage,
  type Package,
  parseXml,
  relationsOf,
} from '../../support/deck-reader/read-deck.ts'
import { chart } from '../../support/demo-blocks.ts'
import { deckOf, demoDeck, pack } from './demo-deck.ts'

const box = { x: 40, y: 150, width: 300, height: 140 }

/** Every reference of a chart: its cells' addresses, and the values cached for them. */
function cachesOf(root: Node): readonly (readonly [cell: string, value: string])[] {
  return [...all(root, 'c:numRef'), ...all(root, 'c:strRef')].flatMap((reference) => {
    const [, column = '', row = ''] = /\$([A-Z])\$(\d+)/.exec(first(reference, 'c:f').text) ?? []
    return all(reference, 'c:pt').map(
      ({ attributes, text }) => [`${column}${Number(row) + Number(attributes.idx)}`, text] as const,
    )
  })
}

function sheetOf(deck: Package, part: string): ReadonlyMap<string, string> {
  const [workbook = ''] = relationsOf(deck, part).values()
  const sheet = parseXml(openPackage(deck.bytes(workbook)).text('xl/worksheets/sheet1.xml'))
  return new Map(all(sheet, 'c').map(({ attributes, text }) => [attributes.r ?? '', text]))
}

async function onlyChart(block: ChartBlock): Promise<Node> {
  return parseXml((await deckOf([block])).text('ppt/charts/chart1.xml'))
}

function seriesOf(root: Node): readonly { readonly name: string; readonly series: Node }[] {
  return all(root, 'c:ser').map((series) => ({ name: first(first(series, 'c:tx'), 'c:v').text, series }))
}

it('carries the data of every chart in a workbook of its own, equal to what is drawn', async () => {
  const deck = await demoDeck()
  const charts = deck.names.filter((name) => /charts\/chart\d+\.xml$/.test(name))
  const drawn = pack.pages.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'chart' || kind === 'grades'))
  expect(charts.length).toBe(drawn.length)
  for (const part of charts) {
    const sheet = sheetOf(deck, part)
    for (const [cell, value] of cachesOf(parseXml(deck.text(part))))
      expect(sheet.get(cell), `${part} ${cell}`).toBe(value)
  }
})

it('shows months and figures in "Edit data", and leaves gaps empty', async () => {
  const deck = await deckOf([chart(box, 'Rate', [12.3, null, 0, 13.7], { decimals: 1 })])
  const sheet = sheetOf(deck, 'ppt/charts/chart1.xml')
  expect([...sheet]).toEqual([
    ['A1', 'Month'],
    ['B1', 'Rate'],
    ['A2', '45413'],
    ['B2', '12.3'],
    ['A3', '45444'],
    ['A4', '45474'],
    ['B4', '0'],
    ['A5', '45505'],
    ['B5', '13.7'],
  ])
})

it('leaves a gap for a missing month', async () => {
  const root = await onlyChart(chart(box, 'Rate', [1, null, 3], {}))
  expect(all(first(root, 'c:val'), 'c:pt').map(({ attributes }) => attributes.idx)).toEqual(['0', '2'])
  expect(first(root, 'c:dispBlanksAs').attributes.val).toBe('gap')
})

it('draws the target as a dashed series and the benchmark as a thin one, each named by its label', async () => {
  const levels = [
    { kind: 'benchmark', value: 2, label: 'England 2' },
    { kind: 'target', value: 4, label: 'Target 4' },
  ] as const
  const series = seriesOf(await onlyChart(chart(box, 'Referrals', [1, 2, 3, 5], { levels })))
  expect(series.map(({ name }) => name)).toEqual(['England 2', 'Target 4', 'Referrals'])
  expect(series.map((one) => all(one.series, 'a:prstDash').length)).toEqual([0, 1, 0])
  const names = series.map((one) =>
    all(one.series, 'c:dLbl').map((label) => first(label, 'c:showSerName').attributes.val),
  )
  expect(names).toEqual([['1'], ['1'], ['0']])
})

it('marks and labels the latest figure alone', async () => {
  const [data] = seriesOf(await onlyChart(chart(box, 'Referrals', [1, 2, 82, null], { percent: true })))
  const [label] = data ? all(data.series, 'c:dLbl') : []
  expect(data && all(data.series, 'c:dPt').map((point) => first(point, 'c:idx').attributes.val)).toEqual(['2'])
  expect(label && first(label, 'c:idx').attributes.val).toBe('2')
  expect(label && first(label, 'c:numFmt').attributes.formatCode).toBe('#,##0"%";−#,##0"%"')
})

it('draws a point where a figure stands alone, and none as the latest where there is no latest figure', async () => {
  const block = chart(box, 'Grievances', [null, 9, null, 8, 7, null, 9, null], { latest: null })
  const [data] = seriesOf(await onlyChart(block))
  expect(data && all(data.series, 'c:dPt').map((point) => first(point, 'c:idx').attributes.val)).toEqual(['1', '6'])
  expect(data && all(data.series, 'c:dLbl')).toEqual([])
})

it('takes axis and grid from the ticks of the pack and names the months that it names', async () => {
  const ticks = [80, 85, 90, 95].map((value) => ({ value, shown: `${value}%` }))
  const root = await onlyChart(chart(box, 'Rate', [81, 92], { ticks, named: [0, 3, 6] }))
  const axis = first(root, 'c:valAx')
  expect(['c:min', 'c:max', 'c:majorUnit'].map((name) => first(axis, name).attributes.val)).toEqual(['80', '95', '5'])
  expect(first(first(root, 'c:dateAx'), 'c:majorUnit').attributes.val).toBe('3')
})

it('sets the plots of a column at one place and of one width, whatever their lines are named', async () => {
  const target = (label: string) => ({ levels: [{ kind: 'target', value: 4, label }] }) as const
  const apart = [chart(box, 'A', [1, 2, 3], target('T 4')), chart(box, 'B', [1900, 2], target('The target is 4'))]
  const placesOf = async (column: readonly ChartBlock[]) => {
    const roots = await Promise.all(apart.map((block) => onlyChart({ ...block, column })))
    return roots.map((root) => ['c:x', 'c:w'].map((name) => first(first(root, 'c:plotArea'), name).attributes.val))
  }
  const [one, other] = await placesOf(apart)
  expect(one).toEqual(other)
  const [alone] = await placesOf(apart.slice(0, 1))
  expect(Number(alone?.[1])).toBeGreaterThan(Number(one?.[1]))
})

it('refers to no axis that it does not define', async () => {
  const deck = await demoDeck()
  for (const name of deck.names.filter((part) => /charts\/chart\d+\.xml$/.test(part))) {
    const area = first(parseXml(deck.text(name)), 'c:plotArea')
    const axes = area.children
      .filter(({ name: tag }) => tag.endsWith('Ax'))
      .map((axis) => first(axis, 'c:axId').attributes.val)
    const used = area.children.filter(({ name: tag }) => tag.endsWith('Chart')).flatMap((one) => all(one, 'c:axId'))
    for (const { attributes } of used) expect(axes).toContain(attributes.val)
  }
})

it('stacks the grades of each service, best first, and names them by initials that its legend explains', async () => {
  const deck = await demoDeck()
  const grades = deck.names.find(
    (name) => /charts\/chart\d+\.xml$/.test(name) && deck.text(name).includes('c:barChart'),
  )
  const root = parseXml(deck.text(grades ?? ''))
  expect(seriesOf(root).map(({ name }) => name)).toEqual([
    'Outstanding (O)',
    'Good (G)',
    'Requires improvement (RI)',
    'Inadequate (I)',
  ])
  const formats = all(root, 'c:dLbls').map((labels) => all(labels, 'c:numFmt').at(-1)?.attributes.formatCode)
  expect(formats).toEqual(['"O "0;-0;;', '"G "0;-0;;', '"RI "0;-0;;', '"I "0;-0;;'])
  expect(first(root, 'c:grouping').attributes.val).toBe('stacked')
  expect(all(root, 'c:legend').length).toBe(1)
})

/** The middles of the labels beside the plot, in points from the frame's top, by what they name. */
async function endLabels(block: ChartBlock): Promise<ReadonlyMap<string, number>> {
  const root = await onlyChart(block)
  const share = (node: Node, name: string) => Number(first(node, name).attributes.val)
  const plot = first(first(root, 'c:plotArea'), 'c:manualLayout')
  const top = Math.max(...block.ticks.map(({ value }) => value))
  const height = block.box.height - 12
  const ends = seriesOf(root).flatMap(({ name, series }) =>
    all(series, 'c:dLbl').map((label) => {
      const at = first(label, 'c:idx').attributes.val
      const point = all(first(series, 'c:val'), 'c:pt').find(({ attributes }) => attributes.idx === at)
      const down = share(plot, 'c:y') + share(plot, 'c:h') * (1 - Number(point && first(point, 'c:v').text) / top)
      return [name, (down + share(label, 'c:y')) * height] as const
    }),
  )
  return new Map(ends)
}

it('names every line beside the plot at its end, one clear of the other and of the months under the axis', async () => {
  const ticks = [0, 50, 100].map((value) => ({ value, shown: String(value) }))
  const levels = [
    { kind: 'benchmark', value: 3, label: 'England 3' },
    { kind: 'target', value: 4, label: 'Target 4' },
  ] as const
  const labels = await endLabels(chart(box, 'Referrals', [60, 20, 5], { ticks, levels }))
  const middles = ['Referrals', 'Target 4', 'England 3'].map((name) => labels.get(name) ?? Number.NaN)
  const gaps = middles.slice(1).map((middle, at) => middle - (middles[at] ?? 0))
  expect(Math.min(...gaps)).toBeGreaterThan(10)
  expect(Math.max(...middles)).toBeLessThan(box.height - 12 - 15)
})

it('breaks a long name into lines of its own, and leaves the others to the names of their columns', async () => {
  const levels = [
    { kind: 'benchmark', value: 2, label: 'Statistical neighbours of the county 2' },
    { kind: 'target', value: 4, label: 'Target 4' },
  ] as const
  const series = seriesOf(await onlyChart(chart(box, 'Referrals', [1, 2, 3, 5], { levels })))
  const [long = [], short] = series.map((one) => all(one.series, 'a:t').map(({ text }) => text))
  expect(long.join(' ')).toBe('Statistical neighbours of the county 2')
  expect(long.length).toBeGreaterThan(1)
  expect(short).toEqual([])
})

it('gives a special cause a shape of its own, and the latest a dot only where chance explains it', async () => {
  const marks = ['improvement', 'concern', 'neutral', null] as const
  const symbolsOf = async (values: readonly number[], more: readonly (typeof marks)[number][]) => {
    const series = seriesOf(await onlyChart(chart(box, 'Referrals', values, { marks: more })))
    return series.map((one) => [one.name, ...all(one.series, 'c:symbol').map(({ attributes }) => attributes.val)])
  }
  expect(await symbolsOf([1, 2, 3, 4], marks)).toEqual([
    ['Referrals', 'none', 'circle'],
    ['Signal: improvement', 'diamond'],
    ['Signal: concern', 'square'],
    ['Signal: unusually high or low', 'circle'],
  ])
  expect(await symbolsOf([1, 2], [null, 'concern'])).toEqual([
    ['Referrals', 'none'],
    ['Signal: concern', 'square'],
  ])
})

it('draws the trend through the months that it is fitted to and on, in the chart and in its data', async () => {
  const outlook = { at: 3, value: 4, label: 'Trend 4', line: [null, 7.7, 5.8, 4] }
  const [trend, data] = seriesOf(await onlyChart(chart(box, 'Referrals', [10, 8, null, null], { outlook })))
  expect([trend?.name, data?.name]).toEqual(['Trend 4', 'Referrals'])
  expect(trend && all(first(trend.series, 'c:val'), 'c:pt').map(({ text }) => text)).toEqual(['7.7', '5.8', '4'])
})

it('draws a row that starts again as a series for each stretch, and marks a month alone in its stretch', async () => {
  const block = chart(box, 'Council tax', [95, 10, 20, 30], { breaks: [1] })
  const series = seriesOf(await onlyChart(block))
  expect(series.map(({ name }) => name)).toEqual(['Council tax, to May-24', 'Council tax'])
  const drawn = series.map((each) => all(first(each.series, 'c:val'), 'c:pt').map(({ text }) => text))
  expect(drawn).toEqual([['95'], ['10', '20', '30']])
  const markers = series.map((each) => all(each.series, 'c:dPt').map((point) => first(point, 'c:idx').attributes.val))
  expect(markers).toEqual([['0'], ['3']])
  expect(series.map((each) => all(each.series, 'c:dLbl').length)).toEqual([0, 1])
})

it('draws the limits without a name and the mean with one', async () => {
  const levels = [
    { kind: 'limit', value: 2, label: 'Lower limit 2' },
    { kind: 'mean', value: 4, label: 'Mean 4' },
  ] as const
  const series = seriesOf(await onlyChart(chart(box, 'Referrals', [1, 2, 3, 5], { levels })))
  expect(series.map((one) => all(one.series, 'c:dLbl').length)).toEqual([0, 1, 1])
})
