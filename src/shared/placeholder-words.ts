/** How every text of a new workbook begins in whose place its officer is to write. */
export const WRITE_HERE = 'Write here'

/** How the labels of its rows begin whose figures are made up. */
export const EXAMPLE = 'Example: '
