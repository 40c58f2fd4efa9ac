/** What benchmarks are called all together. */
export const COMPARATORS =
  '(?:comparators|comparator (?:groups|areas|authorities)|comparisons|benchmarks|benchmark groups|comparison (?:groups|areas))'
