import { type Said, words } from '../../walk/report.ts';

export const tableWords = {
  ordinary: (key: string): Said => ({
    code: 'RESERVED_KEY',
    message: words(`每个应用都已经有表“${key}”`, `Every app has the table “${key}” already`),
    hint: words('要给它加字段，请写 "extends": true', 'To add fields to it, write "extends": true'),
  }),
  nothingToExtend: (key: string, tables: readonly string[]): Said => ({
    code: 'NOTHING_TO_EXTEND',
    message: words(`没有可以扩展的表“${key}”`, `There is no table “${key}” to extend`),
    hint: words(`可以扩展的表：${tables.join('、')}`, `These may be extended: ${tables.join(', ')}`),
  }),
  reserved: (key: string): Said => ({
    code: 'RESERVED_KEY',
    message: words(`“${key}”是平台自己使用的名字`, `“${key}” is a name the platform uses itself`),
    hint: words('请换一个键', 'Choose another key'),
  }),
  stageType: (key: string, isStage: boolean): Said =>
    isStage
      ? {
          code: 'STAGE_FIELD_TYPE',
          message: words(
            `“${key}”是流程的阶段字段，类型必须是 stage`,
            `“${key}” is the stage field of a process, so its type is stage`,
          ),
          fix: 'stage',
        }
      : {
          code: 'STAGE_WITHOUT_PROCESS',
          message: words(`没有流程使用阶段字段“${key}”`, `No process uses the stage field “${key}”`),
          hint: words('请在 processes/ 里为这张表写一个流程', 'Write a process for this table in processes/'),
        },
  noRowsInLines: (type: string): Said => ({
    code: 'NO_ROWS_IN_LINES',
    message: words(`明细里不能再放“${type}”`, `Lines cannot hold “${type}” again`),
    hint: words('请改用一张单独的表和关联', 'Use a table of its own and a relation'),
  }),
  noPrivateInLines: {
    code: 'NO_PRIVATE_IN_LINES',
    message: words('明细里的字段不能是私人的', 'A field of lines cannot be private'),
  } satisfies Said as Said,
  inverseTaken: (key: string, table: string): Said => ({
    code: 'INVERSE_TAKEN',
    message: words(`表“${table}”里已经有“${key}”`, `The table “${table}” has “${key}” already`),
    hint: words('请给反向关联换一个名字', 'Give the other side of the relation another name'),
  }),
  ownerIsNoUser: (key: string): Said => ({
    code: 'OWNER_IS_NO_USER',
    message: words(`负责人字段“${key}”必须是一个用户`, `The owner “${key}” has to be a user`),
  }),
  uniqueWithoutColumn: (key: string): Said => ({
    code: 'UNIQUE_WITHOUT_COLUMN',
    message: words(
      `“${key}”的值不保存在记录里，不能要求唯一`,
      `The value of “${key}” is not kept in the record, so it cannot be unique`,
    ),
  }),
  sameSqlName: (table: string): Said => ({
    code: 'SAME_SQL_NAME',
    message: words(`这张表在数据库里与“${table}”重名`, `In the database this table would be called like one of “${table}”`),
    hint: words('请不要在键里连用两个下划线', 'Do not use two underscores in a row in keys'),
  }),
};
