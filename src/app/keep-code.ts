/** Keeps what was compiled for the commands to come; the sources as they stand do without, and the bundle has its own. */
export const keepCode: () => void = () => undefined
/** Whether an earlier command has kept it. */
export const isCodeKept: boolean = false
