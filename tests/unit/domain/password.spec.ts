import { describe, expect, it } from '@jest/globals'
import { asTyped, faultOfPassword } from '../../../src/domain/password.ts'

const lan = { name: 'Phạm Thị Lan', email: 'lan.pham@newsroom.example' }

describe('a password', () => {
  it.each([
    ['ten characters', 'hoa sữa 76', null],
    ['nine characters', 'hoa sữa 7', 'short'],
    ['ten Vietnamese letters', 'Tiếng Việt', null],
    ['nine of them, each written as several', 'Tiếng Việ'.normalize('NFD'), 'short'],
    ['nine characters of two units each', '🗞📰🦊🦉🐋🌵🍋🚲🎻', 'short'],
    ['ten of them', '🗞📰🦊🦉🐋🌵🍋🚲🎻🧭', null],
    ['a thousand', 'bèo dạt mây trôi '.repeat(60).slice(0, 1_000), null],
    ['one more', 'x'.repeat(1_001), 'long'],
    ['millions', 'x'.repeat(3_000_000), 'long'],
    ['nothing but spaces', ' '.repeat(20), 'short'],
    ['nothing', '', 'short'],
  ])('of %s', (_, text, fault) => {
    expect(faultOfPassword(text)).toBe(fault)
  })

  it.each([
    ...[
      'matkhau123',
      'Mật khẩu 123',
      'MATKHAU@2024',
      'm4tkh4u!!99',
      'matkhau8271',
      'matkhaumatkhau',
    ],
    ...[
      'anhyeuem123',
      'Anh yêu em 1314',
      'emyeuanh2000',
      'yeuem12345',
      'hoahong1995',
      'iloveyou123',
    ],
    ...[
      'password123',
      'P@ssw0rd2024!',
      'Password-1234',
      'passwordpassword',
      'admin123456',
      'letmein2026',
    ],
    ...['toasoan2026', 'Tòa soạn 2026', 'bientap2026', 'phongvien123', 'vietnam2024', 'hanoi12345'],
    ...['1234567890', '0987654321', '0912345678', '19-08-1945 1', '123456789a', '11223344556'],
    ...['qwertyuiop', 'asdfghjkl;', 'qwerty12345', '1q2w3e4r5t', '1qaz2wsx3edc', 'zxcvbnm123'],
    ...['abcdefghij', 'zyxwvutsrq', 'abc123456789', '!@#$%^&*()'],
    ...[
      'aaaaaaaaaa',
      'abababababab',
      'hoahoahoahoa',
      'a1b2a1b2a1b2',
      '----------',
      '😀'.repeat(20),
    ],
  ])('is none of the common ones: %s', (text) => {
    expect(faultOfPassword(text)).toBe('common')
  })

  it.each([
    ...['lan.pham@newsroom.example', 'LAN.PHAM@NEWSROOM', 'lanpham2026'],
    ...[
      'Phạm Thị Lan',
      'phamthilan',
      'PHAM-THI-LAN-99',
      'lanthipham1',
      'Lan Phạm 1990',
      'ph4mth1l4n!',
    ],
    ...['phạm thị lan'.normalize('NFD'), 'phamlan@2026', 'matkhau-lan'],
  ])('is not made of the own name or address: %s', (text) => {
    expect(faultOfPassword(text, lan)).toBe('own')
  })

  it.each([
    ...[
      'mật khẩu mới của Lan',
      'bốn mùa hoa sữa',
      'correct horse battery',
      'Sông Hồng chảy về đâu?',
    ],
    ...['mot-mat-khau-khac', 'Lan thích ăn bún ốc', 'tr0ub4dor&3x', 'Xe đạp màu xanh 47'],
  ])('may be a phrase that holds such words among others: %s', (text) => {
    expect(faultOfPassword(text, lan)).toBeNull()
  })

  it('of an owner of whom nothing is known, or whose name is one letter, is judged by itself', () => {
    for (const owner of [{}, { name: null, email: null }, { name: 'A', email: 'a@b.c' }])
      expect(faultOfPassword('bốn mùa hoa sữa', owner)).toBeNull()
  })

  it('is judged at once, however it is made', () => {
    const start = performance.now()
    for (const text of ['ab1'.repeat(600) + 'z', '1qaz'.repeat(19) + '?', '😀'.repeat(999) + 'x'])
      faultOfPassword(text, { name: 'x y '.repeat(50), email: `${'a.'.repeat(100)}@b.example` })
    expect(performance.now() - start).toBeLessThan(200)
  })

  it('is the same from every keyboard', () => {
    expect(asTyped('Tiếng Việt'.normalize('NFD'))).toBe('Tiếng Việt'.normalize('NFC'))
  })
})
