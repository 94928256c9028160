/**
 * What passwords are most often made of, here and elsewhere: folded, without spaces. Counted leaks begin with these,
 * and whoever guesses does. A phrase of several words is none of them.
 */
export const commonWords: readonly string[] = [
  // Vietnamese habits.
  ...'matkhau matma khongco khongbiet khongnho quenroi mokhoa anhyeuem emyeuanh yeuem yeuanh'.split(
    ' ',
  ),
  ...'anhnhoem emnhoanh anhvaem yeuemnhieu yeuanhnhieu nhoem nhoanh vochong voyeu chongyeu conyeu giadinh'.split(
    ' ',
  ),
  ...'toiyeuvietnam vietnam vietnamvodich hanoi saigon hochiminh danang haiphong cantho dalat tphcm'.split(
    ' ',
  ),
  ...'hoahong hanhphuc tinhyeu tinhban maimai maimaiyeuem mottraitim chungthuy thuongnho baobinh'.split(
    ' ',
  ),
  ...'bongda conmeo concho chocon meocon embe beyeu beiu xinchao chaoban tuyetvoi cogang thanhcong'.split(
    ' ',
  ),
  ...'toasoan baochi nhabao phongvien bientap bientapvien tongbientap thukytoasoan quantri quantrivien'.split(
    ' ',
  ),
  ...'nguoidung taikhoan dangnhap thaydoi macdinh congty truonghoc hoctro hocsinh sinhvien laptrinh'.split(
    ' ',
  ),
  ...'bimat maymoc maytinh dienthoai ngaymai homnay namnay chucmung namsau chucmungnammoi namoadidaphat'.split(
    ' ',
  ),
  // Everywhere.
  ...'password passwd passwort motdepasse passw0rd pass word admin administrator root toor user guest'.split(
    ' ',
  ),
  ...'test tester testing demo example sample default changeme changeit letmein welcome hello login'.split(
    ' ',
  ),
  ...'signin access secret master server system computer internet newsroom editor reporter payload'.split(
    ' ',
  ),
  ...'iloveyou iloveu loveyou loveme lovely love forever princess sunshine flower butterfly angel'.split(
    ' ',
  ),
  ...'monkey dragon tiger eagle falcon panther shadow killer hunter ranger soldier warrior ninja'.split(
    ' ',
  ),
  ...'football baseball basketball soccer hockey liverpool chelsea arsenal barcelona realmadrid manchester'.split(
    ' ',
  ),
  ...'manutd juventus ronaldo messi pokemon naruto starwars superman batman spiderman minecraft'.split(
    ' ',
  ),
  ...'michael jennifer jessica ashley daniel thomas robert charlie jordan andrew george william'.split(
    ' ',
  ),
  ...'samsung iphone nokia google facebook zalo youtube tiktok gmail yahoo windows microsoft apple'.split(
    ' ',
  ),
  ...'summer winter spring autumn january february october november december monday friday sunday'.split(
    ' ',
  ),
  ...'trustno whatever freedom mustang corvette harley mercedes ferrari toyota honda cookie cheese'.split(
    ' ',
  ),
  ...'chocolate orange banana purple silver golden diamond money lucky happy family friend friends'.split(
    ' ',
  ),
  ...'abc abcd qwe qaz asd zxc wasd xyz'.split(' '),
]

/** What stands side by side on a keyboard, or comes one after the other; read in both directions. */
export const commonRows: readonly string[] = [
  '01234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop[]',
  'asdfghjkl;',
  'zxcvbnm,./',
  'azertyuiop',
  'qsdfghjklm',
  'qwertzuiop',
  '!@#$%^&*()_+',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/',
  'zaq12wsxcde34rfvbgt56yhnmju78ik,.lo90p;/',
  'qazwsxedcrfvtgbyhnujmikolp',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
  'a1b2c3d4e5f6g7h8i9j0',
  '1a2b3c4d5e6f7g8h9i0j',
  '147258369',
  '159753',
  '112233445566778899',
  'aabbccddeeffgghhiijj',
]
