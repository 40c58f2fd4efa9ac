import { anyOf } from '../read/any-of.ts'

/** What a figure is held to, by its usual names. */
export const TARGET = anyOf('target|tgt|goal|ceiling|threshold|standard|limit|ambition')

/** What else it is called where nothing but a target can be meant. */
export const AIM = `(?:${TARGET}|aim|objective|bar|requirement|expectation)`
