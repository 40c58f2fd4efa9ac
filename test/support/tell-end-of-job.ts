import { endOfJob, type Work } from './end-of-job.ts'

/* Run by itself: prints how a job ends, of which the arguments are the work and its limits, as JSON. */
const [work = 'check', limits = '{}'] = process.argv.slice(2)
void endOfJob(work as Work, JSON.parse(limits), null).then(console.log)
