import { deflateSync, inflateSync } from 'node:zlib'

/** Changes the text of one object: its dictionary, or what its stream holds when unpacked. */
export type Change = (text: string) => string

/**
 * The file with a change made wherever it changes anything, and a cross-reference table that is right again.
 *
 * A change that finds nothing to do is a mistake of the test, and thrown.
 */
export function alterPdf(bytes: Uint8Array, change: Change): Uint8Array {
  const file = Buffer.from(bytes).toString('latin1')
  const table = file.lastIndexOf('\nxref\n') + 1
  const objects = splitObjects(file.slice(0, table))
  const altered = objects.map((object) => alterObject(object, change))
  if (altered.every(({ body }, at) => body === objects[at]?.body)) throw new Error('the change found nothing to change')
  const trailer = file.slice(file.indexOf('trailer', table), file.lastIndexOf('startxref'))
  return new Uint8Array(joinObjects(file.slice(0, headEnd(file)), altered, trailer))
}

/** Replaces the first object's match in the file, or that of the object so many places on, and only that. */
export function once(pattern: RegExp, by: string, at = 1): Change {
  let seen = 0
  return (text) => {
    if (text.search(pattern) < 0) return text
    seen += 1
    return seen === at ? text.replace(pattern, by) : text
  }
}

type FileObject = { readonly id: number; readonly head: string; readonly body: string; readonly tail: string }

const OBJECT = /(\d+) 0 obj\n/y

function headEnd(file: string): number {
  return file.search(/\d+ 0 obj\n/)
}

function splitObjects(file: string): readonly FileObject[] {
  const objects: FileObject[] = []
  let at = headEnd(file)
  while (at < file.length) {
    OBJECT.lastIndex = at
    const start = OBJECT.exec(file)
    if (!start) throw new Error(`no object at ${at}`)
    const end = endOf(file, OBJECT.lastIndex)
    objects.push({ id: Number(start[1]), head: start[0], body: file.slice(OBJECT.lastIndex, end), tail: '\nendobj\n' })
    at = end + '\nendobj\n'.length
  }
  return objects
}

/** Where the words before `endobj` end; a stream is stepped over by its length. */
function endOf(file: string, from: number): number {
  const end = file.indexOf('\nendobj\n', from)
  const stream = file.indexOf('\nstream\n', from)
  if (stream < 0 || stream > end) return end
  const length = Number(/\/Length (\d+)/.exec(file.slice(from, stream))?.[1])
  return file.indexOf('\nendobj\n', stream + '\nstream\n'.length + length)
}

function alterObject(object: FileObject, change: Change): FileObject {
  const [dict = '', packed] = object.body.split(/\nstream\n([\s\S]*)\nendstream$/)
  const changed = change(dict)
  if (packed === undefined) return { ...object, body: changed }
  const filtered = dict.includes('/FlateDecode')
  const data = filtered ? inflateSync(Buffer.from(packed, 'latin1')).toString('latin1') : packed
  const anew = change(data)
  const kept = anew === data ? packed : filtered ? deflateSync(Buffer.from(anew, 'latin1')).toString('latin1') : anew
  return { ...object, body: `${changed.replace(/\/Length \d+/, `/Length ${kept.length}`)}\nstream\n${kept}\nendstream` }
}

function joinObjects(head: string, objects: readonly FileObject[], trailer: string): Buffer {
  const offsets = new Map<number, number>()
  let file = head
  for (const object of objects) {
    offsets.set(object.id, file.length)
    file += object.head + object.body + object.tail
  }
  const size = Math.max(...offsets.keys()) + 1
  const rows = Array.from({ length: size }, (_, id) => {
    const offset = offsets.get(id)
    return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  return Buffer.from(`${file}xref\n0 ${size}\n${rows.join('')}${trailer}startxref\n${file.length}\n%%EOF\n`, 'latin1')
}
