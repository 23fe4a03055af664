import path from 'node:path'

/*
 * The files in this folder run before anything is installed: plain JavaScript for Node 20, no packages.
 */

/** The folder that holds package.json. */
export const projectFolder = path.resolve(import.meta.dirname, '..', '..')

/** Where everything that is written lives. The same rule as REWEIGH_DATA in lib/env/variables.ts. */
export const dataFolder = path.resolve(projectFolder, process.env.REWEIGH_DATA || '.data')
