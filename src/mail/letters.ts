import type { Language } from '../domain/language.ts'

/** A mail without its address: the same words as plain text and as HTML. */
export type Letter = { subject: string; text: string; html: string }

type Words = { subject: string; greeting: string; why: string; button: string; after: string }

/** To somebody who has been given an account, and chooses a password now. */
export const invitationLetter = (
  { name, link, days }: { name: string; link: string; days: number },
  language: Language,
): Letter =>
  letterOf(
    {
      vi: {
        subject: 'Mời bạn vào tòa soạn',
        greeting: `Chào ${name},`,
        why: 'Bạn vừa có tài khoản ở tòa soạn. Hãy mở đường dẫn sau để đặt mật khẩu của mình:',
        button: 'Đặt mật khẩu',
        after: `Đường dẫn dùng được một lần, trong ${days} ngày. Quá hạn, hãy bấm “Quên mật khẩu” ở trang đăng nhập.`,
      },
      en: {
        subject: 'Your account in the newsroom',
        greeting: `Dear ${name},`,
        why: 'You have been given an account in the newsroom. Open this link to choose your password:',
        button: 'Choose a password',
        after: `The link works once, for ${days} days. Later, use “Forgot password” on the login page.`,
      },
    }[language],
    link,
    language,
  )

/** To somebody who has asked for a new password, or in whose name somebody else did. */
export const resetLetter = (
  { name, link }: { name: string; link: string },
  language: Language,
): Letter =>
  letterOf(
    {
      vi: {
        subject: 'Đặt lại mật khẩu',
        greeting: `Chào ${name},`,
        why: 'Có người vừa yêu cầu đặt lại mật khẩu tài khoản của bạn ở tòa soạn. Hãy mở đường dẫn sau để đặt mật khẩu mới:',
        button: 'Đặt mật khẩu mới',
        after:
          'Đường dẫn dùng được một lần, trong một giờ. Nếu không phải bạn yêu cầu, hãy bỏ qua thư này: mật khẩu vẫn như cũ.',
      },
      en: {
        subject: 'Reset your password',
        greeting: `Dear ${name},`,
        why: 'Somebody asked for a new password for your account in the newsroom. Open this link to choose one:',
        button: 'Choose a new password',
        after:
          'The link works once, for an hour. If it was not you who asked, ignore this mail: your password stays as it is.',
      },
    }[language],
    link,
    language,
  )

/** To the owner of an account for which many wrong passwords were given. In which language they read nobody has said. */
export const warningLetter = ({ name, link }: { name: string; link: string }): Letter =>
  letterOf(
    {
      subject: 'Có người nhập sai mật khẩu của bạn nhiều lần',
      greeting: `Chào ${name},`,
      why: 'Vừa có nhiều lần nhập sai mật khẩu vào tài khoản của bạn ở tòa soạn. Tài khoản không bị khóa: bạn vẫn đăng nhập được, có lúc chậm vài giây. Xem tài khoản của mình ở đây:',
      button: 'Xem tài khoản',
      after:
        'Nếu chính bạn gõ nhầm thì không cần làm gì. Nếu không phải bạn, hãy báo cho quản trị viên; và nếu mật khẩu này còn dùng ở nơi khác, hãy đổi sang mật khẩu mới.',
    },
    link,
    'vi',
  )

/** To the owner of an account that has been given an API key, so that none is made behind their back. */
export const keyLetter = (
  { name, link }: { name: string; link: string },
  language: Language,
): Letter =>
  letterOf(
    {
      vi: {
        subject: 'Tài khoản của bạn có khóa API mới',
        greeting: `Chào ${name},`,
        why: 'Tài khoản của bạn ở tòa soạn vừa có một khóa API mới. Ai giữ khóa đó làm được mọi việc mà bạn được làm:',
        button: 'Xem tài khoản',
        after:
          'Nếu bạn không biết chuyện này, hãy báo ngay cho quản trị viên và đổi mật khẩu: mật khẩu mới làm mất hiệu lực khóa API.',
      },
      en: {
        subject: 'Your account has a new API key',
        greeting: `Dear ${name},`,
        why: 'Your account in the newsroom has been given a new API key. Whoever holds it may do all that you may:',
        button: 'See the account',
        after:
          'If you know nothing of this, tell an administrator at once and change your password: a new one voids the API key.',
      },
    }[language],
    link,
    language,
  )

const letterOf = (words: Words, link: string, language: Language): Letter => {
  const { subject, greeting, why, button, after } = words
  return {
    subject,
    text: [greeting, why, link, after].join('\n\n') + '\n',
    html: `<!doctype html>
<html lang="${language}">
<body style="font-family: sans-serif; line-height: 1.5">
<p>${escaped(greeting)}</p>
<p>${escaped(why)}</p>
<p><a href="${escaped(link)}"><strong>${escaped(button)}</strong></a><br>${escaped(link)}</p>
<p>${escaped(after)}</p>
</body>
</html>
`,
  }
}

/** A name is what somebody typed. */
const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
