import type { accountZhCN } from './account-zh-cn.ts';

/** The texts about one's own account in English; account-zh-cn.ts says the same in Chinese. */
export const accountEn: { readonly [key in keyof typeof accountZhCN]: string } = {
  'act.people': 'People',
  'password.again': 'The new password once more',
  'password.change': 'Change password',
  'password.differ': 'The two new passwords differ',
  'password.done': 'Password saved: next time sign in as “{{name}}” with it',
  'password.later': 'Not now',
  'password.new': 'New password (at least 10 characters)',
  'password.none': 'You have no password yet: a sign-in link works once, so next time you will need one.',
  'password.old': 'Present password',
  'password.save': 'Save the password',
  'password.set': 'Set a password',
  'password.short': 'A password needs at least 10 characters',
  'password.signInName': 'Account: {{name}}',
  'password.wrong': 'The present password is wrong. Enter it again',
  'signIn.again': 'You are signed out',
  'signIn.againWhy':
    'What you changed is still on this page, and is saved once you sign in. Or open a sign-in link in another tab: this page goes on by itself.',
};
