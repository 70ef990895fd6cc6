/**
 * What the language has and this version takes in without running it: its app stays whole and is told so, once for each name.
 * A name goes from here when its part runs.
 */
export const LATER: { readonly [kind in 'folders' | 'widgets' | 'actions' | 'acts']: readonly string[] } = {
  folders: ['approvals', 'documents', 'hooks', 'sources'],
  widgets: (
    'calendar gantt gallery map line area pie heat_map radar gauge scatter sankey pivot leaderboard timeline advice what_if ' +
    'simulator form'
  ).split(' '),
  actions: 'update delete restore each move assign claim release request webhook mail document ai export run'.split(' '),
  /** Of scenarios. */
  acts: 'request decide hook click read sign source ai publish simulate'.split(' '),
};
