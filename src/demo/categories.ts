/** The sections of the paper, in their order, each with those below it. */
export const categories = {
  'Thời sự': [],
  'Công đoàn': ['Hoạt động công đoàn', 'Hội Đoàn thể', 'Người lao động tiêu biểu', 'Nữ công'],
  'Việc làm': ['Thị trường lao động', 'Đào tạo nghề', 'Tiền lương'],
  'Xã hội': ['Đời sống công nhân', 'Y tế', 'Giáo dục'],
  'Pháp luật': ['Tư vấn pháp luật', 'An toàn lao động'],
  'Kinh tế': ['Doanh nghiệp', 'Thị trường'],
  'Văn hóa - Thể thao': ['Văn hóa công nhân', 'Thể thao phong trào'],
  'Bạn đọc': [],
} as const

type Sections = typeof categories
export type CategoryName = keyof Sections | Sections[keyof Sections][number]
