import { figure } from '../../domain/body.ts'
import { type DemoArticle, photo } from '../DemoArticle.ts'
import { draft, published } from '../ways.ts'

/** From the years of the districts: the names under the articles are those of their day. */
export const archive: readonly DemoArticle[] = [
  {
    title: 'LĐLĐ huyện Đông Phú khảo sát doanh nghiệp để thành lập công đoàn cơ sở',
    lead: 'LĐLĐ huyện Đông Phú vừa hoàn thành đợt khảo sát 27 doanh nghiệp ngoài nhà nước trên địa bàn, xác định 11 doanh nghiệp đủ điều kiện thành lập công đoàn cơ sở trong năm 2016.',
    body: [
      'Đợt khảo sát diễn ra từ ngày 4/7 đến ngày 29/7/2016. Kết quả cho thấy 11/27 doanh nghiệp (đạt 40,74%) đủ điều kiện; 9 doanh nghiệp cần vận động thêm; 7 doanh nghiệp đã ngừng hoạt động hoặc chuyển địa điểm.',
      'Theo LĐLĐ huyện, khó khăn lớn nhất là nhiều doanh nghiệp sử dụng lao động thời vụ, người lao động chưa hiểu rõ quyền lợi khi gia nhập công đoàn. Vì vậy, huyện chọn cách tuyên truyền theo nhóm nhỏ, mỗi nhóm không quá 20 người.',
      'Từ nay đến cuối năm, LĐLĐ huyện phấn đấu kết nạp 900 đoàn viên, thành lập 11 công đoàn cơ sở, hoàn thành chỉ tiêu được giao.',
    ],
    category: 'Hoạt động công đoàn',
    topics: ['Phát triển đoàn viên, thành lập công đoàn cơ sở'],
    bylines: ['LĐLĐ huyện Đông Phú'],
    owner: 'editor2',
    hands: { editor: 'editor' },
    way: published,
    seen: { at: '2016-08-05T09:12:00+07:00' },
    former: {
      path: '/hoat-dong/khao-sat-thanh-lap-cong-doan-co-so-5310.htm',
      other: [
        {
          title: 'Long Xá: hơn 200 công nhân học bơi miễn phí dịp hè',
          category: 'Hội Đoàn thể',
          publishedAt: '2016-08-04T16:30:00+07:00',
        },
      ],
    },
  },
  {
    title: 'LĐLĐ quận Long Xá: 6 tháng kết nạp 618 đoàn viên mới',
    lead: 'Trong 6 tháng đầu năm 2020, dù nhiều doanh nghiệp phải giảm giờ làm vì dịch bệnh, LĐLĐ quận Long Xá vẫn kết nạp được 618 đoàn viên, đạt 41,2% kế hoạch năm.',
    body: [
      'Chỉ tiêu cả năm của quận là kết nạp 1.500 đoàn viên và thành lập 24 công đoàn cơ sở. Đến hết tháng 6/2020, quận đã thành lập 9/24 công đoàn cơ sở (đạt 37,5%).',
      'LĐLĐ quận chuyển từ tuyên truyền tập trung sang gặp từng tổ sản xuất, kết hợp phát khẩu trang và nước sát khuẩn. Cách làm này giúp cán bộ công đoàn nắm được 142 trường hợp mất việc để hỗ trợ kịp thời, mỗi người 1 triệu đồng.',
      '6 tháng cuối năm, quận tập trung vào nhóm doanh nghiệp có từ 25 lao động trở lên, phấn đấu hoàn thành 100% chỉ tiêu.',
    ],
    category: 'Hoạt động công đoàn',
    topics: ['Phát triển đoàn viên, thành lập công đoàn cơ sở'],
    bylines: ['LĐLĐ quận Long Xá'],
    owner: 'editor2',
    hands: { editor: 'editor' },
    way: published,
    seen: { at: '2020-07-16T14:40:00+07:00' },
    former: { path: '/hoat-dong/6-thang-ket-nap-618-doan-vien-10466.htm' },
  },
  {
    title: 'Chuyến xe công đoàn đưa 528 công nhân An Đoài về quê đón Tết',
    lead: 'Sáng 3/2/2024, 12 chuyến xe miễn phí do LĐLĐ huyện An Đoài tổ chức đã đưa 528 công nhân về quê đón Tết Giáp Thìn.',
    body: [
      'Mỗi xe chở 44 người, đi 5 tỉnh miền núi phía Bắc. Người được chọn là đoàn viên có hoàn cảnh khó khăn, ít nhất hai năm chưa về quê ăn Tết.',
      photo('homewardBus'),
      'Chị Quàng Thị Ơn, công nhân ngành gỗ, lên xe từ 5 giờ sáng cùng hai con. Ba năm rồi chị mới về. “Có ghế ngồi, có nước uống, không phải chen ở bến xe, như thế đã là Tết”, chị nói.',
      'Ngoài vé xe, mỗi gia đình được tặng một túi quà trị giá 400.000 đồng.',
    ],
    category: 'Hội Đoàn thể',
    topics: ['Tết Sum vầy'],
    bylines: ['LĐLĐ huyện An Đoài'],
    owner: 'editor2',
    hands: { editor: 'editor' },
    way: published,
    seen: { at: '2024-02-03T11:05:00+07:00' },
  },
  {
    title: 'Đông Phú: tuyên dương 40 công nhân giỏi',
    lead: 'LĐLĐ huyện Đông Phú tổ chức lễ tuyên dương 40 công nhân giỏi, trong đó 18 người là nữ, chiếm 45%.',
    body: [
      'Bốn mươi công nhân được tuyên dương đến từ 22 công đoàn cơ sở. Năm qua, họ có 57 sáng kiến, làm lợi 2,85 tỉ đồng, bình quân mỗi sáng kiến 50 triệu đồng.',
      figure({ caption: 'Lãnh đạo LĐLĐ huyện trao giấy khen cho công nhân giỏi' }),
      'Dịp này, LĐLĐ huyện phát động đợt thi đua mới với chỉ tiêu 60 sáng kiến.',
    ],
    category: 'Hoạt động công đoàn',
    topics: ['Tháng Công nhân'],
    bylines: ['LĐLĐ huyện Đông Phú'],
    owner: null,
    way: draft,
    former: {
      path: '/hoat-dong/tuyen-duong-40-cong-nhan-gioi-8231.htm',
      dateClues: ['Tháng Công nhân'],
    },
    needsReview: [
      {
        code: 'imageMissingFile',
        path: 'body.1',
        suggestion: 'Tìm lại ảnh trong kho hoặc bỏ chỗ ảnh này.',
      },
      {
        code: 'dateMissing',
        path: 'originalPublishedAt',
        suggestion: 'Trong bài nhắc đến “Tháng Công nhân”: có thể là tháng 5.',
      },
    ],
  },
]
