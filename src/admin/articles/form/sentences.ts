import type { Language } from '../../../domain/language.ts'

/** What the form says about words that are not saved yet. */
export const sentences = {
  vi: {
    saved: 'Đã lưu.',
    unreachable:
      'Chưa lưu: không liên lạc được với máy chủ. Chữ bạn gõ vẫn còn trong bài và được giữ trên máy này; có mạng lại thì bấm Lưu.',
    loggedOut:
      'Chưa lưu: phiên đăng nhập đã hết. Chữ bạn gõ vẫn còn trong bài; hãy đăng nhập lại ở tab khác rồi quay về đây bấm Lưu.',
    refused: 'Chưa lưu. Chữ bạn gõ vẫn còn trong bài và được giữ trên máy này.',
    overtaken: (by: string, at: string) =>
      `${by} đã lưu bài này lúc ${at}, sau khi bạn mở. Chữ bạn gõ vẫn còn; lúc lưu sẽ gộp hai bản.`,
    merging: (by: string, at: string) =>
      `${by} đã lưu bài này lúc ${at}. Chữ bạn gõ vẫn còn nguyên; chưa có gì bị ghi đè.`,
    mergeHeading: 'Gộp hai bản của bài',
    confirmMerge: 'Gộp vào bài',
    merged: 'Đã gộp hai bản. Hãy xem lại rồi bấm Lưu.',
    somebody: 'Người khác',
    theirs: 'Bản mới nhất',
    found: (at: string) => `Có nội dung chưa lưu từ ${at}`,
    foundAlone: 'Bạn đã gõ mà chưa lưu; máy này còn giữ. Lấy lại vào bài?',
    foundOvertaken:
      'Bạn đã gõ mà chưa lưu; máy này còn giữ. Từ đó bài đã có bản mới hơn, nên hai bản sẽ được gộp.',
    foundReadOnly:
      'Bạn đã gõ mà chưa lưu; máy này còn giữ. Bài lúc này không sửa được, nhưng bạn có thể sao chép chữ.',
    takeBack: 'Lấy lại',
    throwAway: 'Bỏ',
    takenBack: 'Đã lấy lại chữ chưa lưu. Hãy xem lại rồi bấm Lưu.',
    retry: 'Thử lưu lại',
    copy: 'Sao chép chữ chưa lưu',
    copied: 'Đã sao chép.',
    logIn: 'Đăng nhập ở tab khác',
    look: 'Xem và gộp',
    close: 'Đóng',
  },
  en: {
    saved: 'Saved.',
    unreachable:
      'Not saved: the server could not be reached. Your text is still in the form and kept on this computer; save when you are connected again.',
    loggedOut:
      'Not saved: you are no longer logged in. Your text is still in the form; log in again in another tab, come back here and save.',
    refused: 'Not saved. Your text is still in the form and kept on this computer.',
    overtaken: (by: string, at: string) =>
      `${by} saved this article at ${at}, after you had opened it. Your text is still here; the two are merged when you save.`,
    merging: (by: string, at: string) =>
      `${by} saved this article at ${at}. Your text is all still here; nothing was written over.`,
    mergeHeading: 'Merge two versions of the article',
    confirmMerge: 'Merge into the form',
    merged: 'Merged. Have a look, then save.',
    somebody: 'Somebody else',
    theirs: 'The newest version',
    found: (at: string) => `There is text not saved since ${at}`,
    foundAlone: 'You typed it and did not save; this computer kept it. Take it back into the form?',
    foundOvertaken:
      'You typed it and did not save; this computer kept it. There is a newer version since: the two will be merged.',
    foundReadOnly:
      'You typed it and did not save; this computer kept it. The article cannot be edited now, but you can copy your text.',
    takeBack: 'Take it back',
    throwAway: 'Throw away',
    takenBack: 'Your unsaved text is back. Have a look, then save.',
    retry: 'Try again',
    copy: 'Copy what is not saved',
    copied: 'Copied.',
    logIn: 'Log in in another tab',
    look: 'Look and merge',
    close: 'Close',
  },
} satisfies Record<Language, unknown>
