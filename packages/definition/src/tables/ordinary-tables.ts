import type { App } from '../app.ts';
import type { Table } from '../shapes/index.ts';

// Not taken from what computes with them: every page loads this, and not what understands formulas.
const SHIPPED_CALENDARS = [
  { key: 'business', label: { 'zh-CN': '办公时间', en: 'Office hours' } },
  { key: 'working_day', label: { 'zh-CN': '工作日全天', en: 'Working days' } },
  { key: 'always', label: { 'zh-CN': '全天候', en: 'Always' } },
];

/** The calendars every app has besides its own; its own of the same key take their place. */
export const SHIPPED_CALENDAR_KEYS: readonly string[] = SHIPPED_CALENDARS.map(({ key }) => key);

/** The tables every app has: who works in it, where, and when not. An app may add fields to them (`"extends": true`). */
export const ordinaryTables = (app: App): readonly Table[] => [user(app), department(app), absence];

/** What the tables that every app has are called, where an app does not say otherwise. */
export const ORDINARY_TABLE_LABELS = {
  user: { 'zh-CN': '用户', en: 'User' },
  department: { 'zh-CN': '部门', en: 'Department' },
  absence: { 'zh-CN': '请假', en: 'Absence' },
};

export const ORDINARY_TABLE_KEYS: readonly string[] = Object.keys(ORDINARY_TABLE_LABELS);

const calendarField = (app: App) => {
  const own = app.calendars.map(({ key, label }) => ({ key, label: label ?? key }));
  const shipped = SHIPPED_CALENDARS.filter(({ key }) => !own.some((calendar) => calendar.key === key));
  return { key: 'calendar', type: 'select', label: { 'zh-CN': '工作日历', en: 'Calendar' }, options: [...own, ...shipped] };
};

const user = (app: App): Table => ({
  key: 'user',
  label: ORDINARY_TABLE_LABELS.user,
  title: 'name',
  fields: [
    { key: 'name', type: 'text', required: true, label: { 'zh-CN': '姓名', en: 'Name' } },
    { key: 'email', type: 'email', label: { 'zh-CN': '邮箱', en: 'E-mail' } },
    { key: 'phone', type: 'phone', label: { 'zh-CN': '电话', en: 'Phone' } },
    { key: 'department', type: 'department', label: { 'zh-CN': '部门', en: 'Department' } },
    { key: 'manager', type: 'user', label: { 'zh-CN': '上级', en: 'Manager' } },
    {
      key: 'roles',
      type: 'multi_select',
      label: { 'zh-CN': '角色', en: 'Roles' },
      options: app.roles.map(({ key, label }) => ({ key, label: label ?? key })),
    },
    { key: 'active', type: 'boolean', default: true, label: { 'zh-CN': '在职', en: 'Active' } },
    calendarField(app),
    {
      key: 'locale',
      type: 'select',
      label: { 'zh-CN': '语言', en: 'Language' },
      options: [
        { key: 'zh-CN', label: { 'zh-CN': '中文', en: 'Chinese' } },
        { key: 'en', label: { 'zh-CN': '英文', en: 'English' } },
      ],
    },
    { key: 'timeZone', type: 'text', label: { 'zh-CN': '时区', en: 'Time zone' } },
  ],
});

const department = (app: App): Table => ({
  key: 'department',
  label: ORDINARY_TABLE_LABELS.department,
  title: 'name',
  fields: [
    { key: 'name', type: 'text', required: true, label: { 'zh-CN': '名称', en: 'Name' } },
    { key: 'parent', type: 'department', label: { 'zh-CN': '上级部门', en: 'Part of' } },
    { key: 'manager', type: 'user', label: { 'zh-CN': '主管', en: 'Manager' } },
    calendarField(app),
  ],
});

const absence: Table = {
  key: 'absence',
  label: ORDINARY_TABLE_LABELS.absence,
  title: 'person',
  fields: [
    { key: 'person', type: 'user', required: true, inverse: 'absences', label: { 'zh-CN': '人员', en: 'Person' } },
    { key: 'from', type: 'date', required: true, label: { 'zh-CN': '从', en: 'From' } },
    { key: 'to', type: 'date', required: true, label: { 'zh-CN': '到', en: 'To' } },
    { key: 'delegate', type: 'user', label: { 'zh-CN': '代理人', en: 'Delegate' } },
  ],
};
