import { parse, type AlterTableCmd, type Constraint, type Node } from 'libpg-query'

/** Something in a migration that a server of the version before would not survive, or would have to wait for. */
export type UnsafeStatement = {
  /** By this name a migration gives its reason: `-- unsafe drop-column: …`. */
  readonly kind: string
  /** Of what: a table, a column, a type. */
  readonly what: string
  readonly why: string
}

const whys = {
  drop: 'the version before still reads it: remove it from the program first, drop it one version later',
  rename: 'the version before knows it by its old name: add the new one, write both, drop the old one later',
  'change-type':
    'every row is written anew under a lock: add a column, copy in portions, drop the old one later',
  'set-not-null': 'the version before may leave it empty: give it a default first, fill it, then forbid',
  'required-column': 'the version before inserts rows without it: give it a default',
  'drop-default': 'the version before inserts rows without it',
  rewrite: 'every row is written anew under a lock: add the column empty, fill it in portions',
  'check-rows':
    'every row is checked under a lock: add it NOT VALID, then VALIDATE CONSTRAINT in a later migration',
  unique: 'writers wait while its index is made, and rows that the version before writes may break it',
  index:
    'writers wait while it is made: before the new version, make it by hand with CONCURRENTLY, then use IF NOT EXISTS',
  'enum-value': 'the version before cannot read a row with the new value',
  'write-rows': 'rows stay locked until the migration ends: write them in portions from the program',
  hidden: 'nobody can see what it does without running it',
  lock: 'it locks a whole table',
} as const

type Kind = keyof typeof whys
type Found = { readonly kind: Kind; readonly what: string }

const droppable = ['OBJECT_INDEX', 'OBJECT_TRIGGER', 'OBJECT_RULE', 'OBJECT_POLICY', 'OBJECT_TABCONSTRAINT']

/** Functions that PostgreSQL calls once for all rows that are there already. */
const once = ['now', 'statement_timestamp', 'transaction_timestamp']

const constraintsOf = (nodes: readonly Node[] | undefined): Constraint[] =>
  (nodes ?? []).flatMap((node) => ('Constraint' in node ? [node.Constraint] : []))

function isWrittenAnew({ contype, raw_expr: expression }: Constraint): boolean {
  if (contype === 'CONSTR_GENERATED') return true
  if (contype !== 'CONSTR_DEFAULT' || expression === undefined || !('FuncCall' in expression)) return false
  const name = expression.FuncCall.funcname?.at(-1)
  return !(name && 'String' in name && once.includes(name.String.sval ?? ''))
}

function ofConstraint({ contype, skip_validation: skipped, conname }: Constraint, table: string): Found[] {
  const what = `${table}.${conname ?? ''}`
  if (contype === 'CONSTR_UNIQUE' || contype === 'CONSTR_PRIMARY' || contype === 'CONSTR_EXCLUSION') {
    return [{ kind: 'unique', what }]
  }
  return skipped === true ? [] : [{ kind: 'check-rows', what }]
}

function ofNewColumn(constraints: readonly Constraint[], what: string): Found[] {
  const has = (...types: Constraint['contype'][]) =>
    constraints.some(({ contype }) => types.includes(contype))
  const filled = has('CONSTR_DEFAULT', 'CONSTR_GENERATED', 'CONSTR_IDENTITY')
  return [
    ...(has('CONSTR_NOTNULL') && !filled ? [{ kind: 'required-column' as const, what }] : []),
    ...(constraints.some(isWrittenAnew) ? [{ kind: 'rewrite' as const, what }] : []),
    ...(has('CONSTR_UNIQUE', 'CONSTR_PRIMARY') ? [{ kind: 'unique' as const, what }] : []),
  ]
}

/** One part of ALTER TABLE, on a table that was there before. */
function ofCommand({ subtype, name = '', def }: AlterTableCmd, table: string): Found[] {
  const what = `${table}.${name}`
  if (subtype === 'AT_DropColumn') return [{ kind: 'drop', what }]
  if (subtype === 'AT_AlterColumnType') return [{ kind: 'change-type', what }]
  if (subtype === 'AT_SetNotNull') return [{ kind: 'set-not-null', what }]
  if (subtype === 'AT_ColumnDefault') return def === undefined ? [{ kind: 'drop-default', what }] : []
  if (subtype === 'AT_AddConstraint') {
    return def !== undefined && 'Constraint' in def ? ofConstraint(def.Constraint, table) : []
  }
  if (subtype !== 'AT_AddColumn' || def === undefined || !('ColumnDef' in def)) return []
  const { constraints, colname = '' } = def.ColumnDef
  return ofNewColumn(constraintsOf(constraints), `${table}.${colname}`)
}

function ofStatement(node: Node, made: ReadonlySet<string>): Found[] {
  if ('DropStmt' in node) {
    const { removeType = '', objects = [] } = node.DropStmt
    return droppable.includes(removeType) ? [] : [{ kind: 'drop', what: namesIn(objects) }]
  }
  if ('RenameStmt' in node) {
    const { relation, subname, newname = '' } = node.RenameStmt
    return [
      { kind: 'rename', what: `${[relation?.relname, subname].filter(Boolean).join('.')} to ${newname}` },
    ]
  }
  if ('AlterTableStmt' in node) {
    const { relation, cmds = [] } = node.AlterTableStmt
    const table = relation?.relname ?? ''
    if (made.has(table)) return []
    return cmds.flatMap((command) =>
      'AlterTableCmd' in command ? ofCommand(command.AlterTableCmd, table) : [],
    )
  }
  if ('IndexStmt' in node) {
    const { relation, unique, concurrent, if_not_exists: maybe, idxname = '' } = node.IndexStmt
    if (made.has(relation?.relname ?? '') || concurrent === true || maybe === true) return []
    return [{ kind: unique === true ? 'unique' : 'index', what: idxname }]
  }
  if ('AlterEnumStmt' in node) {
    const { typeName = [], oldVal } = node.AlterEnumStmt
    return [{ kind: oldVal === undefined ? 'enum-value' : 'rename', what: namesIn(typeName) }]
  }
  if ('UpdateStmt' in node) return writes(node.UpdateStmt.relation?.relname, made)
  if ('DeleteStmt' in node) return writes(node.DeleteStmt.relation?.relname, made)
  if ('TruncateStmt' in node)
    return [{ kind: 'write-rows', what: namesIn(node.TruncateStmt.relations ?? []) }]
  if ('DoStmt' in node) return [{ kind: 'hidden', what: 'DO' }]
  if ('LockStmt' in node || 'ClusterStmt' in node || 'VacuumStmt' in node) return [{ kind: 'lock', what: '' }]
  return []
}

const writes = (table = '', made: ReadonlySet<string>): Found[] =>
  made.has(table) ? [] : [{ kind: 'write-rows', what: table }]

/** The names in a part of a statement, however deep. */
const namesIn = (nodes: readonly Node[]): string =>
  [...JSON.stringify(nodes).matchAll(/"(?:sval|relname)":"((?:[^"\\]|\\.)*)"/g)]
    .map(([, name]) => name)
    .join('.')

const tablesMadeBy = (nodes: readonly Node[]): ReadonlySet<string> =>
  new Set(nodes.flatMap((node) => ('CreateStmt' in node ? [node.CreateStmt.relation?.relname ?? ''] : [])))

/**
 * The statements of a migration that may not run while servers of the version before serve people, without those that it
 * gives a reason for: a line of its own, `-- unsafe drop: nothing has read "Draft.old" since version 1.4`.
 *
 * PostgreSQL's own parser reads it. A table that the migration itself makes holds nothing yet, so there everything is safe.
 *
 * @throws Error when it is no SQL
 */
export async function unsafeStatements(sql: string): Promise<readonly UnsafeStatement[]> {
  const { stmts = [] } = await parse(sql)
  const nodes = stmts.flatMap(({ stmt }) => (stmt === undefined ? [] : [stmt]))
  const made = tablesMadeBy(nodes)
  const reasons = new Set([...sql.matchAll(/^-- unsafe ([a-z-]+): \S.{14,}$/gm)].map(([, kind]) => kind))
  return nodes
    .flatMap((node) => ofStatement(node, made))
    .filter(({ kind }) => !reasons.has(kind))
    .map((found) => ({ ...found, why: whys[found.kind] }))
}
