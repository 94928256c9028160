/** A label in the languages of the admin. */
export const label = (vi: string, en: string) => ({ vi, en })
