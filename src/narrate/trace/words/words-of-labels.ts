import type { Scene, World } from '../read/scene.ts'
import type { VerdictAt } from '../verdict.ts'

/** Words by which something may be said to have moved, and which a label may have of its own. */
const MOVED =
  /^(?:[a-z]+ )?(?:up|down|improved|worsened|reduced|increased|decreased|declined|dropped|fallen|risen|grown|raised|lowered)$/i

/**
 * `Pupils with improved attendance made up 40%`: claims in words that are a label's own, with the words on either side of
 * them, are left out. They name the row, and say nothing of how its figure went.
 */
export function withoutLabelWords(
  told: readonly VerdictAt[],
  scene: Scene,
  { vocabulary }: World,
): readonly VerdictAt[] {
  return told.filter(
    ({ at, claim }) => !(MOVED.test(claim.number) && isOfLabel(at, claim.number, scene.words, vocabulary.labels)),
  )
}

function isOfLabel(at: number, said: string, words: string, labels: readonly string[]): boolean {
  const [before] = /\S+ $/.exec(words.slice(0, at)) ?? []
  const [behind] = /^ [\p{L}-]+/u.exec(words.slice(at + said.length)) ?? []
  if (!before || !behind) return false
  const name = `${before}${said}${behind}`.toLowerCase()
  return labels.some((label) => ` ${label.toLowerCase()} `.includes(` ${name} `))
}
