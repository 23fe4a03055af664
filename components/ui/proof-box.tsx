import type { ReactNode } from 'react'
import { LinkList, type Link } from './link-list.tsx'
import { Panel } from './panel.tsx'

/** What identifies a result so that anyone can run it again and must get the same. */
export type Proof = {
  readonly dataset: { readonly name: string; readonly version: string; readonly digest: string }
  readonly engine: string
  readonly scenarioHash: string
}

/** "Anyone can check this result": data, engine and scenario of what is shown, with links to check it. */
export function ProofBox({
  proof: { dataset, engine, scenarioHash },
  links = [],
  children,
}: {
  proof: Proof
  links?: readonly Link[]
  children?: ReactNode
}) {
  return (
    <Panel title="Anyone can check this result" wash>
      <div className="rw-proof">
        <p>
          Data {dataset.name}, version {dataset.version} (<span className="rw-code">{dataset.digest}</span>) ·
          engine {engine} · scenario <span className="rw-code">{scenarioHash}</span>
        </p>
        {children}
        {links.length > 0 && <LinkList links={links} />}
      </div>
    </Panel>
  )
}
