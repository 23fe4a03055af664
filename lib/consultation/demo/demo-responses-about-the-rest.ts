import { demoThemes, type DemoResponse } from './demo-response.ts'

const care = demoThemes[3].name

/** What invented people would measure, and what else they say. */
export const aboutTheRest: readonly DemoResponse[] = [
  {
    about: 9,
    text: 'Count young carers. Schools know who they are, and nobody adds them up.',
    chosen: { 3: 'agree', 8: 'not_well' },
    method: 'cni.engaged_community.no_say=0',
    themes: [care],
  },
  {
    about: 9,
    text: 'Places where a surgery has closed its list. We keep a map of these for our own work.',
    chosen: { 3: 'disagree', 5: 'worst_15' },
    kind: 'organisation',
    organisation: 'Invented Health Watch',
    publication: 'named',
    method: 'cut.imd=15',
  },
  {
    about: 9,
    text: 'Whether the library opens on a day when people are free, and not only that it stands.',
    chosen: { 1: 'agree', 8: 'fairly_well' },
    method: 'cni.civic_assets=140',
  },
  {
    about: 9,
    text: 'How many people look after a parent and still hold down a job.',
    chosen: { 3: 'neither' },
    themes: [care],
  },
  {
    about: 9,
    text: 'Flooding: two winters in five our main street is shut, and shops do not come back.',
    chosen: { 7: 'agree' },
    method: 'imd.summary=share_in_worst',
    kind: 'other',
  },
  {
    about: 9,
    text: 'Youth clubs. A measure of halls counts a locked hall as if it were one.',
    chosen: { 5: 'worst_20', 8: 'not_well' },
    method: 'cut.imd=20&cni.civic_assets=160',
  },
  {
    about: 9,
    text: 'The price of a weekly ticket against the wages that are paid in the place.',
    chosen: { 1: 'strongly_agree' },
    publication: 'unpublished',
    method: 'cni.connectedness=170',
  },
  {
    about: 9,
    text: 'I would measure nothing more. More measures only make it harder to explain.',
    chosen: { 3: 'strongly_agree', 4: 'grant_awards' },
    method:
      'cni.engaged_community.grant_awards=0&cni.engaged_community.charity_income=0&cni.engaged_community.no_say=0',
  },
  {
    about: 9,
    text: 'Empty homes, and how long they have been empty.',
    chosen: { 7: 'disagree' },
    fate: 'leave',
  },
  {
    about: 10,
    text: 'We fund small groups in six districts. Grants that are paid out at a head office elsewhere hide most of them.',
    chosen: { 3: 'strongly_agree', 4: 'grant_awards', 5: 'worst_15' },
    kind: 'organisation',
    organisation: 'Invented Coastal Fund',
    publication: 'named',
    method: 'cni.engaged_community.grant_awards=0',
  },
  {
    about: 10,
    text: 'Please keep the line where it is. A longer list with the same money helps nobody enough.',
    chosen: { 5: 'worst_10', 8: 'very_well' },
    method: 'cut.imd=8',
  },
  {
    about: 10,
    text: 'I lived in a listed ward for forty years. The list is right about us and wrong about the estate next door.',
    chosen: { 7: 'strongly_agree', 8: 'not_well' },
    method: 'imd.summary=share_in_worst',
  },
  {
    about: 10,
    text: 'As a statistician I would rather see distances than places in an order, with the extremes cut off.',
    chosen: { 6: 'strongly_agree' },
    kind: 'area_professional',
    method: 'cni.normalisation=z_score',
  },
  {
    about: 10,
    text: 'Thank you for showing what each change does. I changed my mind twice while I tried it.',
    chosen: { 6: 'dont_know', 7: 'agree' },
    kind: 'other',
    method: 'cni.connectedness=130',
  },
  {
    about: 10,
    text: 'Tell the councils before you tell the papers. Last time we learnt it from the radio.',
    chosen: { 8: 'fairly_well' },
    publication: 'unpublished',
    kind: 'area_professional',
  },
  {
    about: 10,
    text: 'Our parish of four hundred would like to know why it counts as part of the town across the river.',
    chosen: { 8: 'not_at_all' },
    kind: 'organisation',
    organisation: 'Invented Parish Meeting',
    fate: 'leave',
  },
  {
    about: 10,
    text: 'Will those who leave the list lose what was promised to them? The page does not say.',
    chosen: { 5: 'dont_know' },
    fate: 'leave',
  },
  {
    about: 10,
    text: 'It took me ten minutes, on a telephone, on the bus. More consultations should be like that.',
    chosen: { 1: 'neither' },
    fate: 'leave',
  },
]
