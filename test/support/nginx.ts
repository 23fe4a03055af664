import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findProgram } from './find-program.ts'

/**
 * nginx before two servers, one request to each in turn. It names which one answered (`x-served-by`), and sends a request
 * with `x-test-server: first` or `second` to that one: that is for tests; the rest is what an operator would write.
 */
const configuration = (folder: string, port: number, [first, second]: readonly [string, string]) => `
master_process off;
pid ${folder}/nginx.pid;
error_log stderr warn;
events { worker_connections 1024; }
http {
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  client_max_body_size 300k;
  upstream all { server ${first}; server ${second}; keepalive 32; }
  upstream first { server ${first}; keepalive 32; }
  upstream second { server ${second}; keepalive 32; }
  map $http_x_test_server $chosen { default all; first first; second second; }
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass http://$chosen;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_set_header Host $http_host;
      proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
      proxy_set_header X-Forwarded-Proto $scheme;
      proxy_buffering off;
      add_header x-served-by $upstream_addr always;
    }
  }
}
`

type Nginx = { readonly url: string; readonly close: () => Promise<void> }

/**
 * Starts nginx, as a process of ours and not as the system's service, before two servers.
 *
 * @param port where it listens, on this machine
 * @param servers their addresses, for example `http://127.0.0.1:41234`
 * @throws Error when nginx is not installed (`test/run/ensure-nginx.ts` does it) or does not start
 */
export const startNginx = (port: number, [first, second]: readonly [string, string]): Promise<Nginx> =>
  runNginx(port, (folder) => configuration(folder, port, [new URL(first).host, new URL(second).host]))

/**
 * Starts nginx with a configuration that listens at a port of this machine.
 *
 * @param configure makes the configuration, which may write into the folder that it is given
 * @throws Error when nginx is not installed or does not start
 */
export async function runNginx(port: number, configure: (folder: string) => string): Promise<Nginx> {
  const program = findProgram('nginx')
  if (program === undefined)
    throw new Error('nginx is not installed (on Debian: apt-get install nginx-light)')
  const folder = await mkdtemp(path.join(tmpdir(), 'reweigh-nginx-'))
  const file = path.join(folder, 'nginx.conf')
  await writeFile(file, configure(folder))
  const options = ['-p', folder, '-e', 'stderr', '-c', file, '-g', 'daemon off;']
  const child = spawn(program, options, { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (part: Buffer) => {
    said += part.toString()
  })
  const ended = once(child, 'exit')
  const url = `http://127.0.0.1:${port}`
  for (let waited = 0; !(await answers(url)); waited++) {
    if (child.exitCode !== null || waited > 100) throw new Error(`nginx did not start:\n${said}`)
    await sleep(50)
  }
  return {
    url,
    close: async () => {
      child.kill('SIGTERM')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const answers = (url: string): Promise<boolean> =>
  fetch(`${url}/livez`).then(
    ({ ok }) => ok,
    () => false,
  )
