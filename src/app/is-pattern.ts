import { existsSync } from 'node:fs'

/** `input/*.xlsx` stands for files where the shell has not put their names in its place; a file's own name never does. */
export function isPattern(word: string): boolean {
  return /[*?]|\[.*\]|\{.*,.*\}/.test(word) && !existsSync(word)
}
