import { currentUser } from './current-user.ts';
import { manager } from './manager.ts';
import { team } from './team.ts';
import { users } from './users.ts';

export const peopleOperators = [users, manager, team, currentUser] as const;
