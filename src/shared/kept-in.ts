type Keeper<K, V> = { readonly get: (key: K) => V | undefined; readonly set: (key: K, value: V) => unknown }

/** What is kept under a key, made when it is asked for first. */
export function keptIn<K, V>(keeper: Keeper<K, V>, key: K, make: (key: K) => V): V {
  const kept = keeper.get(key)
  if (kept !== undefined) return kept
  const value = make(key)
  keeper.set(key, value)
  return value
}
