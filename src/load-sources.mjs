// @ts-check
import { register } from 'tsx/esm/api'

/*
 * What a thread starts in where no bundle can be made: a thread reads TypeScript only where it has been told so itself,
 * and Node 20 does not hand on what its process was told.
 */
const [entry = ''] = process.argv.splice(2, 1)
register()
await import(entry)
