import type { SceneName } from './scenes/index.ts'

export type Photo = {
  caption: string
  alt: string
  credit: string
  place?: string
  /** Our own and of a public event, if nothing is said. */
  licence?: 'permission'
  consent?: 'given' | 'guardian'
}

const ours = 'Hải Đăng'

/** What stands under each photo, and what it shows to those who do not see it. */
export const photos = {
  sewingLine: {
    caption: 'Giờ sản xuất tại xưởng may số 2, Công ty cổ phần May Sao Khuê.',
    alt: 'Hai hàng công nhân áo xanh, khăn trùm trắng ngồi may trong xưởng nhiều cửa sổ.',
    credit: ours,
    place: 'Khu công nghiệp Đông Phú',
  },
  workshop: {
    caption: 'Tổ trưởng Lê Văn Tấn hướng dẫn kiểm tra máy tiện trước giờ vào ca.',
    alt: 'Một người thợ áo cam chỉ vào máy tiện, ba đồng nghiệp đội mũ bảo hộ đứng nghe.',
    credit: ours,
    place: 'Công ty cổ phần Cơ khí Đại Thành',
  },
  construction: {
    caption: 'Công nhân trên công trường khu nhà ở xã hội Bãi Soi, phường Long Xá.',
    alt: 'Ba công nhân đội mũ bảo hộ đứng trước khung nhà đang xây và cần trục tháp.',
    credit: 'Thu Hà',
    place: 'Phường Long Xá',
  },
  port: {
    caption: 'Đầu giờ sáng ở bến số 3, cảng Minh Giang.',
    alt: 'Ba công nhân áo cam đứng trước cần cẩu và bãi container lúc mặt trời mọc.',
    credit: ours,
    place: 'Cảng Minh Giang',
  },
  nightStreet: {
    caption: 'Ca quét dọn bắt đầu khi đường phố đã vắng người.',
    alt: 'Ba công nhân vệ sinh đội nón lá, áo phản quang quét đường ban đêm.',
    credit: ours,
    place: 'Phường Long Xá',
  },
  congress: {
    caption: 'Toàn cảnh lễ ra mắt các công đoàn cơ sở mới tại khu công nghiệp Đông Phú.',
    alt: 'Hội trường phông đỏ, một người phát biểu trên bục, đông đại biểu ngồi nghe.',
    credit: ours,
    place: 'Khu công nghiệp Đông Phú',
  },
  signing: {
    caption: 'Đại diện người lao động và người sử dụng lao động ký thỏa ước lao động tập thể nhóm.',
    alt: 'Hai người ngồi ký văn bản ở bàn đặt hoa, năm người đứng phía sau chứng kiến.',
    credit: ours,
    place: 'LĐLĐ thành phố Minh Giang',
  },
  jobFair: {
    caption: 'Người lao động tìm hiểu thông tin tuyển dụng tại ngày hội việc làm.',
    alt: 'Bốn gian hàng mái sọc ngoài trời, nhiều người đứng hỏi chuyện nhà tuyển dụng.',
    credit: ours,
    place: 'Quảng trường trung tâm, thành phố Minh Giang',
  },
  legalAdvice: {
    caption: 'Cán bộ Trung tâm Tư vấn pháp luật Công đoàn tiếp công nhân ngày cuối tuần.',
    alt: 'Hai công nhân ngồi trao đổi với một cán bộ qua chiếc bàn, sau lưng là giá sách.',
    credit: 'Thu Hà',
  },
  choir: {
    caption: 'Tiết mục hợp xướng của công nhân Công ty TNHH Điện tử Kim Bảo.',
    alt: 'Tám người hát áo dài hồng và sơ mi trắng trên sân khấu, một người chỉ huy.',
    credit: ours,
    place: 'Nhà văn hóa Công nhân Minh Giang',
  },
  gifts: {
    caption: 'Trao quà cho con đoàn viên có thành tích học tập tốt.',
    alt: 'Cán bộ áo xanh trao hộp quà cho bốn công nhân đứng trước dãy nhà ở tập thể.',
    credit: 'Công đoàn xã Đông Phú',
    licence: 'permission',
    place: 'Xã Đông Phú',
  },
  clinic: {
    caption: 'Bác sĩ tư vấn cho nữ công nhân tại phòng khám lưu động.',
    alt: 'Một bác sĩ áo trắng khám cho một công nhân, năm người khác chờ đến lượt.',
    credit: 'Thu Hà',
    place: 'Khu công nghiệp Đông Phú',
    consent: 'given',
  },
  football: {
    caption: 'Pha tranh bóng trong trận chung kết giữa Điện tử Kim Bảo (áo đỏ) và May Sao Khuê.',
    alt: 'Sáu cầu thủ áo đỏ và áo trắng trên sân cỏ, khán đài phía sau kín người.',
    credit: ours,
    place: 'Sân vận động Lao động',
  },
  canteen: {
    caption: 'Giờ ăn ca tại nhà ăn Công ty cổ phần May Sao Khuê.',
    alt: 'Công nhân ngồi ăn trưa theo ba dãy bàn dài, mỗi người một khay cơm.',
    credit: ours,
    place: 'Khu công nghiệp Đông Phú',
  },
  treePlanting: {
    caption: 'Đoàn viên công đoàn trồng cây ven hồ Cửa Đình.',
    alt: 'Năm người đội nón lá và mũ đỏ trồng cây non bên sườn đồi.',
    credit: 'Công đoàn xã An Đoài',
    licence: 'permission',
    place: 'Xã An Đoài',
  },
  nursery: {
    caption: 'Giờ chơi buổi tối ở nhóm trẻ Hoa Mai.',
    alt: 'Một cô giáo áo hồng chơi cùng bảy em nhỏ trên tấm thảm xanh trong lớp.',
    credit: 'Thu Hà',
    place: 'Xã Đông Phú',
    consent: 'guardian',
  },
  homes: {
    caption: 'Một gia đình công nhân trong khu nhà trọ đã được cải tạo.',
    alt: 'Cha mẹ và con nhỏ đứng trên lối đi giữa ba tòa nhà, hai bên có cây và chậu hoa.',
    credit: ours,
    place: 'Phường Long Xá',
    consent: 'given',
  },
  homewardBus: {
    caption: 'Chuyến xe đầu tiên đưa công nhân huyện An Đoài về quê đón Tết.',
    alt: 'Xe khách màu đỏ chở đầy người, bốn người vẫy tay, bên đường có cành đào nở.',
    credit: 'LĐLĐ huyện An Đoài',
    licence: 'permission',
    place: 'Huyện An Đoài',
  },
} as const satisfies Record<SceneName, Photo>
