import { worker } from 'workerpool'
import { answer } from './answer.ts'
import type { Job } from './job.ts'
import { keepCode } from './keep-code.ts'
import { readJob } from './read-job.ts'

/** The other end of `openThread` for a check, which draws nothing: half as long to load. */
worker({
  doJob: (job: Job) =>
    answer(async () => {
      // Before the answer, after which nobody waits for this thread.
      await readJob(job, keepCode)
      return null
    }),
})
