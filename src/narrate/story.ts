import type { Assurance, Direction, Rag, RagCounts, Source, Variation } from '../compute/figures.ts'
import type { Finding } from '../shared/finding.ts'
import type { Month } from '../shared/month.ts'

/** What the pack says, in order, with no layout; every figure in it is printed already. */
export type Story = {
  readonly cover: CoverStory
  readonly purpose: {
    readonly title: string
    readonly paragraphs: readonly string[]
    readonly outcomes: readonly OutcomeStory[]
  }
  readonly glance: GlanceStory
  readonly sections: readonly SectionStory[]
  readonly notes: NotesStory
  /** The sheets of the sections, in their order. */
  readonly sheets: readonly string[]
  /** The checks of the figures, and those of the templates and typed texts. */
  readonly checks: readonly Finding[]
}

/** `summary` is the whole pack in one line. `month` is printed large (`August 2024`). */
export type CoverStory = {
  readonly organisation: string
  readonly service: string
  readonly title: string
  readonly month: string
  readonly reportingMonth: Month
  readonly strategy: string
  readonly preparedBy: string
  readonly summary: string
  readonly counts: RagCounts
}

/** A card of the purpose page; `section` numbers the section it belongs to. */
export type OutcomeStory = {
  readonly section: number
  readonly title: string
  readonly sentence: string
  readonly counts: RagCounts
}

export type GlanceStory = {
  readonly headline: string
  /** What has really changed: signals first, then targets newly met or missed, then the largest moves. */
  readonly changed: readonly Highlight[]
  /** What is off track for its target, and what stands worst against the neighbours. */
  readonly attention: readonly Highlight[]
  readonly since: SinceStory | null
}

/** What is not as last month's pack had it; null where that pack is not at hand. */
export type SinceStory = {
  readonly title: string
  /** In a clause, for the headline: `since July, four ratings improved and nine worsened`; empty where nothing changed. */
  readonly summary: string
  readonly passages: readonly Passage[]
}

/** A finding of the at-a-glance page: a figure, its line, a sentence and the part where it stands. */
export type Highlight = {
  readonly code: string
  /** Why it stands here: `Improvement`, `Red to amber`, `Off track`; `mark` is the sign of a signal, or empty. */
  readonly why: string
  readonly mark: string
  readonly figure: string
  readonly sentence: Sentence
  readonly section: number
  readonly part: number
  /** Month by month as printed; no line leads to those at `breaks`, where the row starts again. */
  readonly points: readonly (number | null)[]
  readonly breaks: readonly number[]
  /** The figures of the authority's neighbours, where the finding is of them; drawn in place of the line. */
  readonly neighbours: readonly number[] | null
  readonly latest: number
  /** What a person would see of the line. */
  readonly alt: string
  readonly meaning: Meaning
}

export type Meaning = 'improving' | 'worsening' | 'neutral'

/** `number` counts from 1 in the order of the pack. */
export type SectionStory = {
  readonly number: number
  readonly title: string
  readonly outcome: string
  readonly counts: RagCounts
  readonly parts: readonly PartStory[]
}

/**
 * A part: `title` is the section's where the part has none.
 *
 * `charts` are those that the sentences speak of, in that order; `trends` the other charted rows.
 */
export type PartStory = {
  readonly title: string
  readonly headline: string
  readonly commentaryHeadline: string
  readonly trendsHeadline: string
  readonly table: TableStory | null
  readonly grades: GradesStory | null
  readonly passages: readonly Passage[]
  readonly charts: readonly ChartStory[]
  readonly trends: readonly ChartStory[]
  readonly speaker: SpeakerStory
  readonly cited: CitedStory
}

/** The headlines and captions of a part with the cells that they rest on. */
export type CitedStory = {
  readonly headlines: readonly HeadlineStory[]
  readonly captions: readonly (CitedLine & { readonly code: string })[]
}
export type HeadlineStory = CitedLine & { readonly page: 'first' | 'commentary' | 'trends' }
export type CitedLine = Pick<Sentence, 'text' | 'evidence'>

/** For whoever presents a part: what to say first, what may be asked, and the cells that each sentence rests on. */
export type SpeakerStory = {
  readonly say: string
  readonly asked: string
  /** The cells of the table; empty where there is none. */
  readonly table: string
  readonly sources: readonly { readonly sentence: string; readonly cells: string }[]
}

/** Words under one heading; the heading may be empty. `desired` marks the desired outcome, set on a panel. */
export type Passage = {
  readonly heading: string
  readonly desired: boolean
  readonly items: readonly { readonly bullet: boolean; readonly sentence: Sentence }[]
}

/** A paragraph or bullet with the cells its figures rest on; `strong` runs are the figures it turns on. */
export type Sentence = {
  readonly text: string
  readonly runs: readonly { readonly text: string; readonly strong: boolean }[]
  readonly heading: string
  readonly origin: 'template' | 'workbook'
  readonly cell: string | null
  readonly evidence: readonly Source[]
  /** The codes it speaks of, in order. */
  readonly codes: readonly string[]
  /** What the workbook says of the numbers that were typed; none in a sentence of the templates. */
  readonly claims: readonly Claim[]
}

/**
 * A number that an officer typed, or words such as `below target`, held against the workbook.
 *
 * `found` is the figure as it should be printed; `reason` says where it comes from, or why the number is wrong.
 */
export type Claim = {
  readonly number: string
  /** The sentence that it stands in; a text may have several. */
  readonly sentence: string
  readonly status: 'traced' | 'unverified' | 'contradicted' | 'conflict'
  readonly found: string | null
  readonly reason: string
  readonly evidence: readonly Source[]
  /** The expression that writes what a wrong number should say, where one does. */
  readonly instead: string | null
}

/** The indicator table. `months` are the columns, oldest first; `apart` the month two years ago, where it is known. */
export type TableStory = {
  readonly summary: string
  readonly month: Month
  readonly apart: Month | null
  readonly months: readonly Month[]
  readonly benchmarks: readonly string[]
  /** No row of the table has a target: the target and RAG columns are left out. */
  readonly hasTargets: boolean
  /** A row at least has a figure of the month before its latest; where none has, the arrows look back further. */
  readonly isMonthly: boolean
  readonly rows: readonly TableRowStory[]
  /** What the table's own marks and abbreviations mean. */
  readonly footnotes: readonly string[]
}

/** A printed cell and the words a screen reader says for it. */
export type Shown = { readonly shown: string; readonly spoken: string }

export type TableRowStory = {
  readonly code: string
  readonly label: string
  /** By month, for `apart` and every month of the table. */
  readonly cells: ReadonlyMap<Month, Shown>
  readonly target: Shown
  readonly rag: (Shown & { readonly rag: Rag }) | null
  readonly travel: TravelShown | null
  /** Against the same month of the year before. */
  readonly yearTravel: TravelShown | null
  readonly signal: (Shown & { readonly mark: string; readonly variation: Variation }) | null
  readonly rank: Shown | null
  readonly benchmarks: readonly Shown[]
}

export type TravelShown = Shown & { readonly direction: Direction; readonly meaning: Meaning }

/** A line chart. `finding` is its caption, `label` names the indicator; `points` have one entry a month, gaps null, as printed. */
export type ChartStory = {
  readonly code: string
  /** The mark of its signal and what it means; the mark is empty where the row is not tested. */
  readonly mark: string
  readonly variation: Variation
  readonly finding: string
  readonly label: string
  readonly unit: string
  readonly decimals: number
  readonly percent: boolean
  readonly points: readonly {
    readonly month: Month
    readonly value: number | null
    readonly shown: string
    readonly variation: Variation
  }[]
  /** The points, by index, at which the row starts again: no line leads to them. */
  readonly breaks: readonly number[]
  /** The month of its latest figure; null where it has none, as where the reporting month is suppressed. */
  readonly latest: Month | null
  /**
   * The mean and limits of the row's own past; null where it is not tested. A limit that no figure can reach is null.
   * `since` is the first of the months that they rest on, where that is before those drawn.
   */
  readonly limits: {
    readonly since: Month | null
    readonly mean: Level
    readonly lower: Level | null
    readonly upper: Level | null
  } | null
  /** Whether it will meet its target if it goes on as it is, and the words of it; null where that is not known. */
  readonly assurance: { readonly kind: Assurance; readonly words: string } | null
  /**
   * What the latest seven months lead to by the month that the target is meant for, and the line fitted to them from
   * the first of them to there.
   */
  readonly outlook:
    | (Level & {
        readonly month: Month
        readonly onTrack: boolean | null
        readonly line: readonly { readonly month: Month; readonly value: number }[]
      })
    | null
  readonly target: { readonly value: number; readonly shown: string } | null
  readonly benchmark: { readonly name: string; readonly value: number; readonly shown: string } | null
  readonly alt: string
}

/** A value as it is drawn, and as printed. */
export type Level = { readonly value: number; readonly shown: string }

/** Audit grades: a table with totals and the share good or better, and one stacked bar a service. */
export type GradesStory = {
  readonly summary: string
  readonly grades: readonly string[]
  readonly services: readonly {
    readonly name: string
    readonly counts: readonly Shown[]
    readonly values: readonly number[]
    readonly total: Shown
    readonly goodOrBetter: Shown
  }[]
  readonly alt: string
}

/** The last pages: how to read the marks, abbreviations, the data checks that stand open. */
export type NotesStory = {
  readonly headline: string
  readonly passages: readonly Passage[]
  readonly abbreviations: readonly { readonly short: string; readonly long: string }[]
  /** Each with its cell, as its readers are told. */
  readonly checks: readonly { readonly cell: string; readonly told: string }[]
}
