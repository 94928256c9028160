/**
 * A hook of Node's module loader. Lexical's entries for Node wait for themselves at the top level, and import each
 * other: about one start in ten never comes to an end. Its production entries are the same code without waiting.
 */
export const resolve = (specifier, context, nextResolve) =>
  /^(lexical$|@lexical\/)/.test(specifier)
    ? nextResolve(specifier, {
        ...context,
        conditions: ['production', ...context.conditions],
      })
    : nextResolve(specifier, context)
