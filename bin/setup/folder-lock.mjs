import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** @typedef {{ pid: number, born: string, address?: string }} Holder */

const read = (/** @type {string} */ file) => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/**
 * Something about a process that no other process with the same number has: when it was born, and since which
 * start of the machine that is counted.
 *
 * @param {number} pid
 * @returns {string} empty when there is no such process
 */
function birthOf(pid) {
  if (process.platform === 'linux') {
    // The name, in brackets, may hold spaces; field 22 is the time of birth, field 3 the state (Z: dead).
    const fields = read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ') ?? []
    return fields.length > 19 && fields[0] !== 'Z'
      ? `${read('/proc/sys/kernel/random/boot_id').trim()} ${fields[19]}`
      : ''
  }
  try {
    process.kill(pid, 0)
    return process.platform === 'win32'
      ? 'alive'
      : execFileSync('/bin/ps', ['-o', 'lstart=', '-p', String(pid)]).toString()
  } catch {
    return ''
  }
}

/**
 * @param {string} file
 * @returns {Holder | undefined} who holds the lock and is alive
 */
function holderOf(file) {
  const text = read(file)
  try {
    const holder = /** @type {Holder} */ (JSON.parse(text))
    return birthOf(holder.pid) === holder.born ? holder : undefined
  } catch {
    const justBeingWritten = existsSync(file) && Date.now() - statSync(file).mtimeMs < 2000
    return justBeingWritten ? { pid: 0, born: '' } : undefined
  }
}

/**
 * Takes away a lock whose holder is dead. Should another process have put a new one there in this very
 * moment, it is put back.
 *
 * @param {string} file
 */
function clearStale(file) {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
    if (holderOf(aside)) renameSync(aside, file)
  } catch {
    // Somebody else was quicker.
  }
  rmSync(aside, { force: true })
}

/**
 * Makes this process the only one that holds a lock, for as long as it lives. A lock whose holder was killed
 * is free.
 *
 * @param {string} file where the lock is kept; its folder is made when it does not exist
 * @param {number} patience milliseconds to wait for a holder that is just stopping
 * @returns {Promise<{ holder: Holder } | { announce: (address: string) => void, release: () => void }>}
 *   who else holds it; or the lock, which can tell others an address
 */
export async function lockFolder(file, patience = 2000) {
  mkdirSync(path.dirname(file), { recursive: true })
  /** @type {Holder} */
  const me = { pid: process.pid, born: birthOf(process.pid) }
  const giveUp = Date.now() + patience
  for (;;) {
    try {
      writeFileSync(file, JSON.stringify(me), { flag: 'wx' })
      break
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error
    }
    const holder = holderOf(file)
    if (holder && Date.now() > giveUp) return { holder }
    if (holder) await sleep(100)
    else clearStale(file)
  }
  return {
    announce: (address) => {
      writeFileSync(`${file}.new`, JSON.stringify({ ...me, address }))
      renameSync(`${file}.new`, file)
    },
    release: () => rmSync(file, { force: true }),
  }
}
