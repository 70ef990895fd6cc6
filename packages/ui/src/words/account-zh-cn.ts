/** The texts about one's own account in Chinese; account-en.ts says the same in English. */
export const accountZhCN = {
  'act.people': '人员',
  'password.again': '再输一遍新密码',
  'password.change': '修改密码',
  'password.differ': '两次输入的新密码不一样',
  'password.done': '密码已保存，下次用“{{name}}”和它登录',
  'password.later': '以后再说',
  'password.new': '新密码（至少 10 个字符）',
  'password.none': '您还没有密码：登录链接只能用一次，下次要凭密码登录。',
  'password.old': '现在的密码',
  'password.save': '保存密码',
  'password.set': '设置密码',
  'password.short': '密码至少要有 10 个字符',
  'password.signInName': '登录账号：{{name}}',
  'password.wrong': '现在的密码不对，请重新输入',
  'signIn.again': '登录已过期',
  'signIn.againWhy': '您做的修改还在这个页面上，登录后接着保存。也可以在另一个标签页打开登录链接，这里会自动继续。',
};
