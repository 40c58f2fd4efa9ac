import { addCards, addWords } from './add-words.ts'
import type { Draft } from './draft.ts'
import { fillBelow, hasRoomBelow } from './fill-below.ts'
import { itemsOf } from './item.ts'
import { layTrends, pagesOfTrends } from './lay-charts.ts'
import { layGrades } from './lay-grades.ts'
import { layTable } from './lay-table.ts'
import { restOf, spokenOf } from './lay-words.ts'
import { MANNERS, type Manner } from './manners.ts'
import type { Medium } from './medium.ts'
import { type PartPlace, partFrame, type SheetName, type SpokenPlace, sheetId, sheetTitle } from './part-frame.ts'
import { blankSheet, chartsOf, type Figures, onSheet, type Progress, withChartsLeft } from './part-progress.ts'
import type { LaidSheet, Sheet } from './sheet.ts'
import { partNotes } from './speaker-notes.ts'
import { stretchTable } from './stretch-table.ts'
import { leastWeight, THIN, type Weighed, weighSheets } from './weigh-sheets.ts'

/** The pages of a part: its figures, the words with their charts, the other trends; joined where a page would be half empty. */
export function layPart(place: PartPlace, medium: Medium): readonly LaidSheet[] {
  const usual = layBest(place, medium, false)
  const close = place.part.grades && usual.length > 1 ? layBest(place, medium, true) : usual
  return (close.length < usual.length ? close : usual).map(({ name, blocks }) => ({ name, blocks }))
}

/** A page of a part with what whoever presents it may say, of which nothing stands on it. */
export function draftOf({ name, blocks }: LaidSheet, place: SpokenPlace): Draft {
  return {
    id: sheetId(place, name),
    title: sheetTitle(place, name),
    section: place.section.title,
    blocks,
    speakerNotes: partNotes(place, name, blocks),
  }
}

/** The pages of a part in one manner, and what they weigh. */
type Tried = Weighed & { readonly sheets: readonly Sheet[] }

/** `isLow` says that grades leave what room they can to the words. */
function layBest(place: PartPlace, medium: Medium, isLow: boolean): readonly Sheet[] {
  const figures = layFigures(place, medium, isLow)
  const areaOf = ({ name }: Sheet) => partFrame(place, name, medium).area
  const weigh = (sheets: readonly Sheet[]): Tried => ({ sheets, ...weighSheets(sheets, areaOf) })
  const [usual, ...others] = MANNERS
  let best = weigh(laySheets({ ...figures, manner: usual }, medium, Infinity) ?? [])
  for (const manner of best.lack === 0 ? [] : others.filter((each) => mayDiffer(each, best.sheets, figures, medium))) {
    const sheets = laySheets({ ...figures, manner }, medium, best.weight)
    const tried = sheets && weigh(sheets)
    if (tried && tried.weight < best.weight) best = tried
    // For no more than a thin page none is tried besides: each takes as long as the first.
    if (best.lack <= THIN) break
  }
  return best.sheets
}

/** Whether a manner may make pages of another kind than those there are: each says how to do what not all parts need. */
function mayDiffer({ beside }: Manner, sheets: readonly Sheet[], figures: Figures, medium: Medium): boolean {
  if (isOfCards(figures.place.part)) return false
  if (beside !== null) return hasRoomBelow(figures, medium)
  return sheets.filter(({ name }) => name.kind === 'words').length > 1
}

/** The pages of figures, which are the same in every manner. */
function layFigures(place: PartPlace, medium: Medium, isLow: boolean): Figures {
  const { part } = place
  const cards = isOfCards(part)
  const words = itemsOf(part.passages, { headingTag: 'h3', style: cards ? 'compact' : 'body', cards })
  const all = chartsOf(part)
  const charts = spokenOf(words, all)
  const trends = all.filter((chart) => !charts.includes(chart))
  const opening = part.table || part.grades ? 'figures' : part.passages.length > 0 ? 'words' : 'trends'
  const begun = { place, opening, sheets: [], words, charts, trends } as const
  return addGrades(addTable(begun, medium), medium, isLow)
}

/** Whether the words of a part stand on cards: beside grades, or where there is nothing else. */
function isOfCards({ grades, table, charts, trends }: PartPlace['part']): boolean {
  return grades !== null || (table === null && charts.length + trends.length === 0)
}

/** The pages in one manner; null as soon as there are as many of them as `most` weighs. */
function laySheets(figures: Progress, medium: Medium, most: number): readonly Sheet[] | null {
  const { part } = figures.place
  const filled = fillBelow(figures, medium)
  const worded = isOfCards(part) ? addCards(filled, medium) : addWords(filled, medium)
  if (leastWeight(worded.sheets.length + pagesOfTrends(chartsOf(worded))) >= most) return null
  const done = addTrends(worded, medium)
  const sheets = done.sheets.length > 0 ? done.sheets : [blankSheet(done, 'words', medium)]
  const pieces = sheets.filter((sheet) => sheet.name.kind === 'figures').length
  // Pieces of one table keep one height of row.
  const stretches = (sheet: Sheet) => part.table !== null && pieces === 1 && sheet.name.kind === 'figures'
  return sheets.map((sheet) =>
    stretches(sheet) ? { ...sheet, blocks: stretchTable(sheet.blocks, sheet.rest) } : sheet,
  )
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

function addGrades(progress: Figures, medium: Medium, isLow: boolean): Figures {
  const { grades } = progress.place.part
  if (!grades) return progress
  const last = progress.sheets.at(-1)
  const sheet = last && last.rest.height > medium.theme.chart.high ? last : blankSheet(progress, 'figures', medium)
  const { blocks, bottom } = layGrades(
    grades,
    `${sheetId(progress.place, sheet.name)}grades`,
    sheet.rest,
    medium,
    isLow,
  )
  return onSheet(progress, sheet, blocks, restOf(sheet.rest, bottom, medium))
}

function addTrends(progress: Progress, medium: Medium): Progress {
  let now = progress
  while (now.charts.length + now.trends.length > 0) {
    const sheet = blankSheet(now, 'trends', medium)
    const laid = layTrends(chartsOf(now), sheet.rest, medium)
    now = withChartsLeft(onSheet(now, sheet, laid.blocks), laid.charts)
  }
  return now
}
