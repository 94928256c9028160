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
      restoreAsDraft: 'Lấy lại thành bản đang làm',
      problemRestoringVersion:
        'Chưa lấy lại được bản này: bài phải đang ở bước mà bạn được sửa (xem phần Quy trình của bài), và ảnh, bài liên quan trong bản này phải còn.',
    },
  },
  en: {
    version: {
      saveDraft: 'Save',
      draftSavedSuccessfully: 'Saved.',
      draft: 'Working version',
      published: 'Live',
      restoreAsDraft: 'Restore as working version',
      problemRestoringVersion:
        'This version could not be restored: the article has to be in a state in which you may edit it, and the photos and related articles of the version still have to be there.',
    },
  },
} satisfies NonNullable<Config['i18n']>['translations']
