import { endOfJob } from './end-of-job.ts'

/* Run by itself: prints how a job ends, of which the arguments are a check or a pack and its limits, as JSON. */
const [work, limits = '{}'] = process.argv.slice(2)
console.log(await endOfJob(work === 'check' ? 'check' : 'pack', JSON.parse(limits), null))
