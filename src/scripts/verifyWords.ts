import type { Language } from '../domain/language.ts'
import type { Verified } from '../audit/verify.ts'

export const verifyHelp: Record<Language, string> = {
  vi: `Kiểm tra nhật ký và kho lưu trữ, chỉ đọc (trừ --mend), kể cả khi tòa soạn đang chạy.

  npm run verify [-- --expect <mã> --mend --json]

  --expect  mã niêm phong đã ghi lại ở nơi khác; phải còn trong chuỗi niêm phong
  --mend    xóa tệp ảnh mà không ảnh nào và không bản đã đăng nào dùng, nếu tệp đã quá mười phút; ngoài ra không sửa gì
  --json    chỉ in báo cáo JSON

Kiểm tra: chuỗi nhật ký của từng bài, của từng tài khoản và niêm phong mỗi giờ, bản đã đăng, cải chính, trang cho bạn đọc,
nội dung đã duyệt, bài hẹn giờ bị lỡ, tệp ảnh thiếu, thừa hay bị đổi. Nên ghi lại mã niêm phong mới nhất
ở nơi mà người giữ cơ sở dữ liệu không sửa được.

Mã thoát: 1 khi có gì sai, 2 khi tùy chọn không đúng.`,
  en: `Checks the logs and the archive; only reads (but for --mend), also beside a newsroom at work.

  npm run verify [-- --expect <hash> --mend --json]

  --expect  the hash of a seal that was noted down elsewhere; it must still be in the chain of seals
  --mend    removes files of photos that no photo and no publication names, once they are ten minutes old; nothing else
  --json    prints the JSON report and nothing else

Checked are the logs of each article and each account and the hourly seals, publications, corrections, the pages that readers
get, what was approved, missed schedules, and photos' files that are missing, left over or changed. Note the
hash of the newest seal down where whoever holds the database cannot change it.

Exit code: 1 when something is wrong, 2 when an option is.`,
}

type Words = {
  looked: (verified: Verified) => string
  seal: (verified: Verified) => string
  wrong: (problems: number) => string
  unproved: string
  well: string
}

export const verifyWords: Record<Language, Words> = {
  vi: {
    looked: ({ accounts, articles, moves, publications, corrections, photos, files }) =>
      `Đã xem ${articles} bài, ${moves} bước, ${publications} bản đã đăng, ${corrections} cải chính, ${accounts} tài khoản, ${photos} ảnh, ${files} tệp.`,
    seal: ({ seal, newer }) =>
      `Niêm phong mới nhất: số ${seal?.number}, lúc ${seal?.at}, mã ${seal?.hash}; sau đó có ${newer} bước chưa niêm phong.`,
    wrong: (problems) => `Có ${problems} chỗ sai.`,
    unproved: 'Không thấy gì sai, nhưng chưa chứng minh được hết; xem ở trên.',
    well: 'Mọi thứ đều đúng.',
  },
  en: {
    looked: ({ accounts, articles, moves, publications, corrections, photos, files }) =>
      `Looked at ${articles} articles, ${moves} moves, ${publications} publications, ${corrections} corrections, ${accounts} accounts, ${photos} photos, ${files} files.`,
    seal: ({ seal, newer }) =>
      `The newest seal: number ${seal?.number}, at ${seal?.at}, hash ${seal?.hash}; ${newer} moves are newer than it.`,
    wrong: (problems) => `${problems} things are wrong.`,
    unproved: 'Nothing wrong was found, but not everything could be proved; see above.',
    well: 'All is well.',
  },
}
