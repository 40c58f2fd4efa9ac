/** A template as Handlebars has read and compiled it. */
export type KnownTemplate = {
  readonly parse: () => hbs.AST.Program
  readonly compiled: TemplateSpecification
}

/** The templates as they stood where the program was bundled, by their text; the sources compile each when they meet it. */
export const KNOWN_TEMPLATES: ReadonlyMap<string, KnownTemplate> = new Map()
