const MEGABYTE = 1024 * 1024

/** How much a workbook may hold; a real pack is some hundred kilobytes, so these only stop what is not one. */
export const LIMITS = {
  file: 30 * MEGABYTE,
  entries: 5_000,
  part: 64 * MEGABYTE,
  parts: 200 * MEGABYTE,
  /** Above `ratioFrom` bytes a part may not unfold more than this many times. */
  ratio: 400,
  ratioFrom: 20 * MEGABYTE,
  sheets: 200,
  rows: 1_048_576,
  columns: 16_384,
  /** Of the sheets that hold a table; 1,000 rows of 100 columns are more than anybody reads. */
  cells: 150_000,
  /** What Excel lets a cell hold. */
  text: 32_767,
  merges: 5_000,
  /** Runs of columns of one width; more are not looked at. */
  spans: 500,
  depth: 256,
} as const
