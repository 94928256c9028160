import { quote } from '../../domain/body.ts'
import { type DemoArticle, photo } from '../DemoArticle.ts'
import {
  along,
  approvedAgain,
  assigns,
  beingRevised,
  changes,
  draft,
  inReview,
  makes,
  published,
  returnedByEditor,
  says,
  scheduled,
  submitted,
  withdrawn,
} from '../ways.ts'

/** Thời sự, Kinh tế, Việc làm, Văn hóa - Thể thao */
export const town: readonly DemoArticle[] = [
  {
    title: 'Giông lốc ập vào cảng Minh Giang, 124 công nhân kịp vào nơi an toàn',
    lead: 'Cơn giông lúc rạng sáng làm đổ một dãy mái che ở bến số 3; toàn bộ 124 công nhân ca đêm đã rời bến trước đó bảy phút.',
    body: [
      'Theo tổ công đoàn ca đêm, tiếng còi báo được kéo ngay khi máy đo gió vượt ngưỡng. Bốn tổ điểm danh tại nhà chờ, đủ 124 người, không ai bị thương.',
      photo('port', 'Bến số 3 trong một buổi sáng yên gió.'),
      'Cảng tạm dừng bốc xếp đến khi kiểm tra xong cần cẩu. Công nhân ca sáng được báo nghỉ tại nhà và hưởng lương ngừng việc.',
    ],
    category: 'Thời sự',
    topics: ['An toàn, vệ sinh lao động'],
    bylines: ['Minh An'],
    owner: 'reporter',
    way: along(
      inReview,
      makes('chief', 'publishUrgent', {
        note: 'Bạn đọc đang hỏi dồn về người bị nạn: đăng ngay tin không có thương vong, đã gọi lại cho cảng xác nhận.',
      }),
    ),
    seen: { hoursAgo: 1 },
    slot: 2,
  },
  {
    title: 'Đơn hàng giày trở lại, Phúc Thịnh tuyển thêm 240 lao động',
    lead: 'Có đơn hàng đến hết quý sau, Công ty TNHH Da giày Phúc Thịnh tuyển thêm 240 lao động, trong đó 180 thợ may mũ giày.',
    body: [
      'Sáu mươi vị trí còn lại ở khâu cắt và hoàn thiện. Công ty nhận cả người chưa biết nghề, đào tạo 30 ngày có lương.',
      'Chủ tịch công đoàn Ninh Thị Gấm cho biết những người từng mất việc ở đây được gọi lại trước, không phải thử việc lần nữa.',
    ],
    category: 'Doanh nghiệp',
    bylines: ['Minh An'],
    owner: 'reporter',
    hands: { editor: 'editor2' },
    way: along(
      approvedAgain({
        lead: 'Có đơn hàng đến hết quý sau, Công ty TNHH Da giày Phúc Thịnh tuyển thêm 240 lao động; ngày đầu nhận hồ sơ đã có 96 người đến, bằng 40% số cần tuyển.',
      }),
      makes('secretary', 'schedule', { publishInHours: 9, kind: 'update' }),
    ),
    seen: { hoursAgo: 3 * 24 },
  },
  {
    title: 'Phiên chợ công nhân cuối tháng: hàng thật, giá niêm yết',
    lead: 'Phiên chợ công nhân ở quảng trường trung tâm có 52 gian hàng, giá thấp hơn ngoài chợ từ 10% đến 15%.',
    body: [
      'Chợ mở vào chủ nhật cuối tháng, đúng kỳ lương. Mỗi gian hàng phải treo bảng giá và cân đối chứng.',
      photo('jobFair', 'Người mua đông nhất vào lúc 9 giờ.'),
      'Ban quản lý thống kê 3.120 lượt người mua, bình quân mỗi gian đón 60 lượt.',
    ],
    category: 'Thị trường',
    bylines: ['Thu Hà'],
    owner: 'reporter2',
    way: along(
      beingRevised({ title: 'Phiên chợ công nhân: giá rẻ nhờ đâu?' }),
      makes('editor', 'discard'),
    ),
    seen: { hoursAgo: 12 },
  },
  {
    title: 'Trứng, gạo và bữa cơm của dãy trọ',
    lead: 'Giá trứng lên 400 đồng một quả, người ở trọ tính lại bữa ăn như thế nào?',
    body: [
      'Ghi được ở ba dãy trọ: trứng từ 3.200 đồng lên 3.600 đồng một quả, tăng 12,5%; gạo tẻ giữ giá.',
      'Nhiều nhà chuyển sang đậu phụ và cá nhỏ.',
    ],
    category: 'Thị trường',
    bylines: ['Minh An'],
    owner: 'reporter',
    way: along(makes('owner', 'shelve'), makes('owner', 'reopen')),
  },
  {
    title: 'Thợ hàn trẻ trước vòng thi tay nghề thành phố',
    lead: 'Mười hai thợ hàn dưới 30 tuổi tập luyện mỗi tối cho vòng thi tay nghề thành phố.',
    body: [
      'Đề thi năm ngoái: hàn một mối chữ T trong 25 phút, sai số không quá nửa mi-li-mét. Bốn người về đích đúng giờ.',
      'Cần hỏi thêm ban tổ chức về giải thưởng và quyền được xét nâng bậc.',
    ],
    category: 'Đào tạo nghề',
    bylines: ['Minh An'],
    owner: 'reporter',
    way: assigns(48),
  },
  {
    title: 'Chuyến xe buýt 22 giờ 15 phút',
    lead: 'Tuyến xe buýt đêm chạy thử đưa công nhân tan ca chiều về bốn khu trọ, mỗi đêm ba chuyến.',
    body: [
      'Trong hai tuần đầu, xe chở 1.176 lượt người, bình quân 28 lượt mỗi chuyến.',
      'Vé tháng 120.000 đồng, công đoàn hỗ trợ một nửa.',
    ],
    category: 'Thời sự',
    bylines: ['Thu Hà'],
    owner: 'reporter2',
    way: along(
      submitted,
      says('owner', {
        kind: 'note',
        text: 'Em xin rút lại để hỏi thêm đơn vị vận tải: nghe nói tuần tới tăng lên bốn chuyến.',
        path: 'lead',
        quote: 'mỗi đêm ba chuyến',
      }),
      makes('owner', 'recall'),
    ),
  },
  {
    title: 'Bảy nghìn bước chân vì Tết Sum vầy',
    lead: 'Giải chạy bộ công nhân Minh Giang quyên được 350 triệu đồng cho chương trình Tết Sum vầy.',
    body: [
      'Có 3.500 người tham gia, mỗi người góp 100.000 đồng. Cự ly 5 ki-lô-mét quanh hồ, ai mệt thì đi bộ.',
      'Người về đích cuối cùng là bác bảo vệ 61 tuổi, được cả đoàn đứng chờ vỗ tay.',
    ],
    category: 'Thể thao phong trào',
    topics: ['Tết Sum vầy'],
    bylines: ['Minh An'],
    owner: 'reporter',
    hands: { editor: 'editor3' },
    way: along(
      scheduled(30),
      changes('chief', {
        lead: 'Giải chạy bộ công nhân Minh Giang quyên được 350 triệu đồng, đủ mua vé xe về quê cho 700 công nhân trong chương trình Tết Sum vầy.',
      }),
      says('chief', {
        kind: 'question',
        text: '500.000 đồng một vé là giá năm nay hay năm ngoái?',
        path: 'lead',
        quote: 'đủ mua vé xe về quê cho 700 công nhân',
      }),
    ),
  },
  {
    title: 'Tết Sum vầy năm nay có gì cho công nhân ở lại?',
    lead: 'Tám việc công đoàn sẽ làm trong dịp Tết cho những người không về quê, từ bữa cơm tất niên đến chỗ gửi trẻ.',
    body: [
      'Theo khảo sát, khoảng 2.400 công nhân ở ba khu công nghiệp dự định ở lại, bằng số năm ngoái. Vì thế năm nay các hoạt động được đưa về tận khu trọ thay vì tập trung ở quảng trường.',
      photo('gifts', 'Trao quà Tết tại khu nhà ở tập thể.'),
      'Mỗi khu trọ có một mâm cơm tất niên chung, một tủ bánh chưng và một nhóm trực điện, nước suốt bảy ngày nghỉ. Ba điểm gửi trẻ mở cửa cả mùng một.',
      'Danh sách điểm trực và số điện thoại sẽ được niêm yết trước ngày 20 tháng Chạp.',
    ],
    category: 'Hoạt động công đoàn',
    topics: ['Tết Sum vầy'],
    bylines: ['LĐLĐ thành phố Minh Giang'],
    owner: 'reporter',
    hands: { editor: 'editor2' },
    way: scheduled(6 * 24),
  },
  {
    title: 'Khu công nghiệp An Đoài đón nhà máy gốm đầu tiên',
    lead: 'Nhà máy gốm Lam Khê sẽ cần 450 lao động khi chạy đủ bốn lò, trong đó 300 người được tuyển ngay năm đầu.',
    body: [
      'Công ty cam kết ưu tiên lao động của xã An Đoài và mời công đoàn cùng xây dựng nội quy từ đầu.',
      'Lò đầu tiên dự kiến đỏ lửa sau Tết.',
    ],
    category: 'Kinh tế',
    bylines: ['Minh An'],
    owner: 'reporter',
    way: along(
      withdrawn({
        note: 'Số lao động cần tuyển lấy từ bản dự thảo, công ty đã đính chính; gỡ để viết lại.',
        basis: 'internalError',
      }),
      makes('editor', 'revise'),
      changes('editor', {
        lead: 'Nhà máy gốm Lam Khê sẽ cần 380 lao động khi chạy đủ bốn lò, trong đó 250 người được tuyển ngay năm đầu.',
      }),
    ),
    seen: { hoursAgo: 27 * 24 },
  },
  {
    title: 'Bến đò sớm',
    kicker: 'Phóng sự ảnh',
    lead: 'Chuyến đò 4 giờ 30 phút đưa công nhân bên kia sông sang khu công nghiệp, ba mươi năm chưa lỡ một ca.',
    body: [
      'Mỗi chuyến chở 24 người và chừng ấy chiếc xe đạp. Mùa nước lên, người lái cho đi thêm một vòng để tránh xoáy.',
      photo('port', 'Trời sáng dần trên bến sông.'),
    ],
    category: 'Đời sống công nhân',
    bylines: [{ author: 'Hải Đăng', role: 'photo' }],
    owner: 'photographer',
    way: returnedByEditor(
      'Phóng sự ảnh mà chỉ có một ảnh, lại là ảnh bến cảng. Đề nghị chọn 5 đến 7 ảnh chụp đúng chuyến đò.',
    ),
  },
  {
    title: 'Sau tiếng còi tan ca',
    kicker: 'Phóng sự ảnh',
    lead: 'Mười lăm phút đầu tiên sau giờ làm, từ cổng nhà máy đến hàng rau ven đường.',
    body: ['Ảnh 1: dòng xe qua cổng. Ảnh 2: hàng rau. Ảnh 3: chưa chọn.'],
    category: 'Đời sống công nhân',
    bylines: [{ author: 'Hải Đăng', role: 'photo' }],
    hero: 'nightStreet',
    owner: 'photographer',
    way: draft,
  },
  {
    title: 'Đường dây nóng công đoàn: 1.304 cuộc gọi trong một năm',
    lead: 'Trong 1.304 cuộc gọi đến đường dây nóng của Liên đoàn Lao động thành phố, 652 cuộc hỏi về tiền lương, chiếm đúng một nửa.',
    body: [
      'Xếp sau tiền lương là bảo hiểm với 326 cuộc, chiếm 25%. Số còn lại hỏi về giờ làm việc, chấm dứt hợp đồng và nhà ở.',
      quote('“Có người gọi chỉ để nói cho nhẹ lòng, chúng tôi cũng nghe hết”.'),
      'Chị Triệu Thị Nguyệt, người trực máy, kể. Theo chị, giờ cao điểm là 20 giờ 30 phút, khi công nhân vừa cơm nước xong.',
    ],
    category: 'Hoạt động công đoàn',
    bylines: ['Minh An'],
    owner: 'reporter',
    way: published,
    seen: { hoursAgo: 45 * 24 },
    recommended: true,
  },
]
