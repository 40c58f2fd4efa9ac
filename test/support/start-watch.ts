import { type ChildProcess, spawn } from 'node:child_process'
import { resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '../..')

export type Watch = {
  /** Where the page is; the promise fails when the watch ends before it says so. */
  readonly url: Promise<string>
  readonly end: (signal: 'SIGINT' | 'SIGKILL') => Promise<number | null>
}

/** `npm run watch`, in a process of its own. */
export function startWatch(...args: readonly string[]): Watch {
  const child = spawn(process.execPath, ['src/start.cjs', 'watch', ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | null>((done) => child.once('exit', done))
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal)
    return ended
  }
  return { url: urlOf(child, ended), end }
}

async function urlOf(child: ChildProcess, ended: Promise<number | null>): Promise<string> {
  let said = ''
  return new Promise((done, fail) => {
    const read = (chunk: Buffer) => {
      said += chunk.toString()
      const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0]
      if (url) done(url)
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    ended.then(() => fail(new Error(`the watch ended: ${said}`)))
  })
}
