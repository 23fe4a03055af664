import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { touchAliveFile } from '#lib/service/health/alive-file.ts'

test('touchAliveFile(file) makes the file and says when it was touched last; without a file it does nothing', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'reweigh-alive-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const file = path.join(folder, 'alive')
  await touchAliveFile(undefined)
  await touchAliveFile(file)
  const later = new Date('2027-01-01T00:00:00Z')
  await touchAliveFile(file, later)
  expect((await stat(file)).mtime).toEqual(later)
  await expect(touchAliveFile(path.join(folder, 'nowhere', 'alive'))).rejects.toThrow()
})
