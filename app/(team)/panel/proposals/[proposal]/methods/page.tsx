import type { Metadata } from 'next'
import { formPage } from '#app/form-page.tsx'
import { askEnsembleAction, cancelEnsembleAction } from '#app/(team)/panel/proposals/[proposal]/actions.ts'
import {
  openProposal,
  proposalCrumbs,
  type ProposalProps,
} from '#app/(team)/panel/proposals/open-proposal.ts'
import { CampaignsChoice } from '#components/panel/proposal-campaigns.tsx'
import { ProposalFrame } from '#components/panel/proposal-frame.tsx'
import { ProposalMedian } from '#components/panel/proposal-median.tsx'
import { ProposalRun } from '#components/panel/proposal-run.tsx'
import { WeightGroup } from '#components/panel/proposal-weights.tsx'
import { TeamPage } from '#components/team/team-page.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { weightsToKeep } from '#lib/consultation/ensemble/kept-weights.ts'
import { readEnsembleProgress } from '#lib/consultation/ensemble/read-ensemble-progress.ts'
import { readProposedWeights } from '#lib/consultation/ensemble/read-ensemble.ts'
import { scoreDataset } from '#lib/dataset/score-dataset.ts'
import { panelMethodsPath } from '#lib/paths/panel-proposal-paths.ts'
import { engineVersion } from '#lib/scoring/engine-version.ts'
import { counted } from '#lib/view/format/counted.ts'
import { formatPart } from '#lib/view/panel/proposal-support.ts'
import { medianView } from '#lib/view/panel/proposal-median.ts'
import { weightGroupViews } from '#lib/view/panel/proposal-weights.ts'
import { currentCall } from '#lib/web/current-call.ts'
import { requirePermission } from '#lib/web/require-permission.ts'

export const metadata: Metadata = { title: 'What the attached methods say' }

/** What the methods that people attached say about the weights, and the method in the middle of them. */
async function Methods(props: ProposalProps) {
  const call = await currentCall()
  requirePermission(call, 'panel.read', panelMethodsPath((await props.params).proposal))
  const opened = await openProposal(call, props)
  const { role, consultation, proposal, dataset, scored, current, head, campaigns } = opened
  const about = { consultation: consultation.id }
  const [weights, run] = await Promise.all([
    readProposedWeights(call, {
      ...about,
      counting: campaigns === 'all' ? 'every_response' : 'campaigns_once',
    }),
    readEnsembleProgress(call, about),
  ])
  const { methodology } = dataset.snapshot
  const alone = { hash: scored.hash, scenario: proposal.scenario, responses: 1, weight: 1 }
  const median = weights === null ? null : scoreDataset(dataset, weights.median)
  const here = panelMethodsPath(proposal.code, campaigns)
  return (
    <TeamPage role={role} crumbs={proposalCrumbs(proposal.title)}>
      <ProposalFrame head={head} part="methods" campaigns={campaigns}>
        <CampaignsChoice campaigns={campaigns} href={(way) => panelMethodsPath(proposal.code, way)} />
        {weights !== null && weights.responses > 0 && (
          <>
            <p className="rw-lead rw-mt-5">
              {counted(weights.responses, 'response')} with {counted(weights.scenarios, 'different method')}{' '}
              attached
              {campaigns === 'once' && `, counted as ${formatPart(Math.round(weights.weight * 10) / 10)}`}.
            </p>
            <p className="rw-intro">
              These are all methods that people attached to any response of this consultation, beside this
              proposal. A method is numbers, so it counts before the words beside it are checked; withdrawn
              and held responses do not count.
            </p>
            {median?.ok === true && (
              <ProposalMedian
                median={medianView(median.value, current)}
                proof={{
                  dataset: dataset.snapshot.dataset,
                  engine: engineVersion,
                  scenarioHash: median.value.hash,
                }}
              />
            )}
            {median?.ok === false && (
              <Notice title="The method in the middle cannot be scored on these data." />
            )}
            <section className="rw-section">
              <h2>What weights people propose</h2>
              <p className="rw-intro">
                Taller bar: more methods. Dashed line: the share today. Triangle: the middle method. Tinted
                band: the middle half of the methods. Who changed nothing proposes today’s share.
              </p>
              {weightGroupViews(
                dataset.snapshot,
                weights.groups,
                weightsToKeep(methodology, [alone]).groups,
              ).map((group) => (
                <WeightGroup key={group.key} group={group} />
              ))}
            </section>
          </>
        )}
        {weights?.responses === 0 && (
          <Notice title="No response had a method attached when this was computed." />
        )}
        <div className="rw-section">
          <ProposalRun
            view={{ run, at: weights?.at ?? null, here, ...about, code: proposal.code, part: 'methods' }}
            actions={{ ask: askEnsembleAction, cancel: cancelEnsembleAction }}
          />
        </div>
      </ProposalFrame>
    </TeamPage>
  )
}

export default formPage(Methods)
