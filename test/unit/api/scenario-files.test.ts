import { expect, it } from 'vitest'
import { readScenarioFile, scenarioFiles, tableNames } from '#lib/api/scenario-files.ts'
import { scenarioTables } from '#lib/dataset/download/scenario-tables.ts'

it('readScenarioFile(name) knows every file that is offered, and no other', () => {
  for (const file of scenarioFiles) expect(readScenarioFile(file)?.kind).toBe(file.split('.')[1])
  for (const name of [
    '',
    'areas',
    'areas.xlsx',
    'AREAS.csv',
    'areas.csv.json',
    'constructor.json',
    '__proto__',
  ])
    expect(readScenarioFile(name)).toBeNull()
})

it('every table that is offered can be made, and the other way round', () => {
  expect(Object.keys(scenarioTables)).toEqual([...tableNames])
})
