import type { Problem } from '../../problem.ts';
import { type Said, words } from '../../walk/report.ts';
import { type Facts, problemIn } from '../facts.ts';

/** Roles that begin on a page they may not see, or name rights on what stands under another table's. */
export const checkRoles = (facts: Facts): readonly Problem[] => [...hiddenHomes(facts), ...rightsBelow(facts)];

function rightsBelow(facts: Facts): readonly Problem[] {
  return facts.app.roles.flatMap((role) =>
    Object.keys(role.tables ?? {}).flatMap((key) => {
      const parent = facts.understanding.tables.get(key)?.parent;
      return parent === undefined ? [] : [problemIn(facts, role, `/tables/${key}`, underParent(key, parent))];
    }),
  );
}

const underParent = (key: string, parent: string): Said => ({
  code: 'RIGHTS_OF_PARENT',
  message: words(
    `“${key}”的权限随表“${parent}”，不能单独写`,
    `“${key}” stands under the rights of “${parent}” and has none of its own`,
  ),
});

function hiddenHomes(facts: Facts): readonly Problem[] {
  return facts.app.roles.flatMap((role) => {
    const home = facts.app.pages.find(({ key }) => key === role.home);
    const known = facts.known.inFolder('roles');
    // A misspelt role may be this one: that is told there.
    const isHidden = home?.roles?.every((key) => known.includes(key)) && !home.roles.includes(role.key);
    return home && isHidden ? [problemIn(facts, role, '/home', hiddenHome(home.key))] : [];
  });
}

const hiddenHome = (page: string): Said => ({
  code: 'HIDDEN_HOME',
  message: words(`首页“${page}”没有对这个角色开放`, `The home page “${page}” is not open to this role`),
  hint: words(`请在页面“${page}”里选上这个角色`, `Choose this role on the page “${page}”`),
});
