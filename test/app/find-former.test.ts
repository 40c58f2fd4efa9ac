import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findFormer, namesMonth } from '../../src/app/find-former.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'former-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const put = (name: string) => writeFileSync(join(folder, name), name)
const found = () => findFormer('2024-08', { packs: folder, workbook: join(folder, 'performance-2024-08.xlsx') })

describe('last month’s pack', () => {
  it('is its evidence where that stands beside, else the workbook whose name holds the month, else nothing', async () => {
    expect(await found()).toBeNull()
    put('performance-2024-06.xlsx')
    put('~$performance-2024-07.xlsx')
    expect(await found()).toBeNull()
    put('Performance July 2024.xlsx')
    expect(await found()).toMatchObject({ kind: 'workbook', month: '2024-07', file: 'Performance July 2024.xlsx' })
    put('performance-pack-2024-07.json')
    expect(await found()).toMatchObject({ kind: 'evidence', text: 'performance-pack-2024-07.json' })
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
