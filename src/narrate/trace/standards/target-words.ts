import { anyOf } from '../read/any-of.ts'

/** What a figure is held to, by its usual names. */
export const TARGET = anyOf('target|tgt|goal|ceiling|threshold|standard|limit|ambition')
