/** How a thread is started in one of the entries: in the bundle, or in the sources as they stand. */
export function threadEntry(entry: URL): { readonly file: URL; readonly argv: string[] } {
  const isSource = entry.pathname.endsWith('.ts')
  return isSource
    ? { file: new URL('../load-sources.mjs', import.meta.url), argv: [entry.href] }
    : { file: entry, argv: [] }
}
