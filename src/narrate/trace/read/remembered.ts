type Store<Key, Found> = {
  readonly get: (key: Key) => Found | undefined
  readonly set: (key: Key, found: Found) => unknown
}

/** What a store holds for a key, worked out and put there the first time that it is asked for. */
export function remembered<Key, Found>(store: Store<Key, Found>, key: Key, work: () => Found): Found {
  const known = store.get(key)
  if (known !== undefined) return known
  const found = work()
  store.set(key, found)
  return found
}
