import type { Drawing, Job, Reading } from './job.ts'

/** A job as it goes on; both reject with a Refusal or an Unusable, as the stages do. */
export type RunningJob = { readonly reading: Promise<Reading>; readonly drawing: Promise<Drawing> }

/** A process or a thread that does one job after another, until it is dismissed. */
export type Worker = { readonly run: (job: Job) => RunningJob; readonly dismiss: () => void }

/**
 * A worker with another in its place after so many jobs: what a process holds of memory that it no longer uses grows with
 * each, and in a night would come to much. Each job must have ended before the next.
 */
export function renewed(start: () => Worker, jobsEach: number): Worker {
  let worker = start()
  let jobs = 0
  return {
    run: (job) => {
      if (jobs === jobsEach) {
        worker.dismiss()
        worker = start()
        jobs = 0
      }
      jobs += 1
      return worker.run(job)
    },
    dismiss: () => worker.dismiss(),
  }
}
