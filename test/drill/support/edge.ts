import { readFile } from 'node:fs/promises'
import { runNginx } from '#test/support/nginx.ts'

/** What is different on this machine: no TLS, ordinary ports, one server instead of two and half the scores a second. */
const differences = (
  folder: string,
  port: number,
  server: string,
): readonly (readonly [RegExp, string])[] => [
  [/\/tmp\//g, `${folder}/`],
  [/listen 8443 ssl http2;/, `listen 127.0.0.1:${port};`],
  [/listen 8080;/, `listen unix:${folder}/open.sock;`],
  [/ {4}ssl_[^;]*;\n/g, ''],
  [/ {4}server server-1:3000[^;]*;\n/, `    server ${server};\n`],
  [/ {4}server server-2:3000[^;]*;\n/, ''],
  [/rate=1000r\/s/, 'rate=500r/s'],
  [/access_log [^;]*;/, 'access_log off;'],
]

/**
 * Starts the proxy of `deploy/nginx.conf` before a server of this machine.
 *
 * @param server its address, for example `http://127.0.0.1:41234`; it must trust one proxy
 * @throws Error when nginx is not installed or does not start, or when the file has changed so that it cannot be used here
 */
export async function startEdge(port: number, server: string): ReturnType<typeof runNginx> {
  const deployed = await readFile('deploy/nginx.conf', 'utf8')
  return runNginx(port, (folder) =>
    differences(folder, port, new URL(server).host).reduce((text, [from, to]) => {
      if (text.search(from) === -1) throw new Error(`deploy/nginx.conf has no ${String(from)}.`)
      return text.replace(from, to)
    }, deployed),
  )
}
