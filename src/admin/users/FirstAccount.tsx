import { languageAsked } from '../../domain/language.ts'
import { MinimalTemplate } from '@payloadcms/next/templates'
import { headers } from 'next/headers'
import { Logo } from '../brand/Logo.tsx'

/** What stands where Payload would let whoever comes first make themself an administrator. */
export async function FirstAccount() {
  const { title, before, after } = words[languageAsked({ headers: await headers() })]
  return (
    <MinimalTemplate>
      <Logo />
      <h1>{title}</h1>
      <p>
        {before} <code>npm run admin -- &lt;e-mail&gt;</code> {after}
      </p>
    </MinimalTemplate>
  )
}

const words = {
  vi: {
    title: 'Tòa soạn chưa có tài khoản nào',
    before: 'Trên máy chủ, hãy chạy lệnh',
    after: 'rồi mở đường dẫn mà lệnh in ra để đặt mật khẩu cho quản trị viên đầu tiên.',
  },
  en: {
    title: 'The newsroom has no account yet',
    before: 'On the server, run',
    after: 'and open the link that it prints, to set the first administrator’s password.',
  },
} as const
