import type { Field } from 'payload'
import { photoWords } from '../domain/body.ts'
import { label } from './label.ts'
import { pickedPhoto } from './pickedPhoto.ts'

/** What the photo's own word is, below the one of this use. */
const besideOwn = { Description: '/src/admin/images/UsedWord.client.tsx#UsedWord' }

/** A photo as one article uses it: its own words win over the photo's own where they are filled in. */
export const photoUse: Field[] = [
  {
    ...pickedPhoto,
    label: label('Ảnh', 'Photo'),
    admin: {
      components: { beforeInput: ['/src/admin/images/body/UsedPhoto.client.tsx#UsedPhoto'] },
      description: label(
        'Có thể để trống lúc soạn; chỗ ảnh trong bài phải có ảnh trước khi gửi duyệt.',
        'May be empty while writing; a slot in the text has to be filled before forwarding.',
      ),
    },
  },
  {
    name: 'caption',
    type: 'textarea',
    label: label('Chú thích', 'Caption'),
    maxLength: photoWords.caption,
    admin: {
      components: besideOwn,
      description: label(
        'Để trống thì dùng chú thích của ảnh.',
        'Left empty, the photo’s own caption is shown.',
      ),
    },
  },
  {
    type: 'row',
    fields: [
      {
        name: 'alt',
        type: 'text',
        maxLength: photoWords.alt,
        label: label('Mô tả ảnh (alt)', 'Alt text'),
        admin: {
          components: besideOwn,
          width: '60%',
          description: label(
            'Cho người không nhìn thấy ảnh.',
            'For readers who cannot see the photo.',
          ),
        },
      },
      {
        name: 'credit',
        type: 'text',
        maxLength: photoWords.credit,
        label: label('Người chụp / nguồn', 'Credit'),
        admin: { components: besideOwn, width: '40%' },
      },
    ],
  },
  {
    name: 'decorative',
    type: 'checkbox',
    defaultValue: false,
    label: label('Ảnh trang trí, không cần mô tả', 'Decorative, needs no alt text'),
  },
]
