/** The ids of what has been made, by the names that the texts call it. */
export class Directory<Name extends string> {
  readonly #ids = new Map<Name, string>()

  add(name: Name, id: string): void {
    this.#ids.set(name, id)
  }

  /** @throws when nothing of that name has been made yet. */
  idOf(name: Name): string {
    const id = this.#ids.get(name)
    if (id === undefined) throw new Error(`The demo newsroom has no “${name}” yet.`)
    return id
  }
}
