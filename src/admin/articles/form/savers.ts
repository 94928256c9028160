/** What the button and the panel of a form ask of whoever knows its words. */
export type Saver = {
  /** Whether something is typed that the server does not have. */
  isDirty: () => boolean
  /** Saves what is typed. False when it did not land: the person has been told why by then. */
  save: () => Promise<boolean>
  /** Shows what somebody else has changed since, and brings it into the form. */
  merge: () => Promise<void>
}

const savers = new WeakMap<object, Saver>()

/** A form is known by its `dispatchFields`, which stays the same as long as it is open. */
export const setSaver = (form: object, saver: Saver): void => void savers.set(form, saver)
export const saverOf = (form: object): Saver | undefined => savers.get(form)
