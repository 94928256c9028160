/** The form of every id and slug; what has another names nothing. */
const form = /^[A-Za-z0-9-]{1,100}$/

/** Whether a text can name anything by its id or its slug. */
export const isReference = (text: string): boolean => form.test(text)
