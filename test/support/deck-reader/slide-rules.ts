import { titlesOf } from './document-rules.ts'
import { all, first, type Node, type Package, relationsOf, slideNames, textsOf } from './read-deck.ts'
import { type Rule, repeated } from './rule.ts'

const FRAMES = ['p:graphicFrame', 'p:grpSp', 'p:pic']

/** Rules of every slide: what a presenter, an editor and a screen reader meet on it. */
export const SLIDE_RULES: readonly Rule[] = [
  { name: 'every shape has an id of its own', faults: shapeFaults },
  { name: 'every shape on its slide', faults: placeFaults },
  { name: 'words in every text body', faults: onSlides(emptyBodies) },
  { name: 'a title of its own on every slide', faults: titleFaults },
  { name: 'alternative text', faults: onSlides(undescribed) },
  { name: 'British English on every run', faults: languageFaults },
  { name: 'notes on every slide', faults: noteFaults },
  { name: 'tables with a header row', faults: onSlides(headerless) },
  { name: 'as many cells in every row as columns', faults: onSlides(unevenRows) },
]

function onSlides(faultsOf: (slide: Node) => readonly string[]): Rule['faults'] {
  return (deck) => slideNames(deck).flatMap((name) => faultsOf(deck.xml(name)).map((fault) => `${name}: ${fault}`))
}

function nameOf(shape: Node): string {
  return all(shape, 'p:cNvPr')[0]?.attributes.name ?? ''
}

function isDecorative(shape: Node): boolean {
  return all(shape, 'adec:decorative').some(({ attributes }) => attributes.val === '1')
}

function shapeFaults(deck: Package): readonly string[] {
  const parts = deck.names.filter((name) =>
    /^ppt\/(slides|slideLayouts|slideMasters|notesSlides)\/[^/]+\.xml$/.test(name),
  )
  return parts.flatMap((part) => {
    const ids = all(deck.xml(part), 'p:cNvPr').map(({ attributes }) => attributes.id ?? '')
    const wrong = ids.filter((id) => !/^[1-9]\d*$/.test(id))
    return [...repeated(ids), ...wrong].map((id) => `${part}: ${id}`)
  })
}

/** No shape has a negative size or leaves the slide; a table is as high as its rows. */
function placeFaults(deck: Package): readonly string[] {
  const size = first(deck.xml('ppt/presentation.xml'), 'p:sldSz').attributes
  return slideNames(deck).flatMap((name) => {
    const placed = [...all(deck.xml(name), 'a:xfrm'), ...all(deck.xml(name), 'p:graphicFrame')].slice(1)
    const boxes = placed.map(boxOf)
    const off = boxes.filter(
      ({ x, y, width, height }) =>
        Math.min(x, y, width, height) < 0 || x + width > Number(size.cx) || y + height > Number(size.cy),
    )
    return off.map(({ x, y, width, height }) => `${name}: ${width} by ${height} at ${x}, ${y}`)
  })
}

/** In English Metric Units. */
function boxOf(placed: Node) {
  const [off, ext] = [first(placed, 'a:off').attributes, first(placed, 'a:ext').attributes]
  const rows = all(placed, 'a:tr').reduce((sum, { attributes }) => sum + Number(attributes.h), 0)
  const height = rows === 0 ? Number(ext.cy) : Math.max(Number(ext.cy), rows)
  return { x: Number(off.x), y: Number(off.y), width: Number(ext.cx), height }
}

/** A text body that is there to be read holds words, and every cell of a table a paragraph. */
function emptyBodies(slide: Node): readonly string[] {
  const shapes = all(slide, 'p:sp').filter((shape) => all(shape, 'p:txBody').length > 0)
  const empty = shapes.filter((shape) => textsOf(shape).trim() === '' && !inGroup(slide, shape))
  const cells = all(slide, 'a:tc').filter((cell) => all(cell, 'a:p').length === 0)
  return [...empty.map(nameOf), ...cells.map(() => 'a cell has no paragraph')]
}

/** A group speaks by its own alternative text. */
function inGroup(slide: Node, shape: Node): boolean {
  return all(slide, 'p:grpSp').some((group) => all(group, 'p:sp').includes(shape))
}

function titleFaults(deck: Package): readonly string[] {
  const titles = slideNames(deck).map((name) => ({ name, titles: titlesOf(deck.xml(name)) }))
  const odd = titles.filter((slide) => slide.titles.length !== 1 || slide.titles[0]?.trim() === '')
  const twice = repeated(titles.flatMap((slide) => slide.titles.map((title) => title.trim().toLowerCase())))
  return [...odd.map(({ name }) => `${name} has no title, or two`), ...twice.map((title) => `${title} stands twice`)]
}

/** Tables, charts, pictures and groups are described; a shape without words and without description is decoration. */
function undescribed(slide: Node): readonly string[] {
  const described = (shape: Node) => (all(shape, 'p:cNvPr')[0]?.attributes.descr ?? '').trim() !== ''
  const frames = FRAMES.flatMap((name) => all(slide, name)).filter((frame) => !described(frame) && !isDecorative(frame))
  const mute = all(slide, 'p:sp').filter(
    (shape) => textsOf(shape).trim() === '' && !isDecorative(shape) && !described(shape),
  )
  return [...frames, ...mute.filter((shape) => !inGroup(slide, shape))].map(nameOf)
}

function languageFaults(deck: Package): readonly string[] {
  const parts = deck.names.filter((name) => /^ppt\/[^/]+\/[^/]+\.xml$/.test(name))
  return parts.flatMap((part) => {
    const root = deck.xml(part)
    const spoken = ['a:rPr', 'a:endParaRPr'].flatMap((name) => all(root, name))
    const other = spoken.filter(({ attributes }) => attributes.lang !== 'en-GB')
    const bare = ['a:r', 'a:fld'].flatMap((name) => all(root, name)).filter((run) => all(run, 'a:rPr').length === 0)
    return [...other, ...bare].map(({ name }) => `${part}: ${name}`)
  })
}

function noteFaults(deck: Package): readonly string[] {
  return slideNames(deck).filter((slide) => {
    const notes = [...relationsOf(deck, slide).values()].find((target) => target.includes('/notesSlides/'))
    const bodies = notes
      ? all(deck.xml(notes), 'p:sp').filter((shape) => all(shape, 'p:ph')[0]?.attributes.type === 'body')
      : []
    return (
      !notes ||
      !bodies.some((body) => textsOf(body).trim() !== '') ||
      ![...relationsOf(deck, notes).values()].includes(slide)
    )
  })
}

function headerless(slide: Node): readonly string[] {
  return all(slide, 'a:tbl')
    .filter((table) => all(table, 'a:tblPr')[0]?.attributes.firstRow !== '1')
    .map(() => 'the first row of a table is not marked as its header')
}

function unevenRows(slide: Node): readonly string[] {
  return all(slide, 'a:tbl').flatMap((table) => {
    const columns = all(table, 'a:gridCol').length
    const widths = all(table, 'a:tr').map((row) =>
      all(row, 'a:tc').reduce((sum, { attributes }) => sum + Number(attributes.gridSpan ?? 1), 0),
    )
    return widths.flatMap((width, row) =>
      width === columns ? [] : [`row ${row + 1} has ${width} cells, not ${columns}`],
    )
  })
}
