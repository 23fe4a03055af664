import { OperatorError } from './operator-error.mjs'

/** Refuses a Node that is too old to install the packages with. */
export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new OperatorError(`Reweigh needs Node 20.19 or newer; this is Node ${version}.`)
}
