import type { Config } from 'payload'

/** The newsroom's words where Payload's are a programmer's, or speak of what only moves do here. */
export const translations = {
  vi: {
    general: {
      lastModified: 'Sửa lần cuối',
      submitting: 'Đang lưu…',
      noLabel: 'Chưa có {{label}}',
      searchBy: 'Tìm theo {{label}}',
      changesNotSaved: 'Có thay đổi chưa lưu. Bạn vẫn muốn rời trang?',
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
      modifiedOnly: 'Chỉ những chỗ khác nhau',
      previousVersion: 'Bản ngay trước',
      specificVersion: 'Bản đã chọn',
      moreVersions: 'Chọn bản khác…',
      currentlyPublished: 'Đang có trên trang',
      previouslyPublished: 'Từng có trên trang',
      restoreThisVersion: 'Lấy lại bản này',
      confirmVersionRestoration: 'Lấy lại bản cũ',
      aboutToRestore:
        'Chữ và ảnh của bài sẽ trở lại như bản {{versionDate}}, thành bản đang làm; trang đọc không đổi.',
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
      aboutToRestore:
        'Text and photos come back as they were on {{versionDate}}, as the working version; readers see no change.',
      problemRestoringVersion:
        'This version could not be restored: the article has to be in a state in which you may edit it, and the photos and related articles of the version still have to be there.',
    },
  },
} satisfies NonNullable<Config['i18n']>['translations']
