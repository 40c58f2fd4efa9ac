/** What asks a program to stop: Ctrl+C, a closed window, a log-off. */
const REQUESTS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Does a piece of work to its end, and obeys whoever asked the program to stop only after it. */
export function holdSignals<T>(work: () => T): T {
  const wait = () => process.exit(130)
  for (const request of REQUESTS) process.on(request, wait)
  const obeyAtOnce = () => {
    for (const request of REQUESTS) process.off(request, wait)
  }
  try {
    return work()
  } finally {
    // A request that came meanwhile is handed over within the next turn of the loop.
    setImmediate(() => setImmediate(obeyAtOnce))
  }
}
