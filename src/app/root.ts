import { resolve } from 'node:path'

/** The folder of the project, with `input`, `templates` and `output`. */
export const ROOT = resolve(import.meta.dirname, '../..')
