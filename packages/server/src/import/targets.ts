import type { Target } from '@stepwell/connectors';
import { type FieldModel, fieldRightOf, labelWords, type Model, type PersonActor, type TableModel } from '@stepwell/engine';
import type { InstalledApp } from '../apps/apps.ts';

const TITLE = ['名称', '名字', '姓名', '标题', 'name', 'title'];

/** The table whose records a field names one of, if it does. */
export function tableReferredTo(model: Model, field: FieldModel): string | undefined {
  const type = field.type.type(field.options, model.context);
  return type.kind === 'ref' ? type.table : undefined;
}

/** Whether the cell of a spreadsheet can say a value of this field. */
const canBeRead = (model: Model, field: FieldModel) =>
  field.type.parse !== undefined || tableReferredTo(model, field) !== undefined;

function namesOf(table: TableModel, field: FieldModel): string[] {
  const { 'zh-CN': zh, en } = labelWords(field.label, field.key);
  return [zh, en, field.key, ...(field.key === table.title ? TITLE : []), ...(field.type.alsoCalled ?? [])];
}

/** The fields that a person may fill by an import, with the names by which a column is known to mean them. */
export function importTargets(app: InstalledApp, actor: PersonActor, table: TableModel): Target[] {
  return [...table.fields.values()]
    .filter((field) => !field.computed || field.key === table.stageField)
    .filter((field) => canBeRead(app.model, field) && !field.definition.archived)
    .filter(({ key }) => fieldRightOf(app.model, actor, { table: table.key, key }, 'update') !== false)
    .map((field) => ({ key: field.key, names: namesOf(table, field) }));
}
