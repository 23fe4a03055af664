import type { DemoResponse } from './demo-response.ts'
import { aboutConnectedness } from './demo-responses-about-connectedness.ts'
import { aboutTheRest } from './demo-responses-about-the-rest.ts'

/** About thirty, of several kinds; some are still to be checked. */
export const demoResponses: readonly DemoResponse[] = [...aboutConnectedness, ...aboutTheRest]
