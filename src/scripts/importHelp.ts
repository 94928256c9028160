import type { Sentence } from '../domain/language.ts'

export const importHelp: Sentence = {
  vi: `Nhập bài của trang cũ thành bản nháp.

  npm run import -- <tệp, thư mục hoặc -> [--dry-run] [--json] [--owner e-mail]

  -          đọc một bài từ đầu vào chuẩn
  --dry-run  chỉ cho biết sẽ làm gì, không ghi gì
  --json     chỉ in báo cáo JSON
  --owner    người đứng tên các bản nháp; để trống thì biên tập viên nào cũng gửi được

Thư mục được đọc hết mọi cấp, trừ ảnh, tệp ẩn và liên kết. Nhập lại bao nhiêu lần cũng được: bài
không đổi thì giữ nguyên, bản nháp đã có người sửa thì không đụng đến. Những gì chưa chắc nằm ở mục
“Cần xem lại” của bản nháp.

Mã thoát: 1 khi có nguồn lỗi, 2 khi tùy chọn hay người đứng tên không đúng (khi đó không làm gì).`,
  en: `Brings articles of the old site in as drafts.

  npm run import -- <file, folder or -> [--dry-run] [--json] [--owner e-mail]

  -          reads one article from standard input
  --dry-run  only says what would be done, and writes nothing
  --json     prints the JSON report and nothing else
  --owner    who owns the drafts; without it any editor may submit them

Folders are read to the bottom, but for photos, hidden files and links. It may be run again at any
time: what has not changed stays, a draft that somebody has worked on is left alone. Whatever is
unsure stands under “Needs review” in the draft.

Exit code: 1 when a source failed, 2 when an option or the owner is wrong (then nothing is done).`,
}

export const noSuchOwner = (email: string): Sentence => ({
  vi: `Không có phóng viên hay biên tập viên nào đang hoạt động với địa chỉ ${email}.`,
  en: `There is no active member of the newsroom with the address ${email}.`,
})

export const noSuchOption = (option: string): Sentence => ({
  vi: `Không dùng được tùy chọn ${option} như vậy; xem npm run import -- --help.`,
  en: `The option ${option} cannot be used like this; see npm run import -- --help.`,
})
