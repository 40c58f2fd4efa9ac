import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findFormers, namesMonth } from '../../src/app/find-formers.ts'
import type { FormerSource } from '../../src/pipeline.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'former-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const put = (name: string) => writeFileSync(join(folder, name), name)
async function found(): Promise<readonly FormerSource[]> {
  const sources: FormerSource[] = []
  const beside = { packs: folder, workbook: join(folder, 'performance-2024-08.xlsx') }
  for await (const source of findFormers('2024-08', beside)) sources.push(source)
  return sources
}

describe('last month’s pack', () => {
  it('is its evidence where that stands beside, else the workbook whose name holds the month, else nothing', async () => {
    expect(await found()).toEqual([])
    put('performance-2024-06.xlsx')
    put('~$performance-2024-07.xlsx')
    expect(await found()).toEqual([])
    put('Performance July 2024.xlsx')
    expect(await found()).toMatchObject([{ kind: 'workbook', month: '2024-07', file: 'Performance July 2024.xlsx' }])
    put('performance-pack-2024-07.json')
    expect((await found())[0]).toMatchObject({ kind: 'evidence', text: 'performance-pack-2024-07.json' })
  })

  it('is sought first in the workbook that is named as this one but for the month, then in the newest', async () => {
    for (const [at, name] of ['Performance Jul-24.xlsx', 'a-2024-07.xlsx', 'b-2024-07.xlsx'].entries()) {
      put(name)
      utimesSync(join(folder, name), at, at)
    }
    expect((await found()).map(({ file }) => file)).toEqual([
      'Performance Jul-24.xlsx',
      'b-2024-07.xlsx',
      'a-2024-07.xlsx',
    ])
  })

  it.each(['performance-2024-07', 'Jul-24', 'report july 2024 final', '2024_07', '202407', "Jul '24"])(
    'is named by %s',
    (name) => {
      expect(namesMonth(name, '2024-07')).toBe(true)
    },
  )

  it.each(['performance-2024-08', 'Jul-23', '12024-07', '2024-071', 'Projul-24'])('is not named by %s', (name) => {
    expect(namesMonth(name, '2024-07')).toBe(false)
  })
})
