import config from '@payload-config'
import { handleServerFunctions, RootLayout } from '@payloadcms/next/layouts'
import '@payloadcms/next/css'
import { headers } from 'next/headers'
import { notFound, unstable_rethrow } from 'next/navigation'
import { createLocalReq, getPayload, type ServerFunctionClient } from 'payload'
import type { ReactNode } from 'react'
import { mayCall } from '../../hardening/mayCall.ts'
import { withinBounds } from '../../hardening/serverFunctions.ts'
import { importMap } from './admin/importMap.js'
import './custom.scss'

const serverFunction: ServerFunctionClient = async (args) => {
  'use server'
  const payload = await getPayload({ config })
  const { user } = await payload.auth({ headers: await headers() })
  const req = await createLocalReq({ ...(user && { user }) }, payload)
  if (!(await mayCall(req, args))) notFound()
  try {
    return await handleServerFunctions({ ...withinBounds(args), config, importMap })
  } catch (err) {
    // What Next itself throws, to lead elsewhere.
    unstable_rethrow(err)
    // Whatever it was, the caller learns no more than of what is not there.
    payload.logger.error({ msg: 'A function of the admin failed.', err })
    notFound()
  }
}

const Layout = ({ children }: { children: ReactNode }) => (
  <RootLayout config={config} importMap={importMap} serverFunction={serverFunction}>
    {children}
  </RootLayout>
)

export default Layout
