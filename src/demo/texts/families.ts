import { list, quote } from '../../domain/body.ts'
import { type DemoArticle, photo } from '../DemoArticle.ts'
import {
  along,
  changes,
  editing,
  inReview,
  makes,
  published,
  returnedByEditor,
  says,
  scheduled,
  settles,
  withdrawn,
} from '../ways.ts'

/** Nữ công, Y tế, Giáo dục, Đời sống công nhân */
export const families: readonly DemoArticle[] = [
  {
    title: 'Góc sữa mẹ giữa hai dây chuyền',
    lead: 'Phòng vắt trữ sữa rộng 12 mét vuông ở Công ty TNHH Điện tử Kim Bảo giúp 23 nữ công nhân nuôi con nhỏ yên tâm đi làm lại sau sinh.',
    body: [
      'Phòng nằm giữa hai dây chuyền, đi bộ chưa đầy một phút. Bên trong có bốn ghế tựa ngăn bằng rèm vải, một tủ lạnh nhỏ và một cuốn sổ để các mẹ ghi giờ.',
      'Ý tưởng đến từ một buổi đối thoại: tổ nữ công đếm được 9 chị phải bỏ sữa trong nhà vệ sinh. Công ty dành chỗ, công đoàn mua tủ lạnh và máy tiệt trùng hết 18,4 triệu đồng.',
      'Lao động nữ nuôi con dưới 12 tháng tuổi được nghỉ 60 phút mỗi ngày mà vẫn hưởng đủ lương. Ở đây thời gian ấy được chia làm hai lần, mỗi lần 30 phút, tổ trưởng bố trí người thay.',
      quote(
        '“Ngày đầu tôi ngại, đi thật nhanh. Giờ thì chị em hẹn nhau, ai xong trước giữ cửa cho người sau”.',
      ),
      'Chị Giàng Thị Súa, công nhân tổ kiểm linh kiện, nói vậy. Con chị được bảy tháng và chưa phải dùng sữa ngoài.',
    ],
    category: 'Nữ công',
    bylines: ['Thu Hà'],
    owner: 'reporter2',
    hands: { editor: 'editor2' },
    way: along(
      inReview,
      says('head', {
        kind: 'question',
        text: '23 người là số đang nuôi con nhỏ hay số đã dùng phòng?',
        path: 'lead',
        quote: '23 nữ công nhân nuôi con nhỏ',
        answers: [
          { by: 'owner', text: 'Là số đang dùng phòng, đếm theo sổ ghi giờ tuần trước.' },
          { by: 'editor', text: 'Đã đối chiếu với danh sách của tổ nữ công.' },
        ],
      }),
      makes('head', 'sendBack', {
        note: 'Đoạn nói về 60 phút nghỉ cần ghi rõ là quyền của lao động nữ theo luật, không phải công ty cho thêm.',
      }),
      changes('editor', {
        body: [
          'Phòng nằm giữa hai dây chuyền, đi bộ chưa đầy một phút. Bên trong có bốn ghế tựa ngăn bằng rèm vải, một tủ lạnh nhỏ và một cuốn sổ để các mẹ ghi giờ.',
          'Ý tưởng đến từ một buổi đối thoại: tổ nữ công đếm được 9 chị phải bỏ sữa trong nhà vệ sinh. Công ty dành chỗ, công đoàn mua tủ lạnh và máy tiệt trùng hết 18,4 triệu đồng.',
          'Theo Bộ luật Lao động, lao động nữ nuôi con dưới 12 tháng tuổi được nghỉ 60 phút mỗi ngày mà vẫn hưởng đủ lương. Ở đây thời gian ấy được chia làm hai lần, mỗi lần 30 phút, tổ trưởng bố trí người thay.',
          quote(
            '“Ngày đầu tôi ngại, đi thật nhanh. Giờ thì chị em hẹn nhau, ai xong trước giữ cửa cho người sau”.',
          ),
          'Chị Giàng Thị Súa, công nhân tổ kiểm linh kiện, nói vậy. Con chị được bảy tháng và chưa phải dùng sữa ngoài.',
        ],
      }),
      settles('editor', 'mustFix'),
      settles('editor', 'question'),
      makes('editor', 'forward'),
      makes('head', 'approve'),
      makes('secretary', 'publish'),
    ),
    seen: { hoursAgo: 15 },
    slot: 5,
  },
  {
    title: 'Mùa hè tới, 160 trẻ em khu trọ được học bơi',
    lead: 'Công đoàn phường Long Xá mở tám lớp học bơi miễn phí, mỗi lớp 20 em, cho con công nhân thuê trọ.',
    body: [
      'Mỗi lớp học 12 buổi, ba buổi một tuần, ở bể bơi của Nhà văn hóa Công nhân. Huấn luyện viên là ba giáo viên thể dục về hưu và hai vận động viên của đội phong trào.',
      'Phụ huynh đăng ký tại tổ tự quản khu trọ. Ưu tiên các em từ 7 đến 11 tuổi chưa biết bơi và những gia đình ở gần sông.',
      'Đợt học thử vừa rồi có 40 em, 37 em bơi được 25 mét, đạt 92,5%.',
    ],
    category: 'Giáo dục',
    bylines: ['Công đoàn phường Long Xá'],
    owner: 'reporter2',
    way: scheduled(5),
  },
  {
    title: 'Lớp học trước ngày cưới ở khu trọ số 4',
    lead: 'Tối thứ tư nào khu trọ số 4 cũng có một lớp học lạ: học trò đi thành đôi, bài học là chuyện tiền nong, việc nhà và những điều ngại hỏi.',
    body: [
      'Sau bốn tháng, lớp đón 31 đôi. Mỗi đôi học ba buổi; buổi cuối cùng tập lập bảng thu chi của tháng đầu chung sống.',
      'Người dẫn lớp là nữ hộ sinh Ma Thị Duyên, nghỉ hưu ba năm nay. Bà bảo câu được hỏi nhiều nhất là gửi tiền về quê bao nhiêu thì vừa.',
    ],
    category: 'Đời sống công nhân',
    bylines: ['Thu Hà'],
    owner: 'reporter2',
    hands: { editor: 'editor2' },
    way: along(
      editing,
      makes('head', 'takeOver', {
        note: 'Bạn Mai đi công tác đột xuất, tôi biên tập tiếp để kịp số cuối tuần.',
      }),
    ),
  },
  {
    title: 'Bốn mươi phút của tổ nữ công Dệt Thoi Bạc',
    lead: 'Cuối ca sáng thứ bảy, 60 nữ công nhân dệt dành 40 phút để giãn cơ, đo huyết áp và trò chuyện với nhau.',
    body: [
      'Đứng máy tám giờ, nhiều chị bị giãn tĩnh mạch chân mà không biết. Sau ba tháng tập, 34 chị nói đỡ tê chân, bằng 56,67% số người tham gia.',
      'Công ty tính 40 phút ấy vào giờ làm. Quản đốc bảo mất bốn mươi phút nhưng bớt được người nghỉ ốm.',
    ],
    category: 'Nữ công',
    bylines: ['Thu Hà'],
    owner: 'reporter2',
    hands: { editor: 'editor2' },
    way: along(editing, makes('editor', 'release')),
  },
  {
    title: 'Một nghìn suất khám sàng lọc ung thư cho nữ công nhân',
    lead: 'Từ tuần tới, 1.000 nữ công nhân trên 35 tuổi ở ba khu công nghiệp được khám sàng lọc ung thư vú và cổ tử cung miễn phí.',
    body: [
      'Các suất khám được chia theo số lao động nữ: Đông Phú 520 suất, Long Xá 300 suất, An Đoài 180 suất. Người đi khám được nghỉ nửa ngày hưởng nguyên lương.',
      list([
        'Đăng ký với tổ trưởng công đoàn trước thứ sáu.',
        'Mang theo thẻ bảo hiểm y tế và giấy khám gần nhất, nếu có.',
        'Kết quả gửi riêng trong phong bì dán kín sau 10 ngày.',
      ]),
      'Kinh phí 480 triệu đồng, bình quân 480.000 đồng một suất, do công đoàn và các doanh nghiệp cùng góp.',
    ],
    category: 'Y tế',
    bylines: ['Công đoàn các KCN Minh Giang'],
    hero: 'clinic',
    owner: 'reporter2',
    hands: { editor: 'editor2', head: 'deskHead2' },
    way: scheduled(50),
  },
  {
    title: 'Bữa sáng ở cổng trường, trước giờ vào ca',
    lead: 'Năm giờ rưỡi sáng, bếp của bà Mỵ đã đỏ lửa để các cháu có bát cháo nóng khi cha mẹ vào ca sớm.',
    body: [
      'Bếp phục vụ 45 cháu học sinh tiểu học, mỗi suất 10.000 đồng, công đoàn xã bù 4.000 đồng.',
      'Các cháu ăn xong tự rửa bát, xếp hàng chờ cô giáo trực đón lúc 6 giờ 45 phút.',
      'Bà Vàng Thị Mỵ vốn là cấp dưỡng nhà máy đường, nghỉ hưu thì nhớ bếp.',
    ],
    category: 'Giáo dục',
    bylines: ['Thu Hà'],
    owner: 'reporter2',
    hands: { editor: 'editor3' },
    way: along(
      editing,
      says('editor', {
        kind: 'note',
        text: 'Sapo tả rất được, nhưng “bếp của bà Mỵ” lặp với câu cuối bài; em rút lại một chỗ.',
        path: 'lead',
        quote: 'bếp của bà Mỵ đã đỏ lửa',
      }),
      changes('editor', {
        lead: 'Năm giờ rưỡi sáng, một gian bếp ở cổng trường đã đỏ lửa để các cháu có bát cháo nóng khi cha mẹ vào ca sớm.',
      }),
      says('head', {
        kind: 'mustFix',
        text: 'Phải có ý kiến nhà trường về an toàn thực phẩm trước khi gửi duyệt.',
        path: 'body.0',
        quote: 'Bếp phục vụ 45 cháu học sinh tiểu học',
      }),
    ),
  },
  {
    title: 'Bài đồng dao của cô giáo trông trẻ buổi tối',
    lead: 'Để các cháu quên giờ mẹ về muộn, cô giáo một nhóm trẻ ở Đông Phú đặt lời mới cho những bài đồng dao cũ.',
    body: [
      'Bài nào cũng có tên các cháu trong lớp. Đến đoạn tên mình, cháu nào cũng vỗ tay.',
      'Cô giáo ghi lại được 26 bài trong một cuốn vở ô li.',
    ],
    category: 'Văn hóa công nhân',
    bylines: ['Thu Hà'],
    owner: 'reporter2',
    way: withdrawn({
      note: 'Toàn văn hai bài đồng dao đăng kèm chưa được tác giả lời mới đồng ý.',
      basis: 'copyright',
      requestedBy: 'Tác giả lời bài hát',
    }),
    seen: { hoursAgo: 16 * 24 },
  },
  {
    title: 'Chiếc máy khâu thứ hai của chị Mùi',
    lead: 'Vay 20 triệu đồng từ quỹ tương trợ của công đoàn, một nữ công nhân sửa đồ tại nhà trọ và trả xong nợ sau mười tháng.',
    body: [
      'Mỗi tháng chị Tòng Thị Mùi trả 2 triệu đồng, không lãi. Chiếc máy khâu thứ hai chị cho người cùng dãy trọ mượn làm thêm buổi tối.',
      photo('homes', 'Dãy nhà trọ nơi chị Mùi mở góc sửa đồ.'),
      'Quỹ tương trợ hiện có 1,2 tỉ đồng, đang cho 60 đoàn viên vay, mỗi người 20 triệu đồng.',
    ],
    category: 'Người lao động tiêu biểu',
    bylines: ['Thu Hà'],
    owner: 'reporter2',
    way: along(
      published,
      // The owner looks over it again, and keeps that to themselves for now.
      makes('owner', 'revise'),
      changes('owner', { title: 'Chiếc máy khâu thứ hai của chị Mùi và quỹ không lấy lãi' }),
    ),
    seen: { hoursAgo: 22 * 24 },
  },
  {
    title: 'Thư gửi con từ ca đêm',
    lead: 'Tập thư ngắn các nữ công nhân viết cho con trong giờ nghỉ giữa ca được tổ nữ công xã An Đoài sưu tầm.',
    body: [
      'Có 48 lá thư, lá ngắn nhất chỉ một dòng: “Sữa ở ngăn dưới, mẹ về trước khi con dậy”.',
      'Tổ nữ công dự định in thành tập, tặng mỗi người viết một cuốn.',
    ],
    category: 'Nữ công',
    bylines: ['Phạm Lan'],
    owner: 'contributor',
    way: returnedByEditor(
      'Thư là chuyện riêng của các chị: bài cần nói rõ người viết đã đồng ý cho trích, và lược tên các cháu.',
    ),
  },
]
