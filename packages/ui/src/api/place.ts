/** `/practice/<app>/…`: the whole page belongs to a practice space, until it is left. */
const within = typeof window === 'undefined' ? null : /^\/practice\/([a-z][a-z0-9_]*)/.exec(window.location.pathname);

/** The app whose practice space this page shows; undefined on pages of the app itself. */
export const practising: string | undefined = within?.[1];

/** What stands before every address of this page, of the server's answers too. */
export const base: string = within?.[0] ?? '';
