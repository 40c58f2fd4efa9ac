/** What a figure is held to, by its usual names. */
export const TARGET = '(?:target|tgt|goal|ceiling|threshold|standard|limit|ambition)'
