/** A wake may ask that what is stored of its record is derived again: 1, or 2 where what is past then only marks. */
export const derivingWakes = 'alter table _wakes add column derive integer not null default 0';
