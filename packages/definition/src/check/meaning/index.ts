import type { MeaningCheck } from '../facts.ts';
import { checkAskedTooLate } from './asked-too-late.ts';
import { checkCalendars } from './calendars.ts';
import { checkData } from './data.ts';
import { checkDuplicates } from './duplicates.ts';
import { checkFilters } from './filters.ts';
import { checkForms } from './forms.ts';
import { checkGates } from './gates.ts';
import { checkGuides } from './guides.ts';
import { checkInfo } from './info.ts';
import { checkOwnTables } from './own-tables.ts';
import { checkPages } from './pages.ts';
import { checkPeople } from './people.ts';
import { checkProcesses } from './processes.ts';
import { checkRoles } from './roles.ts';
import { checkRules } from './rules.ts';
import { checkScenarios } from './scenarios.ts';
import { checkTables } from './tables.ts';
import { checkTimeouts } from './timeouts.ts';
import { checkValues } from './values.ts';
import { checkWrites } from './writes.ts';

/** Everything that is checked beyond shapes, references and formulas. */
export const MEANING_CHECKS: readonly MeaningCheck[] = [
  checkInfo,
  checkTables,
  checkDuplicates,
  checkValues,
  checkWrites,
  checkOwnTables,
  checkForms,
  checkAskedTooLate,
  checkProcesses,
  checkGates,
  checkGuides,
  checkTimeouts,
  checkRules,
  checkFilters,
  checkRoles,
  checkPages,
  checkPeople,
  checkCalendars,
  checkData,
  checkScenarios,
];
