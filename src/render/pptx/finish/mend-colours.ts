import { withValues } from '../scheme-colour.ts'
import type { Mend } from './mend.ts'

export const COLOUR_MENDS: readonly Mend[] = [
  {
    name: 'colours with the values of the house style',
    reason: 'words, tables and charts name their colours, so that one place decides what each looks like',
    mend: (parts, { pack }) => {
      const { colours } = pack.theme.house
      const valued = [...parts].map(
        ([name, part]) => [name, typeof part === 'string' ? withValues(part, colours) : part] as const,
      )
      return new Map(valued)
    },
  },
]
