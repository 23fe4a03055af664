/**
 * Whether a host is this machine, where nobody can listen to what is sent.
 *
 * @param host a name or address as a URL or the header Host says it, with or without a port
 * @example isThisMachine('127.0.0.1.example.org') // false
 */
export const isThisMachine = (host: string): boolean =>
  /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$|^::1$/i.test(host)
