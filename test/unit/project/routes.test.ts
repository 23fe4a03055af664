import { glob, readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { permissions, type Permission } from '#lib/policy/permissions.ts'

/**
 * Everything on the site that can be asked for or sent to, and who may: `public`, or a permission of lib/policy. Whoever
 * adds a page, a route or an action adds a row; one without a row fails here.
 */
const pages: Readonly<Record<string, 'public' | Permission>> = {
  '(public)/accessibility/page.tsx': 'public',
  '(public)/areas/[area]/page.tsx': 'public',
  '(public)/areas/[area]/smallest-change/page.tsx': 'public',
  '(public)/areas/[area]/smallest-change/view/route.ts': 'public',
  '(public)/areas/page.tsx': 'public',
  '(public)/compare/page.tsx': 'public',
  '(public)/consultation/[[...consultation]]/page.tsx': 'public',
  '(public)/cookies/page.tsx': 'public',
  '(public)/data/page.tsx': 'public',
  '(public)/leave-one-out/page.tsx': 'public',
  '(public)/map/page.tsx': 'public',
  '(public)/map/view/route.ts': 'public',
  '(public)/method/page.tsx': 'public',
  '(public)/method/plot/[engine]/[dataset]/route.ts': 'public',
  '(public)/moderation-policy/page.tsx': 'public',
  '(public)/outcome/[[...consultation]]/page.tsx': 'public',
  '(public)/outcome/list.csv/route.ts': 'public',
  '(public)/page.tsx': 'public',
  '(public)/privacy/complaint/[reference]/page.tsx': 'public',
  '(public)/privacy/complaint/page.tsx': 'public',
  '(public)/privacy/page.tsx': 'public',
  '(public)/profile/page.tsx': 'public',
  '(public)/proposals/[proposal]/page.tsx': 'public',
  '(public)/ranks/page.tsx': 'public',
  '(public)/ranks/points/route.ts': 'public',
  '(public)/regions/page.tsx': 'public',
  '(public)/respond/about/page.tsx': 'public',
  '(public)/respond/appeal/page.tsx': 'public',
  '(public)/respond/check/page.tsx': 'public',
  '(public)/respond/contact/page.tsx': 'public',
  '(public)/respond/method/page.tsx': 'public',
  '(public)/respond/page.tsx': 'public',
  '(public)/respond/publication/page.tsx': 'public',
  '(public)/respond/question/[position]/page.tsx': 'public',
  '(public)/respond/receipt/page.tsx': 'public',
  '(public)/respond/return/page.tsx': 'public',
  '(public)/respond/tasks/page.tsx': 'public',
  '(public)/respond/text/route.ts': 'public',
  '(public)/respond/withdraw/page.tsx': 'public',
  '(public)/responses/[reference]/page.tsx': 'public',
  '(public)/responses/page.tsx': 'public',
  '(public)/sandbox/page.tsx': 'public',
  '(public)/sandbox/scenario/route.ts': 'public',
  '(public)/sandbox/view/route.ts': 'public',
  '(public)/sandbox/weights/route.ts': 'public',
  '(public)/sureness/page.tsx': 'public',
  '(public)/sureness/sensitivity/page.tsx': 'public',
  '(public)/summary/page.tsx': 'public',
  '(public)/types/[type]/page.tsx': 'public',
  '(public)/types/page.tsx': 'public',
  '(public)/updates/[done]/page.tsx': 'public',
  '(public)/updates/confirm/[secret]/page.tsx': 'public',
  '(public)/updates/page.tsx': 'public',
  '(public)/updates/stop/[token]/page.tsx': 'public',
  '(public)/what-matters/page.tsx': 'public',
  '(public)/what-matters/structure/page.tsx': 'public',
  '(public)/verify/page.tsx': 'public',
  '(team)/account/page.tsx': 'person.read_own',
  '(team)/admin/consultations/[consultation]/about/page.tsx': 'consultation.edit',
  '(team)/admin/consultations/[consultation]/evidence/[[...evidence]]/page.tsx': 'consultation.edit',
  '(team)/admin/consultations/[consultation]/outcome/[proposal]/page.tsx': 'outcome.publish',
  '(team)/admin/consultations/[consultation]/outcome/page.tsx': 'outcome.publish',
  '(team)/admin/consultations/[consultation]/page.tsx': 'consultation.preview',
  '(team)/admin/consultations/[consultation]/proposal/[[...proposal]]/page.tsx': 'consultation.edit',
  '(team)/admin/consultations/[consultation]/question/[[...question]]/page.tsx': 'consultation.edit',
  '(team)/admin/consultations/page.tsx': 'consultation.preview',
  '(team)/admin/new-consultation/page.tsx': 'consultation.edit',
  '(team)/admin/audit/file/route.ts': 'audit.read',
  '(team)/admin/audit/page.tsx': 'audit.read',
  '(team)/admin/complaints/[complaint]/page.tsx': 'complaint.handle',
  '(team)/admin/complaints/page.tsx': 'complaint.handle',
  '(team)/admin/people/[person]/page.tsx': 'person.manage',
  '(team)/admin/service/page.tsx': 'service.watch',
  '(team)/admin/people/page.tsx': 'person.manage',
  '(team)/moderation/[response]/page.tsx': 'moderation.read',
  '(team)/moderation/page.tsx': 'moderation.read',
  '(team)/moderation/together/page.tsx': 'moderation.read',
  '(team)/panel/page.tsx': 'panel.read',
  '(team)/panel/proposals/[proposal]/assessment/page.tsx': 'panel.read',
  '(team)/panel/proposals/[proposal]/methods/page.tsx': 'panel.read',
  '(team)/panel/proposals/[proposal]/page.tsx': 'panel.read',
  '(team)/panel/proposals/[proposal]/wards/page.tsx': 'panel.read',
  '(team)/panel/proposals/page.tsx': 'panel.read',
  '(team)/panel/responses/[reference]/page.tsx': 'panel.read',
  '(team)/panel/responses/page.tsx': 'panel.read',
  '(team)/panel/themes/[question]/[theme]/page.tsx': 'panel.read',
  '(team)/panel/themes/[question]/page.tsx': 'panel.read',
  '(team)/panel/export/file/route.ts': 'panel.read',
  '(team)/panel/export/page.tsx': 'panel.read',
  '(team)/sign-in/code/page.tsx': 'public',
  '(team)/sign-in/link/page.tsx': 'public',
  '(team)/sign-in/page.tsx': 'public',
  '(team)/sign-in/sent/page.tsx': 'public',
  '(team)/sign-in/signed-out/page.tsx': 'public',
  'api/[[...path]]/route.ts': 'public',
  'api/auth/[...nextauth]/route.ts': 'public',
  'api/reports/route.ts': 'public',
  'api/updates/stop/[token]/route.ts': 'public',
  'api/v1/areas/[code]/route.ts': 'public',
  'api/v1/datasets/[dataset]/boundaries/route.ts': 'public',
  'api/v1/datasets/route.ts': 'public',
  'api/v1/openapi.json/route.ts': 'public',
  'api/v1/responses/[reference]/route.ts': 'public',
  'api/v1/responses/route.ts': 'public',
  'api/v1/robustness/route.ts': 'public',
  'api/v1/score/[engine]/[dataset]/[scenario]/[file]/route.ts': 'public',
  'api/v1/score/[engine]/[dataset]/[scenario]/route.ts': 'public',
  'api/v1/score/route.ts': 'public',
  'api/v1/sensitivity/route.ts': 'public',
  'livez/route.ts': 'public',
  'mailbox/[letter]/page.tsx': 'public',
  'mailbox/page.tsx': 'public',
  'readyz/route.ts': 'public',
  'security.txt/route.ts': 'public',
}

/** Server actions can be called from anywhere, whatever page they are on: each stands for the verb that it calls. */
const actions: Readonly<Record<string, Permission>> = {
  '(public)/respond/actions.ts#comeBack': 'draft.write',
  '(public)/respond/actions.ts#forget': 'draft.write',
  '(public)/respond/actions.ts#mailLink': 'draft.write',
  '(public)/respond/actions.ts#removeMethod': 'draft.write',
  '(public)/respond/actions.ts#reopen': 'response.change_own',
  '(public)/respond/actions.ts#saveTitle': 'draft.write',
  '(public)/respond/actions.ts#send': 'response.send',
  '(public)/respond/actions.ts#start': 'draft.write',
  '(public)/respond/actions.ts#withdraw': 'response.change_own',
  '(public)/privacy/complaint/actions.ts#complainAction': 'complaint.write',
  '(public)/respond/appeal/actions.ts#appealAction': 'appeal.write',
  '(public)/respond/save-actions.ts#saveAbout': 'draft.write',
  '(public)/respond/save-actions.ts#saveAnswer': 'draft.write',
  '(public)/respond/save-actions.ts#saveContact': 'draft.write',
  '(public)/respond/save-actions.ts#savePublication': 'draft.write',
  '(public)/sandbox/load-scenario.ts#loadScenario': 'consultation.read',
  '(public)/verify/run-claim.ts#runClaim': 'consultation.read',
  '(public)/updates/actions.ts#askAction': 'updates.choose',
  '(public)/updates/actions.ts#confirmAction': 'updates.choose',
  '(public)/updates/actions.ts#stopAction': 'updates.choose',
  '(team)/account/actions.ts#endOthersAction': 'person.read_own',
  '(team)/account/actions.ts#signOutAction': 'second_factor.give',
  '(team)/admin/consultations/[consultation]/about/actions.ts#editAction': 'consultation.edit',
  '(team)/admin/consultations/[consultation]/actions.ts#moveClosingAction': 'consultation.sign_off',
  '(team)/admin/consultations/[consultation]/actions.ts#moveProposalAction': 'consultation.edit',
  '(team)/admin/consultations/[consultation]/actions.ts#moveQuestionAction': 'consultation.edit',
  '(team)/admin/consultations/[consultation]/actions.ts#openAction': 'consultation.sign_off',
  '(team)/admin/consultations/[consultation]/actions.ts#previewAction': 'consultation.edit',
  '(team)/admin/consultations/[consultation]/actions.ts#signOffAction': 'consultation.sign_off',
  '(team)/admin/consultations/[consultation]/evidence/[[...evidence]]/actions.ts#removeEvidenceAction':
    'consultation.edit',
  '(team)/admin/consultations/[consultation]/evidence/[[...evidence]]/actions.ts#saveEvidenceAction':
    'consultation.edit',
  '(team)/admin/consultations/[consultation]/outcome/[proposal]/actions.ts#decideProposalAction':
    'outcome.publish',
  '(team)/admin/consultations/[consultation]/outcome/actions.ts#outcomePreviewAction': 'outcome.publish',
  '(team)/admin/consultations/[consultation]/outcome/actions.ts#publishOutcomeAction': 'outcome.publish',
  '(team)/admin/consultations/[consultation]/outcome/actions.ts#saveOutcomeAction': 'outcome.publish',
  '(team)/admin/consultations/[consultation]/proposal/[[...proposal]]/actions.ts#removeProposalAction':
    'consultation.edit',
  '(team)/admin/consultations/[consultation]/proposal/[[...proposal]]/actions.ts#saveProposalAction':
    'consultation.edit',
  '(team)/admin/consultations/[consultation]/question/[[...question]]/actions.ts#removeQuestionAction':
    'consultation.edit',
  '(team)/admin/consultations/[consultation]/question/[[...question]]/actions.ts#saveQuestionAction':
    'consultation.edit',
  '(team)/admin/new-consultation/actions.ts#createAction': 'consultation.edit',
  '(team)/admin/complaints/[complaint]/actions.ts#acknowledgeAction': 'complaint.handle',
  '(team)/admin/complaints/[complaint]/actions.ts#closeAction': 'complaint.handle',
  '(team)/admin/people/[person]/actions.ts#changeRoleAction': 'person.manage',
  '(team)/admin/people/[person]/actions.ts#endSessionsAction': 'person.manage',
  '(team)/admin/people/[person]/actions.ts#removePersonAction': 'person.manage',
  '(team)/admin/people/[person]/actions.ts#resetSecondFactorAction': 'person.manage',
  '(team)/admin/people/actions.ts#addPersonAction': 'person.manage',
  '(team)/moderation/[response]/actions.ts#claimAction': 'moderation.decide',
  '(team)/moderation/[response]/actions.ts#decideAction': 'moderation.decide',
  '(team)/moderation/[response]/actions.ts#giveBackAction': 'moderation.decide',
  '(team)/moderation/[response]/actions.ts#nextAction': 'moderation.decide',
  '(team)/moderation/[response]/actions.ts#noteAction': 'moderation.decide',
  '(team)/moderation/[response]/actions.ts#referAction': 'moderation.decide',
  '(team)/moderation/[response]/actions.ts#releaseAction': 'moderation.decide',
  '(team)/moderation/actions.ts#takeNextAction': 'moderation.decide',
  '(team)/moderation/together/actions.ts#togetherAction': 'moderation.decide',
  '(team)/panel/actions.ts#assignAction': 'panel.assign',
  '(team)/panel/actions.ts#declareInterestAction': 'panel.assess',
  '(team)/panel/proposals/[proposal]/actions.ts#askEnsembleAction': 'panel.code',
  '(team)/panel/proposals/[proposal]/actions.ts#cancelEnsembleAction': 'panel.code',
  '(team)/panel/proposals/[proposal]/assessment/actions.ts#commentAction': 'panel.assess',
  '(team)/panel/proposals/[proposal]/assessment/actions.ts#declareAction': 'panel.assess',
  '(team)/panel/proposals/[proposal]/assessment/actions.ts#dissentAction': 'panel.assess',
  '(team)/panel/proposals/[proposal]/assessment/actions.ts#recommendAction': 'panel.assess',
  '(team)/panel/proposals/[proposal]/assessment/actions.ts#recordViewAction': 'panel.assess',
  '(team)/panel/responses/[reference]/actions.ts#createThemeAction': 'panel.code',
  '(team)/panel/responses/[reference]/actions.ts#finishAction': 'panel.code',
  '(team)/panel/responses/[reference]/actions.ts#markAction': 'panel.code',
  '(team)/panel/responses/[reference]/actions.ts#noteAction': 'panel.code',
  '(team)/panel/responses/[reference]/actions.ts#tagAction': 'panel.code',
  '(team)/panel/responses/[reference]/actions.ts#unmarkAction': 'panel.code',
  '(team)/panel/themes/[question]/[theme]/actions.ts#mergeAction': 'panel.code',
  '(team)/panel/themes/[question]/[theme]/actions.ts#renameAction': 'panel.code',
  '(team)/panel/themes/[question]/[theme]/actions.ts#retireAction': 'panel.code',
  '(team)/panel/themes/[question]/[theme]/actions.ts#splitAction': 'panel.code',
  '(team)/panel/themes/[question]/actions.ts#createThemeAction': 'panel.code',
  '(team)/sign-in/actions.ts#askForLinkAction': 'sign_in.ask',
  '(team)/sign-in/code/actions.ts#giveCodeAction': 'second_factor.give',
  '(team)/sign-in/code/actions.ts#sendCodeAction': 'second_factor.give',
}

async function filesNamed(...patterns: string[]): Promise<string[]> {
  const found: string[] = []
  for await (const file of glob(patterns)) found.push(file.replaceAll('\\', '/').replace(/^app\//, ''))
  return found.sort()
}

const source = (file: string) => readFile(`app/${file}`, 'utf8')

/** "file#name" of everything that files of server actions export. */
async function foundActions(): Promise<{ name: string; made: boolean }[]> {
  const found: { name: string; made: boolean }[] = []
  for (const file of await filesNamed('app/**/*.{ts,tsx}')) {
    const text = await source(file)
    if (!/^\s*['"]use server['"]/m.test(text)) continue
    for (const [line, name = ''] of text.matchAll(
      /^export (?:const|(?:async )?function|default) ?(\w*).*$/gm,
    )) {
      found.push({ name: `${file}#${name}`, made: line.includes('= defineAction(') })
    }
  }
  return found
}

describe('every page and route', () => {
  it('has a row, and every row a page or route', async () => {
    expect(await filesNamed('app/**/page.tsx', 'app/**/route.ts')).toEqual(Object.keys(pages).sort())
  })

  it('asks for the permission of its row, and asks for none when it is public', async () => {
    for (const [file, permission] of Object.entries(pages)) {
      const asked = [...(await source(file)).matchAll(/requirePermission\(\s*\w+,\s*'([^']+)'/g)]
      const expected = permission === 'public' ? [] : [permission]
      expect(`${file}: ${asked.map(([, name]) => name).join()}`).toBe(`${file}: ${expected.join()}`)
    }
  })

  it('is not public among the pages of the team, but for signing in', () => {
    const open = Object.entries(pages).filter(
      ([file, permission]) => file.startsWith('(team)/') && permission === 'public',
    )
    expect(open.map(([file]) => file).filter((file) => !file.startsWith('(team)/sign-in/'))).toEqual([])
  })
})

describe('every server action', () => {
  it('has a row, and every row an action', async () => {
    const names = (await foundActions()).map(({ name }) => name)
    expect(names.sort()).toEqual(Object.keys(actions).sort())
  })

  it('is made with defineAction, which finds out who asks', async () => {
    const others = (await foundActions()).filter(({ made }) => !made).map(({ name }) => name)
    // They read a text and change nothing.
    expect(others).toEqual([
      '(public)/sandbox/load-scenario.ts#loadScenario',
      '(public)/verify/run-claim.ts#runClaim',
    ])
  })

  it('names a permission that there is', () => {
    const known = Object.keys(permissions)
    expect(Object.values(actions).filter((permission) => !known.includes(permission))).toEqual([])
  })
})
