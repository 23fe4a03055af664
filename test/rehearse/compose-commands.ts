import { readFile } from 'node:fs/promises'
import { load, YAML11_SCHEMA } from 'js-yaml'

/** How a service of deploy/compose.yaml is started, as one line for a shell. */
export async function composeCommands(): Promise<(service: string) => string> {
  const compose = load(await readFile('deploy/compose.yaml', 'utf8'), { schema: YAML11_SCHEMA })
  return (service) => {
    const services: unknown = Reflect.get(Object(compose), 'services')
    const command: unknown = Reflect.get(Object(Reflect.get(Object(services), service)), 'command')
    if (!Array.isArray(command)) throw new Error(`The service ${service} has no command.`)
    return command.join(' ')
  }
}
