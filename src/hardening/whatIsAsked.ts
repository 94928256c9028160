/** Every path that a question names, however deep. */
export const pathsIn = (where: unknown): string[] =>
  Object.entries((where ?? {}) as Record<string, unknown>).flatMap(([key, value]) =>
    Array.isArray(value) ? value.flatMap((part: unknown) => pathsIn(part)) : [key],
  )

/** The paths that rows are to be sorted by, without their direction. */
export const keysIn = (sort: string | string[] | undefined): string[] =>
  (typeof sort === 'string' ? sort.split(',') : (sort ?? [])).map((key) =>
    key.trim().replace(/^[-+]/, ''),
  )
