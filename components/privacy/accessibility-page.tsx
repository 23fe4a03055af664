/** How well the site can be used by people with disabilities. `contact`: where to report, when the operator has named it. */
export function AccessibilityPage({ contact }: { contact: string | null }) {
  return (
    <div className="rw-prose">
      <h1>Everybody should be able to use this site</h1>
      <p className="rw-lead">
        We aim at the Web Content Accessibility Guidelines 2.2, level AA. We test for it before every change;
        no one outside has audited the site yet.
      </p>
      <section className="rw-mt-6">
        <h2>What you can rely on</h2>
        <ul>
          <li>Everything works with a keyboard alone, and you always see where you are.</li>
          <li>You can read, try the method and respond without scripts.</li>
          <li>Every picture has its figures in a table beside it.</li>
          <li>Nothing is said by colour alone: there is a shape and a word as well.</li>
          <li>You can zoom to 400 per cent, or use a small screen, without scrolling sideways.</li>
          <li>
            Problems in a form are listed at its top, with links to the fields, and what you typed stays.
          </li>
        </ul>
      </section>
      <section className="rw-mt-6">
        <h2>How we test it</h2>
        <p>
          Every kind of page is opened in a real browser, wide and narrow, and checked by the program axe;
          people’s main tasks are done there by keyboard alone and without scripts. Such tests find many
          faults, but not all. We have not tested with people who use assistive technology yet.
        </p>
      </section>
      <section className="rw-mt-6">
        <h2>What does not work well yet</h2>
        <p>
          The map is hard to use with a screen reader: the list and the table of areas say the same. Wide
          tables of figures scroll sideways in their own frame on small screens.
        </p>
      </section>
      <section className="rw-mt-6">
        <h2>Tell us</h2>
        <p>
          {contact === null ? (
            'If you cannot use something, tell those who run this site, and say which page it was.'
          ) : (
            <>
              If you cannot use something, or need it in another form, write to{' '}
              <a href={`mailto:${contact}`}>{contact}</a> and say which page it was.
            </>
          )}{' '}
          If you are not content with the answer, the Equality Advisory and Support Service can help:
          equalityadvisoryservice.com.
        </p>
      </section>
    </div>
  )
}
