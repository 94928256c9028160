import { withPayload } from '@payloadcms/next/withPayload'

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  // `npm run check` holds the types of the whole repository; the build need not do it again.
  typescript: { ignoreBuildErrors: true },
  // Next would keep copies of photos that nobody takes away when their article is withdrawn.
  images: { unoptimized: true },
  // It is read where it lies: its files are served as they are.
  serverExternalPackages: ['swagger-ui-dist'],
  turbopack: { root: import.meta.dirname },
  // The admin's form state travels through a server action: 1 MB is less than a long article.
  experimental: { serverActions: { bodySizeLimit: '10mb' } },
}

export default withPayload(config, { devBundleServerPackages: false })
