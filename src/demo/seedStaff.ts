import { randomUUID } from 'node:crypto'
import { createLocalReq, isolateObjectProperty, type PayloadRequest } from 'payload'
import { logAccount } from '../audit/logAccount.ts'
import { searchedBy } from '../collections/Users/fillSearchText.ts'
import { withAnyPassword } from '../collections/Users/refuseWeakPassword.ts'
import { createRow, findRowById } from '../database/rows.ts'
import { sortKey } from '../domain/text/sortKey.ts'
import { foldedFields } from '../fields/searchText.ts'
import type { User } from '../payload-types.ts'
import type { CategoryName } from './categories.ts'
import type { Directory } from './Directory.ts'
import { emailOf, people, type PersonName } from './people.ts'

export type Staff = {
  idOf: (name: PersonName) => string
  /** A request of this person's own, within the transaction of the one that made them. */
  as: (name: PersonName) => Promise<PayloadRequest>
}

/** Makes everybody's account, all with one password, and a key for the reading application. */
export const seedStaff = async (
  req: PayloadRequest,
  password: string,
  categories: Directory<CategoryName>,
): Promise<Staff> => {
  const { payload } = req
  const { frontend, ...others } = people
  const { id } = await payload.create({
    collection: 'users',
    data: {
      ...accountOf('frontend', frontend, categories),
      password,
      enableAPIKey: true,
      apiKey: randomUUID(),
    },
    depth: 0,
    ...choosing(req),
  })
  // A password is slow to hash, on purpose. This one stands on the screen and is everybody's, so the
  // others get the same hash, and the first start some seconds less.
  const { hash, salt } = await hashed(req, id)
  for (const [name, person] of Object.entries(others)) {
    const account = accountOf(name, person, categories)
    const searchText = foldedFields(account, searchedBy)
    const data = { ...account, nameKey: sortKey(person.name), searchText, hash, salt }
    await logAccount(req, await createRow(req, 'users', data), null)
  }

  const { docs } = await payload.find({ collection: 'users', depth: 0, pagination: false, req })
  const userNamed = (name: PersonName): User => {
    const user = docs.find(({ email }) => email === emailOf(name))
    if (!user) throw new Error(`Nobody is called ${name}.`)
    return user
  }
  return {
    idOf: (name) => userNamed(name).id,
    as: (name) => {
      const { transactionID } = req
      return createLocalReq({ req: { transactionID }, user: userNamed(name) }, payload)
    },
  }
}

/** The password is the operator's choice, on a context of its own: others of this request are judged. */
const choosing = (req: PayloadRequest) => ({
  context: withAnyPassword,
  req: isolateObjectProperty(req, 'context'),
})

type Person = (typeof people)[PersonName]

const accountOf = (name: string, person: Person, categories: Directory<CategoryName>) => ({
  active: true,
  email: emailOf(name),
  name: person.name,
  roles: [...person.roles],
  sections: 'sections' in person ? person.sections.map((one) => categories.idOf(one)) : [],
})

const hashed = async (req: PayloadRequest, id: string): Promise<Pick<User, 'hash' | 'salt'>> => {
  const user = await findRowById(req, 'users', id, { select: ['hash', 'salt'] })
  if (!user) throw new Error(`There is no user ${id}.`)
  return { hash: user.hash, salt: user.salt }
}
