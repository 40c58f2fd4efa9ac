import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type DatedFile, dateFile, INPUT, listWorkbooks } from '../read-workbook.ts'
import { ROOT } from '../root.ts'

/**
 * Everything that a build depends on, as one look at the disk finds it: two looks with the same stamp would build the
 * same pack. `workbook` is the one that would be read, null where there is none.
 */
export type Sight = { readonly workbook: string | null; readonly books: readonly string[]; readonly stamp: string }

export type Places = { readonly workbook: string | null; readonly input: string; readonly templates: string }

export function placesOf(workbook: string | null): Places {
  return {
    workbook: workbook === null ? null : resolve(workbook),
    input: INPUT,
    templates: join(ROOT, 'templates'),
  }
}

/** Looks once. Never throws: what cannot be seen is not there. */
export async function takeSight({ workbook, input, templates }: Places): Promise<Sight> {
  const named = workbook === null ? null : await dateFile(workbook)
  const books = workbook === null ? await listWorkbooks(input) : named ? [named] : []
  const newest = books[0] ?? null
  const files = [...(newest ? [newest] : []), ...(await listTemplates(templates))]
  return {
    workbook: newest?.path ?? null,
    books: books.map(({ path }) => path),
    stamp: files.map(({ path, size, savedAt }) => `${path} ${size} ${savedAt}`).join('\n'),
  }
}

async function listTemplates(folder: string): Promise<readonly DatedFile[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => [])
  const dated = await Promise.all(names.filter((name) => !isScratch(name)).map((name) => dateFile(join(folder, name))))
  return dated.filter((file) => file !== null).sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** What editors leave beside a file while it is open. */
function isScratch(name: string): boolean {
  return /(^|[\\/])(\.|~\$|#)[^\\/]*$|(~|\.tmp|\.swp|\.bak)$/i.test(name)
}
