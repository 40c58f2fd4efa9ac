import type { Claim, Sentence, Story } from '../narrate/story.ts'
import type { Finding } from '../shared/finding.ts'
import type { FindingEntry, FindingsPage, FindingsSheet } from './findings-page.ts'

/** Every finding of a month by the sheet that it stands on; claims of sentences from the sentences themselves. */
export function layFindings(story: Story, file: string): FindingsPage {
  const sentences = story.sections.flatMap((section) =>
    section.parts.flatMap((part) => part.passages.flatMap((passage) => passage.items.map((item) => item.sentence))),
  )
  const entries = [...sentences.flatMap(claimEntries), ...story.checks.filter(isNoClaim).map(checkEntry)]
  const named = new Set(entries.map(sheetOf))
  const names = [...new Set([...story.sheets.filter((name) => named.has(name)), ...named])]
  const { title, month } = story.cover
  return { title, month, file, counts: countLevels(entries), sheets: names.map((name) => layName(name, entries)) }
}

const RANK = { error: 0, warning: 1, note: 2 } as const

function layName(name: string, entries: readonly FindingEntry[]): FindingsSheet {
  const own = entries.filter((entry) => sheetOf(entry) === name)
  return { name, findings: own.toSorted((a, b) => RANK[a.level] - RANK[b.level]) }
}

function isNoClaim({ rule }: Finding): boolean {
  return !rule.startsWith('claim-')
}

/** The sheet of a cell; the templates stand together, and what belongs to none under the workbook as a whole. */
function sheetOf({ cell }: FindingEntry): string {
  if (/^templates\//.test(cell)) return 'The templates'
  return cell.replace(/![^!]*$/, '') || 'The workbook as a whole'
}

const CLAIM_WORDS: Readonly<Record<Exclude<Claim['status'], 'traced'>, Pick<FindingEntry, 'level' | 'what' | 'toDo'>>> =
  {
    contradicted: { level: 'warning', what: 'The figures say otherwise', toDo: 'Correct the sentence.' },
    conflict: {
      level: 'warning',
      what: 'Two sheets disagree',
      toDo: 'Make the two sheets agree, then check the sentence.',
    },
    unverified: {
      level: 'note',
      what: 'Not found in the workbook',
      toDo: 'Nothing, if the number comes from elsewhere; else name the indicator and the month more plainly.',
    },
  }

function claimEntries({ claims, cell }: Sentence): readonly FindingEntry[] {
  return claims.flatMap(({ status, sentence, number, found, reason, instead }) => {
    if (status === 'traced') return []
    const advice = instead === null ? '' : ` The expression ${instead} writes the figure itself.`
    const words = CLAIM_WORDS[status]
    return [
      {
        ...words,
        toDo: `${words.toDo}${advice}`,
        cell: cell ?? '',
        quote: sentence,
        found: number,
        expected: '',
        right: found ?? '',
        why: upperFirst(reason),
      },
    ]
  })
}

/** The one grammar of messages taken apart: `expected X, found "Y"; what to do`. */
function checkEntry({ level, rule, cell, message }: Finding): FindingEntry {
  const [whole = '', expected = ''] = /^expected (.*), found (?=")/s.exec(message) ?? []
  const cut = message.lastIndexOf('; ')
  const why = cut < 0 ? message : message.slice(0, cut)
  const told = expected === '' ? upperFirst(why) : ''
  return {
    level,
    cell,
    what: nameOf(rule),
    quote: quotedIn(expected || why).find((text) => text.length >= LEAST_QUOTE) ?? '',
    found: whole === '' ? '' : (quotedIn(message.slice(whole.length))[0] ?? ''),
    expected,
    right: '',
    why: told,
    toDo: cut < 0 ? '' : upperFirst(message.slice(cut + 2)),
  }
}

/** A label or a sentence; what is shorter is a value. */
const LEAST_QUOTE = 4

/** What a text has in quotation marks, with the marks that stand within: `Children aged under 5 & "over"`. */
function quotedIn(text: string): readonly string[] {
  const quoted: string[] = []
  let [depth, from] = [0, 0]
  for (const { index } of text.matchAll(/"/g)) {
    const opens = /(?:^|[\s([“‘/–—-])$/.test(text.slice(0, index)) && /^"\S/.test(text.slice(index))
    if (opens || depth === 0) {
      if (depth === 0) from = index + 1
      depth += 1
      continue
    }
    depth -= 1
    if (depth === 0) quoted.push(text.slice(from, index))
  }
  // A mark that opens and is never closed is part of what is quoted.
  return depth > 0 ? [...quoted, text.slice(from, Math.max(from, text.lastIndexOf('"')))] : quoted
}

/** `same-measure-differs` → `Same measure differs`. */
function nameOf(rule: string): string {
  return upperFirst(rule.replace(/-/g, ' '))
}

/** A word; a formula such as `percent(A, B)` stays as its author knows it. */
function upperFirst(text: string): string {
  return /^\w+\(/.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1)
}

function countLevels(entries: readonly FindingEntry[]): string {
  const count = (level: FindingEntry['level'], noun: string) => {
    const found = entries.filter((entry) => entry.level === level).length
    return `${found} ${noun}${found === 1 ? '' : 's'}`
  }
  return `${count('warning', 'warning')}, ${count('note', 'note')}`
}
