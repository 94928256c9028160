import type { Config } from 'payload'

/** The newsroom's words where Payload's are a programmer's, or speak of what only moves do here. */
export const translations = {
  vi: {
    general: {
      lastModified: 'Sửa lần cuối',
      submitting: 'Đang lưu…',
      noLabel: 'Chưa có {{label}}',
      searchBy: 'Tìm theo {{label}}',
      changesNotSaved: 'Có thay đổi chưa lưu; nếu rời trang bây giờ, thay đổi sẽ mất.',
    },
    version: {
      saveDraft: 'Lưu',
      draftSavedSuccessfully: 'Đã lưu.',
      publish: 'Xuất bản',
      unpublish: 'Gỡ bài',
      published: 'Có trên trang',
      draft: 'Bản đang làm',
      currentDraft: 'Bản đang làm',
      versions: 'Các phiên bản',
      restoreThisVersion: 'Lấy lại bản này',
    },
  },
  en: {
    version: { saveDraft: 'Save', draftSavedSuccessfully: 'Saved.' },
  },
} satisfies NonNullable<Config['i18n']>['translations']
