import { spawn } from 'node:child_process'

/** The program of each system that opens an address in the browser. */
const OPENERS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  win32: ['cmd', '/c', 'start', ''],
  darwin: ['open'],
}

/** Opens the page; where that fails, the address on the terminal is enough. */
export function openBrowser(url: string): void {
  const [program, ...words] = OPENERS[process.platform] ?? ['xdg-open']
  const child = spawn(program, [...words, url], { stdio: 'ignore', detached: true })
  child.once('error', () => undefined)
  child.unref()
}
