/**
 * One thing in the workbook or a template that its author should look at, worded for them.
 *
 * `cell` is the place to click (`Localities!H12`), a sheet (`Localities`), or a template file; empty where there is no
 * place. `rule` is a kebab-case name that stays the same from month to month.
 */
export type Finding = {
  readonly level: 'error' | 'warning' | 'note'
  readonly rule: string
  readonly cell: string
  readonly message: string
  /** What the readers of the pack are told of it, where it concerns them: the facts, and not what its author has to do. */
  readonly told?: string
}

/** The one grammar of messages about a cell: what was expected, what was found, then what to do. */
export function expectedButFound(expected: string, found: string, whatToDo?: string): string {
  return `expected ${expected}, found "${shorten(found)}"${whatToDo ? `; ${whatToDo}` : ''}`
}

/** Text from a workbook, cut to what a message can carry. */
export function shorten(text: string, longest = 60): string {
  const tidy = text.replace(/\s+/g, ' ').trim()
  return tidy.length <= longest ? tidy : `${tidy.slice(0, longest - 1).trimEnd()}…`
}

export function errorAt(cell: string, rule: string, message: string): Finding {
  return { level: 'error', rule, cell, message }
}

export function warningAt(cell: string, rule: string, message: string): Finding {
  return { level: 'warning', rule, cell, message }
}

/** A warning of which the pack tells its readers as well, as long as it stands: the fact, and for its author what to do. */
export function openCheckAt(cell: string, rule: string, fact: string, whatToDo: string, told = fact): Finding {
  return { ...warningAt(cell, rule, `${fact}; ${whatToDo}`), told: told.replaceAll(CELL_BESIDE, '') }
}

/** The cell behind a figure, of which a reader of the pack has no use beyond that of the finding itself. */
const CELL_BESIDE = / \([^()]*![A-Z]{1,3}\d+\)/g

export function noteAt(cell: string, rule: string, message: string): Finding {
  return { level: 'note', rule, cell, message }
}

export const NOTHING_WRITTEN = 'Nothing was written.'

/** What a stage throws when its input cannot be used: every error at once, and what else was seen. */
export class Refusal extends Error {
  readonly findings: readonly Finding[]
  /** The name of the workbook that was read, once it is known. */
  readonly workbook: string | null
  /** What came of it, as the officer is told. */
  readonly outcome: string

  constructor(findings: readonly Finding[], workbook: string | null = null, outcome: string = NOTHING_WRITTEN) {
    super(findings.map((finding) => `${finding.cell}: ${finding.message}`).join('\n'))
    this.findings = findings
    this.workbook = workbook
    this.outcome = outcome
  }
}

/** A file that cannot be read at all, or a command that was used wrongly: one sentence that says what to do. */
export class Unusable extends Error {}
