import { demoThemes, type DemoResponse } from './demo-response.ts'

const [{ name: buses }, { name: online }, { name: enough }] = demoThemes

const campaign =
  'Please count connectedness double, because our villages lost every evening bus and nobody can get to college, to work or to the hospital without a car.'

/** What invented people say about connectedness; a few of them in one campaign. */
export const aboutConnectedness: readonly DemoResponse[] = [
  {
    about: 2,
    text: 'The last bus goes at six. Whoever works late walks three miles along a road without a path.',
    chosen: { 1: 'strongly_agree', 5: 'worst_15' },
    method: 'cni.connectedness=200',
    themes: [buses],
  },
  {
    about: 2,
    text: 'A hall is no use to my mother if she cannot get there; the community car is booked for weeks.',
    chosen: { 1: 'agree' },
    method: 'cni.connectedness=150',
    themes: [buses],
  },
  {
    about: 2,
    text: 'Half as much again would be fair. Double would push out towns that have buses and nothing else.',
    chosen: { 1: 'neither', 5: 'worst_10' },
    method: 'cni.connectedness=150',
    kind: 'area_professional',
    themes: [buses, enough],
  },
  {
    about: 2,
    text: 'Everything is said to be online now, but the job centre still wants you in the room.',
    chosen: { 1: 'agree', 8: 'fairly_well' },
    themes: [online],
  },
  {
    about: 2,
    text: 'Leave it at a third. Being cut off is real, but so is having nowhere to meet.',
    chosen: { 1: 'disagree', 5: 'worst_10' },
    method: 'cni.civic_assets=120',
    themes: [enough],
  },
  {
    about: 2,
    text: 'Our members visit older people. Ring Pat on 01632 960 123 for the survey that we made of missed appointments.',
    chosen: { 1: 'strongly_agree' },
    kind: 'organisation',
    organisation: 'Invented Befriending Network',
    publication: 'named',
    method: 'cni.connectedness=250',
    fate: { hide: 'Ring Pat on 01632 960 123' },
    themes: [buses],
  },
  {
    about: 2,
    text: 'Broadband came last year and changed less than we hoped. Faces matter more than screens.',
    chosen: { 1: 'neither' },
    themes: [online, enough],
  },
  {
    about: 2,
    text: 'I plan transport for a county. A timetable says little: count how many trips run when shifts begin.',
    chosen: { 1: 'agree', 6: 'agree' },
    kind: 'area_professional',
    method: 'cni.connectedness=180&cut.imd=12',
    themes: [buses],
  },
  {
    about: 2,
    text: 'Only an idiot would have dreamt up a sum like this one, and the whole lot of you should be ashamed.',
    chosen: { 1: 'strongly_disagree' },
    fate: 'refuse',
  },
  {
    about: 2,
    text: campaign,
    chosen: { 1: 'strongly_agree' },
    method: 'cni.connectedness=200',
    themes: [buses],
  },
  {
    about: 2,
    text: `${campaign} Thank you for reading.`,
    chosen: { 1: 'strongly_agree' },
    method: 'cni.connectedness=200',
    themes: [buses],
  },
  {
    about: 2,
    text: `${campaign} This matters to all of us.`,
    chosen: { 1: 'strongly_agree' },
    method: 'cni.connectedness=200',
  },
  {
    about: 2,
    text: campaign,
    chosen: { 1: 'strongly_agree' },
    method: 'cni.connectedness=200',
    fate: 'leave',
  },
]
