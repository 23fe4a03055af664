import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const manifestSchema = z.object({
  staticRoutes: z.array(z.object({ page: z.string() })),
  dynamicRoutes: z.array(z.object({ page: z.string(), regex: z.string() })),
})

/** The pattern of an address: `/areas/[area]` for `/areas/E05000001?x=1`. */
export type RouteOf = (url: string) => string

/** What stands for an address that no page of ours has: it may hold anything. */
const unknown = '(none)'

/**
 * Finds the patterns of addresses in the list of routes that the build wrote, so that what is logged and counted says
 * which page was asked for, and never which address: that may hold a code, a reference, or a secret.
 *
 * @param folder of the built site
 * @throws Error when the site has not been built
 */
export function readRoutes(folder: string): RouteOf {
  const text = readFileSync(path.join(folder, 'routes-manifest.json'), 'utf8')
  const { staticRoutes, dynamicRoutes } = manifestSchema.parse(JSON.parse(text))
  const fixed = new Set(staticRoutes.map(({ page }) => page))
  const moving = dynamicRoutes.map(({ page, regex }) => ({ page, regex: new RegExp(regex) }))
  return (url) => {
    const [pathname = ''] = url.split('?', 1)
    if (pathname.startsWith('/_next/')) return '/_next'
    if (fixed.has(pathname)) return pathname
    return moving.find(({ regex }) => regex.test(pathname))?.page ?? unknown
  }
}
