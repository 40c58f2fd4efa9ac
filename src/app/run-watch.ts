import { randomUUID } from 'node:crypto'
import type { WatchCommand } from './command.ts'
import type { Job } from './job.ts'
import { runJob } from './run-job.ts'
import { say } from './say.ts'
import { followDisk } from './watch/follow-disk.ts'
import { keepBuilding } from './watch/keep-building.ts'
import { openBrowser } from './watch/open-browser.ts'
import { servePage } from './watch/serve-page.ts'
import { placesOf, takeSight } from './watch/take-sight.ts'

/** How often the disk is looked at; what is seen must stand still for one more look. */
const LOOK_MILLISECONDS = 300

/** `npm run watch`: builds at every save and shows the pack in the browser, until Ctrl-C. */
export async function runWatch({ workbook, month, out, port, open }: WatchCommand): Promise<void> {
  const { signal } = endedByUser()
  const order = { workbook, month, out, run: (job: Job) => runJob(job) }
  const builder = keepBuilding({ order, signal, tellTerminal: say, tellPage: (news) => server.tell(news) })
  const server = await servePage({ port, session: randomUUID().slice(0, 8), view: builder.view })
  say(`Watching; the page is at ${server.url} (Ctrl-C ends the watch).\n`)
  if (open) openBrowser(server.url)
  const places = placesOf(workbook)
  try {
    await followDisk({ look: () => takeSight(places), build: builder.build, milliseconds: LOOK_MILLISECONDS, signal })
  } finally {
    await server.close()
  }
  say('The watch has ended.')
}

/** Ctrl-C, a closed window, or another program that asks. */
function endedByUser(): AbortController {
  const ended = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const) process.once(name, () => ended.abort())
  return ended
}
