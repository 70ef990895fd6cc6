import { Refusal, type RefusalDetails } from './refusal.ts';

/** Every refusal of the engine: code, HTTP status, words. The docs list the same (a test compares them). */
export const refusals = {
  NOT_FOUND: {
    status: 404,
    words: {
      'zh-CN': '找不到这条记录，或者您无权查看。请返回列表，或联系管理员。',
      en: 'This record does not exist, or you may not see it. Go back to the list, or ask an administrator.',
    },
  },
  FORBIDDEN: {
    status: 403,
    words: {
      'zh-CN': '您的角色没有这项权限。如需使用，请联系管理员。',
      en: 'Your roles do not give you this right. Ask an administrator if you need it.',
    },
  },
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
      'zh-CN': '还缺少一些内容，补齐后才能进入这个阶段。',
      en: 'Some things are missing. Fill them in, and the record can enter this stage.',
    },
  },
  NO_SUCH_STAGE: {
    status: 422,
    words: {
      'zh-CN': '这条记录的流程里没有这个阶段，请选择其他阶段。',
      en: 'The process of this record has no such stage. Choose another one.',
    },
  },
  MOVE_NOT_ALLOWED: {
    status: 422,
    words: {
      'zh-CN': '流程不允许从当前阶段直接到那个阶段，请按顺序推进。',
      en: 'The process does not allow this move from the present stage. Go step by step.',
    },
  },
  REASON_NEEDED: {
    status: 422,
    words: {
      'zh-CN': '这样移动需要原因，请说明后再提交。',
      en: 'This move needs a reason. Give one and try again.',
    },
  },
  STAGE_LOCKED: {
    status: 422,
    words: {
      'zh-CN': '当前阶段锁定了这些内容。如需修改，请先退回上一阶段。',
      en: 'The present stage locks these fields. Move the record back to change them.',
    },
  },
  NO_PROCESS: {
    status: 422,
    words: {
      'zh-CN': '没有适用于这条记录的流程，请检查内容或联系管理员。',
      en: 'No process fits this record. Check its values, or ask an administrator.',
    },
  },
  NOT_UNIQUE: {
    status: 422,
    words: {
      'zh-CN': '已有相同的记录。请换一个值，或打开已有的那条。',
      en: 'There is such a record already. Use another value, or open the one there is.',
    },
  },
  REFUSED_BY_RULE: {
    status: 422,
    words: {
      'zh-CN': '有一条规则不允许这样做，请按提示调整后再试。',
      en: 'A rule does not allow this. Do as it says, then try again.',
    },
  },
  LAST_ADMINISTRATOR: {
    status: 422,
    words: {
      'zh-CN': '这是最后一位管理员，改了以后就没有人能管理这个应用了。请先给另一位同事管理员角色。',
      en: 'This is the last administrator: nobody could look after this app any more. Give somebody else an administrator’s role first.',
    },
  },
  STILL_REFERENCED: {
    status: 422,
    words: {
      'zh-CN': '还有其他记录在使用它，请先解除关联再删除。',
      en: 'Other records still refer to it. Unlink them first, then delete it.',
    },
  },
  ACT_UNKNOWN: {
    status: 404,
    words: {
      'zh-CN': '没有这样的操作，请刷新页面后重试。',
      en: 'There is no such act. Reload the page and try again.',
    },
  },
  UNDO_GONE: {
    status: 422,
    words: {
      'zh-CN': '这一步已经无法撤销，请直接修改记录。',
      en: 'This step can no longer be undone. Change the record itself.',
    },
  },
  CANNOT_REHEARSE: {
    status: 422,
    words: {
      'zh-CN': '试跑所需的人员建不起来，请检查用户表和部门表的必填字段与校验。',
      en: 'The people that a test-run needs cannot be made. Look at what the tables of users and departments demand.',
    },
  },
  TOO_MUCH_WORK: {
    status: 422,
    words: {
      'zh-CN': '这一步引发的处理太多，已整体取消。请联系管理员检查规则。',
      en: 'This step set off too much work, so all of it was cancelled. Ask an administrator to check the rules.',
    },
  },
} as const;

export type RefusalCode = keyof typeof refusals;

/** The refusal of this code, to be thrown. */
export const refuse = (code: RefusalCode, details: RefusalDetails = {}): Refusal =>
  new Refusal({ code, ...refusals[code] }, details);
