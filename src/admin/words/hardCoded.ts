import type { Language } from '../../domain/language.ts'

/**
 * What Payload and the parts it is made of say in English whatever the language, for there is no translation of it:
 * names of buttons, hints to whoever drags or chooses by keyboard, a few messages. Each stands as it is written there.
 */
const exact: Readonly<Record<string, string>> = {
  'Notifications alt+T': 'Thông báo (alt+T)',
  'Close toast': 'Đóng thông báo',
  'Copy URL': 'Sao chép địa chỉ',
  'Remove Block': 'Xóa khối',
  'Add block': 'Thêm khối',
  'Drag to move': 'Kéo để di chuyển',
  sortable: 'mục kéo được',
  draggable: 'mục kéo được',
  'Revoke API key': 'Hủy khóa API',
  'Revoke API key?': 'Hủy khóa API?',
  Revoke: 'Hủy khóa',
  'Are you sure you want to generate an API key for user': 'Tạo khóa API cho ',
  '? This will take effect immediately.': '? Khóa có hiệu lực ngay.',
  'Make sure to copy your API key. It will not be displayed again.':
    'Hãy sao chép khóa ngay: khóa sẽ không hiện lại.',
  'Make sure to copy your API key. You may not have access to reveal it again.':
    'Hãy sao chép khóa ngay: có thể bạn sẽ không xem lại được.',
  'Are you sure you want to revoke the API key for user': 'Hủy khóa API của ',
  '? The key will no longer be usable, and this action cannot be undone.':
    '? Khóa này sẽ không dùng được nữa, và không lấy lại được.',
  'Insert Paragraph': 'Chèn đoạn văn',
  Collections: 'Các mục',
  'Slash menu': 'Trình đơn chèn',
  'Edit link': 'Sửa liên kết',
  'Remove link': 'Bỏ liên kết',
  Expand: 'Mở ra',
  Collapse: 'Gập lại',
  toggle: 'Mở hoặc gập',
  'toggle fullscreen': 'Toàn màn hình',
  'No columns selected': 'Chưa chọn cột nào',
  'Reveal API key': 'Hiện khóa API',
  'Toggle API key visibility': 'Hiện hoặc ẩn khóa API',
  'Failed to update the API key.': 'Chưa đổi được khóa API.',
  'API key revoked successfully.': 'Đã hủy khóa API.',
  'Failed to reveal the API key.': 'Chưa hiện được khóa API.',
  'Failed to fetch the file.': 'Chưa tải được tệp.',
  'Error parsing response': 'Không đọc được câu trả lời.',
  'Error making request': 'Không gửi được câu hỏi.',
  'add dropdown': 'Thêm vào bài',
  'text dropdown': 'Kiểu đoạn văn',
  'blocks dropdown': 'Khối',
  'align dropdown': 'Căn lề',
  'format dropdown': 'Kiểu chữ',
  'Choose Date': 'Chọn ngày',
  'Choose Time': 'Chọn giờ',
  'Choose Date and Time': 'Chọn ngày và giờ',
  'Next Month': 'Tháng sau',
  'Previous Month': 'Tháng trước',
  'Next Year': 'Năm sau',
  'Previous Year': 'Năm trước',
  'Close Time': 'Đóng',
  Time: 'Giờ',
}

/** The same with something in between; the last are parts of longer sentences, said while one chooses. */
const patterns: readonly (readonly [RegExp, string])[] = [
  [
    /^To pick up a draggable item, press the space bar\.[^]*$/,
    'Nhấn phím cách để nhấc một mục, phím mũi tên để di chuyển, phím cách lần nữa để đặt xuống, Escape để thôi.',
  ],
  [/^Picked up draggable item [^]*$/, 'Đã nhấc mục lên.'],
  [/^Draggable item .* was moved over droppable area [^]*$/, 'Đang ở một chỗ khác.'],
  [/^Draggable item .* is no longer over a droppable area\.$/, 'Không ở chỗ nào đặt được.'],
  [/^Draggable item .* was dropped[^]*$/, 'Đã đặt mục xuống.'],
  [/^Dragging was cancelled\. [^]*$/, 'Đã thôi di chuyển.'],
  [/^Successfully saved (\d+) files$/, 'Đã lưu $1 tệp.'],
  [/^Failed to save (\d+) files$/, 'Chưa lưu được $1 tệp.'],
  [/^Edit (.+)$/, 'Sửa: $1'],
  [/^[Mm]onth\s+(\S.*)$/, '$1'],
  [/^Choose (.+)$/, 'Chọn $1'],
  [/^Not available (.+)$/, 'Không chọn được $1'],
  [/^option (.*), deselected\./, 'đã bỏ $1.'],
  [/^options? (.*), selected\./, 'đã chọn $1.'],
  [/^All selected options have been cleared\./, 'đã bỏ tất cả.'],
  [/^option (.*) is disabled\. Select another option\./, 'không chọn được $1.'],
  [/^(?:option|value) (.*) focused, (\d+) of (\d+)\./, '$1, $2 trong $3.'],
  [/^(\d+) results? available( for search term)?/, '$1 kết quả'],
  [
    /^Use Up and Down to choose options[^]*$/,
    'Phím lên, xuống để chọn, Enter để nhận, Escape để thôi.',
  ],
  [
    /^(?:Select|(.*)) is focused ?, ?press Down to open the menu[^]*$/,
    'Phím xuống để mở danh sách.',
  ],
  [
    /^(?:Select|(.*)) is focused ?, ?type to refine list[^]*$/,
    'Gõ để tìm, phím xuống để mở danh sách.',
  ],
  [
    /^Use left and right to toggle between focused values[^]*$/,
    'Phím trái, phải để đi giữa các mục đã chọn, Backspace để bỏ một mục.',
  ],
]

/** What is written in English in the code as it is said in each language; null for anything else, and where it stays. */
export const hardCodedIn: Record<Language, (text: string) => string | null> = {
  vi: inVietnamese,
  en: () => null,
}

function inVietnamese(text: string): string | null {
  const said = text.trim()
  if (Object.hasOwn(exact, said)) return exact[said] ?? null
  const found = patterns.find(([pattern]) => pattern.test(said))
  return found ? said.replace(...found) : null
}
