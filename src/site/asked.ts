/** What an address asks for: the name in its path, and its parameters; null where nothing was said. */
export type Asked = { name: string; given: (parameter: string) => string | null }
