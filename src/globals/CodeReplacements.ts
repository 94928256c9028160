import type { ArrayFieldValidation, GlobalConfig, PayloadRequest } from 'payload'
import { accessTo } from '../access/accessTo.ts'
import { languageOf } from '../domain/language.ts'
import { codeForm, plainCode } from '../domain/photo/setWords.ts'
import { label } from '../fields/label.ts'
import { guardGlobal } from './guardGlobal.ts'

type Asked = { req: PayloadRequest }

const { read, update } = accessTo('codeReplacements')

/** Short codes that photographers and editors type in the words of photos for names and titles. */
export const CodeReplacements: GlobalConfig = {
  slug: 'codeReplacements',
  label: label('Mã thay chữ', 'Code replacements'),
  admin: {
    group: label('Nội dung', 'Content'),
    description: label(
      'Gõ \\mã\\ trong chú thích, tên ảnh, alt, nguồn, người chụp hay nơi chụp của ảnh: khi lưu, mã được thay bằng chữ trong bảng.',
      'Type \\code\\ in a photo’s caption, headline, alt, credit, photographer or place: the text stands in its place once it is saved.',
    ),
  },
  access: { read, update },
  hooks: { beforeOperation: [guardGlobal] },
  fields: [
    {
      name: 'codes',
      type: 'array',
      maxRows: 2000,
      label: label('Các mã', 'Codes'),
      labels: { singular: label('Mã', 'Code'), plural: label('Mã', 'Codes') },
      validate: (rows, { req }) => oneOfEach(rows) || sentences.twice[languageOf(req.i18n)],
      fields: [
        {
          type: 'row',
          fields: [
            {
              name: 'code',
              type: 'text',
              required: true,
              maxLength: 50,
              label: label('Mã', 'Code'),
              validate: (code: unknown, { req }: Asked) =>
                (typeof code === 'string' && codeForm.test(code)) ||
                sentences.noCode[languageOf(req.i18n)],
              admin: { width: '25%' },
            },
            {
              name: 'text',
              type: 'text',
              required: true,
              maxLength: 300,
              label: label('Chữ thay vào', 'Text'),
              validate: (text: unknown, { req }: Asked) =>
                (typeof text === 'string' && text.trim() !== '' && !text.includes('\\')) ||
                sentences.noText[languageOf(req.i18n)],
              admin: { width: '75%' },
            },
          ],
        },
      ],
    },
  ],
}

const oneOfEach = (rows: Parameters<ArrayFieldValidation>[0]): boolean => {
  const codes = (rows as { code?: unknown }[] | null | undefined)?.flatMap(({ code }) =>
    typeof code === 'string' ? [plainCode(code)] : [],
  )
  return new Set(codes).size === (codes ?? []).length
}

const sentences = {
  twice: {
    vi: 'Có mã ghi hai lần; mỗi mã chỉ có một dòng, hoa thường như nhau.',
    en: 'A code stands twice; each has one line, whatever its case.',
  },
  noCode: {
    vi: 'Mã có từ 1 đến 50 ký tự, không có dấu cách và dấu \\.',
    en: 'A code has 1 to 50 characters, without spaces and without \\.',
  },
  noText: {
    vi: 'Hãy ghi chữ thay vào, không có dấu \\.',
    en: 'Say what is put in its place, without \\.',
  },
} as const
