import { readFileSync } from 'node:fs'
import path from 'node:path'

/** @typedef {Record<string, { version?: string, integrity?: string, optional?: boolean }>} Packages */

/**
 * @param {string} file a lock file of npm
 * @returns {Packages | undefined} undefined when there is none that can be read
 */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}

/**
 * Whether node_modules holds exactly what package-lock.json asks for. npm keeps its own record of what it
 * installed, so it does not matter who ran it. An optional package (for another system) may be absent.
 *
 * @param {string} folder the project
 */
export function packagesAreInstalled(folder) {
  const wanted = packagesOf(path.join(folder, 'package-lock.json'))
  const installed = packagesOf(path.join(folder, 'node_modules', '.package-lock.json'))
  if (!wanted || !installed) return false
  return Object.entries(wanted).every(([name, { version, integrity, optional }]) => {
    if (name === '') return true
    const found = installed[name]
    return found ? found.version === version && found.integrity === integrity : optional === true
  })
}
