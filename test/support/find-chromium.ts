import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome']
const USUAL = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** A browser of Chromium's kind on this computer, or null. In CI there must be one: a test that is skipped there proves nothing. */
export function findChromium(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const found = [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...USUAL].find(existsSync)
  if (found) return found
  const reason = 'no Chromium was found; install it (Debian: apt-get install chromium) to test the page in a browser'
  if (process.env.CI) throw new Error(reason)
  console.warn(`\nSKIPPED: ${reason}\n`)
  return null
}
