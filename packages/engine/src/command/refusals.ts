import { Refusal, type RefusalDetails } from './refusal.ts';

/** Every refusal of the engine: code, HTTP status, words. The docs list the same (a test compares them). */
export const refusals = {
  NOT_FOUND: {
    status: 404,
    words: { 'zh-CN': '找不到这条记录，或者您无权查看它。', en: 'This record does not exist, or you may not see it.' },
  },
  FORBIDDEN: { status: 403, words: { 'zh-CN': '您的角色没有这项权限。', en: 'Your roles do not give you this right.' } },
  RECORD_CHANGED: {
    status: 409,
    words: {
      'zh-CN': '这条记录刚刚被别人修改过，请核对后再保存。',
      en: 'Somebody changed this record meanwhile. Compare, then save again.',
    },
  },
  INVALID_VALUES: {
    status: 422,
    words: { 'zh-CN': '有些内容需要修改后才能保存。', en: 'Some values must be corrected before this can be saved.' },
  },
  STAGE_NOT_READY: {
    status: 422,
    words: {
      'zh-CN': '还缺少一些内容，暂时不能进入这个阶段。',
      en: 'Some things are missing before the record can enter this stage.',
    },
  },
  NO_SUCH_STAGE: {
    status: 422,
    words: { 'zh-CN': '这条记录的流程里没有这个阶段。', en: 'The process of this record has no such stage.' },
  },
  MOVE_NOT_ALLOWED: {
    status: 422,
    words: {
      'zh-CN': '流程不允许从当前阶段直接到那个阶段。',
      en: 'The process does not allow this move from the present stage.',
    },
  },
  REASON_NEEDED: { status: 422, words: { 'zh-CN': '请说明原因。', en: 'Please give a reason.' } },
  STAGE_LOCKED: {
    status: 422,
    words: { 'zh-CN': '当前阶段锁定了这些内容，不能修改。', en: 'The present stage locks these fields.' },
  },
  NO_PROCESS: { status: 422, words: { 'zh-CN': '没有适用于这条记录的流程。', en: 'No process fits this record.' } },
  NOT_UNIQUE: { status: 422, words: { 'zh-CN': '已有相同的记录。', en: 'There is such a record already.' } },
  STILL_REFERENCED: {
    status: 422,
    words: { 'zh-CN': '还有其他记录在使用它，不能删除。', en: 'Other records still refer to it, so it cannot be deleted.' },
  },
  ACT_UNKNOWN: { status: 404, words: { 'zh-CN': '没有这样的操作。', en: 'There is no such act.' } },
  UNDO_GONE: { status: 422, words: { 'zh-CN': '这一步已经无法撤销。', en: 'This step can no longer be undone.' } },
  TOO_MUCH_WORK: {
    status: 422,
    words: { 'zh-CN': '这一步引发的处理太多，已整体取消。', en: 'This step set off too much work, so all of it was cancelled.' },
  },
} as const;

export type RefusalCode = keyof typeof refusals;

/** The refusal of this code, to be thrown. */
export const refuse = (code: RefusalCode, details: RefusalDetails = {}): Refusal =>
  new Refusal({ code, ...refusals[code] }, details);
