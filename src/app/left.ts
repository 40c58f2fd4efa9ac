/** Thrown where the officer leaves a question with Ctrl+C or Ctrl+D. */
export class Left extends Error {}
