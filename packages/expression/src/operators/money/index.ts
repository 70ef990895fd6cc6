import { allocate } from './allocate.ts';
import { lookup } from './lookup.ts';
import { tier } from './tier.ts';

export const moneyOperators = [allocate, tier, lookup] as const;
