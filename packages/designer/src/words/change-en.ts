import type { changeZhCN } from './change-zh-cn.ts';

/** The same in English. */
export const changeEn: { readonly [key in keyof typeof changeZhCN]: string } = {
  'change.advanced': 'Advanced',
  'change.archive': 'Archive',
  'change.archived': 'Archive field “{{name}}”',
  'change.archivedFields': '{{count}} archived fields',
  'change.archivedHint': 'It leaves forms and lists; values and history stay, and all of it comes back when it is restored',
  'change.archiveOption': 'Retire option “{{name}}”',
  'change.archiveShort': 'Retire',
  'change.blank': 'Leave blank',
  'change.changed': '{{count}} are written otherwise',
  'change.faultBAD_KEY':
    'A key begins with a lower-case letter and has lower-case letters, digits and underscores only, at most 40',
  'change.faultMEANS_ELSE': 'With this key, formulas elsewhere would mean something else; choose another',
  'change.faultNOT_HERE': 'It is not in the draft any more',
  'change.faultRESERVED': 'This is a name the platform uses itself; choose another',
  'change.faultTAKEN': 'This key is used already; choose another',
  'change.following': '{{count}} records still follow this version',
  'change.instead': 'Instead',
  'change.kept': '{{count}} stay as they are',
  'change.key': 'Key',
  'change.keyHint': 'What formulas and programs call it. Every place that uses it changes with it; the data stays where it is.',
  'change.keysOfOptions': 'Keys of the options',
  'change.lost': '{{count}} cannot be converted and become blank',
  'change.lostKnown':
    'I know that {{count}} values become blank in the new type (what they were is kept aside, for the way back)',
  'change.nothing': 'blank',
  'change.partDeleted': 'Delete {{what}} “{{name}}”',
  'change.partMore': 'More about “{{name}}”',
  'change.rename': 'Change the key',
  'change.renamed': 'Change the key of “{{name}}” to {{to}}',
  'change.renamedDone': 'It is {{to}} now; {{count}} places changed with it',
  'change.restore': 'Restore',
  'change.restored': 'Restore field “{{name}}”',
  'change.restoreOption': 'Restore option “{{name}}”',
  'change.retyped': 'Change the type of “{{name}}” to {{type}}',
  'change.typeHint':
    'Values are converted to the new type. Before publishing, all of them are tried: which stay, which are written otherwise, which become blank.',
  'change.uses': 'Where it is used',
  'change.usesNone': 'Nothing else uses “{{name}}”',
  'change.usesOf': '“{{name}}” is used in {{count}} places',
};
