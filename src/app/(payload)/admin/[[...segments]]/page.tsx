import config from '@payload-config'
import { generatePageMetadata, RootPage } from '@payloadcms/next/views'
import type { Metadata } from 'next'
import { getPayload } from 'payload'
import { FirstAccount } from '../../../../admin/users/FirstAccount.tsx'
import { isWithoutAccounts } from '../../../../admin/users/isWithoutAccounts.ts'
import { importMap } from '../importMap.js'

type Args = {
  params: Promise<{ segments: string[] }>
  searchParams: Promise<Record<string, string | string[]>>
}

export const generateMetadata = ({ params, searchParams }: Args): Promise<Metadata> =>
  generatePageMetadata({ config, params, searchParams })

const Page = async ({ params, searchParams }: Args) => {
  const { segments } = await params
  if (
    segments?.[0] === 'create-first-user' &&
    (await isWithoutAccounts(await getPayload({ config })))
  )
    return <FirstAccount />
  return RootPage({ config, importMap, params, searchParams })
}

export default Page
