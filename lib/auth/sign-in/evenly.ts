/** Milliseconds that asking for a link takes at least: far more than writing one does. */
const floor = 300

/** Does something in the same time whether or not there was much to do, so that its duration tells nothing. */
export async function evenly(work: () => Promise<void>): Promise<void> {
  const passed = new Promise((resolve) => setTimeout(resolve, floor))
  await Promise.all([work(), passed])
}
