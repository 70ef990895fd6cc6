/** The addresses of the pages; nothing else spells one. */
export const addresses = {
  root: '/',
  signIn: '/sign-in',
  gallery: '/gallery',
  designs: '/design',
  /** The page on which apps begin, with the template chosen that was tried under this key. */
  fromTemplate: (trial: string) => `/design?use=${trial}`,
  design: (app: string) => `/design/${app}`,
  /** A page of its own: everything on it belongs to the practice space. */
  practice: (app: string) => `/practice/${app}/app/${app}`,
  home: (app: string) => `/app/${app}`,
  page: (app: string, page: string) => `/app/${app}/page/${page}`,
  table: (app: string, table: string) => `/app/${app}/table/${table}`,
  record: (app: string, table: string, id: string) => `/app/${app}/table/${table}/${id}`,
  tasks: (app: string) => `/app/${app}/tasks`,
  inbox: (app: string) => `/app/${app}/inbox`,
  bin: (app: string, table: string) => `/app/${app}/bin/${table}`,
} as const;
