import { bold, heading, list, paragraph, text } from '../../domain/body.ts'
import { type DemoArticle, photo } from '../DemoArticle.ts'
import {
  along,
  approved,
  changes,
  inReview,
  makes,
  published,
  publishedAgain,
  returnedByEditor,
  says,
  scheduled,
  settles,
  withdrawn,
} from '../ways.ts'

/** Pháp luật, Tiền lương, Bạn đọc */
export const law: readonly DemoArticle[] = [
  {
    title: 'Làm thêm giờ được trả lương bao nhiêu?',
    kicker: 'Hỏi đáp pháp luật',
    lead: 'Nhiều bạn đọc hỏi cách tính tiền lương làm thêm ngày thường, ngày nghỉ hằng tuần và ngày lễ. Trung tâm Tư vấn pháp luật Công đoàn Minh Giang trả lời bằng một ví dụ.',
    body: [
      heading('h2', 'Mức tối thiểu'),
      list([
        'Ngày thường: ít nhất bằng 150% tiền lương giờ của ngày làm việc bình thường.',
        'Ngày nghỉ hằng tuần: ít nhất bằng 200%.',
        'Ngày lễ, Tết: ít nhất bằng 300%, chưa kể tiền lương của chính ngày lễ với người hưởng lương ngày.',
      ]),
      heading('h2', 'Một ví dụ'),
      'Tiền lương giờ của anh B. là 40.000 đồng. Làm thêm hai giờ tối thứ ba, anh được ít nhất 120.000 đồng. Làm thêm hai giờ ngày chủ nhật là ngày nghỉ hằng tuần, anh được ít nhất 120.000 đồng.',
      paragraph([
        bold('Lưu ý: '),
        text('làm thêm phải được người lao động đồng ý, và phiếu lương phải ghi riêng từng khoản.'),
      ]),
    ],
    category: 'Tư vấn pháp luật',
    bylines: ['Trung tâm Tư vấn pháp luật Công đoàn Minh Giang'],
    owner: 'reporter2',
    way: publishedAgain(
      {
        body: [
          heading('h2', 'Mức tối thiểu'),
          list([
            'Ngày thường: ít nhất bằng 150% tiền lương giờ của ngày làm việc bình thường.',
            'Ngày nghỉ hằng tuần: ít nhất bằng 200%.',
            'Ngày lễ, Tết: ít nhất bằng 300%, chưa kể tiền lương của chính ngày lễ với người hưởng lương ngày.',
          ]),
          heading('h2', 'Một ví dụ'),
          'Tiền lương giờ của anh B. là 40.000 đồng. Làm thêm hai giờ tối thứ ba, anh được ít nhất 120.000 đồng. Làm thêm hai giờ ngày chủ nhật là ngày nghỉ hằng tuần, anh được ít nhất 160.000 đồng.',
          paragraph([
            bold('Lưu ý: '),
            text(
              'làm thêm phải được người lao động đồng ý, và phiếu lương phải ghi riêng từng khoản.',
            ),
          ]),
        ],
      },
      {
        kind: 'correction',
        correction: {
          kind: 'correction',
          wrong:
            'Ví dụ trong bài tính tiền làm thêm hai giờ vào ngày nghỉ hằng tuần là 120.000 đồng.',
          right: 'Số tiền đúng là 160.000 đồng, bằng 200% tiền lương của hai giờ.',
          basis: 'correction',
        },
      },
    ),
    seen: { hoursAgo: 8 * 24 },
    recommended: true,
  },
  {
    title: 'Muốn nghỉ việc phải báo trước bao nhiêu ngày?',
    kicker: 'Hỏi đáp pháp luật',
    lead: 'Người lao động có quyền đơn phương chấm dứt hợp đồng mà không cần nêu lý do, nhưng phải báo trước đúng thời hạn.',
    body: [
      'Thời hạn báo trước tùy loại hợp đồng:',
      list([
        'Hợp đồng không xác định thời hạn: ít nhất 45 ngày.',
        'Hợp đồng xác định thời hạn từ 12 đến 36 tháng: ít nhất 30 ngày.',
        'Hợp đồng xác định thời hạn dưới 12 tháng: ít nhất 3 ngày làm việc.',
      ]),
      'Một số trường hợp không phải báo trước, chẳng hạn khi không được trả đủ lương, bị ngược đãi hoặc bị quấy rối tình dục tại nơi làm việc.',
      'Bạn nên báo bằng văn bản, giữ một bản có chữ ký người nhận và ngày nhận.',
    ],
    category: 'Tư vấn pháp luật',
    bylines: ['Trung tâm Tư vấn pháp luật Công đoàn Minh Giang'],
    owner: 'reporter2',
    way: along(
      published,
      makes('chief', 'correct', {
        correction: {
          kind: 'clarification',
          wrong: 'Bài viết chưa nói rõ thời hạn với một số nghề, công việc đặc thù.',
          right:
            'Với một số nghề, công việc đặc thù, thời hạn báo trước thực hiện theo quy định riêng của Chính phủ.',
          basis: 'correction',
        },
      }),
    ),
    seen: { hoursAgo: 11 * 24 },
  },
  {
    title: 'Nhựa Hạ Kiều trả 214 triệu đồng tiền lương chậm cho 107 công nhân',
    lead: 'Sau hai buổi làm việc với công đoàn, Công ty TNHH Nhựa Hạ Kiều đã trả đủ 214 triệu đồng tiền lương chậm cho 107 người lao động.',
    body: [
      'Bình quân mỗi người được nhận 2 triệu đồng, gồm lương còn thiếu và tiền lãi do chậm trả. Tiền được chuyển vào tài khoản trong chiều thứ sáu.',
      'Ông Lường Văn Tích, giám đốc công ty, thừa nhận đã dồn tiền mua nguyên liệu mà không bàn trước với người lao động.',
      'Hai bên thống nhất: từ nay nếu có nguy cơ chậm lương quá ba ngày, công ty phải họp với công đoàn và niêm yết lý do.',
    ],
    category: 'Tiền lương',
    bylines: ['Minh An'],
    owner: 'reporter',
    way: publishedAgain(
      {
        body: [
          'Bình quân mỗi người được nhận 2 triệu đồng, gồm lương còn thiếu và tiền lãi do chậm trả. Tiền được chuyển vào tài khoản trong chiều thứ sáu.',
          'Ông Lường Văn Tịnh, giám đốc công ty, thừa nhận đã dồn tiền mua nguyên liệu mà không bàn trước với người lao động.',
          'Hai bên thống nhất: từ nay nếu có nguy cơ chậm lương quá ba ngày, công ty phải họp với công đoàn và niêm yết lý do.',
        ],
      },
      {
        kind: 'correction',
        correction: {
          kind: 'apology',
          wrong: 'Bài viết ghi tên giám đốc Công ty TNHH Nhựa Hạ Kiều là Lường Văn Tích.',
          right:
            'Giám đốc công ty là ông Lường Văn Tịnh. Tòa soạn xin lỗi ông Tịnh và bạn đọc vì sai sót này.',
          basis: 'internalError',
        },
      },
    ),
    seen: { hoursAgo: 33 },
  },
  {
    title: 'Bạn đọc viết: đèn đường trước cổng khu công nghiệp đã sáng',
    lead: 'Sau ba thư phản ánh của bạn đọc, đoạn đường 800 mét trước cổng khu công nghiệp Đông Phú đã có đèn.',
    body: [
      'Đoạn đường được lắp 32 cột đèn, cách nhau 25 mét. Trước đó, công nhân tan ca 22 giờ phải soi điện thoại mà đi.',
      'Chị N.T.H., người viết thư đầu tiên, gửi thêm một tấm ảnh chụp vội cùng dòng chữ: “Tối qua em về không phải chạy nữa”.',
    ],
    category: 'Bạn đọc',
    source: 'Ban Bạn đọc',
    owner: 'editor',
    hands: { editor: 'editor2' },
    way: along(scheduled(20), makes('secretary', 'unschedule')),
  },
  {
    title: 'Phiên xử vụ sa thải trái luật: công nhân thắng kiện sau 14 tháng',
    lead: 'Tòa tuyên công ty phải nhận anh K. trở lại làm việc và trả lương những ngày anh không được làm việc.',
    body: [
      'Vụ kiện kéo dài 14 tháng. Cán bộ Trung tâm Tư vấn pháp luật Công đoàn tham gia bảo vệ quyền lợi cho anh K. trong cả hai lần hòa giải và phiên tòa.',
      'Điểm mấu chốt là công ty không chứng minh được đã họp xử lý kỷ luật có mặt đại diện người lao động.',
    ],
    category: 'Pháp luật',
    bylines: ['Minh An'],
    owner: 'reporter',
    way: withdrawn({
      note: 'Cơ quan có thẩm quyền đề nghị gỡ vì bản án chưa có hiệu lực và bài nêu chi tiết phiên xử kín.',
      basis: 'authority',
      requestedBy: 'Tòa án nhân dân khu vực',
      documentNo: '118/CV-TA',
    }),
    seen: { hoursAgo: 19 * 24 },
  },
  {
    title: 'Những doanh nghiệp còn nợ bảo hiểm xã hội',
    lead: 'Tổng hợp bước đầu về các doanh nghiệp chậm đóng bảo hiểm xã hội trên địa bàn.',
    body: [
      'Số liệu đến cuối quý trước, do các công đoàn cơ sở báo về, chưa đối chiếu với cơ quan bảo hiểm.',
      'Có 8 đơn vị chậm đóng từ ba tháng trở lên.',
    ],
    category: 'Pháp luật',
    bylines: ['Minh An'],
    owner: 'reporter',
    way: along(
      inReview,
      says('secretary', {
        kind: 'note',
        text: 'Cơ quan bảo hiểm đã công bố danh sách chính thức; bài này không dùng, thay bằng bài đối chiếu.',
        path: 'body.0',
        quote: 'chưa đối chiếu với cơ quan bảo hiểm',
      }),
      makes('secretary', 'shelve'),
    ),
  },
  {
    title: 'Mười bảy câu hỏi trong một buổi đối thoại',
    lead: 'Buổi đối thoại định kỳ ở Công ty cổ phần Cơ khí Đại Thành có 17 câu hỏi; 14 câu được trả lời ngay, 3 câu hẹn trong 10 ngày.',
    body: [
      'Câu hỏi được gom từ 14 tổ sản xuất, dán kín trong hộp. Giám đốc bốc từng câu và trả lời trước toàn thể.',
      photo('workshop', 'Giờ giao ca ở Công ty cổ phần Cơ khí Đại Thành.'),
      'Ba câu phải hẹn đều về định mức: mức mới tính từ bao giờ, ai đo thời gian, và máy cũ thì trừ bao nhiêu.',
    ],
    category: 'Tiền lương',
    bylines: ['Minh An'],
    owner: 'reporter',
    hands: { head: 'deskHead2' },
    way: along(
      approved,
      // Only a few words, and yet no longer what was approved.
      changes('secretary', {
        title: 'Mười bảy câu hỏi trong một buổi đối thoại, ba câu còn phải chờ',
      }),
    ),
  },
  {
    title: 'Hòa giải viên lao động làm gì?',
    kicker: 'Hỏi đáp pháp luật',
    lead: 'Trước khi ra tòa, nhiều tranh chấp lao động cá nhân phải qua hòa giải. Người đứng giữa là hòa giải viên lao động.',
    body: [
      'Hòa giải viên nghe hai bên, giúp hai bên tự thỏa thuận và lập biên bản. Họ không phán ai đúng ai sai.',
      'Người lao động không phải trả tiền cho việc hòa giải.',
    ],
    category: 'Tư vấn pháp luật',
    bylines: ['Phạm Lan'],
    owner: 'contributor',
    way: along(
      approved,
      makes('head', 'return', {
        note: 'Trung tâm tư vấn góp ý: thiếu các trường hợp không bắt buộc hòa giải. Bổ sung rồi gửi lại giúp tôi.',
      }),
    ),
  },
  {
    title: 'Phiếu lương đọc thế nào cho đúng',
    lead: 'Tám dòng trên phiếu lương, dòng nào là tiền mình được nhận, dòng nào là tiền người ta đóng hộ mình?',
    body: [
      'Phần đầu là lương theo hợp đồng và phụ cấp. Phần giữa là tiền làm thêm, ghi riêng theo từng mức. Phần cuối là các khoản trừ.',
      'Công đoàn Da giày Phúc Thịnh in mẫu phiếu phóng to dán ở nhà ăn, mỗi dòng một màu. Trong một tháng, tổ công đoàn nhận 52 câu hỏi, gấp bốn lần tháng trước.',
      'Nếu thấy khoản nào lạ, hãy hỏi ngay trong tháng, đừng đợi cộng dồn.',
    ],
    category: 'Tiền lương',
    bylines: ['Minh An'],
    owner: 'reporter',
    way: along(
      returnedByEditor(
        'Thiếu giải thích khoản trừ đoàn phí và thuế. Viết thêm một đoạn ngắn, đừng dùng thuật ngữ kế toán.',
      ),
      changes('owner', {
        body: [
          'Phần đầu là lương theo hợp đồng và phụ cấp. Phần giữa là tiền làm thêm, ghi riêng theo từng mức. Phần cuối là các khoản trừ: bảo hiểm, đoàn phí nếu là đoàn viên, và thuế nếu thu nhập đến mức phải nộp.',
          'Công đoàn Da giày Phúc Thịnh in mẫu phiếu phóng to dán ở nhà ăn, mỗi dòng một màu. Trong một tháng, tổ công đoàn nhận 52 câu hỏi, gấp bốn lần tháng trước.',
          'Nếu thấy khoản nào lạ, hãy hỏi ngay trong tháng, đừng đợi cộng dồn.',
        ],
      }),
      settles('owner', 'mustFix'),
      makes('owner', 'submit'),
    ),
  },
]
