/** What counts parts of an address: the number says which. */
export const COUNTERS = /号楼|单元|号|弄|栋|幢|座|室|房|层|楼|#|no\b/g;

/** Words that are written in several ways; the second stands for all. */
export const SAME_IN_ADDRESSES: ReadonlyMap<string, string> = new Map(
  'st=street rd=road ave=avenue av=avenue blvd=boulevard bldg=building fl=floor rm=room apt=apartment dist=district'
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
);
