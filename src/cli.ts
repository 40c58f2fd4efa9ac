import { LIST_ALL, tellFindings } from './app/account.ts'
import { type Command, readCommand } from './app/command.ts'
import { Left } from './app/left.ts'
import { say, sayTrouble } from './app/say.ts'
import { NOTHING_WRITTEN, Refusal, Unusable } from './shared/finding.ts'

/** Arguments in, exit status out: 0 done, 1 the workbook has errors, 2 wrong usage or a file that cannot be read. */
async function main(args: readonly string[]): Promise<number> {
  const began = performance.now()
  try {
    const command = readCommand(args)
    const status = await run(command)
    if (command.name !== 'help' && command.name !== 'watch') say(tellTime(began))
    return typeof status === 'number' ? status : 0
  } catch (error) {
    return sayEnd(error, began)
  }
}

/** A command is loaded when it is asked for: start-up is most of the time of the shorter ones. A batch gives its status. */
async function run(command: Command): Promise<unknown> {
  switch (command.name) {
    case 'help':
      return say(command.text)
    case 'pack':
      return (await import('./app/run-pack.ts')).runPack(command)
    case 'batch':
      return (await import('./app/run-batch.ts')).runBatch(command)
    case 'new-workbook':
      return (await import('./app/run-new-workbook.ts')).runNewWorkbook(command)
    case 'new-month':
      return (await import('./app/run-new-month.ts')).runNewMonth(command)
    case 'check':
      return (await import('./app/run-check.ts')).runCheck(command)
    case 'watch':
      return (await import('./app/run-watch.ts')).runWatch(command)
  }
}

function tellTime(began: number): string {
  return `Took ${((performance.now() - began) / 1000).toFixed(1)} s.`
}

/** What a shell makes of a program that Ctrl+C has ended. */
const INTERRUPTED = 130

function sayEnd(error: unknown, began: number): number {
  if (error instanceof Refusal) {
    if (error.workbook !== null) sayTrouble(`Read ${error.workbook}.`)
    sayTrouble(tellFindings(error.findings, 'not shown', error.outcome === NOTHING_WRITTEN ? LIST_ALL : ''))
    sayTrouble(`${error.outcome} Mend the errors, save, and run the command again.`)
    sayTrouble(tellTime(began))
    return 1
  }
  if (error instanceof Unusable) {
    sayTrouble(error.message)
    return 2
  }
  if (error instanceof Left) {
    // The question stands unfinished on its line.
    sayTrouble(`\n${NOTHING_WRITTEN}`)
    return INTERRUPTED
  }
  const message = error instanceof Error ? error.message : String(error)
  sayTrouble(`Board Pack has made a mistake of its own (${message}). Nothing was written.`)
  sayTrouble('Please send the workbook and this message to whoever looks after Board Pack.')
  return 2
}

// A reader that has seen enough (`| head`) closes the pipe; that is no trouble of ours.
process.stdout.on('error', () => undefined)
void main(process.argv.slice(2)).then((status) => {
  process.exitCode = status
  // Once all is said nobody waits for a process that did a job to be gone.
  process.stdout.write('', () => process.stderr.write('', () => process.exit()))
})
