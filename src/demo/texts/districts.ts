import { figure, quote } from '../../domain/body.ts'
import { type DemoArticle, photo } from '../DemoArticle.ts'
import {
  along,
  assigns,
  draft,
  editing,
  makes,
  published,
  publishedAgain,
  says,
  submitted,
} from '../ways.ts'

/** More from the years of the districts, and what of the old site nobody has looked through yet. */
export const districts: readonly DemoArticle[] = [
  {
    title: 'Hội thi cán bộ công đoàn giỏi huyện Đông Phú: 14 đội, một ngày, ba phần thi',
    lead: 'Ngày 18/10/2013, 14 đội với 56 thí sinh đã tranh tài tại hội thi cán bộ công đoàn giỏi do LĐLĐ huyện Đông Phú tổ chức.',
    body: [
      'Mỗi đội 4 người trải qua ba phần: chào hỏi, kiến thức và xử lý tình huống. Phần thứ ba được chờ đợi nhất, vì cả 14 tình huống đều lấy từ đơn thư mà huyện nhận được trong năm.',
      'Đội Công đoàn Công ty cổ phần Cơ khí Đại Thành đoạt giải nhất với 94 điểm trên 100, hơn đội đứng thứ hai 3 điểm.',
      'Sau hội thi, các tình huống hay được in thành một cuốn sổ tay 40 trang, gửi đến từng công đoàn cơ sở.',
    ],
    category: 'Hoạt động công đoàn',
    bylines: ['LĐLĐ huyện Đông Phú'],
    owner: 'editor2',
    way: published,
    seen: { at: '2013-10-18T16:04:00+07:00' },
    former: {
      path: '/hoat-dong/hoi-thi-can-bo-cong-doan-gioi-3118.htm',
      other: [
        {
          title: 'Long Xá: ra mắt câu lạc bộ công nhân đọc sách',
          category: 'Hội Đoàn thể',
          publishedAt: '2013-10-17T09:20:00+07:00',
        },
        {
          title: 'Giải cầu lông công nhân huyện An Đoài vào vòng chung kết',
          category: 'Thể thao phong trào',
          publishedAt: '2013-10-16T14:45:00+07:00',
        },
      ],
    },
  },
  {
    title: 'LĐLĐ quận Long Xá tập huấn kỹ năng thương lượng cho 96 chủ tịch công đoàn cơ sở',
    lead: 'Hai ngày 20 và 21/3/2018, LĐLĐ quận Long Xá tập huấn kỹ năng thương lượng tập thể cho 96 chủ tịch công đoàn cơ sở, đạt 80% số người được triệu tập.',
    body: [
      'Quận triệu tập 120 người; 24 người vắng mặt vì doanh nghiệp đang vào kỳ giao hàng, sẽ học bù trong tháng 4.',
      'Học viên được chia thành 12 nhóm, mỗi nhóm 8 người, thay nhau đóng vai bên người lao động và bên người sử dụng lao động để bàn một việc duy nhất: tiền ăn ca.',
      'Cuối khóa, mỗi người mang về một bản dự thảo thỏa ước đã sửa theo điều kiện của đơn vị mình.',
    ],
    category: 'Hoạt động công đoàn',
    bylines: ['LĐLĐ quận Long Xá'],
    owner: 'editor2',
    way: published,
    seen: { at: '2018-03-21T08:30:00+07:00' },
    former: { path: '/hoat-dong/ldld-quan-long-xa-tap-huan-7720.htm' },
  },
  {
    title: 'Khám mắt miễn phí cho 312 công nhân lắp ráp ở Đông Phú',
    lead: 'Trong số 312 công nhân lắp ráp linh kiện được khám mắt, 117 người phải đeo kính hoặc thay kính, chiếm 37,5%.',
    body: [
      'Đợt khám do LĐLĐ huyện Đông Phú phối hợp với bệnh viện huyện tổ chức tại chỗ trong ba buổi chiều, mỗi buổi 104 người.',
      'Theo bác sĩ phụ trách, phần lớn người lao động không biết mình bị tật khúc xạ vì chưa từng đo. Công đoàn hỗ trợ mỗi cặp kính 150.000 đồng.',
    ],
    category: 'Y tế',
    bylines: ['LĐLĐ huyện Đông Phú'],
    owner: 'editor2',
    way: published,
    seen: { at: '2018-03-21T08:30:00+07:00' },
    former: { path: '/suc-khoe/kham-mat-mien-phi-7721.htm' },
  },
  {
    title: 'Bốn nhóm công nhân trẻ Long Xá thi nấu bữa cơm tiết kiệm',
    lead: 'Mỗi nhóm có 80.000 đồng, 90 phút và một gian bếp chung của khu trọ để nấu bữa tối cho bốn người.',
    body: [
      'Ban giám khảo là các chủ trọ. Điểm được tính theo ba phần: đủ chất, hợp khẩu vị và số tiền còn thừa.',
      'Nhóm của tổ may 3 thắng cuộc với mâm cơm cá kho, canh rau ngót, đậu sốt, còn thừa 6.500 đồng.',
    ],
    category: 'Văn hóa công nhân',
    topics: ['Tháng Công nhân'],
    bylines: ['LĐLĐ quận Long Xá'],
    owner: 'editor2',
    way: published,
    seen: { at: '2019-05-12T19:48:10+07:00' },
    former: { path: '/van-hoa/bua-com-tiet-kiem-9054.htm' },
  },
  {
    title: 'Long Xá: đội văn nghệ nhà máy nước diễn ở bảy khu trọ',
    lead: 'Trong Tháng Công nhân, đội văn nghệ 15 người của nhà máy nước Long Xá đã diễn ở bảy khu trọ, mỗi tối một khu.',
    body: [
      'Sân khấu là thùng xe tải hạ thành. Khán giả mang theo ghế nhựa, nhiều em nhỏ ngồi ngay trên bậc cửa.',
      'Tối đông nhất có chừng 300 người xem, gấp đôi số người thuê trọ ở đó.',
    ],
    category: 'Văn hóa công nhân',
    topics: ['Tháng Công nhân'],
    bylines: ['LĐLĐ quận Long Xá'],
    owner: 'editor2',
    way: published,
    seen: { at: '2019-05-12T19:48:40+07:00' },
  },
  {
    title: 'An Đoài: gặt lúa giúp đoàn viên đang cách ly',
    lead: 'Trong bốn ngày cuối tháng 5/2021, các tổ công đoàn ở huyện An Đoài đã gặt giúp 9,6 héc-ta lúa của 32 gia đình đoàn viên đang cách ly phòng dịch.',
    body: [
      'Mỗi gia đình bình quân có 0,3 héc-ta lúa đã chín rũ. Chờ hết 21 ngày cách ly thì mất mùa, nên các tổ công đoàn chia nhau ra đồng từ 4 giờ sáng, giữ khoảng cách hai mét theo đúng quy định.',
      quote(
        '“Tôi đứng trong nhà nhìn ra thấy người ta phơi rơm của mình, thóc thì chất đầy hiên”.',
      ),
      'Chị Đàm Thị Vượng, công nhân vệ sinh môi trường, kể lại như vậy qua điện thoại.',
    ],
    category: 'Hội Đoàn thể',
    bylines: ['LĐLĐ huyện An Đoài'],
    owner: 'editor2',
    way: publishedAgain({ kicker: 'Những ngày giãn cách' }, { kind: 'minor' }),
    seen: { at: '2021-05-31T15:20:00+07:00' },
    former: { path: '/hoi-doan-the/gat-lua-giup-doan-vien-11873.htm' },
    recommended: true,
  },
  {
    title: 'Ngày làm việc cuối cùng của một liên đoàn lao động huyện',
    kicker: 'Ghi chép',
    lead: 'Chiều 30/6/2025, sáu cán bộ LĐLĐ huyện An Đoài bàn giao 212 hồ sơ công đoàn cơ sở cho tổ chức công đoàn mới.',
    body: [
      'Hồ sơ xếp trong 18 thùng, dán nhãn theo xã. Người giao và người nhận ngồi hai bên một chiếc bàn, đọc tên từng đơn vị, ký từng tờ.',
      photo('signing', 'Hai bên ký biên bản bàn giao hồ sơ.'),
      'Bà Lục Thị Thoa, 28 năm làm công đoàn huyện, giữ lại cho mình một cuốn sổ ghi điện thoại của các chủ tịch cơ sở. “Bàn giao giấy tờ thì một buổi chiều, còn người thì phải giới thiệu từng người”, bà nói.',
      'Từ ngày 1/7/2025, Công đoàn xã An Đoài tiếp nhận công việc. Số điện thoại đường dây nóng không thay đổi.',
    ],
    category: 'Hoạt động công đoàn',
    bylines: ['Minh An'],
    owner: 'reporter',
    way: along(
      published,
      makes('chief', 'correct', {
        correction: {
          kind: 'clarification',
          wrong: 'Bài viết nêu 212 hồ sơ được giao cho Công đoàn xã An Đoài.',
          right:
            'Trong 212 hồ sơ, 147 hồ sơ giao cho Công đoàn xã An Đoài, 65 hồ sơ giao cho Công đoàn các khu công nghiệp Minh Giang.',
          basis: 'internalError',
        },
      }),
    ),
    seen: { at: '2025-06-30T21:15:00+07:00' },
  },
  {
    title: 'Công đoàn quận Long Xá thăm công nhân nhà máy nước',
    lead: 'Đoàn công tác đã đến thăm, tặng quà công nhân vận hành nhà máy nước Long Xá làm việc xuyên ngày nghỉ.',
    body: [
      'Nhà máy có 38 công nhân vận hành, chia ba ca, mỗi ca không quá 13 người. Ngày nghỉ lễ lượng nước tiêu thụ thường tăng nên không ai được nghỉ cùng lúc.',
      'Mỗi công nhân được tặng một phần quà trị giá 300.000 đồng.',
      figure({ caption: 'Trao quà cho công nhân ca sáng.' }),
    ],
    category: 'Hoạt động công đoàn',
    owner: null,
    way: draft,
    former: {
      path: '/hoat-dong/tham-cong-nhan-nha-may-nuoc-6402.htm',
      dateClues: ['ngày nghỉ lễ 30/4'],
    },
    needsReview: [
      {
        code: 'bylineMissing',
        path: 'bylines',
        suggestion: 'Cuối bài không ghi tên; các bài cùng tuần ký LĐLĐ quận Long Xá.',
      },
      {
        code: 'imageMissingFile',
        path: 'body.2',
        suggestion: 'Tìm ảnh ca sáng trong kho hoặc bỏ chỗ ảnh này.',
      },
      {
        code: 'dateMissing',
        path: 'originalPublishedAt',
        suggestion: 'Trong bài nhắc đến ngày nghỉ lễ: có thể là cuối tháng 4.',
      },
    ],
  },
  {
    title: 'Tủ thuốc ở cổng xưởng',
    lead: 'Công đoàn một xưởng gỗ ở Đông Phú đặt tủ thuốc ngay cổng, ai bị đứt tay, đau bụng đều lấy được mà không phải xin giấy.',
    body: [
      'Tủ có 22 loại thuốc và vật tư sơ cứu, do hai người trực ca kiểm tra sáng thứ hai. Mỗi tháng hết chừng 400.000 đồng tiền bổ sung.',
      'Từ khi có tủ thuốc, số lần công nhân phải bỏ dở ca vì vết thương nhỏ giảm từ 12 xuống 3 lần mỗi tháng.',
    ],
    category: 'An toàn lao động',
    topics: ['An toàn, vệ sinh lao động'],
    bylines: ['LĐLĐ huyện Đông Phú'],
    owner: null,
    way: submitted,
    former: { path: '/an-toan/tu-thuoc-o-cong-xuong-5127.htm' },
    needsReview: [
      {
        code: 'categoryInferred',
        path: 'category',
        suggestion: 'An toàn lao động, theo mục “Tin khác” bên cạnh bài.',
      },
    ],
  },
  {
    title: 'Hai mươi năm giữ trường mầm non của nông trường',
    lead: 'Từ một gian nhà lá, trường mầm non của nông trường An Đoài nay có 6 lớp với 168 cháu, mỗi lớp 28 cháu.',
    body: [
      'Hiệu trưởng Chu Thị Nhàn còn nhớ những ngày đầu, cô và trò ngồi chung một chiếu, trưa nấu chung một nồi cháo.',
      photo('nursery', 'Giờ chơi của các cháu trường mầm non nông trường.'),
      'Công đoàn nông trường trả lương thêm giờ cho các cô vào vụ thu hoạch, khi cha mẹ các cháu ra đồng từ tờ mờ sáng.',
    ],
    category: 'Giáo dục',
    bylines: ['LĐLĐ huyện An Đoài'],
    owner: null,
    hands: { owner: 'editor3', editor: 'editor3' },
    way: along(
      editing,
      says('editor', {
        kind: 'question',
        text: 'Chú thích này có đúng của ảnh không? Ảnh trong kho ghi là nhóm trẻ Hoa Mai.',
        path: 'body.1.caption',
        quote: 'Giờ chơi của các cháu trường mầm non nông trường.',
      }),
    ),
    former: {
      path: '/giao-duc/truong-mam-non-nong-truong-8816.htm',
      dateClues: ['hai mươi năm'],
    },
    needsReview: [
      {
        code: 'captionAmbiguous',
        path: 'body.1.caption',
        suggestion: 'Dòng dưới ảnh có thể là chú thích hoặc là câu đầu của đoạn sau.',
      },
    ],
  },
  {
    title: 'Xe đạp cũ cho con công nhân đến trường',
    lead: 'LĐLĐ huyện Đông Phú gom 74 chiếc xe đạp cũ, sửa lại và tặng con công nhân nhà xa trường.',
    body: [
      'Thợ sửa là đoàn viên các xưởng cơ khí, làm vào hai ngày chủ nhật. Có 61 xe chạy tốt, 13 xe được tháo lấy phụ tùng.',
      'Em nhận chiếc xe đầu tiên nhà cách trường 7 ki-lô-mét.',
    ],
    category: 'Giáo dục',
    bylines: ['LĐLĐ huyện Đông Phú'],
    owner: null,
    hands: { heir: 'contributor' },
    way: assigns(72),
    former: { path: '/giao-duc/xe-dap-cu-cho-con-cong-nhan-9940.htm' },
    needsReview: [
      {
        code: 'dateMissing',
        path: 'originalPublishedAt',
        suggestion: 'Bài nói về đầu năm học: có thể là tháng 8 hoặc tháng 9.',
      },
    ],
  },
]
