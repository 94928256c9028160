/** Running stories that articles of several sections belong to. */
export const topics = [
  'Phát triển đoàn viên, thành lập công đoàn cơ sở',
  'Tháng Công nhân',
  'Tết Sum vầy',
  'Nhà ở cho công nhân',
  'An toàn, vệ sinh lao động',
] as const

export type TopicName = (typeof topics)[number]
