import type { ChartStory, PartStory } from '../narrate/story.ts'
import type { Draft } from './draft.ts'
import { flowColumns } from './flow-passages.ts'
import { gridColumns } from './grid.ts'
import { type Item, itemsOf } from './item.ts'
import { layCards } from './lay-cards.ts'
import { layGrades } from './lay-grades.ts'
import { layTable } from './lay-table.ts'
import { hasTallPlots, layChartRows, layTrends, layWords, restOf } from './lay-words.ts'
import { MANNERS, type Manner } from './manners.ts'
import type { Medium } from './medium.ts'
import type { Block, Box } from './pack.ts'
import {
  type PartPlace,
  partFrame,
  passageTag,
  type SheetKind,
  type SheetName,
  sheetId,
  sheetTitle,
} from './part-frame.ts'
import { planRows, planStacks, type RowPlan } from './plan-rows.ts'
import type { Sheet } from './sheet.ts'
import { partNotes } from './speaker-notes.ts'
import { stretchTable } from './stretch-table.ts'
import { THIN, type Weighed, weighSheets } from './weigh-sheets.ts'

/** A part half laid out: its pages so far, and the words and charts that have no place yet. */
type Progress = {
  readonly place: PartPlace
  readonly manner: Manner
  readonly opening: SheetKind
  readonly sheets: readonly Sheet[]
  readonly words: readonly Item[]
  readonly charts: readonly ChartStory[]
  readonly trends: readonly ChartStory[]
}

/** The same before it is laid out in one manner or another. */
type Figures = Omit<Progress, 'manner'>

/** Under this share of a page a remainder is not worth beginning the words in. */
const WORTH_BEGINNING = 0.32
/** Over this share a remainder has to be filled, though an item be parted for it. */
const HALF_EMPTY = 0.37
/** The same under a table that is in one piece: its rows can take up some of what is left. */
const HALF_EMPTY_BELOW = 0.5

/** The pages of a part: its figures, the words with their charts, the other trends; joined where a page would be half empty. */
export function layPart(place: PartPlace, medium: Medium): readonly Draft[] {
  return layBest(place, medium).map((sheet) => draftOf(sheet, place))
}

function layBest(place: PartPlace, medium: Medium): readonly Sheet[] {
  const figures = layFigures(place, medium)
  const areaOf = ({ name }: Sheet) => partFrame(place, name, medium).area
  let best: (Weighed & { readonly sheets: readonly Sheet[] }) | null = null
  for (const [tried, manner] of MANNERS.entries()) {
    const sheets = laySheets({ ...figures, manner }, medium)
    const weighed = weighSheets(sheets, areaOf)
    if (best === null || weighed.weight < best.weight) best = { sheets, ...weighed }
    // For no more than that one other manner is tried: each takes as long as the first.
    if (best.lack <= (tried === 0 ? 0 : THIN)) break
  }
  return best?.sheets ?? []
}

/** The pages of figures, which are the same in every manner. */
function layFigures(place: PartPlace, medium: Medium): Figures {
  const { part } = place
  const begun = {
    place,
    opening: part.table || part.grades ? 'figures' : part.passages.length > 0 ? 'words' : 'trends',
    sheets: [],
    words: itemsOf(part.passages, {
      headingTag: 'h3',
      style: isOfCards(part) ? 'compact' : 'body',
      cards: isOfCards(part),
    }),
    charts: part.charts,
    trends: part.trends,
  } as const
  return addGrades(addTable(begun, medium), medium)
}

/** Whether the words of a part stand on cards: beside grades, or where there is nothing else. */
function isOfCards({ grades, table, charts, trends }: PartStory): boolean {
  return grades !== null || (table === null && charts.length + trends.length === 0)
}

function laySheets(figures: Progress, medium: Medium): readonly Sheet[] {
  const { part } = figures.place
  const filled = fillBelow(figures, medium)
  const done = addTrends(isOfCards(part) ? addCards(filled, medium) : addWords(filled, medium), medium)
  const sheets = done.sheets.length > 0 ? done.sheets : [blankSheet(done, 'words', medium)]
  const pieces = sheets.filter((sheet) => sheet.name.kind === 'figures').length
  // Pieces of one table keep one height of row.
  const stretches = (sheet: Sheet) => part.table !== null && pieces === 1 && sheet.name.kind === 'figures'
  return sheets.map((sheet) =>
    stretches(sheet) ? { ...sheet, blocks: stretchTable(sheet.blocks, sheet.rest) } : sheet,
  )
}

function draftOf(sheet: Sheet, place: PartPlace): Draft {
  return {
    id: sheetId(place, sheet.name),
    title: sheetTitle(place, sheet.name),
    section: place.section.title,
    blocks: sheet.blocks,
    speakerNotes: partNotes(place, sheet.name, sheet.blocks),
  }
}

function blankSheet({ place, opening, sheets }: Figures, kind: SheetKind, medium: Medium): Sheet {
  const nth = sheets.filter((sheet) => sheet.name.kind === kind).length
  const name = { kind, nth, opening }
  const frame = partFrame(place, name, medium)
  return { name, blocks: frame.blocks, rest: frame.area }
}

function addTable(progress: Figures, medium: Medium): Figures {
  const { table } = progress.place.part
  if (!table) return progress
  const name = (nth: number): SheetName => ({ kind: 'figures', nth, opening: progress.opening })
  const frames = (nth: number) => partFrame(progress.place, name(nth), medium)
  const pages = layTable(table, `${sheetId(progress.place, name(0))}table`, frames, medium)
  const sheets = pages.map(({ blocks, bottom }, nth): Sheet => {
    const frame = frames(nth)
    return { name: name(nth), blocks: [...frame.blocks, ...blocks], rest: restOf(frame.area, bottom, medium) }
  })
  return { ...progress, sheets: [...progress.sheets, ...sheets] }
}

function addGrades(progress: Figures, medium: Medium): Figures {
  const { grades } = progress.place.part
  if (!grades) return progress
  const last = progress.sheets.at(-1)
  const sheet = last && last.rest.height > medium.theme.chart.high ? last : blankSheet(progress, 'figures', medium)
  const { blocks, bottom } = layGrades(grades, `${sheetId(progress.place, sheet.name)}grades`, sheet.rest, medium)
  return onSheet(progress, sheet, blocks, restOf(sheet.rest, bottom, medium))
}

/** Uses what the last table leaves of its page: for all words where they fit, for charts, or to begin the words. */
function fillBelow(progress: Progress, medium: Medium): Progress {
  const sheet = progress.sheets.at(-1)
  if (!sheet || progress.place.part.grades) return progress
  const page = partFrame(progress.place, sheet.name, medium).area.height
  if (sheet.rest.height < Math.min(medium.theme.chart.low, page * WORTH_BEGINNING)) return progress
  if (progress.manner.beside !== null) return addChartRows(progress, sheet, medium)
  const begun = progress.words.length > 0 ? addWordsTo(progress, sheet, medium, 1) : null
  if (begun && begun.words.length + begun.charts.length + begun.trends.length === 0) return begun
  const above = addWordsAbove(progress, sheet, medium)
  if (above) return above
  if (begun && begun.words.length + begun.charts.length === 0) return begun
  const withCharts = sheet.rest.height < medium.theme.chart.low ? progress : addChartRows(progress, sheet, medium)
  if (withCharts !== progress) return withCharts
  const begins = begun !== null && begun.words.length < progress.words.length
  return begins && sheet.rest.height > page * WORTH_BEGINNING ? begun : progress
}

/** Short words in two columns with all charts in a row under them; null where that does not hold the part. */
function addWordsAbove(progress: Progress, sheet: Sheet, medium: Medium): Progress | null {
  const charts = [...progress.charts, ...progress.trends]
  if (charts.length < 2 || charts.length > 4 || progress.words.length === 0) return null
  const words = layWords(tagged(progress, sheet), [], sheet.rest, medium, { share: 1, force: false })
  const rest = restOf(sheet.rest, words.bottom, medium)
  if (words.words.length > 0 || rest.height < medium.theme.chart.low) return null
  const rows = layChartRows(charts, 1, rest, medium)
  return { ...onSheet(progress, sheet, [...words.blocks, ...rows.blocks]), words: [], charts: [], trends: [] }
}

/** Rows of charts: those that find no room beside the words, then the other trends. */
function addChartRows(progress: Progress, sheet: Sheet, medium: Medium): Progress {
  const { charts, trends, words } = progress
  const wordPages = words.length === 0 ? 0 : addWordPages(progress, medium, 1).sheets.length - progress.sheets.length
  const besideWords = wordPages * Math.min(progress.manner.beside ?? Infinity, medium.theme.chart.stack)
  const spare = charts.slice(besideWords)
  const mayWait = sheet.rest.height <= partFrame(progress.place, sheet.name, medium).area.height * HALF_EMPTY
  const pool = {
    free: spare.length + trends.length,
    all: charts.length + trends.length,
    wordPages,
    besideWords,
    mayWait,
  }
  const lay = ({ count, rows }: RowPlan) =>
    layChartRows([...spare, ...trends].slice(0, count), rows, sheet.rest, medium)
  const plan = planRows(pool, sheet.rest.height, medium.theme, (tried) => hasTallPlots(lay(tried).blocks, medium.theme))
  if (!plan) return progress
  const chosen = [...spare, ...trends].slice(0, plan.count)
  const laid = lay(plan)
  const left = (each: ChartStory): boolean => !chosen.includes(each)
  return { ...onSheet(progress, sheet, laid.blocks), charts: charts.filter(left), trends: trends.filter(left) }
}

function addWordsTo(
  progress: Progress,
  sheet: Sheet,
  medium: Medium,
  share: number,
  most = medium.theme.chart.stack,
): Progress {
  const words = tagged(progress, sheet)
  const all = [...progress.charts, ...progress.trends]
  const pool = all.slice(0, most)
  const page = partFrame(progress.place, sheet.name, medium).area.height
  const stretches = sheet.name.kind === 'figures' && sheet.name.nth === 0
  const force = sheet.rest.height > page * (stretches ? HALF_EMPTY_BELOW : HALF_EMPTY)
  const laid = layWords(words, pool, sheet.rest, medium, { share, force })
  return withChartsLeft(
    { ...onSheet(progress, sheet, laid.blocks), words: laid.words },
    all.length - pool.length + laid.charts.length,
  )
}

function tagged({ words, place }: Progress, sheet: Sheet): readonly Item[] {
  const tag = passageTag(place, sheet.name)
  return words.map((item) => (item.heading ? { ...item, tag } : item))
}

/** The page with more on it, in place of the page as it was; full unless something of it is left free. */
function onSheet<At extends Figures>(progress: At, sheet: Sheet, blocks: readonly Block[], rest?: Box): At {
  const filled = { ...sheet, blocks: [...sheet.blocks, ...blocks], rest: rest ?? { ...sheet.rest, height: 0 } }
  return { ...progress, sheets: [...progress.sheets.filter((each) => each !== sheet), filled] }
}

/** Charts are used in their order, those of the sentences before the other trends. */
function withChartsLeft(progress: Progress, left: number): Progress {
  const { charts, trends } = progress
  const used = charts.length + trends.length - left
  return { ...progress, charts: charts.slice(used), trends: trends.slice(Math.max(0, used - charts.length)) }
}

/** As few pages of words as can be, and then as even as they can be. */
function addWords(progress: Progress, medium: Medium): Progress {
  const full = addWordPages(progress, medium, 1)
  const fewest = full.sheets.length - progress.sheets.length
  const stacks = planStacks(progress.charts.length + progress.trends.length, fewest, medium.theme.chart.stack)
  for (let share = fewest < 2 ? 1 : progress.manner.evenFrom; share < 1; share += 0.05) {
    const tried = addWordPages(progress, medium, share, stacks)
    if (tried.sheets.length - progress.sheets.length === fewest) return tried
  }
  const planned = addWordPages(progress, medium, 1, stacks)
  return planned.sheets.length === full.sheets.length ? planned : full
}

function addWordPages(progress: Progress, medium: Medium, share: number, stacks: readonly number[] = []): Progress {
  let now = progress
  for (let page = 0; now.words.length > 0; page += 1) {
    const sheet = blankSheet(now, 'words', medium)
    const height = page === 0 && now.manner.full ? 1 : share
    now = addFewWords(now, sheet, medium) ?? addWordsTo(now, sheet, medium, height, stacks[page])
  }
  return now
}

/** Words that take less than this share of the column beside the charts stand above them. */
const FEW_WORDS = 0.25

/** A sentence or two over all the charts that are left: the column beside them would stand all but empty. */
function addFewWords(progress: Progress, sheet: Sheet, medium: Medium): Progress | null {
  const column = { ...sheet.rest, ...gridColumns(medium.theme, 1, 7), height: sheet.rest.height * FEW_WORDS }
  const beside = flowColumns(tagged(progress, sheet), [column], medium, { words: null, force: false })
  return beside.left.length > 0 ? null : addWordsAbove(progress, sheet, medium)
}

function addCards(progress: Progress, medium: Medium): Progress {
  let now = progress
  while (now.words.length > 0) {
    const last = now.sheets.at(-1)
    const below = last && last.rest.height > 0 ? layCards(tagged(now, last), last.rest, medium, false) : null
    const isWorthIt = last && (below?.words.length === 0 || last.rest.height > medium.theme.chart.low)
    const sheet = isWorthIt ? last : blankSheet(now, now.opening, medium)
    const laid = isWorthIt && below ? below : layCards(tagged(now, sheet), sheet.rest, medium, true)
    now = { ...onSheet(now, sheet, laid.blocks), words: laid.words }
  }
  return now
}

function addTrends(progress: Progress, medium: Medium): Progress {
  let now = progress
  while (now.charts.length + now.trends.length > 0) {
    const sheet = blankSheet(now, 'trends', medium)
    const laid = layTrends([...now.charts, ...now.trends], sheet.rest, medium)
    now = withChartsLeft(onSheet(now, sheet, laid.blocks), laid.charts.length)
  }
  return now
}
