import type { CollectionConfig } from 'payload'
import { accessTo } from '../access/accessTo.ts'
import { accountChanges, accountWays } from '../domain/accountChanges.ts'
import { dayAndTime } from '../fields/dayAndTime.ts'
import { label } from '../fields/label.ts'
import { offScreen } from '../fields/offScreen.ts'
import { optionsOf } from '../fields/optionsOf.ts'
import { searchedBy } from '../fields/searchedBy.ts'
import { appendOnly } from './appendOnly.ts'

/**
 * Who changed whose roles, sections, activation, address, password and API key: a row a change, chained by hashes per
 * account. Rows are written by `logChanges` alone, past every API; nobody changes or deletes one (contract §2).
 */
export const AccountLog: CollectionConfig = {
  slug: 'accountLog',
  labels: {
    singular: label('Thay đổi tài khoản', 'Change of an account'),
    plural: label('Nhật ký tài khoản', 'Log of accounts'),
  },
  admin: {
    useAsTitle: 'at',
    listSearchableFields: ['user.name', 'actor.name'],
    defaultColumns: ['at', 'actor', 'user', 'told', 'via'],
    components: {
      beforeListTable: [
        searchedBy(
          'tên chủ tài khoản hoặc người thực hiện',
          'name of the account or of whoever did it',
        ),
      ],
    },
    group: label('Hệ thống', 'System'),
  },
  access: accessTo('accountLog'),
  hooks: { beforeOperation: [appendOnly] },
  defaultSort: ['-at', '-number'],
  indexes: [{ fields: ['user', 'number'], unique: true }],
  timestamps: false,
  fields: [
    {
      name: 'told',
      type: 'ui',
      label: label('Thay đổi', 'Change'),
      admin: {
        components: {
          Cell: '/src/admin/users/AccountChange.tsx#AccountChangeCell',
          Field: '/src/admin/users/AccountChange.tsx#AccountChangeField',
        },
      },
    },
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'users',
      required: true,
      index: true,
      label: label('Tài khoản', 'Account'),
    },
    { name: 'number', type: 'number', required: true, label: label('Số thứ tự', 'Number') },
    {
      name: 'change',
      type: 'select',
      required: true,
      label: label('Loại thay đổi', 'Kind'),
      options: optionsOf(accountChanges),
    },
    // Payload's editor for JSON is loaded from a public network.
    { name: 'from', type: 'json', admin: offScreen },
    { name: 'to', type: 'json', admin: offScreen },
    // Empty for a command, the server itself, and whoever came by a link.
    {
      name: 'actor',
      type: 'relationship',
      relationTo: 'users',
      label: label('Người thực hiện', 'By'),
    },
    {
      name: 'via',
      type: 'select',
      required: true,
      label: label('Qua', 'Via'),
      options: optionsOf(accountWays),
    },
    {
      name: 'at',
      type: 'date',
      required: true,
      index: true,
      label: label('Lúc', 'At'),
      admin: { date: { ...dayAndTime, displayFormat: 'dd/MM/yyyy HH:mm:ss' } },
    },
    { name: 'previousHash', type: 'text', label: label('Mã dòng trước', 'Previous hash') },
    { name: 'hash', type: 'text', required: true, label: label('Mã dòng', 'Hash') },
  ],
}
