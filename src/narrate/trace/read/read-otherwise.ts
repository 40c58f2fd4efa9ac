import { readAs } from './read-scenes.ts'
import type { Scene, World } from './scene.ts'
import type { Text } from './span.ts'

/** A sentence read as one with those before it from `head` on, `35 in August, this is the highest`; null where one of those ends otherwise. */
export function readJoined(head: Scene, scene: Scene, { words, printed }: Text, world: World): Scene | null {
  let text = words
  for (let each = scene; each !== head && each.before; each = each.before) {
    const { at } = each.span
    const stop = /[.!] +$/.exec(text.slice(each.before.span.at, at))?.[0]
    if (!stop) return null
    text = `${text.slice(0, at - stop.length)},${stop.slice(1)}${text.charAt(at).toLowerCase()}${text.slice(at + 1)}`
  }
  return readAs({ at: head.span.at, end: scene.span.end }, { words: text, printed }, head.before, world)
}

/** A sentence read as if it were said otherwise. */
export function readInstead({ words, span, before }: Scene, said: string, world: World): Scene {
  const text = words.slice(0, span.at) + said
  return readAs({ at: span.at, end: text.length }, { words: text, printed: [] }, before, world)
}
