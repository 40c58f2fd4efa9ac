import { MultiBar, Presets } from 'cli-progress'
import { harmless, say } from './say.ts'

/** How a batch goes on: a bar under the lines on a terminal, the lines alone elsewhere. */
export type Progress = { readonly tell: (line: string) => void; readonly end: () => void }

export function openProgress(total: number): Progress {
  if (!process.stdout.isTTY) return { tell: (line) => say(line), end: () => undefined }
  const bars = new MultiBar(
    {
      format: '{bar} {value} of {total} workbooks, about {eta_formatted} left',
      clearOnComplete: true,
      stream: process.stdout,
    },
    Presets.shades_grey,
  )
  const bar = bars.create(total, 0)
  return {
    tell: (line) => {
      bars.log(`${harmless(line)}\n`)
      bar.increment()
    },
    end: () => bars.stop(),
  }
}
