import { endOfJob } from './end-of-job.ts'

/* Run by itself: prints how a job in a process ends, of which the arguments are those of `endOfJob`, as JSON. */
const [limits = '{}', logo = 'null'] = process.argv.slice(2)
console.log(await endOfJob('pack', JSON.parse(limits), JSON.parse(logo)))
