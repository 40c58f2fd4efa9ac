import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { askAnswers, type GivenAnswers } from '../../src/app/ask-answers.ts'
import { Left } from '../../src/app/left.ts'

const NOTHING: GivenAnswers = {
  organisation: null,
  service: null,
  title: null,
  month: null,
  targetDate: null,
  sections: null,
  monthsBefore: null,
  preparedBy: null,
}
const TODAY = new Date(2024, 8, 15)

/** What comes of these keys, each typed when a question or a refusal has been written. */
async function askedWith(keys: readonly string[], given: Partial<GivenAnswers> = {}) {
  const [input, output] = [new PassThrough(), new PassThrough()]
  const left = [...keys]
  output.on('data', (chunk: Buffer) => {
    const key = /\]: /.test(chunk.toString()) ? left.shift() : undefined
    if (key !== undefined) setImmediate(() => input.write(key))
  })
  return askAnswers({ ...NOTHING, ...given }, TODAY, { input, output })
}

describe('the questions of new-workbook', () => {
  it('take what is typed, and what is usual where nothing is', async () => {
    expect(await askedWith(['Leeds\r', '\r', '\r', 'Aug-24\r', '\r', 'A; B\r', '3\r', '\r'])).toEqual({
      organisation: 'Leeds',
      service: 'Children and Learning',
      title: 'Children and Learning performance pack',
      month: '2024-08',
      targetDate: '2025-03',
      sections: ['A', 'B'],
      monthsBefore: 3,
      preparedBy: 'Performance team',
    })
  })

  it.each([
    ['Ctrl+C', '\x03'],
    ['Ctrl+D', '\x04'],
  ])('can be left with %s, which is no fault of the program', async (_, key) => {
    await expect(askedWith(['Leeds\r', key])).rejects.toBeInstanceOf(Left)
  })

  it('are asked again where targets are meant for a month before the first', async () => {
    const answers = await askedWith(['\r', '\r', '\r', 'Aug-24\r', 'Mar-24\r', 'Aug-24\r', '\r', '\r', '\r'])
    expect(answers.targetDate).toBe('2024-08')
  })
})

describe('an option of new-workbook that cannot be', () => {
  it.each([
    [{ month: '13/2025' }, '--month: "13/2025" is not a month; write it as Aug-24 or 2024-08'],
    [{ monthsBefore: '500' }, '--months-before: "500" is not a number of months from 0 to 60'],
    [
      { month: 'Aug-24', targetDate: 'Mar-24' },
      '--target-date: March 2024 lies before the first month to report, August 2024; name that month or a later one',
    ],
  ])('is named: %o', async (given, message) => {
    await expect(askAnswers({ ...NOTHING, ...given }, TODAY, null)).rejects.toThrow(message)
  })
})
