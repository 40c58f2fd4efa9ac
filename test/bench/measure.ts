import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/** A whole process with all that it starts; CPU and memory are null where the system does not tell of them. */
export type Sample = { readonly wall: number; readonly cpu: number | null; readonly megabytes: number | null }
/** What was in use when so many lines had been printed. */
export type Mark = { readonly lines: number; readonly megabytes: number }
export type Measured = Sample & { readonly marks: readonly Mark[] }

const LOOK_MILLISECONDS = 20
const HERTZ = 100

/** Runs Node to its end. Memory is the resident set of the whole tree, at its highest of fifty looks a second. */
export function measure(args: readonly string[]): Promise<Measured> {
  const cpu = childSeconds()
  const began = performance.now()
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const marks: Mark[] = []
  let lines = 0
  let peak = 0
  const look = () => {
    const now = child.pid === undefined ? 0 : megabytesOf(child.pid)
    peak = Math.max(peak, now)
    return now
  }
  const timer = setInterval(look, LOOK_MILLISECONDS)
  child.stdout.on('data', (chunk: Buffer) => {
    lines += chunk.toString().split('\n').length - 1
    marks.push({ lines, megabytes: look() })
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => {
      clearInterval(timer)
      const wall = (performance.now() - began) / 1000
      const after = childSeconds()
      if (code !== 0) return reject(new Error(`${args.join(' ')} ended with ${code}`))
      resolve({ wall, cpu: cpu === null || after === null ? null : after - cpu, megabytes: peak || null, marks })
    })
  })
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length / 2
  return ((sorted[Math.floor(half)] ?? 0) + (sorted[Math.ceil(half) - 1] ?? 0)) / 2
}

/** The CPU seconds of all children that have ended, and of theirs. */
function childSeconds(): number | null {
  const stat = readProc('self/stat')
  if (stat === null) return null
  const [, , , , , , , , , , , , , user, system] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(user) + Number(system)) / HERTZ
}

function megabytesOf(pid: number): number {
  const own = Number(/VmRSS:\s+(\d+)/.exec(readProc(`${pid}/status`) ?? '')?.[1] ?? 0) / 1024
  return childrenOf(pid).reduce((sum, child) => sum + megabytesOf(child), own)
}

function childrenOf(pid: number): readonly number[] {
  try {
    const tasks = readdirSync(`/proc/${pid}/task`)
    return tasks.flatMap((task) =>
      (readProc(`${pid}/task/${task}/children`) ?? '').split(' ').filter(Boolean).map(Number),
    )
  } catch {
    return []
  }
}

function readProc(name: string): string | null {
  try {
    return readFileSync(`/proc/${name}`, 'utf8')
  } catch {
    return null
  }
}
