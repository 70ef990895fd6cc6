import type { Problem } from '../../problem.ts';
import { type Said, words } from '../../walk/report.ts';
import { type Facts, problemIn } from '../facts.ts';

/** Roles that begin on a page they may not see. */
export function checkRoles(facts: Facts): readonly Problem[] {
  return facts.app.roles.flatMap((role) => {
    const home = facts.app.pages.find(({ key }) => key === role.home);
    const isHidden = home?.roles && !home.roles.includes(role.key);
    return isHidden ? [problemIn(facts, role, '/home', hiddenHome(home.key))] : [];
  });
}

const hiddenHome = (page: string): Said => ({
  code: 'HIDDEN_HOME',
  message: words(`首页“${page}”没有对这个角色开放`, `The home page “${page}” is not open to this role`),
  hint: words(`请把角色加进页面“${page}”的 roles`, `Add the role to \`roles\` of the page “${page}”`),
});
