/** Headers that are the same for everything we send. Pages add their content security policy in proxy.ts. */
const everywhere = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value: [
      'accelerometer',
      'autoplay',
      'camera',
      'display-capture',
      'encrypted-media',
      'fullscreen',
      'geolocation',
      'gyroscope',
      'hid',
      'magnetometer',
      'microphone',
      'midi',
      'payment',
      'picture-in-picture',
      'publickey-credentials-get',
      'screen-wake-lock',
      'serial',
      'usb',
      'xr-spatial-tracking',
    ]
      .map((feature) => `${feature}=()`)
      .join(', '),
  },
]

/** A browser that reached us over https must not come back over http. Ignored by browsers over http. */
const overHttps = [{ key: 'Strict-Transport-Security', value: 'max-age=31536000; includeSubDomains' }]

/** Data and built files are not pages: opened as one, they may do nothing. */
const notAPage = [
  { key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'; base-uri 'none'" },
]

/**
 * For an image (deploy/Dockerfile): only the files that pages need. Our server asks Next to read this file, for which Next
 * wants its compiler's entrance too (docs/decisions/0026).
 */
const standalone = {
  output: 'standalone',
  outputFileTracingIncludes: {
    '/*': [
      'node_modules/next/dist/compiled/webpack/*',
      'node_modules/next/dist/compiled/@babel/runtime/package.json',
    ],
  },
  outputFileTracingExcludes: { '/*': ['node_modules/sharp/**', 'node_modules/@img/**'] },
}

/** @type {import('next').NextConfig} */
const config = {
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  ...(process.env.NEXT_OUTPUT === 'standalone' && standalone),
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  serverExternalPackages: ['pg', 'pg-boss', 'nodemailer', '@prisma/client', '@prisma/adapter-pg'],
  typedRoutes: false,
  // Types are checked once, by `npm run types`; a start on a fresh machine need not do it again.
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
  sassOptions: { loadPaths: ['node_modules'], quietDeps: true },
  experimental: { serverActions: { bodySizeLimit: '256kb' }, authInterrupts: true },
  // Browsers ask for this address by themselves where a page has not (yet) named its icon.
  // What is said about weaknesses is looked for below a folder that many tools pass over.
  rewrites: () => [
    { source: '/favicon.ico', destination: '/icon.svg' },
    { source: '/.well-known/security.txt', destination: '/security.txt' },
  ],
  headers: () => [
    { source: '/:path*', headers: everywhere },
    {
      source: '/:path*',
      has: [{ type: 'header', key: 'x-forwarded-proto', value: 'https' }],
      headers: overHttps,
    },
    ...[
      '/api/:path*',
      '/_next/:path*',
      '/.well-known/security.txt',
      '/security.txt',
      '/livez',
      '/readyz',
      '/icon.svg',
      '/favicon.ico',
    ].map((source) => ({
      source,
      headers: notAPage,
    })),
  ],
}

export default config
