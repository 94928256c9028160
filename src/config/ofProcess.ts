/**
 * What there is one of in this process, made by whoever asks first. The build holds its own copies of modules beside the
 * server's, and a variable of a module would be one of each copy: it lies on `globalThis`, under a symbol that every copy
 * finds.
 */
export const ofProcess = <Thing>(name: string, make: () => Thing): Thing => {
  const key = Symbol.for(`toasoan.${name}`)
  const found: unknown = Reflect.get(globalThis, key)
  // Made by a copy of what makes it now.
  if (found !== undefined) return found as Thing
  const made = make()
  Reflect.set(globalThis, key, made)
  return made
}
