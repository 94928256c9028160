import type { CollectionConfig } from 'payload'
import { accessTo } from '../../access/accessTo.ts'
import { hidePrivateFilters } from '../../hardening/hidePrivateFilters.ts'
import { nobody } from '../../access/roles.ts'
import { settings } from '../../config/settings.ts'
import { invitationStates } from '../../domain/invitation.ts'
import { roles } from '../../domain/roles.ts'
import { acceptNull } from '../../hardening/acceptNull.ts'
import { label } from '../../fields/label.ts'
import { optionsOf } from '../../fields/optionsOf.ts'
import { foldSearch, searchText } from '../../fields/searchText.ts'
import { refuseMissing } from '../../hardening/refuseMissing.ts'
import { refuseWrongTypes } from '../../hardening/refuseWrongTypes.ts'
import { sortable } from '../../fields/sortable.ts'
import { searchedBy } from './fillSearchText.ts'
import { isNoAdmin, mayEnterAdmin, readsOwnOrAsAdmin, writesAsAdmin } from './access.ts'
import { admitSignIn } from './admitSignIn.ts'
import { forgotPassword } from '../../mail/askForReset.ts'
import { checkReset, forgetRightLink } from './checkReset.ts'
import { endSessions } from './endSessions.ts'
import { forgetRightPassword } from './endSignIn.ts'
import { firstRegister } from './firstRegister.ts'
import { guardKey } from './guardKey.ts'
import { expectInvitation, inviteNewcomer } from './inviteNewcomer.ts'
import { keepAnAdministrator } from './keepAnAdministrator.ts'
import { keepOwnRights } from './keepOwnRights.ts'
import { keepWhatIsStored } from './keepWhatIsStored.ts'
import { logChange, logReset, rememberAccount } from './logChange.ts'
import { logSignOut } from './logSignOut.ts'
import { makeUpPassword } from './makeUpPassword.ts'
import { provePassword } from './provePassword.ts'
import { readPasswordAlike } from './readPasswordAlike.ts'
import { refuseWeakPassword } from './refuseWeakPassword.ts'
import { sendInvitation } from './sendInvitation.ts'
import { showColleague } from './showColleague.ts'
import { tellOfKey } from './tellOfKey.ts'

const setByAdmin = { read: readsOwnOrAsAdmin, create: writesAsAdmin, update: writesAsAdmin }

/** Payload's form shows these by itself, above all others. */
const shownByPayload = { access: setByAdmin, admin: { components: { Field: false } } } as const

export const Users: CollectionConfig = {
  slug: 'users',
  labels: { singular: label('Người dùng', 'User'), plural: label('Người dùng', 'Users') },
  auth: {
    useAPIKey: true,
    tokenExpiration: 12 * 60 * 60,
    // Payload would lock the account for everybody, the editor it belongs to as well (see `throttle/`).
    maxLoginAttempts: 0,
    cookies: { sameSite: 'Lax', secure: settings.publicUrl.startsWith('https:') },
    // Payload would note the request outside of its own transaction, and wait for itself.
    forgotPassword: { minRequestInterval: 0 },
  },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'roles', 'active'],
    listSearchableFields: ['searchText'],
    group: label('Hệ thống', 'System'),
    hidden: isNoAdmin,
  },
  access: {
    admin: mayEnterAdmin,
    ...accessTo('users'),
    unlock: nobody,
  },
  endpoints: [firstRegister, forgotPassword, sendInvitation],
  hooks: {
    beforeOperation: [
      readPasswordAlike,
      admitSignIn,
      checkReset,
      keepOwnRights,
      refuseWrongTypes,
      acceptNull,
      hidePrivateFilters,
      foldSearch,
    ],
    beforeValidate: [logReset, refuseWeakPassword, provePassword, makeUpPassword, refuseMissing],
    beforeChange: [guardKey, keepAnAdministrator, endSessions, expectInvitation, rememberAccount],
    afterChange: [logChange, inviteNewcomer, tellOfKey],
    beforeLogin: [keepWhatIsStored],
    afterLogout: [logSignOut],
    afterRead: [showColleague],
    afterOperation: [forgetRightPassword, forgetRightLink],
  },
  fields: [
    // First, so that they stand below the password that is changed, or made up for a new account.
    {
      name: 'proof',
      type: 'ui',
      label: label('Mật khẩu hiện tại', 'Present password'),
      admin: {
        disableListColumn: true,
        components: { Field: '/src/admin/users/CurrentPassword.client.tsx#CurrentPassword' },
      },
    },
    // Given with a new password of one's own (`provePassword`), and kept nowhere.
    { name: 'currentPassword', type: 'text', virtual: true, hidden: true },
    {
      name: 'invitation',
      type: 'select',
      access: { read: readsOwnOrAsAdmin, create: () => false, update: () => false },
      label: label('Thư mời', 'Invitation'),
      options: optionsOf(invitationStates),
      admin: {
        components: { Field: '/src/admin/users/InvitationField.client.tsx#InvitationField' },
      },
    },
    ...sortable({
      name: 'name',
      type: 'text',
      required: true,
      maxLength: 200,
      label: label('Họ tên', 'Name'),
    }),
    // Payload's own fields, closed to colleagues: staff read `id` and `name` of each other.
    {
      name: 'email',
      type: 'email',
      required: true,
      unique: true,
      label: label('E-mail', 'E-mail'),
      ...shownByPayload,
    },
    {
      name: 'enableAPIKey',
      type: 'checkbox',
      label: label('Dùng khóa API', 'Uses an API key'),
      ...shownByPayload,
    },
    // Worked out by Payload, for lists.
    {
      name: 'hasAPIKey',
      type: 'checkbox',
      virtual: true,
      label: label('Có khóa API', 'Has an API key'),
      access: { read: writesAsAdmin },
      admin: { components: { Field: false } },
    },
    { name: 'apiKey', type: 'text', label: label('Khóa API', 'API key'), ...shownByPayload },
    {
      name: 'roles',
      type: 'select',
      hasMany: true,
      required: true,
      defaultValue: ['reporter'],
      access: setByAdmin,
      label: label('Vai trò', 'Roles'),
      options: optionsOf(roles),
    },
    {
      name: 'sections',
      type: 'relationship',
      relationTo: 'categories',
      hasMany: true,
      access: setByAdmin,
      label: label('Chuyên mục phụ trách', 'Sections'),
      admin: {
        description: label(
          'Để trống: mọi chuyên mục. Chuyên mục con được tính theo.',
          'Empty: every section. Children are included.',
        ),
      },
    },
    {
      name: 'active',
      type: 'checkbox',
      defaultValue: true,
      access: setByAdmin,
      label: label('Đang hoạt động', 'Active'),
    },
    ...searchText(searchedBy),
  ],
}
