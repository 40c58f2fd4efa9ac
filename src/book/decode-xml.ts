import { damaged } from './unusable-file.ts'

/** The text of an XML part by its byte-order mark, or as UTF-8, which is what workbooks use. */
export function decodeXml(bytes: Buffer, name: string, file: string): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes)
  } catch {
    throw damaged(file, `the letters of ${name} cannot be read`)
  }
}

function encodingOf(bytes: Buffer): string {
  const start = bytes.subarray(0, 4).toString('hex')
  if (start.startsWith('fffe') || start === '3c003f00') return 'utf-16le'
  if (start.startsWith('feff') || start === '003c003f') return 'utf-16be'
  const declared = /^<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(bytes.subarray(0, 200).toString('latin1'))
  return declared?.[1] ?? 'utf-8'
}
