/**
 * Node compiles code for long work far sooner than a job of a second or two pays back: told to wait ten times as long,
 * it needs a third less of the processor for one pack, and a quarter less for one of twelve times the rows.
 *
 * The options are those of each version's own V8; a version that is not listed goes without.
 */
const PATIENCE: Readonly<Record<string, readonly string[]>> = {
  20: ['--interrupt-budget=1000000'],
  22: ['--invocation-count-for-maglev=4000', '--invocation-count-for-turbofan=30000'],
  24: ['--invocation-count-for-maglev=4000', '--invocation-count-for-turbofan=30000'],
}

/** What Node is started with for a job, by its version. */
export function jobFlags(version: string): readonly string[] {
  return PATIENCE[version.split('.')[0] ?? ''] ?? []
}
