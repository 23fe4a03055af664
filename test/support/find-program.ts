import { accessSync, constants } from 'node:fs'
import path from 'node:path'

/** Programs for administrators are not on everybody's path. */
const more = ['/usr/sbin', '/usr/local/sbin', '/sbin']

const isProgram = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Where a program of this machine is; undefined when it is not installed. Example: `findProgram('nginx')` // "/usr/sbin/nginx" */
export const findProgram = (name: string): string | undefined =>
  [...(process.env.PATH ?? '').split(path.delimiter), ...more]
    .map((folder) => path.join(folder, name))
    .find(isProgram)
