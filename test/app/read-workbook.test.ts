import { describe, expect, it } from 'vitest'
import { readWorkbook, tellNoWorkbook } from '../../src/app/read-workbook.ts'

describe('a folder without a workbook', () => {
  it('is said to be without one', () => {
    const empty = 'there is no workbook in the folder input; put one there, as input/performance-2024-08.xlsx'
    expect(tellNoWorkbook([])).toBe(empty)
    expect(tellNoWorkbook(['README.txt', '~$performance.xlsm', '.performance.xlsm'])).toBe(empty)
  })

  it('names the one that was saved in another manner, and what to do with it', () => {
    expect(tellNoWorkbook(['notes.txt', 'performance.xlsm'])).toBe(
      'there is no workbook that ends in .xlsx in the folder input, but there is performance.xlsm; open it in Excel and save it as an Excel workbook (.xlsx), or name it: --workbook "input/performance.xlsm"',
    )
    expect(tellNoWorkbook(['performance.xls'])).toBe(
      'there is no workbook that ends in .xlsx in the folder input, but there is performance.xls; open it in Excel and save it as an Excel workbook (.xlsx)',
    )
  })
})

describe('a pattern where one workbook is read', () => {
  it('is said to be for pack alone', async () => {
    await expect(readWorkbook('input/no-*.xlsx')).rejects.toThrow(
      '"input/no-*.xlsx" stands for many files, which only pack takes; name one workbook',
    )
  })
})
