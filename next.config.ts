import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

const config: NextConfig = {
  poweredByHeader: false,
  // `npm run check` holds the types of the whole repository; the build need not do it again.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: import.meta.dirname },
  // The admin's form state travels through a server action: 1 MB is less than a long article.
  experimental: { serverActions: { bodySizeLimit: '10mb' } },
}

export default withPayload(config, { devBundleServerPackages: false })
