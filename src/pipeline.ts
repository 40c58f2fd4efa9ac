import type { Answers } from './book/answers.ts'
import { readBook } from './book/read-book.ts'
import { checkBook } from './check/check-book.ts'
import type { Former } from './check/former.ts'
import { checkHouse } from './check/house/check-house.ts'
import { isFormerOf } from './check/is-former-of.ts'
import type { Model } from './check/model.ts'
import type { MonthPlan } from './check/month-plan.ts'
import { readFormer } from './check/read-former.ts'
import { computeFigures } from './compute/compute-figures.ts'
import type { Figures } from './compute/figures.ts'
import { makeMeasures } from './compute/make-measures.ts'
import { recallFigures } from './compute/recall-figures.ts'
import { collectEvidence } from './narrate/collect-evidence.ts'
import type { Evidence } from './narrate/evidence.ts'
import { findChecks, narrate } from './narrate/narrate.ts'
import type { Story } from './narrate/story.ts'
import type { Templates } from './narrate/templates.ts'
import type { Asked, Trace } from './narrate/trace/remember-claims.ts'
import { layFindings } from './pack/lay-findings.ts'
import { layOut } from './pack/lay-out.ts'
import { printTheme, slideTheme } from './pack/theme.ts'
import { type Finding, Refusal, Unusable } from './shared/finding.ts'
import { type HouseStyle, PLAIN_HOUSE } from './shared/house-style.ts'
import { type KeptStore, NOTHING_KEPT } from './shared/kept-store.ts'
import type { Month } from './shared/month.ts'

/** The file as the officer knows it, its bytes, and the month asked for where it is not the workbook's own. */
export type Workbook = { readonly file: string; readonly bytes: Uint8Array; readonly month: Month | null }

/** What a workbook says before it is laid out. */
export type Told = {
  readonly figures: Figures
  readonly story: Story
  readonly house: HouseStyle
}

export type Documents = {
  readonly pdf: Uint8Array
  readonly pptx: Uint8Array
  readonly pages: number
  readonly slides: number
}

/** Last month's pack, as its evidence or as its workbook. */
export type FormerSource = { readonly month: Month; readonly file: string } & (
  | { readonly kind: 'evidence'; readonly text: string }
  | { readonly kind: 'workbook'; readonly bytes: Uint8Array }
)

/** Looks for what may be the pack of the month before the one that is given, the likeliest first; each read when asked for. */
export type FindFormers = (month: Month) => AsyncIterable<FormerSource>

/** What reading can do without. */
export type ReadingAids = {
  readonly findFormers?: FindFormers | undefined
  /** Told when the house style has been read, and its logo drawn. */
  readonly styled?: () => void
  /** Where what is traced in typed texts is kept until the next time. */
  readonly claims?: KeptStore
  /** What traces typed texts, where that is not to be done here. */
  readonly trace?: Trace | undefined
}

/** Reads, checks, computes and narrates; no disk, no console, no clock. Throws a Refusal or an Unusable. */
export async function tellWorkbook(workbook: Workbook, templates: Templates, aids: ReadingAids = {}): Promise<Told> {
  const { figures, house } = await readFigures(workbook, templates, aids)
  const story = await narrate(figures, templates, { ...aids, rag: house.rag })
  return { figures, story, house }
}

/** What every figure and sentence of the pack rests on. */
export function evidenceOf({ figures, story }: Told): Evidence {
  return collectEvidence(figures, story)
}

/** The figures of a workbook, and all that `tellWorkbook` finds in it, sooner; throws as that does. */
export async function checkWorkbook(
  workbook: Workbook,
  templates: Templates,
  aids: ReadingAids = {},
): Promise<{ readonly figures: Figures; readonly checks: readonly Finding[] }> {
  const { figures, house } = await readFigures(workbook, templates, aids)
  return { figures, checks: await findChecks(figures, templates, { ...aids, rag: house.rag }) }
}

async function readFigures(
  { file, bytes, month }: Workbook,
  templates: Templates,
  { findFormers, styled = () => undefined }: ReadingAids,
): Promise<Pick<Told, 'figures' | 'house'>> {
  const house = await checkHouse(templates.house)
  styled()
  const book = await readBook(bytes, file)
  const model = checkBook(book, { month })
  return { figures: computeFigures(model, findFormers ? await recall(model, findFormers) : null), house }
}

/** The earlier pack to compare with; one that cannot be read, or is of another month or council, is left aside. */
async function recall(model: Model, findFormers: FindFormers): Promise<Former | null> {
  for await (const source of findFormers(model.settings.month)) {
    const former = source.kind === 'evidence' ? readFormer(source.text, source.file) : await recallBook(source)
    if (former?.month === source.month && isFormerOf(model, former)) return former
  }
  return null
}

async function recallBook({ bytes, file }: FormerSource & { readonly kind: 'workbook' }): Promise<Former | null> {
  try {
    return recallFigures(computeFigures(checkBook(await readBook(bytes, file), { month: null })))
  } catch (error) {
    if (error instanceof Refusal || error instanceof Unusable) return null
    throw error
  }
}

/** What is asked of texts, as it can be sent to another thread: the measures are functions. */
export type SentTexts = Omit<Asked, 'figures'> & { readonly figures: Omit<Figures, 'measures'> }

/** Traces texts that another thread has sent. */
export async function traceSent({ figures, ...asked }: SentTexts): ReturnType<Trace> {
  const { traceTexts } = await import('./narrate/trace/trace-texts.ts')
  return traceTexts({ ...asked, figures: { ...figures, measures: makeMeasures(figures.settings) } })
}

/** Draws a story in the council's house style. */
export type Draw<Drawn> = (story: Story, house?: HouseStyle) => Promise<Drawn>
export type DrawnPdf = Pick<Documents, 'pdf' | 'pages'>
export type DrawnDeck = Pick<Documents, 'pptx' | 'slides'>

/** Lays out and draws both media. */
export async function drawPack(story: Story, house: HouseStyle = PLAIN_HOUSE): Promise<Documents> {
  const [drawPdf, drawDeck] = [await openPdf(), await openDeck()]
  return { ...(await drawPdf(story, house)), ...(await drawDeck(story, house)) }
}

/**
 * What draws the PDF; loaded only when it is asked for, since a check draws nothing. `kept` is where what is laid out is
 * kept until the next time.
 */
export async function openPdf(kept: KeptStore = NOTHING_KEPT): Promise<Draw<DrawnPdf>> {
  const [{ makePdfRuler }, { renderPdf }] = await Promise.all([
    import('./render/pdf/pdf-ruler.ts'),
    import('./render/pdf/render-pdf.ts'),
  ])
  const ruler = makePdfRuler()
  return async (story, house = PLAIN_HOUSE) => {
    const laid = layOut(story, printTheme(house), ruler, kept)
    return { pdf: await renderPdf(laid), pages: laid.pages.length }
  }
}

/** What draws the deck, as `openPdf`. */
export async function openDeck(kept: KeptStore = NOTHING_KEPT): Promise<Draw<DrawnDeck>> {
  const [{ makePptxRuler }, { renderPptx }] = await Promise.all([
    import('./render/pptx/pptx-ruler.ts'),
    import('./render/pptx/render-pptx.ts'),
  ])
  const ruler = makePptxRuler()
  return async (story, house = PLAIN_HOUSE) => {
    const laid = layOut(story, slideTheme(house), ruler, kept)
    return { pptx: await renderPptx(laid), slides: laid.pages.length }
  }
}

/** The findings as a page of HTML; `file` is the workbook as the officer knows it. */
export async function drawFindings(story: Story, file: string, house: HouseStyle = PLAIN_HOUSE): Promise<string> {
  const { renderFindings } = await import('./render/html/render-findings.ts')
  return renderFindings(layFindings(story, file), house.colours)
}

/** A workbook made ready for its next month; `plan` tells what was done, the lists what to look at. */
export type NextMonth = {
  readonly plan: MonthPlan
  readonly bytes: Uint8Array
  readonly obstacles: readonly string[]
  readonly remarks: readonly string[]
}

/** The workbook of the month after; what comes out is read again, and every old figure compared, before it is given out. */
export async function makeNextMonth({ file, bytes }: Workbook): Promise<NextMonth> {
  const [{ planMonth }, { editBook }, { compareBooks }] = await Promise.all([
    import('./check/plan-month.ts'),
    import('./book/edit-book.ts'),
    import('./check/compare-books.ts'),
  ])
  const before = await readBook(bytes, file)
  const plan = planMonth(before)
  const edited = await editBook(bytes, file, plan.edits)
  const [difference] = compareBooks(before, await readBook(edited.bytes, file), plan.edits)
  if (difference !== undefined)
    throw new Unusable(`"${file}" could not be carried over whole (${difference}), and nothing was written.`)
  return { plan, bytes: edited.bytes, obstacles: edited.obstacles, remarks: [...plan.remarks, ...edited.remarks] }
}

/** A workbook to start from; `made` is the date that it bears. */
export async function makeNewWorkbook(answers: Answers, made: Date): Promise<Uint8Array> {
  const [{ planNewWorkbook }, { writeBook }] = await Promise.all([
    import('./book/plan-new-workbook.ts'),
    import('./book/write-book.ts'),
  ])
  return writeBook(planNewWorkbook(answers, made))
}

/** A copy of the workbook with each finding at its place and a list of them all. */
export async function markWorkbook({ file, bytes }: Workbook, findings: readonly Finding[]): Promise<Uint8Array> {
  const { markBook } = await import('./book/mark-book.ts')
  return markBook(bytes, file, findings)
}
