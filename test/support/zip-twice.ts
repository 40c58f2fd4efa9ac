import { crc32 } from 'node:zlib'

/** A zip in which one part stands twice, as no library would write it. */
export function zipTwice(parts: Readonly<Record<string, string>>, twice: string): Uint8Array {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const name of [...Object.keys(parts), twice]) {
    const body = Buffer.from(parts[name] ?? '')
    const local = header(LOCAL, 26, name, body)
    const central = header(CENTRAL, 28, name, body)
    central.writeUInt32LE(offset, 42)
    bodies.push(local, Buffer.from(name), body)
    directory.push(central, Buffer.from(name))
    offset += local.length + name.length + body.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(directory.length / 2, 8)
  end.writeUInt16LE(directory.length / 2, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, list, end])
}

const LOCAL = { mark: 0x04034b50, size: 30 }
const CENTRAL = { mark: 0x02014b50, size: 46 }

/** An unpacked entry: checksum, both sizes and the length of its name stand in a row, before `nameAt`. */
function header({ mark, size }: typeof LOCAL, nameAt: number, name: string, body: Buffer): Buffer {
  const bytes = Buffer.alloc(size)
  bytes.writeUInt32LE(mark, 0)
  bytes.writeUInt32LE(crc32(body), nameAt - 12)
  bytes.writeUInt32LE(body.length, nameAt - 8)
  bytes.writeUInt32LE(body.length, nameAt - 4)
  bytes.writeUInt16LE(name.length, nameAt)
  return bytes
}
