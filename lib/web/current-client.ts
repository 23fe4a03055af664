import 'server-only'
import { headers } from 'next/headers'
import { clientOf } from './client-of.ts'

/** Who asks for the page that is being worked on, as far as limits go: see `clientOf`. */
export const currentClient = async (): Promise<string> => clientOf((await headers()).get('x-forwarded-for'))
