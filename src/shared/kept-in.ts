type Keeper<K, V> = { readonly get: (key: K) => V | undefined; readonly set: (key: K, value: V) => unknown }

/** A reading that is asked for the same texts again and again, and after a while for others. */
export function rememberFew<V>(read: (text: string) => V): (text: string) => V {
  const known = new Map<string, V>()
  return (text) => {
    if (known.size >= FEW) known.clear()
    return keptIn(known, text, read)
  }
}

const FEW = 500

/** What is kept under a key, made when it is asked for first. */
export function keptIn<K, V>(keeper: Keeper<K, V>, key: K, make: (key: K) => V): V {
  const kept = keeper.get(key)
  if (kept !== undefined) return kept
  const value = make(key)
  keeper.set(key, value)
  return value
}
