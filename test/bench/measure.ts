import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/** A whole process with all that it starts; CPU and memory are null where the system does not tell of them. */
export type Sample = { readonly wall: number; readonly cpu: number | null; readonly megabytes: number | null }
/** What was in use when so many lines had been printed. */
export type Mark = { readonly lines: number; readonly megabytes: number }
export type Measured = Sample & { readonly marks: readonly Mark[] }

const HERTZ = 100

/**
 * Runs Node to its end. Memory and CPU are those of the whole tree, at their highest of so many looks; a look takes a
 * part of a processor from what has work for all of them, so that what is timed is not looked at.
 */
export function measure(args: readonly string[], looksASecond = 0): Promise<Measured> {
  const began = performance.now()
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const marks: Mark[] = []
  let lines = 0
  let peak = 0
  let cpu = 0
  const look = () => {
    const now = child.pid === undefined ? 0 : sumOf(child.pid, megabytesOf)
    peak = Math.max(peak, now)
    cpu = Math.max(cpu, child.pid === undefined ? 0 : sumOf(child.pid, secondsOf))
    return now
  }
  const timer = looksASecond > 0 ? setInterval(look, 1000 / looksASecond) : undefined
  child.stdout.on('data', (chunk: Buffer) => {
    lines += chunk.toString().split('\n').length - 1
    marks.push({ lines, megabytes: look() })
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => {
      clearInterval(timer)
      const wall = (performance.now() - began) / 1000
      if (code !== 0) return reject(new Error(`${args.join(' ')} ended with ${code}`))
      resolve({ wall, cpu: cpu || null, megabytes: peak || null, marks })
    })
  })
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length / 2
  return ((sorted[Math.floor(half)] ?? 0) + (sorted[Math.ceil(half) - 1] ?? 0)) / 2
}

/** A figure of a process and of all that it started. */
function sumOf(pid: number, figure: (pid: number) => number): number {
  return childrenOf(pid).reduce((sum, child) => sum + sumOf(child, figure), figure(pid))
}

function megabytesOf(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readProc(`${pid}/status`) ?? '')?.[1] ?? 0) / 1024
}

/** The CPU seconds of a process, and of those it started that have ended and were waited for. */
function secondsOf(pid: number): number {
  const stat = readProc(`${pid}/stat`)
  if (stat === null) return 0
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / HERTZ
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
