import { en } from '@payloadcms/translations/languages/en'
import { vi } from '@payloadcms/translations/languages/vi'
import type { Config } from 'payload'
import type { Language } from '../domain/language.ts'

type PayloadLanguages = NonNullable<NonNullable<Config['i18n']>['supportedLanguages']>

const { general } = vi.translations

/** Each called by its own name where somebody chooses one: that is read here, and not among the words below. */
export const supportedLanguages = {
  vi: {
    ...vi,
    translations: { ...vi.translations, general: { ...general, thisLanguage: 'Tiếng Việt' } },
  },
  en,
} satisfies Required<Pick<PayloadLanguages, Language>>

/** The newsroom's words where Payload's are a programmer's, or speak of what only moves do here. */
export const translations = {
  vi: {
    authentication: {
      apiKey: 'Khóa API',
      backToLogin: 'Quay lại đăng nhập',
      checkYourEmailForPasswordReset:
        'Nếu có tài khoản dùng địa chỉ e-mail này, bạn sẽ sớm nhận được hướng dẫn đặt lại mật khẩu. Nếu không thấy thư trong hộp thư đến, hãy xem mục thư rác.',
      confirmGeneration: 'Tạo khóa API mới',
      emailNotValid: 'Địa chỉ e-mail không đúng.',
      emailOrUsername: 'E-mail hoặc tên tài khoản',
      emailSent: 'Đã gửi e-mail.',
      emailVerified: 'Đã xác minh địa chỉ e-mail.',
      enableAPIKey: 'Dùng khóa API',
      forgotPasswordEmailInstructions:
        'Nhập địa chỉ e-mail của bạn để nhận hướng dẫn đặt lại mật khẩu.',
      forgotPasswordUsernameInstructions:
        'Nhập tên tài khoản của bạn: hướng dẫn đặt lại mật khẩu sẽ được gửi đến địa chỉ e-mail của tài khoản ấy.',
      generateNewAPIKey: 'Tạo khóa API mới',
      generatingNewAPIKeyWillInvalidate:
        'Khóa mới sẽ <1>làm mất hiệu lực</1> khóa cũ. Bạn có muốn tiếp tục không?',
      loggedOutInactivity: 'Bạn đã được đăng xuất sau một thời gian dài không thao tác.',
      newAPIKeyGenerated: 'Đã tạo khóa API mới.',
      newAccountCreated:
        'Bạn có tài khoản mới ở <a href="{{serverURL}}">{{serverURL}}</a>. Hãy mở liên kết sau để xác minh địa chỉ e-mail: <a href="{{verificationURL}}">{{verificationURL}}</a><br> Sau đó bạn sẽ đăng nhập được.',
      resetPassword: 'Đặt lại mật khẩu',
      resetPasswordToken: 'Mã đặt lại mật khẩu',
      resetYourPassword: 'Đặt lại mật khẩu',
      tokenRefreshSuccessful: 'Đã gia hạn phiên đăng nhập.',
      verifyYourEmail: 'Xác minh địa chỉ e-mail',
      youAreInactive:
        'Bạn đã lâu không thao tác và sắp được đăng xuất để bảo mật. Bạn có muốn ở lại không?',
    },
    dashboard: {
      addWidget: 'Thêm ô',
      deleteWidget: 'Bỏ ô này',
      noItems:
        'Bảng điều khiển của bạn không có ô nào. Thêm ô từ trình đơn “Bảng điều khiển” ở thanh trên cùng.',
      searchWidgets: 'Tìm ô…',
    },
    error: {
      correctInvalidFields: 'Hãy sửa những ô không hợp lệ.',
      deletingFile: 'Chưa xóa được tệp.',
      deletingTitle: 'Chưa xóa được {{title}}. Hãy kiểm tra kết nối mạng và thử lại.',
      documentNotFound: 'Mục này không có, đã bị xóa, hoặc bạn không có quyền xem.',
      emailOrPasswordIncorrect: 'Địa chỉ e-mail hoặc mật khẩu không đúng.',
      followingFieldsInvalid_one: 'Ô sau không hợp lệ:',
      followingFieldsInvalid_other: 'Các ô sau không hợp lệ:',
      incorrectCollection: 'Không có kho này.',
      invalidFileType: 'Loại tệp này không nhận.',
      invalidFileTypeValue: 'Loại tệp này không nhận: {{value}}',
      loadingDocument: 'Chưa tải được mục này.',
      missingEmail: 'Thiếu địa chỉ e-mail.',
      noFilesUploaded: 'Chưa có tệp nào được tải lên.',
      noMatchedField: 'Không tìm thấy ô “{{label}}”.',
      notAllowedToAccessPage: 'Bạn không có quyền xem trang này.',
      notAllowedToPerformAction: 'Bạn không có quyền làm việc này.',
      notFound: 'Không tìm thấy.',
      problemUploadingFile: 'Chưa tải được tệp lên.',
      tokenNotProvided: 'Thiếu mã trong liên kết.',
      tokenInvalidOrExpired: 'Liên kết không đúng hoặc đã hết hạn.',
      unableToDeleteCount: 'Không xóa được {{count}} trong số {{total}} {{label}}.',
      unauthorizedAdmin: 'Tài khoản này không vào trang quản trị được.',
      unknown: 'Đã có lỗi xảy ra.',
      unspecific: 'Đã có lỗi xảy ra.',
      unverifiedEmail: 'Hãy xác minh địa chỉ e-mail trước khi đăng nhập.',
      userEmailAlreadyRegistered: 'Địa chỉ e-mail này đã có tài khoản.',
      verificationTokenInvalid: 'Liên kết xác minh không đúng.',
      valueMustBeUnique: 'Giá trị này đã có ở mục khác.',
    },
    fields: {
      block: 'Khối',
      blocks: 'khối',
      blockType: 'Loại khối',
      customURL: 'Địa chỉ tự nhập',
      enterURL: 'Nhập địa chỉ',
      searchForBlock: 'Tìm khối',
      swapUpload: 'Đổi tệp',
      textToDisplay: 'Chữ hiển thị',
      toggleBlock: 'Mở hoặc gập khối',
    },
    general: {
      collections: 'Các mục',
      editingLabel_many: 'Đang sửa {{count}} {{label}}',
      editingLabel_one: 'Đang sửa {{count}} {{label}}',
      editingLabel_other: 'Đang sửa {{count}} {{label}}',
      email: 'E-mail',
      emailAddress: 'Địa chỉ e-mail',
      // Of a tick in a list: it is set or not.
      true: 'Có',
      false: 'Không',
      globals: 'Trang chung',
      menu: 'Trình đơn',
      newLabel: '{{label}} mới',
      lastModified: 'Sửa lần cuối',
      submitting: 'Đang lưu…',
      // Of what is empty, not loaded yet, or not for the reader: which of them, a cell cannot tell.
      noLabel: '–',
      searchBy: 'Tìm theo {{label}}',
      changesNotSaved: 'Có thay đổi chưa lưu. Bạn vẫn muốn rời trang?',
    },
    upload: {
      addFile: 'Thêm tệp',
      bulkUpload: 'Tải lên nhiều tệp',
      crop: 'Cắt',
      dragAndDrop: 'Kéo và thả một tệp',
      dragAndDropHere: 'hoặc kéo và thả tệp vào đây',
      fileName: 'Tên tệp',
      fileSize: 'Dung lượng',
      fileToUpload: 'Tệp sẽ tải lên',
      filesToUpload: 'Tệp sẽ tải lên',
      pasteURL: 'Dán địa chỉ',
      selectCollectionToBrowse: 'Chọn một kho để tìm',
      selectFile: 'Chọn một tệp',
      sizes: 'Các cỡ',
    },
    validation: {
      emailAddress: 'Địa chỉ e-mail không hợp lệ.',
      fieldHasNo: 'Ô này không có {{label}}.',
      invalidInput: 'Nội dung của ô này không hợp lệ.',
      invalidSelection: 'Lựa chọn ở ô này không hợp lệ.',
      invalidSelections: 'Ô này có lựa chọn không hợp lệ:',
      notValidDate: '“{{value}}” không phải là ngày hợp lệ.',
      required: 'Ô này không được để trống.',
      requiresAtLeast: 'Ô này cần ít nhất {{count}} {{label}}.',
      requiresNoMoreThan: 'Ô này có nhiều nhất {{count}} {{label}}.',
      requiresTwoNumbers: 'Ô này cần hai số.',
      trueOrFalse: 'Ô này chỉ có thể là có hoặc không.',
      validUploadID: 'Tệp được chọn không có.',
    },
    version: {
      saveDraft: 'Lưu',
      draftSavedSuccessfully: 'Đã lưu.',
      publish: 'Xuất bản',
      unpublish: 'Gỡ bài',
      status: 'Loại bản',
      published: 'Có trên trang',
      // Of any version that is not what readers see: only the latest one is worked on.
      draft: 'Bản chưa đăng',
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
        'Chữ và ảnh của bài sẽ trở lại như bản {{versionDate}}, thành bản đang làm; trang đọc không đổi. Nếu bài đã duyệt, lượt duyệt và lịch đăng hết hiệu lực.',
      restoreAsDraft: 'Lấy lại thành bản đang làm',
      problemRestoringVersion:
        'Chưa lấy lại được bản này: bài phải đang ở bước mà bạn được sửa (xem phần Quy trình của bài), và ảnh, bài liên quan trong bản này phải còn.',
    },
  },
  en: {
    dashboard: { deleteWidget: 'Remove this widget' },
    error: {
      documentNotFound: 'This document does not exist, was deleted, or is not for you to see.',
      loadingDocument: 'This document could not be loaded.',
    },
    general: { noLabel: '–' },
    version: {
      saveDraft: 'Save',
      draftSavedSuccessfully: 'Saved.',
      draft: 'Unpublished version',
      currentDraft: 'Working version',
      published: 'Live',
      restoreAsDraft: 'Restore as working version',
      aboutToRestore:
        'Text and photos come back as they were on {{versionDate}}, as the working version; readers see no change. An approval and its schedule end.',
      problemRestoringVersion:
        'This version could not be restored: the article has to be in a state in which you may edit it, and the photos and related articles of the version still have to be there.',
    },
  },
} satisfies NonNullable<Config['i18n']>['translations']
