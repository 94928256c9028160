import type { Field, GlobalConfig } from 'payload'
import { accessTo } from '../../access/accessTo.ts'
import type { Sentence } from '../../domain/language.ts'
import { label } from '../../fields/label.ts'
import { guardGlobal } from '../guardGlobal.ts'
import { raiseRevision } from '../raiseRevision.ts'
import { refuseMissingPhotos } from './refuseMissingPhotos.ts'
import { showSitePhotos } from './showSitePhotos.ts'

const line = (name: string, said: Sentence, maxLength = 200): Field => ({
  name,
  type: 'text',
  maxLength,
  label: said,
})

const photo = (name: string, said: Sentence, description: Sentence): Field => ({
  name,
  type: 'upload',
  relationTo: 'images',
  label: said,
  admin: { description },
})

const { read, update } = accessTo('site')

/** What the newspaper says of itself: its name, who publishes it, by which licence, and where it is found. */
export const Site: GlobalConfig = {
  slug: 'site',
  label: label('Thông tin tờ báo', 'About the newspaper'),
  admin: { group: label('Trang báo', 'Site') },
  access: { read, update },
  hooks: {
    beforeOperation: [guardGlobal],
    beforeValidate: [refuseMissingPhotos],
    afterChange: [showSitePhotos, raiseRevision],
  },
  fields: [
    line('name', label('Tên báo', 'Name')),
    {
      name: 'description',
      type: 'textarea',
      maxLength: 1000,
      label: label('Giới thiệu', 'Description'),
    },
    photo(
      'logo',
      label('Biểu trưng', 'Logo'),
      label('Máy tìm kiếm hiện cạnh tên báo.', 'Shown by search engines beside the name.'),
    ),
    photo(
      'image',
      label('Ảnh chung', 'Image'),
      label('Hiện khi một bài không có ảnh nào.', 'Shown where an article has none.'),
    ),
    line('publisher', label('Cơ quan chủ quản', 'Publisher'), 300),
    line('licence', label('Giấy phép', 'Licence'), 300),
    line('editorInChief', label('Tổng biên tập', 'Editor-in-chief')),
    line('address', label('Địa chỉ', 'Address'), 500),
    line('phone', label('Điện thoại', 'Phone'), 100),
    line('email', label('E-mail', 'E-mail')),
  ],
}
