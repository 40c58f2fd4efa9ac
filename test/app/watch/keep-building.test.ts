import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { runJob } from '../../../src/app/run-job.ts'
import { keepBuilding } from '../../../src/app/watch/keep-building.ts'
import { Refusal, Unusable, warningAt } from '../../../src/shared/finding.ts'
import { makeFolder } from '../../support/run-cli.ts'
import { built } from './outcomes.ts'

const { reading, drawing } = built([warningAt('A!B1', 'outlier', 'far out')])
const good: typeof runJob = () => ({ reading: Promise.resolve(reading), drawing: Promise.resolve(drawing) })
const failing =
  (error: Error): typeof runJob =>
  () => {
    const failed = Promise.reject(error)
    failed.catch(() => undefined)
    return { reading: failed, drawing: failed }
  }

/** A builder on a folder of its own, with all that it told. */
function keep(run = good) {
  const home = makeFolder()
  const [workbook, out] = [join(home, 'book.xlsx'), join(home, 'output')]
  writeFileSync(workbook, 'a workbook')
  const terminal: string[] = []
  const page: string[] = []
  const ended = new AbortController()
  const builder = keepBuilding({
    order: { workbook, month: null, out, run },
    signal: ended.signal,
    tellTerminal: (text) => terminal.push(text),
    tellPage: (news) => page.push(news),
  })
  return { ...builder, workbook, out, terminal, page, end: () => ended.abort() }
}

describe('building again and again', () => {
  it('writes the pack, and tells the terminal and the page', async () => {
    const { build, view, out, terminal, page } = keep()
    expect(await build(false)).toEqual({ again: false })
    expect(readdirSync(out)).toHaveLength(4)
    expect(terminal[0]).toContain('Read book.xlsx')
    expect([page, view().pack?.build]).toEqual([['building', 'revision'], 1])
  })

  it('goes on trying to write what another program holds, without building anew or repeating itself', async () => {
    let jobs = 0
    const { build, view, out, terminal } = keep((job) => {
      jobs += 1
      return good(job)
    })
    writeFileSync(out, 'a file where the folder should be')
    expect(await build(false)).toEqual({ again: true })
    expect(view().trouble?.what).toContain('a file stands where a folder is wanted')
    expect(await build(true)).toEqual({ again: true })
    expect(terminal).toHaveLength(1)
    rmSync(out)
    expect(await build(true)).toEqual({ again: false })
    expect([jobs, terminal.length, view().trouble, readdirSync(out).length]).toEqual([1, 2, null, 4])
  })

  it('waits for a workbook that is not there, and says so once', async () => {
    const { build, view, workbook, terminal } = keep()
    rmSync(workbook)
    expect(await build(false)).toEqual({ again: true })
    expect(await build(true)).toEqual({ again: true })
    expect(terminal).toHaveLength(1)
    expect(view().trouble?.what).toContain('there is no such file')
    writeFileSync(workbook, 'a workbook')
    expect(await build(true)).toEqual({ again: false })
    expect(view().trouble).toBeNull()
  })

  it('tries what could not be used once more, since it may have been half of it', async () => {
    const { build, out, terminal } = keep(failing(new Unusable('"book.xlsx" is damaged')))
    expect([await build(false), await build(true)]).toEqual([{ again: true }, { again: false }])
    expect(terminal).toHaveLength(1)
    expect(existsSync(out)).toBe(false)
  })

  it('leaves the last files where the workbook has errors, or where the mistake is ours', async () => {
    for (const error of [new Refusal([]), new Error('oops')]) {
      let run = good
      const { build, out } = keep((job) => run(job))
      await build(false)
      const before = readdirSync(out)
      run = failing(error)
      await build(false)
      expect(readdirSync(out)).toEqual(before)
    }
  })

  it('says nothing of a build that was ended with the watch', async () => {
    const { build, terminal, end } = keep(failing(new Unusable('stopped')))
    end()
    await build(false)
    expect(terminal).toEqual([])
  })
})
