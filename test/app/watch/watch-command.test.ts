import { describe, expect, it } from 'vitest'
import { readCommand } from '../../../src/app/command.ts'
import { Unusable } from '../../../src/shared/finding.ts'

describe('the command watch', () => {
  it('leaves workbook, month and port to the program, writes to output, and opens no browser', () => {
    expect(readCommand(['watch'])).toEqual({
      name: 'watch',
      workbook: null,
      month: null,
      out: 'output',
      port: null,
      open: false,
    })
  })

  it('takes them as they are given', () => {
    const args = ['--workbook', 'book.xlsx', '--month', '2024-08', '--out', 'here', '--port', '4700', '--open']
    expect(readCommand(['watch', ...args])).toMatchObject({
      workbook: 'book.xlsx',
      out: 'here',
      port: 4700,
      open: true,
    })
  })

  it.each(['x', '-1', '4600.5', '70000', ''])('refuses %j for a port, with a sentence', (port) => {
    const read = () => readCommand(['watch', `--port=${port}`])
    expect(read).toThrow(Unusable)
    expect(read).toThrow(`--port "${port}" is not a port; write a number such as 4600`)
  })
})
