import { parseArgs } from 'node:util'
import { chromium, type Browser, type Page } from 'playwright'
import { mapPath } from '#lib/paths/map-paths.ts'
import { browserOptions } from '#test/support/browser.ts'

/** Bytes over the wire, headers included, when nothing is kept from before. */
type Wire = {
  readonly boundaries: number
  readonly view: number
  readonly page: number
  readonly all: number
}

type Painted = { readonly end: number; readonly took: number }

/** How often a map is coloured anew for the median. */
const rounds = 20

/**
 * Measures the map of a served site in a real browser: bytes over the wire, milliseconds from asking for the page to the
 * map on the screen, and for colouring it anew (docs/benchmarks.md). `npm run bench:map -- --url http://127.0.0.1:3000`.
 */
async function measureMap(browser: Browser, url: string, dataset: string) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  try {
    const page = await context.newPage()
    await page.addInitScript(watchPaint)
    const wire = await countBytes(page)
    const firstPaints: number[] = []
    for (let time = 0; time < 3; time++) {
      await page.goto(url + mapPath({}, `dataset=${dataset}`))
      const [first] = await paints(page, 1)
      firstPaints.push(first?.end ?? NaN)
    }
    const [cold = NaN, ...warm] = firstPaints
    const choices = await page
      .getByLabel('Colour by')
      .locator('option')
      .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value)) // they are options
    const shaded = await recolour(page, choices.slice(1, 3))
    const states = await recolour(page, [choices[1] ?? '', ''])
    return {
      dataset,
      bytes: wire(),
      first_paint_ms: Math.round(cold),
      first_paint_again_ms: Math.round(median(warm)),
      recolour_shaded_ms: round(median(shaded)),
      recolour_ms: round(median(states.filter((_, at) => at % 2 === 1))),
    }
  } finally {
    await context.close()
  }
}

/** Notes each painting with the time until its pixels are really there, which reading one of them waits for. */
function watchPaint(): void {
  const painted: Painted[] = []
  Object.assign(window, { painted })
  new PerformanceObserver((list) => {
    for (const { name, startTime, duration } of list.getEntries()) {
      const map = document.querySelector<HTMLCanvasElement>('canvas[data-painted]')
      if (name !== 'map painted' || map === null) continue
      const begun = performance.now()
      map.getContext('2d')?.getImageData(0, 0, 1, 1)
      const flush = performance.now() - begun
      painted.push({ end: startTime + duration + flush, took: duration + flush })
    }
  }).observe({ type: 'measure', buffered: true })
}

/** Waits until the page has painted so often. */
async function paints(page: Page, count: number): Promise<readonly Painted[]> {
  const held = await page.waitForFunction(
    (wanted) => {
      const { painted } = window as unknown as { painted: readonly Painted[] } // put there by watchPaint
      return painted.length >= wanted ? painted : null
    },
    count,
    { timeout: 60_000 },
  )
  return (await held.jsonValue()) ?? []
}

/** Chooses one colouring after the other, and answers how long each took. */
async function recolour(page: Page, choices: readonly string[]): Promise<number[]> {
  const took: number[] = []
  for (let round = 0; round < rounds * 2; round++) {
    const before = (await paints(page, 1)).length
    await page.getByLabel('Colour by').selectOption(choices[round % choices.length] ?? '')
    took.push((await paints(page, before + 1)).at(-1)?.took ?? NaN)
  }
  return took
}

async function countBytes(page: Page): Promise<() => Wire> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  const addresses = new Map<string, string>()
  const sizes = new Map<string, number>()
  session.on('Network.responseReceived', ({ requestId, response }) => addresses.set(requestId, response.url))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const address = addresses.get(requestId) ?? ''
    if (!sizes.has(address)) sizes.set(address, encodedDataLength)
  })
  return () => {
    const sum = (fits: (path: string) => boolean) =>
      [...sizes].reduce((total, [address, size]) => total + (fits(new URL(address).pathname) ? size : 0), 0)
    const first = [...sizes].find(([address]) => new URL(address).pathname === '/map/view')?.[1] ?? 0
    return {
      boundaries: sum((path) => path.endsWith('/boundaries')),
      view: first,
      page: [...sizes].find(([address]) => new URL(address).pathname === '/map')?.[1] ?? 0,
      all: sum((path) => path.endsWith('/boundaries') || path.startsWith('/_next/')) + first,
    }
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1
    ? (sorted[half] ?? NaN)
    : ((sorted[half - 1] ?? NaN) + (sorted[half] ?? NaN)) / 2
}

const round = (value: number): number => Math.round(value * 10) / 10

const { values } = parseArgs({
  options: { url: { type: 'string' }, dataset: { type: 'string', multiple: true } },
})
const browser = await chromium.launch(browserOptions())
try {
  for (const dataset of values.dataset ?? ['demo-england@1.0.0']) {
    const figures = await measureMap(browser, values.url ?? 'http://127.0.0.1:3000', dataset)
    process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`)
  }
} finally {
  await browser.close()
}
