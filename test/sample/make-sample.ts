import { writeFileSync } from 'node:fs'
import { writeBook } from '../../src/book/write-book.ts'
import { planSample } from './plan-sample.ts'

writeFileSync(new URL('../../input/performance-2024-08.xlsx', import.meta.url), await writeBook(planSample()))
