/** Where the bundle keeps what later commands can use again; null in the sources as they stand, which keep nothing. */
export const KEPT_FOLDER: string | null = null
