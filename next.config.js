/** @type {import('next').NextConfig} */
const config = {
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  serverExternalPackages: ['pg', '@prisma/client', '@prisma/adapter-pg'],
  typedRoutes: false,
  devIndicators: false,
  experimental: { serverActions: { bodySizeLimit: '256kb' } },
}

export default config
