import type { Finding } from '../../shared/finding.ts'

/** What one build found; a build that was refused stopped at its errors, and later checks were never made. */
export type Found = { readonly findings: readonly Finding[]; readonly refused: boolean }

/** What is remembered from build to build: what the last one found, and what it was stopped from looking at again. */
export type Memory = { readonly seen: readonly Finding[]; readonly unseen: readonly Finding[] }

export type Marked = { readonly finding: Finding; readonly isNew: boolean }

export type Comparison = {
  /** Nothing came before: nothing can be called new. */
  readonly isFirst: boolean
  /** What stands now, each with whether it is new. */
  readonly marked: readonly Marked[]
  readonly mended: readonly Finding[]
  readonly memory: Memory
}

/** The first build has nothing to be compared with: all that it finds stands. */
export function firstFindings({ findings }: Found): Comparison {
  return {
    isFirst: true,
    marked: findings.map((finding) => ({ finding, isNew: false })),
    mended: [],
    memory: { seen: findings, unseen: [] },
  }
}

/**
 * What a build finds that the last one did not, and what is mended.
 *
 * Nothing is called mended that was not looked at: what a refused build no longer finds is mended only where it stood
 * beside an error that still stands, since the same checks have then been made. The rest is kept for the next build.
 */
export function compareFindings(memory: Memory, found: Found): Comparison {
  const known = [...memory.seen, ...memory.unseen]
  const pairs = pairUp(known, found.findings)
  const stands = new Set(pairs.keys())
  const gone = known.filter((finding) => !stands.has(finding))
  const sameChecks = memory.seen.some((finding) => finding.level === 'error' && stands.has(finding))
  const unseen = new Set(sameChecks ? memory.unseen : known)
  const mended = found.refused ? gone.filter((finding) => !unseen.has(finding)) : gone
  const old = new Set(pairs.values())
  return {
    isFirst: false,
    marked: found.findings.map((finding) => ({ finding, isNew: !old.has(finding) })),
    mended,
    memory: { seen: found.findings, unseen: gone.filter((finding) => !mended.includes(finding)) },
  }
}

/** The same finding: word for word; else moved to another cell, as by a row inserted; else the cell holds another wrong text. */
const LIKENESSES: readonly ((finding: Finding) => string)[] = [
  ({ rule, cell, message }) => `${rule}\n${cell}\n${message}`,
  ({ rule, cell, message }) => `${rule}\n${withoutAddresses(cell)}\n${withoutAddresses(message)}`,
  ({ rule, cell }) => `${rule}\n${cell}`,
]

/** Each finding of before that stands, with the one of now that it has become; nothing is paired twice. */
function pairUp(before: readonly Finding[], now: readonly Finding[]): ReadonlyMap<Finding, Finding> {
  const pairs = new Map<Finding, Finding>()
  let open = [...now]
  for (const likeness of LIKENESSES) {
    const waiting = groupBy(open, likeness)
    for (const finding of before) {
      if (pairs.has(finding)) continue
      const match = waiting.get(likeness(finding))?.shift()
      if (match) pairs.set(finding, match)
    }
    const taken = new Set(pairs.values())
    open = open.filter((finding) => !taken.has(finding))
  }
  return pairs
}

function groupBy(findings: readonly Finding[], key: (finding: Finding) => string): ReadonlyMap<string, Finding[]> {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) groups.set(key(finding), [...(groups.get(key(finding)) ?? []), finding])
  return groups
}

function withoutAddresses(text: string): string {
  return text.replace(/\b[A-Z]{1,3}\d+\b/g, 'cell')
}
