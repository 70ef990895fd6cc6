/** Mailboxes that every company has: such a name says nothing of who it is. */
export const SHARED_MAILBOXES: ReadonlySet<string> = new Set(
  `info sales sale admin contact office service support hr mail market marketing hello postmaster webmaster noreply no-reply
  export purchase finance`.split(/\s+/),
);
