import { type Said, words } from '../../walk/report.ts';

/** What is said of gates that nobody can pass. */
export const gateWords = {
  neverHolds: {
    code: 'GATE_NEVER_HOLDS',
    severity: 'warning',
    message: words('这个条件永远不成立，没有记录能通过', 'This condition never holds, so no record gets through'),
    hint: words('请写一个会随记录变化的条件，或去掉它', 'Write a condition that depends on the record, or take it away'),
    fix: '',
  } satisfies Said,
  archived: (key: string): Said => ({
    code: 'DEMANDS_ARCHIVED_FIELD',
    message: words(`“${key}”已归档，没有人能再填写它`, `“${key}” was put aside, so nobody can fill it in any more`),
    hint: words('请恢复这个字段，或不再要求它', 'Bring the field back, or demand it no longer'),
    fix: '',
  }),
  nobodyMayWrite: (key: string): Said => ({
    code: 'NOBODY_MAY_WRITE',
    severity: 'warning',
    message: words(
      `没有角色可以填写“${key}”，只有管理员能让记录继续`,
      `No role may write “${key}”: only an administrator can bring a record further`,
    ),
    hint: words('请给一个角色这个字段的修改权限，或不再要求它', 'Let a role change this field, or demand it no longer'),
    fix: '',
  }),
  lockedHere: (key: string): Said => ({
    code: 'DEMANDS_LOCKED_FIELD',
    severity: 'warning',
    message: words(
      `离开这个阶段要求填写“${key}”，但它在这个阶段已锁定`,
      `Leaving this stage demands “${key}”, which is locked in it`,
    ),
    hint: words('请解锁这个字段，或在进入之前要求它', 'Unlock the field, or demand it on entering'),
    fix: '',
  }),
};
